"""Days as a text names them: which there are, which weekday they fall on, and which comes first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.digits import one_digit
from checker.text.vocabulary import vocabulary

_LEAP = 2000
"""A year that has every day: "29 February" without a year is one."""
_GREGORIAN = 1924
"""From this year on the whole world counts days alike; before it, a date may be of another calendar."""

_MONTHS, _QUARTERS = 12, 9
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_OTHER_WAY = {"d/m/y": "m/d/y", "d.m.y": "m.d.y"}
"""How a date is written that was read with its day first, where another one shows that the month is."""
_ANCIENT = 1500
"""Years below it run backwards where they are before Christ, and few texts say so at each."""


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap


def full_name(names: Mapping[str, int], number: int) -> str:
    """What the month or the day of the week is called at length."""
    return max((name for name, value in names.items() if value == number), key=len, default="").capitalize()


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year as the text names it; what it leaves out is None.

    `span` are its words, with the day of the week (`weekday`, Monday is 0). `form` is how it is written:
    "words" (14 March 2025), "american" (March 14, 2025), "solemn" (14th of March 2025), or for figures their
    signs: "d.m.y", "y-m-d".
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    form: str = "words"

    def read_as(self, other: Day) -> Day:
        """The day as the other is written, whose month is its first number: 07/06 beside 06/22."""
        if (
            other.form != _OTHER_WAY.get(self.form)
            or self.month is None
            or (self.day or _MONTHS + 1) > _MONTHS
        ):
            return self
        return replace(self, month=self.day, day=self.month)

    @property
    def whole(self) -> bool:
        """Whether day, month and year are all named."""
        return None not in (self.year, self.month, self.day)

    @property
    def date(self) -> date | None:
        """The day of the calendar; None where a part of it is left out, or there is no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def impossible(self) -> bool:
        """Whether no calendar has it: 31 April, 29 February 2023, month 13."""
        if self.month is not None and not 1 <= self.month <= 12:
            return True
        if self.day is None:
            return False
        return self.month is None or not 1 <= self.day <= days_in(self.year or _LEAP, self.month)

    @property
    def bounds_month(self) -> bool:
        """Whether it is the first or last day of a month: periods begin and end with those."""
        if self.day is None or self.month is None or self.impossible:
            return self.day is None
        return self.day == 1 or self.day >= days_in(self.year or _LEAP + 1, self.month)

    def differs(self, other: Day) -> bool:
        """Whether two days cannot be one: a part that both name is another."""
        return any(
            own is not None and its is not None and own != its
            for own, its in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )

    def is_year_off(self, other: Day) -> bool:
        """Whether two days have all in common that both name, but the year, and a month at least."""
        if self.month is None or self.month != other.month or None in (self.year, other.year):
            return False
        return self.year != other.year and (None in (self.day, other.day) or self.day == other.day)

    def is_slip_of(self, other: Day) -> bool:
        """Whether two days cannot be one, and their years, if any, differ by one or in one digit."""
        if self.year is None or other.year is None:
            return self.differs(other)
        near = abs(self.year - other.year) <= 1 or one_digit(str(self.year), str(other.year))
        return near and self.differs(other)

    @property
    def right_weekday(self) -> str:
        """The name of the day of the week it falls on, where the text names another; else ""."""
        day = self.date
        if day is None or self.weekday is None or day.year < _GREGORIAN or day.weekday() == self.weekday:
            return ""
        return full_name(vocabulary().weekdays, day.isoweekday())


@dataclass(frozen=True, slots=True)
class DateRange:
    """Two days with "to", a dash or, behind "between", an "and". `joint` is "to", "dash" or "and".

    `opened`: "from" or "between" stands in front.
    """

    span: Span
    first: Day
    last: Day
    joint: str
    opened: bool = False

    @property
    def backwards(self) -> bool:
        """Whether it surely ends before it begins: what both name, down to what one leaves out, says so."""
        first, last = self.first.read_as(self.last), self.last.read_as(self.first)
        if any(year is not None and year < _ANCIENT for year in (first.year, last.year)):
            return False
        if first.year is not None and last.year is not None and first.year != last.year:
            return first.year > last.year
        if first.month is None or last.month is None:
            return False
        if first.month != last.month:
            dated = last.year is not None and (first.year is not None or self._is_long)
            return dated and first.month > last.month
        if first.day is None or last.day is None or (first.year is None and first.day == last.day + 1):
            return False  # "from 21 February to 20 February", a year
        return first.day > last.day

    @property
    def _is_long(self) -> bool:
        """Whether a range without its first year, as "December to March 2020", would be of over half a year.

        Those that open or close with a month may be of three quarters, and of a year: 1 July to 30 June 2020.
        """
        first, last = self.first, self.last
        if first.month is None or last.month is None or None in (first.day, last.day):
            return False
        months = (last.month - first.month) % _MONTHS
        bounds = (first.day == 1) + (last.day != 1 and last.bounds_month)
        return months > (_MONTHS // 2, _QUARTERS, _QUARTERS)[bounds] and not (
            bounds == 2 and months == _MONTHS - 1
        )
