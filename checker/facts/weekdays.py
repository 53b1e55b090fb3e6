"""Weekdays of dates that name no year: "Thursday 8 June, Tuesday 14 September and Thursday 30 November".

Such dates of a text are mostly of one year, which it names elsewhere. In 45 of 46 texts that have three or
more, all of them fit such a year, and in the last one all but one, which is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from checker.frozen import replace
from checker.text.calendar import Day

_NEAR = 80
"""Characters from a whole date to one without a year that is of the same time."""
_SOON = timedelta(days=31)
"""Days between two such dates, at most: in another year they would lie far more apart."""
_FEWEST = 3
"""Dates with a weekday and without a year that show which year they are of, at least."""


def off_by_year(days: Sequence[Day]) -> Day | None:
    """The only one of such dates whose weekday fits none of the years that all others fit, with the year."""
    told = [day for day in days if day.weekday is not None and day.year is None and day.month and day.day]
    if len(told) < _FEWEST:
        return None
    years = sorted({day.year for day in days if day.year is not None})
    misfits = [[one for day in told if (one := replace(day, year=year)).right_weekday] for year in years]
    fewest = min(misfits, key=len, default=[])
    if len(fewest) != 1:
        return None
    # "Tuesday 5 December 2023, and Tuesday 30 January and 26 March 2024": the date may be of another year
    near = {year + off for year in years for off in (-1, 0, 1)}
    return fewest[0] if all(replace(fewest[0], year=year).right_weekday for year in near) else None


def beside_whole(days: Sequence[Day]) -> Iterator[Day]:
    """Dates with a weekday and without a year, right behind a whole one of the same time: with its year.

    on Friday, 8 October 2021, and her successor was sworn in on the following Monday, 11 October
    """
    for first, next_one in pairwise(days):
        if (
            next_one.weekday is None
            or next_one.year is not None
            or next_one.span.start - first.span.end > _NEAR
        ):
            continue
        day = replace(next_one, year=first.year)
        if first.weekday is None or first.right_weekday or first.date is None or day.date is None:
            continue
        if timedelta() < day.date - first.date <= _SOON:
            yield day
