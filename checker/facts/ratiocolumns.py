"""Columns of averages: each number is that of one column for each of another.

| Year    | Subsidy (million) | Passengers (thousand) | Per passenger |
| 2021/22 | 7.2               | 240                   | 30.00         |     7.2 million for 240 thousand: 30
| 2022/23 | 7.8               | 250                   | 31.20         |

The title says that it is one, and its rows show of which two columns: nearly all of them must come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from checker.facts.exhibits import content
from checker.facts.shownby import nearly_all
from checker.facts.tables import Cell, Table
from checker.frozen import dataclass
from checker.text.figures import Figure
from checker.text.vocabulary import vocabulary

_FEWEST = 3
"""Rows that come out, at least, and of them as many different numbers but one."""
_WIDEST = 10
"""Columns of a table in which averages are sought."""
_SCALES = tuple(Decimal(10) ** power for power in (0, 3, -3, 6, -6, 2, -2, 5))
"""What the two columns may count in, one beside the other: thousands of millions, hundredths."""


@dataclass(frozen=True, slots=True)
class Average:
    """A number of a column of averages, and the two that it is made of; `scale` is what these count in."""

    stated: Figure
    amount: Figure
    things: Figure
    scale: Decimal

    @property
    def due(self) -> Decimal:
        return self.amount.value / self.things.value * self.scale

    @property
    def fits(self) -> bool:
        """Whether it comes out, as far as all three are rounded."""
        low = (self.amount.value - _slack(self.amount)) / (self.things.value + _slack(self.things))
        high = (self.amount.value + _slack(self.amount)) / (self.things.value - _slack(self.things))
        step = self.stated.step
        return low * self.scale - step <= self.stated.value <= high * self.scale + step


def _slack(figure: Figure) -> Decimal:
    return min(figure.slack, figure.value / 10)


def averages(table: Table) -> Iterator[Average]:
    """The numbers of `table` that are no average, in columns that are of averages."""
    if len(table.columns) > _WIDEST:
        return
    for at, column in enumerate(table.columns):
        words = content(column.title)
        if at and any(vocabulary().has("AVERAGE", word) for word in words):
            yield from next((rows for rows in _readings(table, at) if rows), ())


def _readings(table: Table, at: int) -> Iterator[Sequence[Average]]:
    """The rows that do not come out, for each way to read a column in which nearly all others do."""
    others = [index for index in range(1, len(table.columns)) if index != at]
    for amount, things in permutations(others, 2):
        for scale in _SCALES:
            rows = [
                Average(stated, first, second, scale)
                for row in table.rows
                for stated, first, second in [_figures(row.cells[at], row.cells[amount], row.cells[things])]
                if stated and first and second
            ]
            right = {one.stated.value for one in rows if one.fits}
            number = sum(one.fits for one in rows)
            wrong = [one for one in rows if not one.fits]
            if number >= _FEWEST and len(right) >= _FEWEST - 1 and nearly_all(number, len(wrong)):
                yield wrong


def _figures(*cells: Cell) -> tuple[Figure | None, Figure | None, Figure | None]:
    one, two, three = (cell.figure if cell.figure and cell.figure.value > 0 else None for cell in cells)
    return one, two, three
