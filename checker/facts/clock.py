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

from checker.facts.days import Days
from checker.facts.durationwords import NEAR, how_many, is_other, patterns
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.calendar import Day
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal
from checker.text.sentences import sentences
from checker.text.spots import at_digits, places
from checker.text.vocabulary import vocabulary

_UNITS = ("hour", "minute")
_TIME = regex(
    r"(?<![\w:.,])(?P<hour>[01]?\d|2[0-3])(?P<sign>[:.])(?P<minute>[0-5]\d)(?![\w:%]|[.,]\d|\s?[%°])"
    r"(?P<half>\s?[ap](?:\.m\.|m\b))?"
)
_DAY = 16
"""Characters from a time of day to its day, at most: "22:00 on Friday 8 March"."""
_BACK = 40
"""Characters before a duration in which "lasted" stands."""
_MOST = 12
"""Times of a paragraph, at most: one with more is a timetable."""
_HOUR = 60
_HALF_DAY = 12 * _HOUR
"""Minutes until the hands stand alike: who writes times without "p.m." may mean either."""
_ROUNDED = 45
"""Minutes by which a length in hours alone may be rounded, and one minute where it has minutes."""
_ANY_YEAR = 2001
_EVENT = regex(r"\s(?:[a-z]+\s)?([a-z]{4,})")
_STEM, _NAMED = 4, 100
"""Letters in which words for one event agree, "call" and "called"; and characters before its time of day."""
_LEAD = 8
"""Characters before a time with a dot in which "at" stands, or "until": 7.50 may be a price."""


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
    """A time of day: `dated` where its day stands behind it, `half` where "a.m." or "p.m." does."""

    span: Span
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
def elapsed(document: Document, days: Days) -> Iterator[Elapsed]:
    """The times of the prose of `document` that are not those between the times of day beside them."""
    text = document.text
    told = {document.block_at(at) for unit in _UNITS for at in places(text, unit)}
    for block in map(document.blocks.__getitem__, sorted(told)):
        if block.kind not in PROSE:
            continue
        clocks = list(_clocks(text, block.span, days))
        if 1 < len(clocks) <= _MOST:
            found = {
                one.span: one
                for one in (*_in_block(text, block.span, clocks), *_beside(text, block.span, clocks))
            }
            yield from found.values()


def _clocks(text: str, block: Span, days: Days) -> Iterator[_Clock]:
    inside = [day for day in days.days if block.start <= day.span.start < block.end]
    current: Day | None = None
    for match in at_digits(_TIME, text, block.start, block.end):
        start, half = match.start(), match["half"] is not None
        dotted = match["sign"] == "." and not half
        if dotted and not patterns().at_time.search(text, max(start - _LEAD, block.start), start):
            continue
        day = next((one for one in inside if 0 <= one.span.start - match.end() <= _DAY), None)
        noon = 12 if half and "p" in match["half"] and int(match["hour"]) < 12 else 0
        hour = time(int(match["hour"]) + noon, int(match["minute"]))
        current = day or current
        yield _Clock(Span(*match.span()), datetime.combine(_date(current), hour), day is not None, half)


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
        hours, *minutes = (
            cardinal(match[name].split("-")) if match[name] else 0 for name in ("hours", "minutes", "alone")
        )
        slack = 1 if match["minutes"] or match["alone"] else _ROUNDED
        yield _Length(Span(*match.span()), hours * _HOUR + sum(minutes), slack)


# --- lasted ----------------------------------------------------------------------------------


def _in_block(text: str, block: Span, clocks: Sequence[_Clock]) -> Iterator[Elapsed]:
    """What lasted from the first to the last of the times that stand before."""
    for told in _told(text, block):
        start = max(told.span.start - _BACK, block.start)
        before = [one for one in clocks if one.span.end <= told.span.start]
        if len(before) < 2 or not patterns().lasted.search(text, start, told.span.start):
            continue
        between = {_minutes(one, other) for one, other in combinations(before, 2)}
        first, last = before[0], before[-1]
        due, stated = _minutes(first, last), told.minutes
        exact = first.dated and last.dated and len(before) == 2
        slip = told.slack == 1 and due % _HOUR == stated % _HOUR
        if due > 0 and stated not in between and abs(due - stated) >= _HOUR and (exact or slip):
            yield Elapsed(told.span, stated, first.span, last.span, due)


