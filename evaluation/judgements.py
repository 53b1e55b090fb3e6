"""What a person said of findings on clean prose: right or wrong, and why."""

from __future__ import annotations

from pathlib import Path

NAME = "judgements.tsv"
VERDICTS = ("right", "wrong")


def judgements(folder: Path) -> dict[tuple[str, str], str]:
    """(Fingerprint, text) → "right" or "wrong", from the file beside the texts in `folder`.

    Its columns, by tabs: fingerprint, verdict, why, and the text's path from `folder`. A short quote has one
    fingerprint in every text, so a judgement holds for one text only.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    found = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("fingerprint\t"):
            continue
        fields = line.split("\t")
        if len(fields) != 4 or fields[1] not in VERDICTS or not fields[2]:
            raise ValueError(f"{path}:{number}: fingerprint, right or wrong, why, and the text, by tabs")
        found[fields[0], fields[3]] = fields[1]
    return found
