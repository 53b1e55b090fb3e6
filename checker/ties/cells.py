"""Which number of a table a sentence means: a total, unless it names a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.facts.exhibits import Exhibit, content, narrowing, spoken
from checker.facts.tables import Cell, CellKind, Table
from checker.facts.totals import counts, is_numeric, levels
from checker.frozen import dataclass
from checker.regex import regex
from checker.text.figures import YEAR, Figure

_SCALED = regex(r"\b(?:thousands?|millions?|billions?|mio|bn|mn)\b|[’']000|%|per\s?cent", re.IGNORECASE)
_SHORTEST = 3
_GRAND = regex(r"(?:grand|overall)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a table says of a count: `cell`, or the sum of `parts` where it gives no total.

    `total`: the cell is a total, and `parts` are what it is the total of. `cells` are all numbers of the
    table: a count that is one of them may mean it. `row` is the label that the sentence names.
    """

    cell: Figure | None
    parts: tuple[Figure, ...]
    total: bool
    cells: tuple[Figure, ...]
    row: str = ""

    @property
    def values(self) -> tuple[Decimal, ...]:
        """What the table says: its total, and what its rows add up to."""
        found = [] if self.cell is None else [self.cell.value]
        return (*found, *([sum((part.value for part in self.parts), Decimal(0))] if self.parts else []))


def cell_meant(exhibit: Exhibit, sentence: str, words: frozenset[str]) -> Meant | None:
    """The number that a count of `words` in a `sentence` has in a table; None where that is not sure."""
    table = exhibit.table
    if table is None or _SCALED.search(exhibit.title):
        return None
    column = column_meant(table, exhibit.title, sentence, words)
    if column is None or _SCALED.search(table.columns[column].title):
        return None
    named = [row for row in table.rows if not row.total and _names(row.label, sentence)]
    if len(named) > 1:
        return None
    cells = tuple(cell.figure for row in table.rows for cell in row.cells if cell.figure is not None)
    if named:
        figure = named[0].cells[column].figure
        return None if figure is None else Meant(figure, (), total=False, cells=cells, row=named[0].label)
    total = total_of(table, column)
    parts = parts_of(table, column)
    return Meant(total, parts, total=True, cells=cells) if total is not None or parts else None


def _names(label: str, sentence: str) -> bool:
    """Whether a sentence has a row's label; the North Sea is not the North."""
    found = re.search(rf"(?<![\w-])(?i:{re.escape(label)})(?![\w-])(?! [A-Z])", sentence)
    if found is None or len(label) < _SHORTEST:
        return False
    return re.search(r"[a-z] [A-Z]\w* $", sentence[: found.start()]) is None


def column_meant(table: Table, title: str, sentence: str, words: frozenset[str]) -> int | None:
    """The one column that holds what is counted (`words`), in the year that the sentence names."""
    columns = table.columns
    numeric = [at for at in range(1, len(columns)) if columns[at].adds and is_numeric(table, at)]
    titles = {at: content(columns[at].title) for at in numeric}
    titled = [at for at in numeric if words and words <= titles[at]]
    pool = [at for at in titled or numeric if narrowing(columns[at].title) <= spoken(sentence) or not titled]
    if not pool or (not titled and not words <= content(title)):
        return None
    years = set(YEAR.findall(sentence))
    titled_years = set(YEAR.findall(title))
    if not years <= titled_years and (titled_years or len(years) > 1):
        return None
    if any(YEAR.search(columns[at].title) for at in pool):
        dated = [at for at in pool if years & set(YEAR.findall(columns[at].title))]
        return dated[0] if len(dated) == len(years) == 1 else None
    exact = [at for at in pool if titles[at] == words] or [at for at in pool if columns[at].total]
    chosen = pool if len(pool) == 1 else exact
    return chosen[0] if len(chosen) == 1 else None


def total_of(table: Table, column: int) -> Figure | None:
    """The one total of all rows."""
    totals = [row for row in table.rows if row.total and not row.sub]
    chosen = [row for row in totals if _GRAND.match(row.label)] or totals
    return chosen[0].cells[column].figure if len(chosen) == 1 else None


def parts_of(table: Table, column: int) -> tuple[Figure, ...]:
    """The rows that add up to the total, () where one of them has no number."""
    plain = [index for index, row in enumerate(table.rows) if not row.total]
    rows = [index for index in levels(table, plain, column)[0] if counts(table.rows[index])]
    found = [table.rows[index].cells[column] for index in rows]
    cells: Sequence[Cell] = [cell for cell in found if cell.kind is not CellKind.NIL]
    figures = tuple(cell.figure for cell in cells if cell.figure is not None)
    return figures if len(figures) == len(cells) > 1 else ()
