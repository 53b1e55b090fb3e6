"""A corpus's report for a terminal or a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.corpus.figures import Cell, Figures, Sum
from checker.corpus.queries import CUBE
from checker.errors import one_line
from checker.reports import csv
from checker.reports.look import columns, plural

ROWS = 20
"""Rows of a table that a terminal shows."""


def as_text(told: Sum, name: str = "") -> str:
    """The run in a few lines, and all its tables but the largest; or the one that is named."""
    if name:
        return _shown(told.table(name))
    lines = [
        f"run {told.run}: {plural(told.documents, 'document')}, {told.unreadable:,} not readable,"
        f" {told.words:,} words",
        f"{plural(told.errors, 'error')}, {plural(told.warnings, 'warning')}, {told.advice:,} advice",
        f"{plural(told.stated, 'count')}: {told.confirmed:,} confirmed, {told.contradicted:,} contradicted,"
        f" {told.unsupported:,} unsupported, {told.unread:,} unread",
    ]
    tables = [_shown(table) for table in told.tables if table.rows and table.name != CUBE]
    return "\n".join(["\n".join(lines) + "\n", *tables])


def as_csv(told: Sum, name: str = "") -> str:
    """One table: of all findings, where none is named."""
    table = told.table(name or CUBE)
    return csv.table(table.heads, table.rows)


def as_html(told: Sum, _name: str = "") -> str:
    """The page."""
    from checker.corpus.page import rendered

    return rendered(told)


FORMATS: dict[str, Callable[[Sum, str], str]] = {"text": as_text, "csv": as_csv, "html": as_html}
"""How a report can be told."""


def _shown(table: Figures) -> str:
    rows = [[_cell(cell) for cell in row] for row in table.rows[:ROWS]]
    widths = [max(map(columns, column)) for column in zip(table.heads, *rows, strict=True)]
    lines = [table.title, *(_line(row, widths, table) for row in [list(table.heads), *rows])]
    if len(table.rows) > ROWS:
        lines.append(f"… {len(table.rows) - ROWS:,} more: --table {table.name} --format csv")
    return "".join(f"{line}\n" for line in lines)


def _line(row: Sequence[str], widths: Sequence[int], table: Figures) -> str:
    first = table.rows[0] if table.rows else row
    cells = []
    for text, width, like in zip(row, widths, first, strict=True):
        blank = " " * (width - columns(text))
        cells.append(text + blank if isinstance(like, str) else blank + text)
    return ("  " + "  ".join(cells)).rstrip()


def _cell(cell: Cell) -> str:
    if cell is None:
        return "–"
    return one_line(cell) if isinstance(cell, str) else f"{cell:,}"
