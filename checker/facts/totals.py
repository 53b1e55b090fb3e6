"""Which rows and columns of a table add up to its totals."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.reckoned import is_percent
from checker.facts.tables import Cell, CellKind, Row, Table
from checker.text.vocabulary import vocabulary

_HUNDRED = 100


def levels(table: Table, rows: Sequence[int], number: int) -> list[list[int]]:
    """Of rows under rows, those that stand under none, and those that none stands under."""
    if not table.under:
        return [list(rows)]
    heads = {index for index in table.under if table.rows[index].cells[number].figure is None}
    parents = {index for index in table.under if index in rows} - heads
    under = {child for parent in parents for child in table.under[parent]}
    while more := {low for high in under for low in table.under.get(high, ())} - under:
        under |= more
    kept = [index for index in rows if index not in heads]
    if not parents:
        return [kept]
    return [[i for i in kept if i not in under], [i for i in kept if i not in parents]]


def counts(row: Row) -> bool:
    """Whether a row is a part: not an average, not a part of the row above it."""
    return not row.part and not any(vocabulary().has("NO_SUM", word) for word in row.label.lower().split())


def is_open_part(row: Row) -> bool:
    """Whether parts of a row above follow, and nothing says how many: "of which:"."""
    return row.part and not any(cell.kind is CellKind.NUMBER for cell in row.cells[1:])


def is_numeric(table: Table, column: int) -> bool:
    """Whether a column holds numbers, and no percentages."""
    cells = [row.cells[column] for row in table.rows]
    return any(cell.kind is CellKind.NUMBER for cell in cells) and not any(cell.percent for cell in cells)


def is_distribution(table: Table, at: int, total: Cell) -> bool:
    """Whether a total is the hundred that the percentages of its column are of; any other is an average."""
    return total.figure is not None and total.figure.value == _HUNDRED and is_percent(table, at)


def columns_beside(table: Table, at: int) -> list[int]:
    """The columns that one of totals adds up: those left of it since the last one, else those right of it."""
    columns = table.columns
    left = next((index for index in range(at - 1, 0, -1) if columns[index].total), 0)
    right = next((index for index in range(at + 1, len(columns)) if columns[index].total), len(columns))
    for chosen in (range(left + 1, at), range(at + 1, right)):
        found = [index for index in chosen if columns[index].adds and is_numeric(table, index)]
        if found:
            return found
    return []
