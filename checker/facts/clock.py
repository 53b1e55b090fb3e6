"""How long it was between two times of day, where the text says all three.

At 02:14 a boat called. It was alongside at 06:40; all this had lasted four hours and 26 minutes.
from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 54 hours.
The alarm was given at 07.43 and help came at 07.51, eight minutes later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations

from checker.facts.apart import Apart
from checker.facts.days import Days
from checker.facts.durationwords import NEAR, how_many, is_other
from checker.facts.spans import LENGTH, spanned
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal
from checker.text.spots import at_digits, places

_UNITS = ("hour", "minute")
_TIME = regex(
    r"(?<![\w:.,])(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.])(?P<minute>[0-5]\d)(?![\w:%]|[.,]\d|\s?[%°])"
    r"(?P<half>\s?[ap](?:\.m\.|m\b))?"
)
_DAY = 16
"""Characters from a time of day to its day, at most: "22:00 on Friday 8 March"."""
_MOST = 12
"""Times of a paragraph, at most: one with more is a timetable."""
_HOUR = 60
_HALF_DAY = 12 * _HOUR
"""Minutes until the hands stand alike: who writes times without "p.m." may mean either."""
_ROUNDED = 45
"""Minutes by which a length in hours alone may be rounded, and one minute where it has minutes."""
_ANY_YEAR = 2001
_LEAD = 8
"""Characters before a time with a dot in which "at" stands, or "until": 7.50 may be a price."""


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day: `dated` where its day stands behind it, `half` where "a.m." or "p.m." does.

    `whole` is its span with its day.
    """

    span: Span
    whole: Span
    at: datetime
    dated: bool
    half: bool


@dataclass(frozen=True, slots=True)
class _Length:
    """A stated length: in minutes, and by how many it may be rounded."""

    span: Span
    minutes: int
    slack: int


@in_english(())
def elapsed(document: Document, days: Days) -> Iterator[Apart]:
    """The times of the prose of `document` that are not those between the times of day beside them."""
    text = document.text
    told = {document.block_at(at) for unit in _UNITS for at in places(text, unit)}
    for block in map(document.blocks.__getitem__, sorted(told)):
        if block.kind not in PROSE:
            continue
        clocks = list(_clocks(text, block.span, days))
        yield from _in_block(text, block.span, clocks) if 1 < len(clocks) <= _MOST else ()


def _in_block(text: str, block: Span, clocks: Sequence[_Clock]) -> Iterator[Apart]:
    told = list(_told(text, block))
    for pair in spanned(text, block, [one.whole for one in clocks], [(one.span, LENGTH) for one in told]):
        length = told[pair.length]
        within = [one for one in clocks if pair.span.start <= one.span.start < pair.span.end]
        if not any(_fits(length, *both) for both in combinations(within, 2)):
            due, first, last = _way(length, clocks[pair.first], clocks[pair.last])
            yield Apart(length.span, length.minutes, first.span, last.span, due, "minute")


def _clocks(text: str, block: Span, days: Days) -> Iterator[_Clock]:
    inside = days.inside(block)
    current: Day | None = None
    for match in at_digits(_TIME, text, block.start, block.end):
        start, half = match.start(), match["half"] is not None
        dotted = match["sign"] == "." and not half
        if dotted and not _at_time().search(text, max(start - _LEAD, block.start), start):
            continue
        day = next((one for one in inside if 0 <= one.span.start - match.end() <= _DAY), None)
        noon = 12 if half and "p" in match["half"] and int(match["hour"]) < 12 else 0
        hour = time(int(match["hour"]) + noon, int(match["minute"]))
        current = day or current
        whole = Span(start, day.span.end if day else match.end())
        yield _Clock(
            Span(*match.span()), whole, datetime.combine(_date(current), hour), day is not None, half
        )


@of_language
def _at_time() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('AT_TIME')})\s+$")


def _date(day: Day | None) -> date:
    whole = day is not None and day.month is not None and day.day is not None and not day.impossible
    return (
        date(_ANY_YEAR, day.month or 1, day.day or 1) if day is not None and whole else date(_ANY_YEAR, 1, 1)
    )


@of_language
def _lengths() -> re.Pattern[str]:
    """Five hours · 26 minutes · five hours and 26 minutes."""
    number = how_many()
    return regex(
        rf"(?<![\w.,/’-])(?:(?P<hours>{number})\shours?(?:(?:,|\s+and)\s+(?P<minutes>{number})\sminutes?)?"
        rf"|(?P<alone>{number})\sminutes?)\b(?!-)"
    )


def _told(text: str, span: Span) -> Iterator[_Length]:
    for match in _lengths().finditer(text, span.start, span.end):
        around = (
            text[max(match.start() - NEAR, span.start) : match.start()].lower(),
            text[match.end() :][:NEAR],
        )
        if is_other(*around):
            continue
        hours, *minutes = (
            cardinal(match[name].split("-")) if match[name] else 0 for name in ("hours", "minutes", "alone")
        )
        slack = 1 if match["minutes"] or match["alone"] else _ROUNDED
        yield _Length(Span(*match.span()), hours * _HOUR + sum(minutes), slack)


def _way(told: _Length, one: _Clock, other: _Clock) -> tuple[int, _Clock, _Clock]:
    """The minutes from one time to the other, the way round that is nearer to what is told."""
    both = ((_minutes(one, other), one, other), (_minutes(other, one), other, one))
    return min(both, key=lambda way: (way[0] <= 0, abs(way[0] - told.minutes)))


def _fits(told: _Length, one: _Clock, other: _Clock) -> bool:
    """Whether two times are so far apart, or half a day more or less where the hands alone are told."""
    whole = (one.half and other.half) or (one.dated and other.dated)
    offs = [abs(_minutes(*pair) - told.minutes) for pair in ((one, other), (other, one))]
    return any(off <= told.slack for off in (offs if whole else map(_by_the_hands, offs)))


def _by_the_hands(minutes: int) -> int:
    return min(minutes % _HALF_DAY, -minutes % _HALF_DAY)


def _minutes(first: _Clock, last: _Clock) -> int:
    gap = last.at - first.at
    if gap < timedelta(0) and not (first.dated and last.dated):
        gap += timedelta(days=1)
    return round(gap.total_seconds()) // _HOUR
