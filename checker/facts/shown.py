"""Totals that no word tells, shown by the numbers of their table.

| Ward      | 2022  | 2023  |
| Harbour   | 986   | 1,104 |
| Castle    | 690   | 771   |      986 + 690 + 540 = 2,216: the last row is one of totals
| Northgate | 540   | 618   |
| Eastmouth | 2,216 | 2,456 |
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import prod

from checker.facts.shownby import nearly_all
from checker.facts.tables import Cell, Column, Row, Table
from checker.frozen import replace

_FEWEST = 3
"""Parts that are not nothing, at least: two that make a third are found by chance in many a table."""
_LARGE = 100
"""The least total that three numbers make by no chance, in units of its last digit; several make it up."""
_ROWS = 4
"""Rows whose last number is the sum of those before, at least, to show that the column is of totals."""


def with_totals(table: Table) -> Table:
    """The table, its last row and its last column marked as totals where their numbers show that they are."""
    rows, columns = table.rows, table.columns
    if not any(row.total for row in rows) and _is_total_row(table):
        rows = (*rows[:-1], replace(rows[-1], total=True))
    if not any(column.total for column in columns) and _is_total_column(table):
        columns = (*columns[:-1], replace(columns[-1], total=True))
    return (
        table
        if rows is table.rows and columns is table.columns
        else replace(table, rows=rows, columns=columns)
    )


def _is_total_row(table: Table) -> bool:
    """Whether one number of the last row is the sum of all above it, or several small ones are."""
    columns = [at for at, column in enumerate(table.columns) if at and column.adds]
    sizes = [_size([row.cells[at] for row in table.rows]) for at in columns]
    return prod(size for size in sizes if size) >= _LARGE


def _is_total_column(table: Table) -> bool:
    """Whether nearly every last number of a row is the sum of those before it."""
    found = [_size(_amounts(row, table.columns)) >= _LARGE for row in table.rows]
    return table.columns[-1].adds and sum(found) >= _ROWS and nearly_all(sum(found), found.count(False))


def _amounts(row: Row, columns: Sequence[Column]) -> Sequence[Cell]:
    return [cell for cell, column in zip(row.cells[1:], columns[1:], strict=True) if column.adds]


def _size(cells: Sequence[Cell]) -> Decimal:
    """The last of some cells in units of its last digit, where it is the sum of the others; else nothing.

    One in so many is the sum by chance. Several of the others must not be nothing.
    """
    figures = [cell.figure for cell in cells if cell.figure is not None and not cell.percent]
    if len(figures) <= _FEWEST or cells[-1].figure is None or cells[-1].percent:
        return Decimal(0)
    *parts, total = figures
    several = sum(part.value > 0 for part in parts) >= _FEWEST
    fits = several and sum([part.value for part in parts], Decimal(0)) == total.value
    return total.value / min(total.step, Decimal(1)) if fits else Decimal(0)
