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
from itertools import product

from checker.frozen import dataclass, replace
from checker.reading.changed import Change, Said
from checker.reading.tables import Table
from checker.regex import regex

_CHANGE = regex(
    r"\b(?:change|difference|diff|growth|increase|decrease|variation|rise|fall|reduction)\b|^\W*[+±]\s?/\s?[-−–]|Δ",
    re.IGNORECASE,
)
_FEWEST = 3
"""Rows that a column must have, at least."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to read a column, each with a change a row. `titled`: its title says that it is of changes."""

    titled: bool
    readings: Sequence[Sequence[Change]]


def columns_of_changes(table: Table) -> Iterator[Ways]:
    """The columns that may be of changes, each beside the two columns before it that are surely none."""
    plain: list[int] = []
    for at, column in enumerate(table.columns):
        titled = _CHANGE.search(column.title) is not None
        if len(plain) > 2:  # the first holds what the rows are called
            ways = product((Said.PERCENT, Said.DIFFERENCE), (True, False), (True, False))
            found = [tuple(_read(table, (plain[-2], plain[-1], at), *way)) for way in ways]
            if len(found[0]) >= _FEWEST:
                yield Ways(titled, found)
        if not titled:
            plain.append(at)


def _read(
    table: Table, columns: tuple[int, int, int], said: str, forward: bool, signed: bool
) -> Iterator[Change]:
    """The changes of one column. `forward`: the older number stands first; `signed`: a fall has a minus."""
    for row in table.rows:
        first, second, cell = [row.cells[at] for at in columns]
        old, new = (first, second) if forward else (second, first)
        if old.figure is None or new.figure is None or cell.figure is None or not old.figure.value:
            continue
        change = cell.figure.value
        up = change >= 0 if signed else new.figure.value >= old.figure.value
        stated = replace(cell.figure, value=abs(change))
        shares = old.percent and new.percent
        yield Change(cell.span, said, stated, Decimal(0), up, False, old.figure, new.figure, shares)
