"""Findings, or the ledger, as a table for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from checker.errors import one_line
from checker.model import Finding
from checker.reports.look import Look, shown
from checker.reports.told import others
from checker.results import ClaimRow, Results

FINDINGS = (
    "path",
    "line",
    "column",
    "severity",
    "code",
    "rule",
    "message",
    "quote",
    "stated",
    "listed",
    "suggestion",
    "other places",
    "place",
    "fingerprint",
    "rule_url",
    "confidence",
)

CLAIMS = (
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


def findings(results: Results, _look: Look) -> str:
    """One row a finding; its other places are joined by "; "."""
    return table(FINDINGS, map(_finding, results.findings))


def ledger(results: Results, _look: Look) -> str:
    """One row a claim; several supports are joined by "; "."""
    return table(CLAIMS, map(_claim, results.claims))


def table(columns: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> str:
    """A table with these heads: no cell of it is run as a formula."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _finding(finding: Finding) -> tuple[str | int, ...]:
    start = finding.place.range.start
    return (
        one_line(finding.place.path),
        start.line,
        start.column,
        finding.severity.value,
        finding.code,
        finding.rule,
        finding.message,
        finding.place.quote,
        "" if finding.stated is None else finding.stated,
        "" if finding.listed is None else finding.listed,
        finding.suggestion or "",
        "; ".join(others(finding)),
        finding.place.label,
        finding.fingerprint,
        finding.rule_url,
        "" if finding.confidence is None else f"{finding.confidence:.2f}",
    )


def _claim(claim: ClaimRow) -> tuple[str | int, ...]:
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


def _cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    value = shown(value)
    return f"'{value}" if value.lstrip().startswith(FORMULA) else value