# --- later, and right beside -----------------------------------------------------------------


def _beside(text: str, block: Span, clocks: Sequence[_Clock]) -> Iterator[Elapsed]:
    """What is told to be so long after another, and what went on from one to another."""
    before: list[_Clock] = []
    for sentence in sentences(text, block):
        inside = [one for one in clocks if sentence.start <= one.span.start < sentence.end]
        for told in _told(text, sentence):
            near = text[max(told.span.start - NEAR, sentence.start) : told.span.start].lower()
            if is_other(near, text[told.span.end : told.span.end + NEAR]):
                continue
            pair = _pair(text, told.span, inside, before) or _since(text, told.span, inside, before)
            if pair is None:
                continue
            first, last = pair
            due = _minutes(first, last)
            off = abs(due - told.minutes)
            if not (first.half and last.half):
                off = min(off % _HALF_DAY, -off % _HALF_DAY)
            if due > 0 and off > told.slack:
                yield Elapsed(told.span, told.minutes, first.span, last.span, due)
        before = inside


def _pair(
    text: str, told: Span, inside: Sequence[_Clock], before: Sequence[_Clock]
) -> tuple[_Clock, _Clock] | None:
    """The two times that a length lies between, the earlier first.

    given at 07:43 and there at 07:51, eight minutes later · at 07:43 and, eight minutes later, at 07:51
    at 07:51, eight minutes after the call at 07:43 · from 07:43 to 07:51 (eight minutes)
    opened at 9.30 a.m. and ended at 12.45 p.m. the same day, after three hours and 15 minutes
    """
    leads = patterns().leads.match(text, told.end)
    if leads is not None and leads["last"]:
        only = [*before, *inside] if len(inside) == 1 == len(before) else inside
        if len(only) != 2:
            return None
        first, last = only
        close = last.span.end <= told.start and text[last.span.end : told.start].strip(" \n(–—") in ("", ",")
        opens = told.end <= last.span.start and last.span.start - told.end <= 2 * NEAR
        back = vocabulary().has("COUNTED_BACKWARDS", leads[0].strip())
        return None if back or not (close or opens) else (first, last)
    if len(inside) != 2:
        return None
    first, last = inside
    if leads is not None:
        back = vocabulary().has("COUNTED_BACKWARDS", leads[0].strip())
        if first.span.end <= told.start and last.span.start > told.end:
            return (first, last) if back else (last, first)
        return None
    if last.span.end > told.start:
        return None
    words, gap = patterns(), (first.span.end, last.span.start)
    began = words.at_which.search(
        text, max(first.span.start - NEAR, 0), first.span.start
    ) and words.ended_at.fullmatch(text, *gap)
    if began and words.after_so.fullmatch(text, last.span.end, told.start):
        return first, last
    meant = words.to_time.fullmatch(text, *gap) and words.took.fullmatch(text, last.span.end, told.start)
    return (first, last) if meant else None


def _since(
    text: str, told: Span, inside: Sequence[_Clock], before: Sequence[_Clock]
) -> tuple[_Clock, _Clock] | None:
    """They called at 22:40. The first patrol left at 01:15, two hours and 35 minutes after the call."""
    leads = patterns().leads.match(text, told.end)
    if leads is None or not leads["first"] or len(inside) != 1 or len(before) != 1:
        return None
    first, last, event = before[0], inside[0], _EVENT.match(text, leads.end())
    back = vocabulary().has("COUNTED_BACKWARDS", leads[0].strip())
    close = last.span.end <= told.start and text[last.span.end : told.start].strip() == ","
    if event is None or back or not close:
        return None
    named = event[1][:_STEM].lower() in text[max(first.span.start - _NAMED, 0) : first.span.end].lower()
    return (first, last) if named else None


def _minutes(first: _Clock, last: _Clock) -> int:
    gap = last.at - first.at
    if gap < timedelta(0) and not (first.dated and last.dated):
        gap += timedelta(days=1)
    return round(gap.total_seconds()) // _HOUR
