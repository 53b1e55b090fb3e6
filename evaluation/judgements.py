"""What a person said of findings on clean prose: right or wrong, and why."""

from __future__ import annotations

from pathlib import Path

NAME = "judgements.tsv"
VERDICTS = ("right", "wrong")


def judgements(folder: Path) -> dict[str, str]:
    """Fingerprint → "right" or "wrong", from the file beside the texts in `folder`: fingerprint, verdict, why."""
    path = folder / NAME
    if not path.is_file():
        return {}
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("fingerprint\t"):
            continue
        fingerprint, verdict, *why = line.split("\t")
        if verdict not in VERDICTS or not why:
            raise ValueError(f"{path}:{number}: fingerprint, right or wrong, and why, by tabs")
        found[fingerprint] = verdict
    return found
