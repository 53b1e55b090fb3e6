"""Rows and cells that stand once in the file and several times in the table."""

from __future__ import annotations

from checker.readers.odt.styles import whole
from checker.readers.written.flow import Flow

MOST_REPEATED = 500
"""How often a row or a cell is repeated, at most."""
_SPARE = 50_000
"""How many repeated cells a document may have: a few tags can ask for millions."""


class Repeats:
    """How often each open row and cell is to stand there."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._spare = _SPARE
        self._asked: list[int] = []

    def start(self, asked: str | None) -> None:
        """A row or a cell begins, which is `asked` to stand there so often."""
        self._asked.append(whole(asked) or 1)

    def end_row(self) -> None:
        """The row ends, and stands there as often."""
        row, asked = self._flow.row, self._asked.pop() if self._asked else 1
        if row is not None and any(cell.shown for cell in row.cells):
            self._flow.rows.extend([row] * (self._times(asked, len(row.cells)) - 1))

    def end_cell(self) -> None:
        """The cell ends, and stands there as often."""
        row, asked = self._flow.row, self._asked.pop() if self._asked else 1
        if row is not None and row.cells:
            row.cells.extend([row.cells[-1]] * (self._times(asked, 1) - 1))

    def _times(self, asked: int, cells: int) -> int:
        """How often a row of so many cells, or a cell, stands there; what would fill the machine is cut."""
        times = min(max(asked, 1), MOST_REPEATED, self._spare // max(cells, 1) + 1)
        self._spare -= (times - 1) * cells
        return times
