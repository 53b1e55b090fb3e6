"""How long it was between two times of day, where the text says all three.

At 02:14 a boat called. It was alongside at 06:40; all this had lasted four hours and 26 minutes.
from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 54 hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations

from checker.facts.days import Days
from checker.facts.durationwords import how_many, patterns
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers
from checker.text.calendar import Day
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal
from checker.text.spots import at_digits

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_TIME = regex(r"(?<![\w:.,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\w:]|[.,]\d)")
_DAY = 16
"""Characters from a time of day to its day, at most: "22:00 on Friday 8 March"."""
_BACK = 40
"""Characters before a duration in which "lasted" stands."""
_MOST = 12
"""Times of a paragraph, at most: one with more is a timetable."""
_HOUR = 60
_ANY_YEAR = 2001


@dataclass(frozen=True, slots=True)
class Elapsed:
    """A stated time of some minutes, and the two times of day that it lies between."""

    span: Span
    minutes: int
    first: Span
    last: Span
    due: int


@dataclass(frozen=True, slots=True)
class _Clock:
    span: Span
    at: datetime
    dated: bool


@in_english(())
def elapsed(document: Document, days: Days) -> Iterator[Elapsed]:
    """The times of the prose of `document` that are not those between the times of day beside them."""
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in _READ and text.find(":", block.span.start, block.span.end) >= 0:
            clocks = list(_clocks(text, block.span, days))
            if 1 < len(clocks) <= _MOST:
                yield from _in_block(text, block.span, clocks)


def _clocks(text: str, block: Span, days: Days) -> Iterator[_Clock]:
    inside = [day for day in days.days if block.start <= day.span.start < block.end]
    current: Day | None = None
    for match in at_digits(_TIME, text, block.start, block.end):
        day = next((one for one in inside if 0 <= one.span.start - match.end() <= _DAY), None)
        hour = time(int(match["hour"]), int(match["minute"]))
        current = day or current
        yield _Clock(Span(*match.span()), datetime.combine(_date(current), hour), day is not None)


def _date(day: Day | None) -> date:
    whole = day is not None and day.month is not None and day.day is not None and not day.impossible
    return (
        date(_ANY_YEAR, day.month or 1, day.day or 1) if day is not None and whole else date(_ANY_YEAR, 1, 1)
    )


@of_language
def _lasted() -> re.Pattern[str]:
    """Five hours · 26 minutes · five hours and 26 minutes."""
    number = how_many()
    return regex(
        rf"(?<![\w.,/’-])(?P<hours>{number})\s(?:hours?)(?:(?:,|\s+and)\s+(?P<minutes>{number})\s(?:minutes?))?\b"
    )


def _in_block(text: str, block: Span, clocks: Sequence[_Clock]) -> Iterator[Elapsed]:
    for match in _lasted().finditer(text, block.start, block.end):
        start = max(match.start() - _BACK, block.start)
        before = [one for one in clocks if one.span.end <= match.start()]
        if len(before) < 2 or not patterns().lasted.search(text, start, match.start()):
            continue
        stated = cardinal(match["hours"].split("-")) * _HOUR
        stated += cardinal(match["minutes"].split("-")) if match["minutes"] else 0
        between = {_minutes(one, other) for one, other in combinations(before, 2)}
        first, last = before[0], before[-1]
        due = _minutes(first, last)
        exact = first.dated and last.dated and len(before) == 2
        slip = match["minutes"] is not None and due % _HOUR == stated % _HOUR
        if due > 0 and stated not in between and abs(due - stated) >= _HOUR and (exact or slip):
            yield Elapsed(Span(*match.span()), stated, first.span, last.span, due)


def _minutes(first: _Clock, last: _Clock) -> int:
    gap = last.at - first.at
    if gap < timedelta(0) and not (first.dated and last.dated):
        gap += timedelta(days=1)
    return round(gap.total_seconds()) // _HOUR
