"""Cells that take up several columns or rows."""

from __future__ import annotations

_MOST = 100
"""Columns or rows that a cell takes up, at most."""


class Spans:
    """Which columns of a table's next rows are taken up by cells above them."""

    def __init__(self) -> None:
        self._left: dict[int, int] = {}  # column → rows that are still taken up
        self._column = 0
        self.columns = 1
        """How many columns the open cell takes up."""

    def start_row(self) -> None:
        self._left = {column: rows - 1 for column, rows in self._left.items() if rows > 1}
        self._column = 0

    def cell(self, columns: str | None, rows: str | None) -> int:
        """A cell begins; how many columns before it are taken up by cells above."""
        before = self._column
        while self._column in self._left:
            self._column += 1
        taken = self._column - before
        self.columns = _number(columns)
        if (down := _number(rows)) > 1:
            self._left |= {self._column + one: down for one in range(self.columns)}
        self._column += self.columns
        return taken


def _number(value: str | None) -> int:
    return min(max(int(value[:4]), 1), _MOST) if value and value.isdecimal() else 1
