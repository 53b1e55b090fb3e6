"""Output formats. One file a format; each says which of the two answers it can print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.reports import csv, json, text
from checker.reports.look import Look
from checker.results import Results

Writer = Callable[[Results, Look], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's writers: for the findings of `check`, for the claims of `ledger`."""

    findings: Writer | None = None
    ledger: Writer | None = None


REPORTS: dict[str, Format] = {
    "text": Format(findings=text.findings, ledger=text.ledger),
    "json": Format(findings=json.findings, ledger=json.ledger),
    "csv": Format(ledger=csv.ledger),
}
