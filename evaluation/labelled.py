"""Labelled reports beside the project, read as clean texts where a format lets them be edited."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from evaluation.texts import Clean, Row

EDITABLE = (".md", ".txt")


def labelled_texts(gold: Path, corpus: Path) -> tuple[Clean, ...]:
    """The documents of `gold`'s hand-made ledger as texts to make mistakes in."""
    rows: dict[str, list[Row]] = {}
    for row in ledger_rows(gold):
        rows.setdefault(row["document"], []).append(
            Row(
                row["quote"],
                row["stated"],
                row["verdict"],
                row["line"],
                row["support"].startswith("arithmetic:"),
            )
        )
    return tuple(
        Clean(Path(name).stem, name, (corpus / name).read_text("utf-8"), tuple(found))
        for name, found in sorted(rows.items())
        if (corpus / name).is_file() and Path(name).suffix in EDITABLE
    )


def ledger_rows(gold: Path) -> list[dict[str, Any]]:
    """The rows of `ledger.jsonl`; none where there is no such file."""
    path = gold / "ledger.jsonl"
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
