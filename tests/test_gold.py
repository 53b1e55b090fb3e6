"""The labelled reports: every count has the verdict that a person gave it.

The reports stand beside the project, not in it: these tests skip where they are absent.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.facts.complete import collect
from checker.model import Claim
from checker.readers import read
from checker.verdicts import Ledger, tie

SHARED = Path(__file__).resolve().parents[2] / "shared"
LABELS = SHARED / "gold" / "ledger.jsonl"
TWIN = {"progress-report-20.txt": "progress-report-20-from-pdf.md"}

pytestmark = pytest.mark.skipif(
    not LABELS.is_file(), reason="the labelled reports are not beside this checkout"
)


def rows() -> list[dict[str, Any]]:
    if not LABELS.is_file():
        return []
    return [json.loads(line) for line in LABELS.read_text("utf-8").splitlines() if line.strip()]


@cache
def ledger(name: str) -> Ledger:
    path = SHARED / "corpus" / name
    return tie(collect(read(name, path.read_bytes())))


def matching(found: Ledger, row: dict[str, Any], line: int | None) -> list[Claim]:
    """The claims of a row: same number, words that overlap, on the row's line (any line for a twin)."""
    document = found.facts.document
    claims = []
    for claim in found.claims:
        quote = document.quote(claim.statement.span)
        same = quote in row["quote"] or row["quote"] in quote
        if not same or claim.statement.value != row["stated"]:
            continue
        if line is None or document.range(claim.statement.span).start.line == line:
            claims.append(claim)
    return claims


@pytest.mark.parametrize(
    "row", rows(), ids=lambda row: f"{row['document'][16:18]}:{row['line']}:{row['quote'][:30]}"
)
def test_verdict(row: dict[str, Any]) -> None:
    found = matching(ledger(row["document"]), row, row["line"])
    verdicts = {str(claim.verdict) for claim in found}
    if row["support"].startswith("arithmetic:"):
        assert "contradicted" not in verdicts
        return
    assert row["verdict"] in verdicts, f"{row['quote']}: {[claim.explanation for claim in found]}"


def test_the_twin_from_a_pdf_has_the_same_verdicts() -> None:
    for name, twin in TWIN.items():
        ours = [(c.statement.value, c.statement.head, str(c.verdict)) for c in ledger(name).claims]
        theirs = [(c.statement.value, c.statement.head, str(c.verdict)) for c in ledger(twin).claims]
        assert sorted(theirs) == sorted(ours)
