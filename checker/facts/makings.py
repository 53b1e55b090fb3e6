"""The ways in which the columns of a table may make another, and a quick look at which of them cannot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product
from math import log10

from checker.facts.shownby import nearly_all
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.text.figures import Figure

FEWEST = 3
"""Rows that come out, at least."""
_TERMS = (3, 4)
"""Columns that are added and taken off: of more, some signs fit by chance."""
_ROUND = 1000
"""Numbers of a column that are all of so many are rounded to them."""
_OFF = 2
"""Rows that may be off before as many more have come out: what begins with more is no such column."""
HUNDRED = Decimal(100)
_ROOM = 1e-12
"""What a quick sum may be off by itself, of all that is in it."""


class Way:
    """How a number is made: part / whole, its change from old to new, terms that are added, factors."""

    RATIO, SHARE, CHANGE, SIGNED, GAP, PRODUCT = "ratio", "share", "change", "signed", "gap", "product"


@dataclass(frozen=True, slots=True)
class Making:
    """A way and its columns, each with its sign; `power` of ten times a ratio or a product."""

    way: str
    columns: tuple[int, ...]
    signs: tuple[int, ...] = ()
    power: int = 0

    @property
    def signed(self) -> bool:
        """Whether a fall has a minus."""
        return self.way != Way.GAP and self.signs[:1] != (0,)


@dataclass(frozen=True, slots=True)
class Number:
    """A cell's number, and half of what it may be rounded to; `log` is that of a number above nothing.

    `near`, `about` and `step` are its value, that half and the worth of its last digit, for quick sums.
    """

    figure: Figure
    half: Decimal
    value: Decimal
    log: float | None
    near: float
    about: float
    step: float

    @classmethod
    def of(cls, figure: Figure, half: Decimal) -> Number:
        """The number of a figure."""
        value, near = figure.value, float(figure.value)
        log = log10(near) if near > 0 else None
        return cls(figure, half, value, log, near, float(half), float(figure.step))


Column = Sequence[Number | None]


def numbers_of(table: Table, at: int) -> Column:
    """The numbers of a column, None where a row has none."""
    figures = [row.cells[at].figure for row in table.rows]
    told = [one for one in figures if one is not None and one.value]
    step = Decimal(1)
    while len(told) >= FEWEST and all(one.step == 1 and not one.value % (step * 10) for one in told):
        step *= 10
    loose = table.columns[at].rounded or any(one.step != 1 for one in told)
    half = step / 2 if step >= _ROUND else Decimal(0)
    return [
        None if one is None else Number.of(one, max(half, one.step / 2 if loose else half)) for one in figures
    ]


# --- ways ----------------------------------------------------------------------------------


def makings(columns: Sequence[Column], before: Sequence[int], at: int, *, total: bool) -> Iterator[Making]:
    """The ways in which the columns before one may make it."""
    stated = [one.value for one in columns[at] if one is not None]
    signed = min(stated) < 0
    for pair in permutations(before, 2):
        yield Making(Way.CHANGE, pair, (signed,))
        yield from _scaled(Way.RATIO, columns, pair, at)
        if signed:
            yield Making(Way.SIGNED, pair, (1, -1))
    for pair in combinations(before, 2):
        yield from _scaled(Way.PRODUCT, columns, pair, at)
        if not signed:
            yield Making(Way.GAP, pair, (1, -1))
        if not total:
            yield Making(Way.SIGNED, pair, (1, 1))
    for count in _TERMS:
        for signs in product((1, -1), repeat=count - 1) if len(before) >= count else ():
            if -1 in signs or not total:
                yield Making(Way.SIGNED, tuple(before[-count:]), (1, *signs))
    for one in before:
        yield Making(Way.SHARE, (one,))


def _scaled(way: str, columns: Sequence[Column], pair: tuple[int, ...], at: int) -> Iterator[Making]:
    """A ratio or a product times the power of ten that the middle row has."""
    sign = 1 if way == Way.RATIO else -1
    powers = [
        stated.log - one.log + sign * other.log
        for one, other, stated in zip(columns[pair[0]], columns[pair[1]], columns[at], strict=True)
        if one and other and stated and one.log is not None
        if other.log is not None and stated.log is not None
    ]
    if len(powers) >= FEWEST:
        yield Making(way, pair, power=round(sorted(powers)[len(powers) // 2]))


# --- a quick look --------------------------------------------------------------------------


def is_no_such(right: int, wrong: int) -> bool:
    """Whether too many rows of a way are off for the others to make up for it."""
    return wrong > _OFF and not nearly_all(right, wrong - _OFF)


def is_ruled_out(columns: Sequence[Column], made: Making, at: int) -> bool:
    """Whether quick sums show that a way is none, as nearly all are: exact ones take ten times as long."""
    if made.way == Way.SHARE:
        return False  # a share is of the whole column
    right = wrong = 0
    factor = 10.0**made.power if made.way in (Way.RATIO, Way.PRODUCT) else float(HUNDRED)
    for own, *of in zip(columns[at], *(columns[one] for one in made.columns), strict=True):
        terms = [one for one in of if one is not None]
        if own is None or len(terms) < len(of):
            continue
        found = _off(made, own, terms, factor)
        if found is not None and found > 0:
            wrong += 1
            if is_no_such(right, wrong):
                return True
        elif found is not None:
            right += 1
    return False


def _off(made: Making, own: Number, of: Sequence[Number], factor: float) -> float | None:
    """How much further a number is off than it may be, at least; None where a way makes nothing of a row."""
    first, second = of[0], of[1]
    if made.way in (Way.SIGNED, Way.GAP):
        terms = [sign * one.near for sign, one in zip(made.signs, of, strict=True)]
        due = abs(sum(terms)) if made.way == Way.GAP else sum(terms)
        size = sum(map(abs, terms))
        finest = min(own.step, *(one.step for one in of))
        slack = sum(max(one.about, one.step / 2 if one.step > finest else 0.0) for one in (own, *of))
    elif made.way == Way.PRODUCT:
        due = size = factor * first.near * second.near
        slack = own.step / 2 + factor * abs(first.about * second.near + second.about * first.near)
    elif second.near <= 0 or first.near < 0:
        return None
    else:
        ratio = first.near / second.near
        due = size = factor * ratio
        slack = own.step / 2 + factor * (first.about + ratio * second.about) / second.near
        if made.way == Way.CHANGE:
            due = due - 100 if made.signs[0] else abs(due - 100)
    return abs(due - own.near) - slack - _ROOM * (abs(size) + abs(own.near) + slack + 100)
