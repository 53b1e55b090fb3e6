"""Entries → what the page shows of one when it is opened: places in the text, and the arithmetic.

Texts are not said again: a place is `[leaf, start, end]`, counted as JavaScript counts (UTF-16 units) from
the start of the leaf.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.facts.styles import Style
from checker.model import Place, Span, Verdict
from checker.reports.html.cut import stretches
from checker.reports.html.entries import Entry, Found
from checker.results import ClaimRow, DocumentReport, SupportRow

AROUND = 160
"""Characters of the text shown on either side of a place, at least."""

PARTS = "parts"
"""The kind of support that is added up: its items are numbers themselves, and are not counted."""

Json = dict[str, Any]


class Details:
    """What is said of the entries of one document.

    `first` is the number of its first leaf, `anchors` are what its findings are called in links, by
    fingerprint.
    """

    def __init__(
        self, report: DocumentReport, leaves: Sequence[Span], first: int, anchors: Mapping[str, str]
    ) -> None:
        self._files = report.files
        self._anchors = anchors
        self._text = report.reading.text if report.reading else ""
        self._leaves = leaves
        self._first = first
        self._style = Style().like(self._text)
        self._wide = [at for at, character in enumerate(self._text) if character > "\uffff"]

    def of(self, entry: Entry) -> Json:
        """`text`: the place and what stands around it; `sides`: the places on the other side.

        What is empty is left out.
        """
        style = self._style.like(entry.place.quote)
        sentence = entry.claim.sentence if entry.claim else None
        support = entry.claim.support if entry.claim else ()
        sides = [side for row in support for side in self._support(row, style)]
        shown = set(_shown(support))
        related = [place for one in entry.found for place in one.finding.related if place.span not in shown]
        return _filled(
            text=self._place(entry.place, sentence),
            sides=sides + [self._place(place) | {"name": place.message} for place in related],
            sums=_sums(entry.claim, style) if entry.claim else [],
            found=[self._found(one) for one in entry.found],
        )

    def _support(self, row: SupportRow, style: Style) -> Iterator[Json]:
        items = [part for span in row.items for part in self._parts(span)[:1]]
        place = self._place(row.place, row.place.span)
        listed = None if row.listed is None else style.shown(row.listed)
        yield place | _filled(name=row.name, listed=listed, items=items, sum=row.kind == PARTS or None)

    def _found(self, one: Found) -> Json:
        finding = one.finding
        return _filled(
            label=one.label,
            code=finding.code,
            rule=finding.rule,
            url=finding.rule_url,
            message=finding.message,
            suggestion=finding.suggestion,
            doubt=finding.doubt,
            reason=one.reason,
            key=finding.fingerprint,
            anchor=self._anchors.get(finding.fingerprint),
        )

    def _place(self, place: Place, context: Span | None = None) -> Json:
        span = place.span
        if span is None or place.path not in self._files or not self._leaves or span.start == span.end:
            return {"quote": place.quote}
        shown = context or self._around(span)
        return _filled(**{"in": self._parts(shown), "at": self._parts(span) if shown != span else []})

    def _around(self, span: Span) -> Span:
        """The words around a place, within its leaves."""
        indexes = [index for index, _, _ in stretches(self._leaves, span)]
        if not indexes:
            return span
        start, end = self._leaves[indexes[0]].start, self._leaves[indexes[-1]].end
        if span.start - start > AROUND:
            start = self._text.rfind(" ", start, span.start - AROUND) + 1 or start
        if end - span.end > AROUND:
            blank = self._text.find(" ", span.end + AROUND, end)
            end = end if blank < 0 else blank
        return Span(start, end)

    def _parts(self, span: Span) -> list[tuple[int, int, int]]:
        return [
            (self._first + index, self._units(index, start), self._units(index, end))
            for index, start, end in stretches(self._leaves, span)
        ]

    def _units(self, index: int, offset: int) -> int:
        start = self._leaves[index].start
        wide = bisect_left(self._wide, start + offset) - bisect_left(self._wide, start)
        return offset + wide


def _shown(support: Sequence[SupportRow]) -> Iterator[Span | None]:
    """What needs no side of its own: it is seen as support, or as one of the parts of a sum."""
    for row in support:
        yield row.place.span
        if row.kind == PARTS:
            yield from row.items


def _filled(**values: object) -> Json:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _sums(claim: ClaimRow, style: Style) -> list[str]:
    """The reason in words, and where there is support the arithmetic: what is stated, a sign, what is listed.

    The sign is "≥" or "≤" where the words before the number ask for no more.
    """
    listed = next((row.listed for row in claim.support if row.listed is not None), None)
    if listed is None:
        return [claim.explanation]
    return [claim.explanation, style.shown(claim.stated), _sign(claim, listed), style.shown(listed)]


def _sign(claim: ClaimRow, listed: int) -> str:
    if claim.verdict is Verdict.CONTRADICTED:
        return "≠"
    return "=" if listed == claim.stated else "≤" if claim.stated < listed else "≥"
