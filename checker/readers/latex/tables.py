"""Tables of LaTeX: cells between "&", rows that end at "\\\\"."""

from __future__ import annotations

from checker.frozen import dataclass, field
from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.tracked import Tracked

EMPTY = Tracked("")
_MOST = 100
"""Columns that a cell takes up, at most."""
NAMES = frozenset(
    "longtable longtable* supertabular tabular tabular* tabularx tabulary tblr xltabular".split()
)
"""Environments that are tables."""


@dataclass(slots=True)
class Table:
    """An open table. `wide` is how many columns the open cell takes up besides its own."""

    rows: list[Raw] = field(default_factory=list)
    cells: list[Tracked] = field(default_factory=list)
    wide: int = 0
    head: int = 0
    nested: int = 0
    """How many tables stand in the open cell."""

    def widen(self, columns: str) -> None:
        if columns.strip().isdecimal():
            self.wide = min(int(columns.strip()[:4]), _MOST) - 1

    def cell(self, text: Tracked) -> None:
        """A cell ends."""
        self.cells.append(text)
        self.cells.extend([EMPTY] * self.wide)
        self.wide = 0

    def row(self, text: Tracked) -> None:
        """A row ends with its last cell."""
        self.cell(text)
        if any(cell.text for cell in self.cells):
            self.rows.append(Raw(BlockKind.ROW, EMPTY, cells=tuple(self.cells)))
        self.cells = []

    def part(self, name: str) -> None:
        """Rows that were but for the first page, or for all others, end here."""
        if name == "endfirsthead":
            self.head = len(self.rows)
        elif self.head or name != "endhead":
            del self.rows[self.head :]
        else:
            self.head = len(self.rows)
