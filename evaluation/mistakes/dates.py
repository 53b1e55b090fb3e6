"""Dates that cannot be, or do not fit their weekday, their range, their event or the report."""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.texts import Clean, Stretch

_MONTHS = "January February March April May June July August September October November December".split()
_SHORT = {"February": 30, "April": 31, "June": 31, "September": 31, "November": 31}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = "|".join(_MONTHS)
_DATE = rf"(?P<day>\d{{1,2}}) (?P<month>{_MONTH}) (?P<year>\d{{4}})"
_IN_SHORT_MONTH = re.compile(
    rf"(?<![\w.–-])(?:(?P<d>\d{{1,2}}) (?P<m>{'|'.join(_SHORT)})\b|(?P<d2>\d\d?)\.(?P<m2>4|6|9|11)\.\d{{4}})"
)
_WEEKDAY = re.compile(rf"\b(?P<name>{'|'.join(_WEEKDAYS)}),? {_DATE}")
_YEARS = re.compile(r"(?<![\w–-])(?P<first>(?:19|20)\d\d)(?:–| to )(?P<last>(?:19|20)\d\d)(?![\w–-]|,\d)")
_DAYS = re.compile(
    rf"(?:from|between) (?P<first>\d{{1,2}} (?:{_MONTH}))(?: to | and )(?P<last>\d{{1,2}} (?:{_MONTH})) \d{{4}}"
)
_ONCE = re.compile(
    r"\b(?P<name>[A-Z]\w+ [A-Z]\w+),?(?: which)?(?: was)? (?P<verb>founded|established|set up|opened|adopted)"
    r" (?:in|on \d+ \w+) (?P<year>\d{4})"
)
_DATE_LINE = re.compile(rf"^\w+, {_DATE}$", re.MULTILINE)
_STATE = re.compile(rf"(?:state of play as of|situation on) {_DATE}")
_WAS = re.compile(rf"\b(?:was|were) \w+ on {_DATE}")
_WILL = re.compile(rf"\b(?:will \w+(?: \w+)?|(?:is|are) due) on {_DATE}")


def day_beyond_month(text: Clean, rng: Random) -> Injected | None:
    """14 April 2025 → 31 April 2025."""
    found = [*_IN_SHORT_MONTH.finditer(text.source)]
    if not found:
        return None
    one = rng.choice(found)
    group = "d" if one["d"] else "d2"
    return injected(text.source, Edit(*one.span(group), str(_SHORT.get(one["m"] or "", 31))))


def weekday_of_another_day(text: Clean, rng: Random) -> Injected | None:
    """Friday 14 March 2025 → Tuesday 14 March 2025."""
    found = [*_WEEKDAY.finditer(text.source)]
    if not found:
        return None
    one = rng.choice(found)
    other = rng.choice([name for name in _WEEKDAYS if name != one["name"]])
    return injected(text.source, Edit(*one.span("name"), other))


def range_turned(text: Clean, rng: Random) -> Injected | None:
    """2014–2020 → 2020–2014, from 14 March to 2 May 2020 → from 2 May to 14 March 2020."""
    found = [*_YEARS.finditer(text.source), *_DAYS.finditer(text.source)]
    found = [one for one in found if one["first"] != one["last"]]
    if not found:
        return None
    one = rng.choice(found)
    edits = Edit(*one.span("first"), one["last"]), Edit(*one.span("last"), one["first"])
    return injected(text.source, *edits)


def event_of_another_year(text: Clean, rng: Random) -> Injected | None:
    """What is told twice of one thing with its name: founded in 2014, founded in 2013."""
    told: dict[tuple[str, str], list[Stretch]] = defaultdict(list)
    for one in _ONCE.finditer(text.source):
        told[one["name"], one["verb"]].append(Stretch(*one.span("year")))
    return _year_off(text, [place for places in told.values() if len(places) > 1 for place in places], rng)


def state_after_report(text: Clean, rng: Random) -> Injected | None:
    """A state of play of the next year, in a report that says of which day it is."""
    return _moved(text, _STATE, 1, rng)


def past_after_report(text: Clean, rng: Random) -> Injected | None:
    """What was done in the next year, in a report that says of which day it is."""
    return _moved(text, _WAS, 1, rng)


def announced_before_report(text: Clean, rng: Random) -> Injected | None:
    """What will be done in the year before, in a report that says of which day it is."""
    return _moved(text, _WILL, -1, rng)


def _moved(text: Clean, pattern: re.Pattern[str], years: int, rng: Random) -> Injected | None:
    """A date as `pattern` leads to it, from the report's own year or one beside it, past the report's day."""
    line = _DATE_LINE.search(text.source)
    if line is None:
        return None
    issued = _key(line)
    found = []
    for one in pattern.finditer(text.source):
        year, *rest = _key(one)
        if ((year + years, *rest) > issued) == (years > 0) and ((year, *rest) > issued) == (years < 0):
            found.append(one)
    if not found:
        return None
    one = rng.choice(found)
    return injected(text.source, Edit(*one.span("year"), str(int(one["year"]) + years)))


def _key(one: re.Match[str]) -> tuple[int, ...]:
    return int(one["year"]), _MONTHS.index(one["month"]), int(one["day"])


def _year_off(text: Clean, places: list[Stretch], rng: Random) -> Injected | None:
    if not places:
        return None
    year = rng.choice(places)
    return injected(text.source, Edit(*year, str(int(year.of(text.source)) + rng.choice((-1, 1)))))
