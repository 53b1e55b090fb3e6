"""What one report of the tests holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Report:
    """A report written for the tests, and what a careful editor says of it.

    `ledger` holds (quote, stated, verdict) of every exact count that an editor would hold against a
    list, in the order of the text a reader sees (the bodies of notes last); the quote is what a
    reader sees, note marks taken out. Counts that only arithmetic could confirm, and inexact ones,
    are left out. `findings` holds (code, quote, message) of every error and warning, and nothing
    else is wrong.
    """

    name: str
    format: Literal["markdown", "text"]
    text: str
    ledger: tuple[tuple[str, int, str], ...]
    findings: tuple[tuple[str, str, str], ...] = ()

    @property
    def path(self) -> str:
        return self.name + (".md" if self.format == "markdown" else ".txt")
