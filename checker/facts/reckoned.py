"""Columns that others make, in nearly every row: the rest, the rate, the change, the share, the product.

| Ward    | Days   | Falls | Per 1,000 |      | Faculty | New | Carried over | Concluded | Open |
| Stroke  | 9,000  | 63    | 7.0       |      | Arts    | 3   | 0            | 2         | 1    |
| Surgery | 45,000 | 135   | 3.0       |      | Law     | 8   | 2            | 7         | 3    |

No title is read. Every way in which the columns before one may make it is tried, and what the rows that come
out tell against chance is added up, in bits: a row that comes out to the last of 1,000 steps tells ten. Where
they tell enough, and nearly all rows come out, the others are mistakes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, permutations, product
from math import log2

from checker.facts.complete import Facts
from checker.facts.shownby import nearly_all
from checker.facts.tables import Row, Table
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.figures import Figure

CHANGE = regex(
    r"\b(?:change|difference|diff|growth|increase|decrease|variation|rise|fall|reduction)\b|^\W*[+±]\s?/\s?[-−–]|Δ",
    re.IGNORECASE,
)
_REACH = 8
"""Columns before one that may make it, at most: wider tables have those of it side by side."""
_FEWEST = 3
"""Rows that come out, at least."""
_BITS = 12.0
"""What they must tell together: one column in 4,000 does by chance, and has some hundred ways. Of 577 numbers
in such columns of print all but seven come out, five of them errors."""
_OF_PERCENT = 6.0
"""What they must tell together where percentages are what one number is of another."""
HUNDREDTHS = 2
"""The power of ten that makes a ratio a percentage."""
_TITLED = 2
"""Rows that come out, at least, where the title says what the column is."""
_LOST = 8.0
"""What a row that does not come out takes from it, to tell the better of two ways."""
_OFF = 2
"""Rows that may be off before as many more have come out: what begins with more is no such column."""
_TERMS = (3, 4)
"""Columns that are added and taken off: of more, some signs fit by chance."""
_ROUND = 1000
"""Numbers of a column that are all of so many are rounded to them."""
_TWO = 2
"""Numbers that must not be nothing for a row to tell anything."""
_HUNDRED = Decimal(100)


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
class Reckoned:
    """A number of a row beside those that make it, `due` to within `slack`.

    `of` are the numbers that make it, the last one without a place where it is a sum that stands nowhere;
    `terms` are those that are added, with their signs.
    """

    made: Making
    row: Row
    at: int
    stated: Figure
    of: tuple[Figure, ...]
    terms: tuple[Decimal, ...]
    due: Decimal
    slack: Decimal

    @property
    def fits(self) -> bool:
        return abs(self.due - self.stated.value) <= self.slack

    @property
    def is_near(self) -> bool:
        """Whether a number is within a half of what is due: what is further off tells of more."""
        due, stated = abs(self.due), abs(self.stated.value)
        return 2 * abs(self.due - self.stated.value) <= max(due, stated)

    @property
    def is_difference(self) -> bool:
        """Whether it is what lies between two numbers."""
        return self.made.way == Way.GAP or (
            self.made.way == Way.SIGNED and len(self.of) == 2 and self.terms[1] != self.of[1].value
        )


@dataclass(frozen=True, slots=True)
class _Number:
    """A cell's number, and half of what it may be rounded to."""

    figure: Figure
    half: Decimal

    @property
    def value(self) -> Decimal:
        return self.figure.value


_Column = Sequence[_Number | None]


def reckoned_columns(facts: Facts, table: Table) -> Sequence[Reckoned]:
    """What the columns of a table are made of; worked out once for each."""
    return facts.once(_all_reckoned).get(table.first, ())


def is_percent(table: Table, at: int) -> bool:
    """Whether a column is of percentages."""
    return "%" in table.columns[at].title or any(row.cells[at].percent for row in table.rows)


def _all_reckoned(facts: Facts) -> Mapping[int, Sequence[Reckoned]]:
    return {table.first: tuple(reckoned(table)) for table in facts.tables}


def reckoned(table: Table) -> Iterator[Reckoned]:
    """The numbers of the columns of `table` that others make, each column in the likeliest way."""
    columns = [_numbers(table, at) for at in range(len(table.columns))]
    shown = [
        at for at, column in enumerate(columns) if at and sum(one is not None for one in column) >= _FEWEST
    ]
    titled = {at for at in shown if CHANGE.search(table.columns[at].title)}
    for index, at in enumerate(shown):
        before = shown[max(index - _REACH, 0) : index]
        beside = frozenset([one for one in before if one not in titled][-2:]) if at in titled else frozenset()
        ways = _ways(table, columns, before, at) if before else ()
        found = (_told(table, columns, made, at, titled=beside == set(made.columns)) for made in ways)
        best = max(filter(None, found), key=lambda one: one[0], default=None)
        if best is not None:
            yield from best[1]


def _numbers(table: Table, at: int) -> _Column:
    figures = [row.cells[at].figure for row in table.rows]
    told = [one for one in figures if one is not None and one.value]
    step = Decimal(1)
    while len(told) >= _FEWEST and all(one.step == 1 and not one.value % (step * 10) for one in told):
        step *= 10
    loose = table.columns[at].rounded or any(one.step != 1 for one in told)
    half = step / 2 if step >= _ROUND else Decimal(0)
    return [
        None if one is None else _Number(one, max(half, one.step / 2 if loose else half)) for one in figures
    ]


