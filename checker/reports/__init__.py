"""Output formats. One file a format; each says which of the two answers it can print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.reports import csv, html, json, text
from checker.reports.look import Look
from checker.results import Results

Writer = Callable[[Results, Look], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's writers: for the findings of `check`, for the claims of `ledger`.

    A `whole` format shows the text and every claim, whichever the command.
    """

    findings: Writer | None = None
    ledger: Writer | None = None
    whole: bool = False


REPORTS: dict[str, Format] = {
    "text": Format(findings=text.findings, ledger=text.ledger),
    "json": Format(findings=json.findings, ledger=json.ledger),
    "csv": Format(ledger=csv.ledger),
    "html": Format(findings=html.page, ledger=html.page, whole=True),
}
