"""What is said in a draft of its findings, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import CheckerError
from checker.frozen import dataclass
from checker.model import Finding, Severity
from checker.reports.look import shorten
from checker.results import DocumentReport

AUTHOR = "checker"
"""Whose remarks they are."""
_QUOTE = 200
"""Columns of another place's words that are shown, at most: enough to find the place again."""
_OTHERS = 5
"""So many other places are named."""
_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


class AnnotateError(CheckerError):
    """No findings can be put into the file. One line: which and why."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of the characters `start` to `end` of the source, a paragraph a line.

    `quote` are these words, for where the remark cannot stand beside them. `gravity`: 0 is the gravest.
    """

    start: int
    end: int
    lines: tuple[str, ...]
    quote: str = ""
    gravity: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A title, and rows of as many cells each, the first of them their heads."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A file with remarks: its bytes, how many are in it, and how many it could not take."""

    data: bytes
    written: int
    left_out: int = 0


def remarks_of(report: DocumentReport) -> list[Remark]:
    """A remark for each finding that counts, in their order."""
    return [_remark(finding) for finding in report.findings]


def _remark(finding: Finding) -> Remark:
    place = finding.place
    quote = f"{place.label}: “{shorten(place.quote, _QUOTE)}”" if place.quote else place.label
    where = place.range
    return Remark(
        where.start.offset, where.end.offset, tuple(_lines(finding)), quote, _GRAVITY[finding.severity]
    )


def _lines(finding: Finding) -> Iterator[str]:
    """What is wrong, what stands at the other places, and what would make them agree."""
    yield f"{finding.severity} {finding.code}: {finding.message}"
    for place in finding.related[:_OTHERS]:
        said = f" {place.message}:" if place.message else ""
        yield f"{place.named},{said} “{shorten(place.quote, _QUOTE)}”"
    if len(finding.related) > _OTHERS:
        yield f"and {len(finding.related) - _OTHERS} more"
    if finding.suggestion:
        yield f"= {finding.suggestion}"


def ledger_of(report: DocumentReport) -> Table:
    """All counts with their verdicts, in the order of the text, and how many there are of each."""
    totals = report.totals
    title = (
        f"Ledger: {totals.stated} counts, {totals.confirmed} confirmed, {totals.contradicted} contradicted, "
        f"{totals.unsupported} unsupported, {totals.unread} unread"
    )
    rows = [
        (claim.place.named, claim.phrase, claim.verdict.value, claim.explanation) for claim in report.claims
    ]
    return Table(title, (("place", "count", "verdict", "why"), *rows))
