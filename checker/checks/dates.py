"""Dates that no calendar has, weekdays that are another day's, and ranges that end before they begin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain
from operator import attrgetter

from checker.checks.kind import Options
from checker.facts.begun import answered
from checker.facts.clock import elapsed
from checker.facts.fromevents import from_events
from checker.facts.namedperiods import named_periods
from checker.facts.periods import Duration
from checker.facts.weekdays import beside_whole, off_by_year
from checker.frozen import replace
from checker.model import Document, Mismatch, Related, Span
from checker.regex import regex
from checker.text.calendar import Day, days_in
from checker.text.vocabulary import vocabulary
from checker.ties.trust import SUM, Evidence, sum_gap
from checker.verdicts import Ledger

_ABOUT_DATES = regex(
    r"\b(?:invalid|valid\w*|impossible|nonexist\w*|non-exist\w*|exists?|leap|calendar|errors?|exceptions?(?!\s+of\b)|overflow\w*"
    r"|reject\w*|pars(?:e|es|ed|er|ing)|format\w*|joke|fool|never)\b",
    re.IGNORECASE,
)
_OF_LENGTH = regex(r"[-‑–][a-z]")
"""What makes a number the length of something: "the February 30-year auction"."""
_SHORT_WEEKDAY = regex(r"[A-Z][a-z]{2,4}\b")
_CAPITAL = regex(r"(?<![\w’'-])[A-Z][\w’'-]*\s$")
_WORD = 30
"""Characters before a date in which a word ends that may be one name with its first."""
_BEFORE_CHRIST = regex(r"\s?(?:BCE?|B\.\s?C\.)")
_CHANGED = regex(
    r"\b(?:chang|mov|shift|adjust|bring|brought|advanc|correct|amend|updat|revis|alter|set\s+back|backdat)\w*\b"
    r"(?:(?!\b(?:were|was|is|are)\b)[^.;])*$"
)
_STANDARD = regex(r"\b(?:[A-Z]{2,}(?:\)|:?[ \u00a0])|N[oO]\. ?)$")
"""What names a body before the number of its standard and the year of that, or what has a number in two
halves: XYZ 2410-2015, ISSN: 1932-1872, Resolution No. 1989-1612."""
_COMPARED = regex(r"\b(?:[Cc]ompar|[Dd]ifferen)\w*\b[^.;]*$")
"""What sets two years beside each other, in whatever order: "Comparing 2012 to 2011", "the differences"."""
_UNIT = regex(r"\s?(?:[ckmnµμ]?m|[kMG]?Hz|[km]?g|kWh?|MWh?|°[CF]?|K|ppm)\b(?!\.\w)")
"""What is measured, and no year: 1740–1720 cm⁻¹."""
_CLAUSE = 60
"""Characters before a range in which the text may say that one date became another."""
_AROUND = 200
"""Characters on either side of a date in which the text may say that it is none."""

_WHOLE = Decimal("0.15")
"""How far from a whole number of months a period of whole months may seem to be, for months are not alike."""
_GAP = regex(r"[.,\s]+(?:the\s+)?")
_MONTHS, _MOST = 12, 31
_SLIPPED = 39
"""The last number that a hand writes for a day: 39 for 29 or 30, but hardly 73."""
_IN_WORDS = frozenset({"words", "american", "solemn"})
_FIRST, _LAST = 1500, 2200
"""The years that are written in figures: 9.0.1270 is a version, 81.72.2414 a row of numbers."""
_NEXT = regex(r"\s*([^\W\d_]+)")
"""The word right behind a date."""
OTHER_WAY = {"m.d.y": "d.m.y", "m/d/y": "d/m/y"}
"""How a date is written whose month was read first because its second number is no month."""


def dates_exist(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Dates that no calendar has."""
    document, days = ledger.facts.document, ledger.facts.days.days
    first_days = {day.form for day in days if day.day is not None and day.day > _MONTHS}
    versions = _versions(days)
    for day in days:
        if OTHER_WAY.get(day.form) in first_days:
            day = replace(day, month=day.day, day=day.month)
        if day.form not in _IN_WORDS and day.year is not None and not _FIRST <= day.year <= _LAST:
            continue
        if (day.form, day.day, day.month) in versions:
            continue
        if day.month == 0 and day.day == 0:
            continue  # 0000-00-00 is how a database writes that there is no date
        if day.year is None and _OF_LENGTH.match(document.text, day.span.end):
            continue
        if day.form in _IN_WORDS and _is_of_another(document, day):
            continue
        if day.impossible and _is_meant(day) and not _told_as_such(document, day.span):
            yield Mismatch(span=day.span, values={"date": document.quote(day.span), "why": _why(day)})


def _is_of_another(document: Document, day: Day) -> bool:
    """Whether the number before a month counts another thing: camp "PG 73 July 1943", note "36 June 2023".

    One behind a month may be the day of the next: "30 June 31 December", the heads of two columns.
    """
    if day.day is None:
        return False
    if not document.quote(day.span)[:1].isdigit():  # "June 80, 1972" can be nothing else
        behind = _NEXT.match(document.text, day.span.end)
        return behind is not None and vocabulary().has("MONTH", behind[1].lower())
    begins = day.span.start == document.block(day.span.start).span.start
    return day.day > (_MOST if begins else _SLIPPED)


def _versions(days: Sequence[Day]) -> frozenset[tuple[str, int | None, int | None]]:
    """The first two numbers of what counts on behind them: 8.0.1564, 8.0.1570 are no dates, but versions."""
    years: dict[tuple[str, int | None, int | None], set[int | None]] = defaultdict(set)
    for day in days:
        if day.form not in _IN_WORDS and day.impossible:
            years[day.form, day.day, day.month].add(day.year)
    return frozenset(key for key, found in years.items() if len(found) > 1)


