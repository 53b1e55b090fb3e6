"""Columns that others make by adding and taking off, in every row.

| Faculty | New | Carried over | Concluded | Open |
| Arts    | 3   | 0            | 2         | 1    |      3 + 0 − 2 = 1
| Law     | 8   | 2            | 7         | 3    |      8 + 2 − 7 = 3

That a column is such a balance is shown by its rows: nearly all of them must be. Sums and differences of two
have rooms of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from checker.facts.shownby import nearly_all
from checker.facts.tables import Row, Table
from checker.facts.totals import is_numeric
from checker.frozen import dataclass
from checker.text.figures import Figure

_TERMS = (3, 4)
"""Columns that a balance is made of: of more, some signs fit by chance."""
_WIDEST = 10
"""Columns of a table in which balances are sought."""
_FEWEST, _FEW = 5, 4
"""Rows that come out, at least; a few less where one of their numbers is not small."""
_LARGE = 20
"""The least number that is not small: smaller ones make one another by chance."""
_VALUES = 3
"""Different results among them, at least."""


@dataclass(frozen=True, slots=True)
class Balance:
    """A row whose result is not what the others make; `terms` have the sign with which they are added."""

    row: Row
    at: int
    stated: Figure
    terms: tuple[Decimal, ...]

    @property
    def due(self) -> Decimal:
        return sum(self.terms, Decimal(0))


def balances(table: Table) -> Iterator[Balance]:
    """The rows of `table` whose last number breaks a balance that nearly all others keep.

    A number in the middle may be what is left for those behind it as well.
    """
    if len(table.columns) > _WIDEST or len(table.rows) < _FEW:
        return
    at = max((at for at in range(1, len(table.columns)) if is_numeric(table, at)), default=0)
    found = next((rows for rows in map(list, _ways(table, at)) if _is_kept(rows)), [])
    yield from (one for one in found if one.due != one.stated.value)


def _ways(table: Table, at: int) -> Iterator[Iterator[Balance]]:
    """The ways in which the columns before one may make it: the first is added, another is taken off."""
    for terms in _TERMS:
        for signs in product((1, -1), repeat=terms - 1) if at > terms else ():
            if -1 in signs:
                yield _rows(table, at, (1, *signs))


def _rows(table: Table, at: int, signs: Sequence[int]) -> Iterator[Balance]:
    for row in table.rows:
        figures = [cell.figure for cell in row.cells[at - len(signs) : at + 1] if not cell.percent]
        if len(figures) == len(signs) + 1 and all(one is not None and one.step == 1 for one in figures):
            values = [one.value for one in figures if one is not None]
            stated = row.cells[at].figure
            assert stated is not None
            terms = tuple(sign * value for sign, value in zip(signs, values[:-1], strict=True))
            yield Balance(row, at, stated, terms)


def _is_kept(rows: Sequence[Balance]) -> bool:
    kept = [
        one
        for one in rows
        if one.due == one.stated.value and one.terms.count(Decimal(0)) + 1 < len(one.terms)
    ]
    wrong = sum(one.due != one.stated.value for one in rows)
    large = any(max(one.terms) >= _LARGE for one in kept)
    values = {one.stated.value for one in kept}
    fewest = _FEW if large else _FEWEST
    return len(values) >= _VALUES and len(kept) >= fewest and nearly_all(len(kept), wrong)
