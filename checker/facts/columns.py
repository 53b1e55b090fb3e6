"""Tables → the changes that a column of them states, beside the two numbers that each is a change of.

| Port | 2022 | 2023 | Change |
| Arden | 104 | 92 | −11.5 % |

A column can be read in several ways: as percentages or as differences, from left to right or back, with signs
or without. Whoever asks takes the way in which nearly all rows agree. One whose title does not say that it is
of changes ("Net") shows it by its rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, product

from checker.facts.changed import Change, Said
from checker.facts.tables import Cell, Table
from checker.frozen import dataclass, replace
from checker.regex import regex

CHANGE = regex(
    r"\b(?:change|difference|diff|growth|increase|decrease|variation|rise|fall|reduction)\b|^\W*[+±]\s?/\s?[-−–]|Δ",
    re.IGNORECASE,
)
_FEWEST = 3
"""Rows that a column must have, at least."""
_WIDEST = 24
"""Columns of a table in which one is sought that no title calls one of changes: a year's months, twice."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to read a column, each with a change a row. `titled`: its title says that it is of changes.

    Most ways are given up after some rows, and so each is read as far as somebody asks. `rows` are how many
    changes a way has, at most.
    """

    titled: bool
    rows: int
    readings: Sequence[Iterator[Change]]


def columns_of_changes(table: Table) -> Iterator[Ways]:
    """The columns that may be of changes, each beside the two columns before it that are surely none."""
    plain: list[int] = []
    for at, column in enumerate(table.columns):
        titled = CHANGE.search(column.title) is not None
        # the first holds what the rows are called
        if len(plain) > 2 and (titled or len(table.columns) <= _WIDEST):
            columns = (plain[-2], plain[-1], at)
            if len(list(islice(_rows(table, columns), _FEWEST))) == _FEWEST:
                ways = product((Said.PERCENT, Said.DIFFERENCE), (True, False), (True, False))
                yield Ways(titled, len(table.rows), [_read(table, columns, *way) for way in ways])
        if not titled:
            plain.append(at)


def _read(
    table: Table, columns: tuple[int, int, int], said: str, forward: bool, signed: bool
) -> Iterator[Change]:
    """The changes of one column. `forward`: the older number stands first; `signed`: a fall has a minus.

    From less than nothing no percentage leads anywhere: such rows show nothing.
    """
    for old, new, cell in _rows(table, columns, forward=forward):
        assert old.figure is not None
        if said == Said.PERCENT and old.figure.value < 0:
            continue
        assert new.figure is not None
        assert cell.figure is not None
        change = cell.figure.value
        up = change >= 0 if signed else new.figure.value >= old.figure.value
        stated = replace(cell.figure, value=-change) if change < 0 else cell.figure
        shares = old.percent and new.percent
        yield Change(cell.span, said, stated, Decimal(0), up, False, old.figure, new.figure, shares)


def _rows(
    table: Table, columns: tuple[int, int, int], *, forward: bool = True
) -> Iterator[tuple[Cell, Cell, Cell]]:
    """The old, the new and the change of each row that has all three, and an old that is not nothing."""
    first, second, third = columns if forward else (columns[1], columns[0], columns[2])
    for row in table.rows:
        old, new, cell = row.cells[first], row.cells[second], row.cells[third]
        if old.figure and new.figure and cell.figure and old.figure.value:
            yield old, new, cell
