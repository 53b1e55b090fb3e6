"""How long it is between two days that a text names, and whether that is what it says."""

from __future__ import annotations

from datetime import date, timedelta

from checker.facts.durationwords import UNITS
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.calendar import Day, days_in

_SLACK = {"day": 0.0, "week": 1.0, "month": 0.75, "year": 0.5}
"""How many of a unit a duration may be too long: it is rounded, and its last day may count or not."""
_WHOLE = 0.99
"""How many it may be too short, at least: "four years" are mostly four whole ones, and some months."""
_ANY_YEAR = 2001
"""The year of days that name none: any, that is no leap year."""
_WEEK, _YEAR = 7, 12
"""Days, and months, of one."""
_BOTH = 2
"""Remainders of whole weeks: the last day is counted, or it is not."""
_SATURDAY = 5
_FEW = 10
"""Days of which those of a weekend may not count, at most: a trial of five days goes over one."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated duration, and the two days it leads from and to, the earlier first.

    It is `least` to `most` of its unit: "over two years" is two or more, "almost two" between one and two.
    What has years `apart` is counted from the one to the other, and may be less by so many.
    Behind an ordinal its `turn` is more than one: "her second five-year term" may end after ten.
    """

    span: Span
    value: int
    unit: str
    first: Day
    last: Day
    least: float
    most: float
    turn: int = 1
    apart: int | None = None

    @property
    def bounds(self) -> tuple[float, float]:
        """How many of its unit it can be at least and at most."""
        least = (day_of(self.last, end=False) - day_of(self.first, end=True)).days
        most = (day_of(self.last, end=True) - day_of(self.first, end=False)).days + 1
        return least / UNITS[self.unit], most / UNITS[self.unit]

    @property
    def fits(self) -> bool:
        """Whether the two days are so far apart, as far as it is rounded; or as often as it had its turn."""
        if self.turn > 1 and self.least == self.most:
            whole = self.value * self.turn
            if replace(self, value=whole, least=whole, most=whole, turn=1).fits:
                return True
        low, high = self.bounds
        slack = _SLACK[self.unit]
        if self.least < self.most:
            return self.least <= high + slack and self.most >= low - slack
        turns = (self.last.year or 0) - (self.first.year or 0)
        if self.apart is not None and self.unit == "year":
            return turns - self.apart <= self.value <= turns
        if exact := self.exactly:
            return self.value == exact
        if self._at_work:
            return True
        by_calendar = self.unit == "year" and self.value == turns
        return by_calendar or low - max(slack, _WHOLE) <= self.value <= high + slack

    @property
    def _at_work(self) -> bool:
        """Whether it is as many days as people work from the one to the other, where they are few."""
        if self.unit != "day" or not (self.first.day and self.last.day):
            return False
        first, days = day_of(self.first), (day_of(self.last) - day_of(self.first)).days + 1
        at_work = sum((first + timedelta(days=day)).weekday() < _SATURDAY for day in range(min(days, _FEW)))
        return days <= _FEW and self.value in (at_work - 1, at_work)

    @property
    def exactly(self) -> int:
        """How many whole units it is from the first day to the end of the last, 0 where it is not so many.

        Who names months alone may count from the one to the other, and who names years always does.
        """
        if (self.first.month is None) != (self.last.month is None):
            return 0  # "for five years from January 2024 to 2029"
        begins, ends = day_of(self.first), day_of(self.last, end=True) + timedelta(days=1)
        days = self.first.day is not None and self.last.day is not None
        if self.unit == "week" and days:
            apart = (ends - begins).days
            return round(apart / _WEEK) if apart % _WEEK < _BOTH else 0
        if days and self.first.day == self.last.day:
            ends = day_of(self.last)  # from the one to the other
        months = (ends.year - begins.year) * _YEAR + ends.month - begins.month
        if begins.day != ends.day or not (days or (self.unit == "year" and self.first.month)):
            return 0
        if self.unit == "month":
            return months
        return months // _YEAR if self.unit == "year" and months % _YEAR == 0 else 0


def dated(first: Day, last: Day) -> tuple[Day, Day]:
    """Two days with the year that only one names; the earlier may be of the year before."""
    if first.year is None and last.year is not None and first.month and last.month:
        return replace(first, year=last.year - (first.month > last.month)), last
    if last.year is None and first.year is not None and first.month and last.month:
        return first, replace(last, year=first.year + (first.month > last.month))
    if first.year is None and last.year is None and first.month and last.month:
        over = first.month > last.month
        return replace(first, year=_ANY_YEAR), replace(last, year=_ANY_YEAR + over)
    return first, last


def is_whole(day: Day, unit: str) -> bool:
    """Whether a day is told exactly enough for a unit."""
    if day.year is None or day.impossible:
        return False
    return unit == "year" or (day.month is not None and (unit == "month" or day.day is not None))


def day_of(day: Day, *, end: bool = False) -> date:
    """The first day that it can be, or the last."""
    assert day.year is not None
    month = day.month or (12 if end else 1)
    return date(day.year, month, day.day or (days_in(day.year, month) if end else 1))