def _is_meant(day: Day) -> bool:
    """Whether a number is surely the day of its month; above 31 it may count what stands behind it."""
    return day.year is not None or (day.day is not None and day.day <= _MOST)


def _told_as_such(document: Document, span: Span) -> bool:
    """Whether the text around a date speaks of dates that are none."""
    block = document.block(span.start).span
    start, end = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
    return _ABOUT_DATES.search(document.text, start, end) is not None


def _why(day: Day) -> str:
    if day.month is None or not 1 <= day.month <= 12:
        return f"there is no month {day.month}"
    if day.day == 0:
        return "there is no day 0"
    from calendar import month_name  # few texts have such a day

    named = f"{month_name[day.month]} {day.year}" if day.year and day.month == 2 else month_name[day.month]
    return f"{named} has {days_in(day.year or 2000, day.month)} days"


def weekdays_fit(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Days of the week that are not those of the date behind them."""
    document, days = ledger.facts.document, ledger.facts.days.days
    bare = off_by_year(days)
    dated = {day.span: day for day in (*days, *beside_whole(days), *((bare,) if bare is not None else ()))}
    for day in dated.values():
        right = day.right_weekday
        if right and not _ends_name(document, day) and not _fits_turned(day):
            words = document.quote(day.span)
            stated, rest = _GAP.split(words, maxsplit=1)
            rest = rest if day in days else f"{rest} {day.year}"
            yield Mismatch(span=day.span, values={"date": rest, "right": right, "stated": stated})


def _fits_turned(day: Day) -> bool:
    """Whether a date with slashes fits its weekday where its month stands first: Tuesday 10/11/2011."""
    turned = replace(day, month=day.day, day=day.month)
    return day.form == "d/m/y" and turned.date is not None and not turned.right_weekday


def _ends_name(document: Document, day: Day) -> bool:
    """Whether the short name of a weekday is the last word of another name: The Arden Sun."""
    short = _SHORT_WEEKDAY.match(document.text, day.span.start) is not None
    return (
        short and _CAPITAL.search(document.text, max(day.span.start - _WORD, 0), day.span.start) is not None
    )


def ranges_run_forwards(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Ranges of dates that end before they begin."""
    document, days = ledger.facts.document, ledger.facts.days
    ranges = (*answered(document, days), *days.ranges)
    backwards = {one.span: one for one in ranges if one.backwards}
    for one in sorted(backwards.values(), key=attrgetter("span")):
        if not _is_otherwise_meant(document.text, one.span, one.joint):
            first, last = document.quote(one.first.span), document.quote(one.last.span)
            yield Mismatch(span=one.span, values={"first": first, "last": last})


def _is_otherwise_meant(text: str, span: Span, joint: str) -> bool:
    """Whether a range runs backwards on purpose: before Christ, or because one end took the other's place.

    And whether it is none: a standard bears its number and its year.
    """
    if joint == "dash" and _STANDARD.search(text, max(span.start - _WORD, 0), span.start):
        return True
    if joint != "dash" and _COMPARED.search(text, max(span.start - _CLAUSE, 0), span.start):
        return True
    if joint == "to" and _CHANGED.search(text, max(span.start - _CLAUSE, 0), span.start):
        return True
    return _BEFORE_CHRIST.match(text, span.end) is not None or _UNIT.match(text, span.end) is not None


def durations_equal_dates(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Durations that the two dates beside them do not bear out, however they are rounded; each once."""
    last = Span(0, 0)
    for one in sorted((*_between_dates(ledger), *_between_points(ledger)), key=lambda one: one.span.start):
        if one.span.start >= last.end:
            yield one
            last = one.span


def _between_dates(ledger: Ledger) -> Iterator[Mismatch]:
    """What is said to be so long, and the days or years beside it."""
    for one in ledger.facts.durations:
        if not one.fits:
            number = _rounded(sum(one.bounds) / 2)
            due = _due(one, ledger.facts.style_at(one.span).shown(number), many=number != 1)
            yield _off(ledger, one.span, (one.first.span, one.last.span), due, sum_gap(one.value, number))


def _due(one: Duration, number: str, *, many: bool) -> str:
    """How long it is; in days as whoever leaves out the first of them counts, and whoever counts both."""
    least, most = map(round, one.bounds)
    told = f"{least} or {most}" if one.unit == "day" and most == least + 1 else number
    return f"{told} {one.unit}{'s' * many}"


def _between_points(ledger: Ledger) -> Iterator[Mismatch]:
    """What is so long by its name, so long after an event or from one time of day to another."""
    document, days = ledger.facts.document, ledger.facts.days
    found = (find(document, days) for find in (named_periods, from_events, elapsed))
    for one in chain.from_iterable(found):
        what = "time" if one.unit == "minute" else "day"
        yield _off(ledger, one.span, (one.first, one.last), one.shown, sum_gap(one.value, one.due), what)


def _off(
    ledger: Ledger, stated: Span, ends: tuple[Span, Span], due: str, gap: str, what: str = "day"
) -> Mismatch:
    """How long something is said to last, and how long its `ends` make it, each of them a `what`."""
    (first, last), quote = ends, ledger.facts.document.quote
    return Mismatch(
        span=stated,
        values={"stated": quote(stated), "first": quote(first), "last": quote(last), "due": due},
        related=(Related(f"the first {what}", first), Related(f"the last {what}", last)),
        confidence=Evidence(("a duration", SUM), gap).confidence,
    )


def _rounded(number: float) -> Decimal:
    """A number of months or the like as it would be told: whole where it is next to one."""
    whole = Decimal(round(number))
    near = abs(Decimal(number) - whole) <= _WHOLE
    return whole if near else Decimal(number).quantize(Decimal("0.1"), ROUND_HALF_UP)