# --- ways ----------------------------------------------------------------------------------


def _ways(table: Table, columns: Sequence[_Column], before: Sequence[int], at: int) -> Iterator[Making]:
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
        if not table.columns[at].total:
            yield Making(Way.SIGNED, pair, (1, 1))
    for count in _TERMS:
        for signs in product((1, -1), repeat=count - 1) if len(before) >= count else ():
            if -1 in signs or not table.columns[at].total:
                yield Making(Way.SIGNED, tuple(before[-count:]), (1, *signs))
    for one in before:
        yield Making(Way.SHARE, (one,))


def _scaled(way: str, columns: Sequence[_Column], pair: tuple[int, ...], at: int) -> Iterator[Making]:
    """A ratio or a product times the power of ten that the middle row has."""
    powers = []
    for one, other, stated in zip(columns[pair[0]], columns[pair[1]], columns[at], strict=True):
        if one and other and stated and one.value > 0 and other.value > 0 and stated.value > 0:
            made = one.value / other.value if way == Way.RATIO else one.value * other.value
            powers.append(float((stated.value / made).log10()))
    if len(powers) >= _FEWEST:
        yield Making(way, pair, power=round(sorted(powers)[len(powers) // 2]))


# --- rows ----------------------------------------------------------------------------------


def _told(
    table: Table, columns: Sequence[_Column], made: Making, at: int, *, titled: bool
) -> tuple[float, Sequence[Reckoned]] | None:
    """How much the rows of a column tell for a way, and what it makes of each; None for too little.

    `titled`: its title says that it is of changes, and the two columns are those beside it.
    """
    whole = _whole(table, columns[made.columns[0]]) if made.way == Way.SHARE else None
    stated = [one.value for one in columns[at] if one is not None]
    spread = max(stated) - min(stated)
    found: list[Reckoned] = []
    bits, right, wrong, seen = 0.0, 0, 0, set()
    for index, row in enumerate(table.rows):
        numbers = [columns[of][index] for of in made.columns]
        own = columns[at][index]
        terms = [one for one in numbers if one is not None]
        if own is None or len(terms) < len(numbers) or (whole and (row.total or row.part)):
            continue
        one = _made(made, row, at, own, [*terms, whole] if whole else terms)
        if one is None:
            continue
        found.append(one)
        values = (own.value, *(term.value for term in terms))
        if not one.fits:
            wrong += 1
        else:
            right += 1
            if values not in seen and values[1:].count(Decimal(0)) <= max(len(terms) - _TWO, 0):
                seen.add(values)
                bits += log2(max(1.0, float(spread / max(2 * one.slack, own.figure.step))))
        if wrong > _OFF and not nearly_all(right, wrong - _OFF):
            return None
    several = len(seen) >= _FEWEST and len({one[0] for one in seen}) > 1
    known = titled and made.way in (Way.CHANGE, Way.GAP, Way.SIGNED) and right >= _TITLED
    hundredths = made.way == Way.SHARE or made.power == HUNDREDTHS
    least = _OF_PERCENT if hundredths and is_percent(table, at) else _BITS
    shown = (known or (several and bits >= least)) and nearly_all(right, wrong)
    return (bits - _LOST * wrong, found) if shown else None


def _whole(table: Table, column: _Column) -> _Number | None:
    """The total of a column as its one row of totals gives it, else its sum."""
    totals = [one for row, one in zip(table.rows, column, strict=True) if row.total]
    if len(totals) == 1 and totals[0] is not None:
        return totals[0]
    plain = [
        one for row, one in zip(table.rows, column, strict=True) if one and not row.total and not row.part
    ]
    value = sum((one.value for one in plain), Decimal(0))
    nowhere = Figure(Span(0, 0), value, Decimal(1))
    return _Number(nowhere, sum((one.half for one in plain), Decimal(0)))


def _made(made: Making, row: Row, at: int, own: _Number, of: Sequence[_Number]) -> Reckoned | None:
    """What a way makes of a row; None where it makes nothing."""
    first, *others = of
    loose = own.figure.step / 2
    factor = Decimal(10) ** made.power
    signs = made.signs
    if made.way in (Way.SIGNED, Way.GAP):
        terms = tuple(sign * one.value for sign, one in zip(signs, of, strict=True))
        if made.way == Way.GAP and sum(terms) < 0:
            terms = tuple(-one for one in reversed(terms))
        due = sum(terms, Decimal(0))
        slack = _rounding([own, *of])
    elif made.way == Way.PRODUCT:
        terms, due = (), factor * first.value * others[0].value
        slack = loose + factor * abs(first.half * others[0].value + others[0].half * first.value)
    elif others[0].value <= 0 or first.value < 0:
        return None
    else:
        factor = factor if made.way == Way.RATIO else _HUNDRED
        ratio = first.value / others[0].value
        terms, due = (), factor * ratio
        slack = loose + factor * (first.half + ratio * others[0].half) / others[0].value
        if made.way == Way.CHANGE:
            due = due - 100 if signs[0] else abs(due - 100)
    return Reckoned(made, row, at, own.figure, tuple(one.figure for one in of), terms, due, slack)


def _rounding(numbers: Sequence[_Number]) -> Decimal:
    """How far a sum may be off; whole numbers beside tenths were rounded."""
    finest = min(one.figure.step for one in numbers)
    halves = [max(one.half, one.figure.slack) if one.figure.step > finest else one.half for one in numbers]
    return sum(halves, Decimal(0))
