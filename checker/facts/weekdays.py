"""Days of the week with dates that name no year, and the year that is meant.

on Thursday 2 February, Thursday 11 May and Tuesday 14 September 2023: the last date has the year of all
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.frozen import replace
from checker.model import Document
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import of_language

_FEWEST = 3
"""Dates without a year that fall on the day of the week that they name in one year, at least, to show it."""


def with_years(document: Document, days: Sequence[Day]) -> Iterator[Day]:
    """The days that name the day of the week, each with its year; none where nothing tells that."""
    listed = dict(_of_lists(document, days))
    whole = [listed.get(at, day) for at, day in enumerate(days)]
    yield from (day for day in whole if day.year is not None)
    bare = [day for day in whole if _is_bare(day)]
    year = _shown(bare, {day.year for day in days if day.year is not None}) if bare else None
    if year is not None:
        yield from (replace(day, year=year) for day in bare)


def _is_bare(day: Day) -> bool:
    return day.weekday is not None and day.year is None and None not in (day.month, day.day)


def _of_lists(document: Document, days: Sequence[Day]) -> Iterator[tuple[int, Day]]:
    """The days of a list whose last one has the year of all, by their index."""
    year: int | None = None
    month = 0
    for at, (day, behind) in reversed(list(enumerate(pairwise(days)))):
        joined = _joint().fullmatch(document.text[day.span.end : behind.span.start]) is not None
        if behind.year is not None:
            year, month = behind.year, behind.month or 0
        if not joined or day.year is not None or day.month is None or day.month > month:
            year = None
        elif year is not None:
            yield at, replace(day, year=year)
            month = day.month


@of_language
def _joint() -> re.Pattern[str]:
    return regex(rf",?\s+(?:{alternatives('AND')}\s+)?(?:{alternatives('IN', 'OF_DAY')}\s+)?")


def _shown(bare: Sequence[Day], years: set[int]) -> int | None:
    """The one year in which nearly all of some days fall on the days of the week that they name."""
    right = {year: sum(not replace(day, year=year).right_weekday for day in bare) for year in years}
    found = [year for year, number in right.items() if number >= max(_FEWEST, len(bare) - 1)]
    return found[0] if len(found) == 1 else None
