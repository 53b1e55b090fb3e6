"""Findings and claims → entries: whatever is said of one place is said once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import one_line
from checker.frozen import dataclass
from checker.model import Finding, Place, Severity, Verdict
from checker.results import ClaimRow, DocumentReport

ALLOWED, KNOWN = "allowed", "known"

SEVERITIES = tuple(severity.value for severity in Severity)

LABELS = (*SEVERITIES, "contradicted", "unread", "unsupported", "confirmed")
"""What an entry may be, the gravest first."""

QUIET = (ALLOWED, KNOWN)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding. `label` is its severity, or "known", or "allowed" (`reason` says why)."""

    finding: Finding
    label: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place and what is said of it: the claim that stands there, the findings, or both.

    `number` is its own in the whole page, `named` what a person calls the place in the document.
    """

    number: int
    place: Place
    named: str
    found: tuple[Found, ...]
    claim: ClaimRow | None

    @property
    def labels(self) -> tuple[str, ...]:
        """What it can be filtered by, each once."""
        said = [one.label for one in self.found] + ([self.claim.verdict.value] if self.claim else [])
        return tuple(label for label in (*LABELS, *QUIET) if label in said)

    @property
    def counts(self) -> bool:
        """Whether a finding stands here that is neither allowed nor known."""
        return any(one.label in SEVERITIES for one in self.found)

    @property
    def look(self) -> str:
        """The label it is drawn as: the gravest of its findings, else the verdict.

        What is allowed or known is quiet, though the count be contradicted.
        """
        said = {one.label for one in self.found}
        if self.claim and (not said or (said <= set(QUIET) and self.claim.verdict != Verdict.CONTRADICTED)):
            said = {self.claim.verdict.value}
        return next(label for label in (*LABELS, *QUIET) if label in said)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted({one.finding.code for one in self.found}))


def entries(report: DocumentReport, first: int) -> Iterator[Entry]:
    """The entries of a document in the order of its text, numbered from `first`."""
    places: dict[object, tuple[Place, list[Found], list[ClaimRow]]] = {}
    for row in report.claims:
        places.setdefault(_key(row.place), (row.place, [], []))[2].append(row)
    for found in _found(report):
        place = found.finding.place
        places.setdefault(_key(place), (place, [], []))[1].append(found)
    number = first
    for place, founds, claims in sorted(places.values(), key=lambda one: _order(one[0])):
        for at, claim in enumerate(claims or (None,)):
            yield Entry(number, place, _named(place, report), () if at else tuple(founds), claim)
            number += 1


def _named(place: Place, report: DocumentReport) -> str:
    """The place in a document: "line 14"; in one of several files "ports.md, line 14"."""
    return f"{one_line(place.path)}, {place.named}" if report.pieces else place.named


def _found(report: DocumentReport) -> Iterator[Found]:
    for finding in report.findings:
        yield Found(finding, finding.severity.value)
    for allowed in report.allowed:
        yield Found(allowed.finding, ALLOWED, allowed.reason)
    for finding in report.known:
        yield Found(finding, KNOWN)


def _key(place: Place) -> object:
    """Equal for places that are one: empty spans stand for places of the source that the text lacks."""
    if place.span is None or place.span.start == place.span.end:
        return place.range
    return place.span


def _order(place: Place) -> tuple[int, int, int, int]:
    where = place.range
    if place.span is None:
        return -1, where.start.offset, where.end.offset, 0
    return place.span.start, place.span.end, where.start.offset, where.end.offset


def rules(shown: Sequence[Entry]) -> list[tuple[str, str, int]]:
    """The rules that found something: code, name, and at how many places."""
    names = {one.finding.code: one.finding.rule for entry in shown for one in entry.found}
    return [(code, names[code], sum(code in entry.codes for entry in shown)) for code in sorted(names)]
