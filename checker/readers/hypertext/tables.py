"""What a table of a page is: rows of cells, a list whose markers have a column, or a frame around text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.frozen import dataclass
from checker.readers.hypertext.lists import whole
from checker.readers.hypertext.seen import is_left_out, text_of
from checker.readers.hypertext.tree import Element
from checker.readers.options import TrackedChanges
from checker.readers.starts import start_of
from checker.readers.tracked import Tracked

Shape = Literal["rows", "items", "frame"]

_LONGEST = 12
"""Characters of the longest marker: "(xviii)" and blanks."""
_DEEPEST = 4096
"""The last row that a cell can reach, as in browsers a cell that spans more is one that spans the rest."""
EMPTY = Tracked("")


def shape_of(table: Element, source: str, tracked: TrackedChanges) -> Shape:
    """How the table that begins there is read."""
    rows = [[cell for cell in row if not _is_bare(cell)] for row in _rows(table, tracked)]
    rows = [row for row in rows if row]
    if "th" not in table.holds and rows and all(_is_item(row, source) for row in rows):
        return "items"
    if table.attributes.get("role") in {"presentation", "none"}:
        return "frame"
    if "th" not in table.holds and not table.holds.isdisjoint({"heading", "table"}):
        return "frame"
    return "frame" if all(len(row) < 2 for row in rows) else "rows"


def _rows(table: Element, tracked: TrackedChanges) -> Iterator[list[Element]]:
    for part in table.elements():
        for row in [part] if part.name == "tr" else part.elements():
            if row.name == "tr" and not is_left_out(row, tracked):
                yield [cell for cell in row.elements() if cell.name in {"td", "th"}]


def _is_bare(cell: Element) -> bool:
    """Whether a cell has nothing in it, not even white space or a picture."""
    return not cell.children


def _is_item(row: list[Element], source: str) -> bool:
    """Whether a row is a marker such as "(a)" and the text that it stands before."""
    if len(row) != 2:
        return False
    shown = text_of(row[0], source, _LONGEST)
    return shown is not None and bool(marker(shown)) and text_of(row[1], source, 1) is None


def marker(shown: str) -> str:
    """The marker that is all there is of a text; "" where it is none."""
    start = start_of(f"{shown} x") if shown else None
    return start.marker if start and start.end == len(shown) + 1 else ""


@dataclass(slots=True)
class Spare:
    """How many empty cells the tables of a page may still get: a few tags can ask for many."""

    left: int = 100_000


class Rows:
    """The rows of a table while it is read: of a cell that takes up several places, all but one are empty."""

    def __init__(self, most: int, spare: Spare) -> None:
        self._spare = spare
        self._most = most  # columns of the table: what a cell spans beyond them it spans in vain
        self._below: dict[int, int] = {}  # column → how many rows more a cell from above takes up
        self._cells: list[Tracked] = []

    def start(self) -> None:
        self._cells = []
        self._fill()

    def cell(self, text: Tracked, element: Element) -> None:
        """Add a cell, in the first column that is free."""
        said = element.attributes
        columns = min(whole(said.get("colspan")) or 1, self._most - len(self._cells), self._spare.left)
        down = whole(said.get("rowspan"))
        down = _DEEPEST if down == 0 else min(max(down or 1, 1), _DEEPEST)
        for number in range(max(columns, 1)):
            if down > 1 and len(self._cells) < self._most:
                self._below[len(self._cells)] = down - 1
            self._cells.append(EMPTY if number else text)
        self._spare.left -= max(columns - 1, 0)
        self._fill()

    def end(self) -> tuple[Tracked, ...]:
        """The cells of the row."""
        return tuple(self._cells)

    def _fill(self) -> None:
        while self._spare.left and (rest := self._below.get(len(self._cells), 0)):
            self._spare.left -= 1
            self._below[len(self._cells)] = rest - 1
            self._cells.append(EMPTY)


def columns_of(table: Element, tracked: TrackedChanges) -> int:
    """How many cells the longest row has."""
    return max((len(row) for row in _rows(table, tracked)), default=0)
