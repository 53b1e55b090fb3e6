"""The ledger's totals as the widths of a bar."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.model import Verdict
from checker.results import Totals

WHOLE = 1000
GAP = 6
LEAST = 12
"""A verdict that was given at all is to be seen, among thousands of others too."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One verdict's stretch of the bar, in thousandths of the whole."""

    verdict: str
    number: int
    start: int
    width: int


ORDER = (Verdict.CONTRADICTED, Verdict.UNREAD, Verdict.UNSUPPORTED, Verdict.CONFIRMED)


def bars(totals: Totals) -> list[Bar]:
    """The stretches from left to right: what needs eyes first; verdicts nobody got are left out."""
    given = [(verdict.value, getattr(totals, verdict.value)) for verdict in ORDER]
    given = [(name, number) for name, number in given if number]
    room = WHOLE - GAP * (len(given) - 1) - LEAST * len(given)
    found: list[Bar] = []
    at = 0
    for name, number in given:
        width = LEAST + room * number // totals.stated
        found.append(Bar(name, number, at, width))
        at += width + GAP
    return found
