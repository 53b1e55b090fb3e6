"""The ledger as a table for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

from checker.errors import one_line
from checker.reports.look import Look, shown
from checker.results import ClaimRow, Results

COLUMNS = (
    "path",
    "line",
    "column",
    "quote",
    "stated",
    "unit",
    "verdict",
    "support",
    "listed",
    "explanation",
    "place",
)

FORMULA = ("=", "+", "-", "@")
"""A cell that opens with one of these would be run as a formula."""


def ledger(results: Results, _look: Look) -> str:
    """One row a claim; several supports are joined by "; "."""
    table = StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document in results.documents:
        for claim in document.claims:
            writer.writerow([_cell(value) for value in _row(claim)])
    return table.getvalue()


def _row(claim: ClaimRow) -> tuple[str | int, ...]:
    start = claim.place.range.start
    return (
        one_line(claim.place.path),
        start.line,
        start.column,
        claim.phrase,
        claim.stated,
        claim.unit,
        claim.verdict.value,
        "; ".join(support.name for support in claim.support),
        "; ".join("" if support.listed is None else str(support.listed) for support in claim.support),
        claim.explanation,
        claim.place.label,
    )


def _cell(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    value = shown(value)
    return f"'{value}" if value.lstrip().startswith(FORMULA) else value
