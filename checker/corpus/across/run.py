"""Looks for what documents of a run say otherwise than others, and writes it beside its findings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.corpus.across.findings import findings
from checker.corpus.base import opened
from checker.corpus.folder import Folder, Lines
from checker.corpus.tables import ACROSS, FINDINGS, written
from checker.rulebook import Rule


def looked(folder: Folder, run: str, rules: Sequence[Rule]) -> int:
    """Writes the findings of `rules` among the documents of a run, and tells how many there are.

    Raises `CheckerError`.
    """
    lines, number = Lines(), 0
    with opened(folder, run) as base:
        for row in findings(base, rules):
            lines.add(written(row))
            number += 1
    folder.put(ACROSS, run, f"{FINDINGS}.jsonl.gz", lines.data())
    return number
