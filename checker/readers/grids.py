"""Tables in plain text: lines cut into cells by pipes, by tabs, or by blanks that stand above each other.

| Port  | Boats |        Port     Boats
|-------|-------|        ---------------
| Arden |    12 |        Arden       12
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.frozen import dataclass
from checker.readers.lines import Line
from checker.regex import regex

_MAYBE = regex(r"\||\S(?:\t| {2,})\S")
_RULE = regex(r"(?=[^\n]*[-–—_=])[-–—_=+|: \t]++")
_BLANKS = regex(r" {2,}")
_NUMBER = regex(r"(?:[€$£]\s?)?[-–−+]?\d[\d.,'’ \u00a0\u202f]*\s?%?[*†‡a-f]?|[-–—]|n/?a|nil", re.IGNORECASE)
_FIGURES = regex(r"[^A-Za-z]*\d[^A-Za-z]*")
_DATE = regex(r"(?:19|20)\d\d(?:[/–-]\d{2}|[/–-]\d{4})?|\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d")
"""What heads a column though it has no letter: 2023, 2023/24, 31.12.2023."""
_PIPE = regex(r"\|")
_TABS = regex(r"\t+")
_FEWEST = 3
"""Lines that make a table: its head and two rows."""

Cells = tuple[tuple[int, int], ...]
"""Where the cells of a line begin and end."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the first of its lines and the one behind the last (indices), and the cells of each row.

    `margins` are what leads from a place in the text to its column, for each row.
    """

    first: int
    end: int
    rows: tuple[Cells, ...]
    margins: tuple[int, ...]


def grids(text: str, lines: Sequence[Line]) -> Iterator[Grid]:
    """The tables among lines that no blank line parts, in their order."""
    if len(lines) < _FEWEST or not _MAYBE.search(text, lines[0].start, lines[-1].end):
        return
    index = 0
    while index < len(lines):
        end = index + 1
        for cut in (_piped, _tabbed, _spaced):
            grid = _grid(text, lines, index, cut)
            if _is_table(text, lines, grid):
                yield grid
                end = max(grid.end, index + 1)
                break
            end = max(end, grid.end)  # what is no table as a whole is not tried from its middle
        index = end


def _grid(text: str, lines: Sequence[Line], first: int, cut: Callable[[str, Line], Cells]) -> Grid:
    """The lines from `first` on that have as many cells each; ruled lines belong to them."""
    rows: list[Cells] = []
    margins: list[int] = []
    end = first
    while end < len(lines):
        line = lines[end]
        if not _RULE.fullmatch(text, line.start, line.end):
            cells = cut(text, line)
            if len(rows) == 1 and len(cells) > 1 and _is_behind(lines[first], line, rows[0], cells):
                rows[0] = ((lines[first].start, lines[first].start), *rows[0])
            if len(cells) < 2 or (rows and len(cells) != len(rows[0])):
                break
            rows.append(cells)
            margins.append(line.indent - line.start)
        end += 1
    return Grid(first, end, tuple(rows), tuple(margins))


def _is_behind(head: Line, row: Line, titles: Cells, cells: Cells) -> bool:
    """Whether a head begins behind the first cell of the row below: its first column has no title."""
    ends = cells[0][1] - row.start + row.indent
    return len(cells) == len(titles) + 1 and ends < titles[0][0] - head.start + head.indent


# --- cells ---------------------------------------------------------------------------------


def _piped(text: str, line: Line) -> Cells:
    """| Arden | 12 | or Arden | 12"""
    inside = text[line.start : line.end].strip("|")
    start = line.start + text[line.start : line.end].index(inside) if inside else line.start
    return _cut(text, start, inside, _PIPE)


def _tabbed(text: str, line: Line) -> Cells:
    return _cut(text, line.start, text[line.start : line.end], _TABS)


def _spaced(text: str, line: Line) -> Cells:
    inside = text[line.start : line.end]
    return () if "\t" in inside or "|" in inside else _cut(text, line.start, inside, _BLANKS)


def _cut(text: str, start: int, inside: str, separator: re.Pattern[str]) -> Cells:
    cells: list[tuple[int, int]] = []
    at = 0
    for match in separator.finditer(inside):
        cells.append(_bare(text, start + at, start + match.start()))
        at = match.end()
    return (*cells, _bare(text, start + at, start + len(inside)))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A cell without the blanks around it."""
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    return min(first, end), max(first, start + len(piece.rstrip()))


# --- tables --------------------------------------------------------------------------------


def _is_table(text: str, lines: Sequence[Line], grid: Grid) -> bool:
    """Whether lines of cells are a table: ruled off by pipes, or with numbers in a column below a head."""
    if len(grid.rows) < _FEWEST or not any(start < end for start, end in grid.rows[0]):
        return False
    head, *body = grid.rows
    if "|" in text[lines[grid.first].start : head[1][0]]:
        ruled = grid.end - grid.first > len(grid.rows)
        return ruled or all(text[line.start] == "|" for line in lines[grid.first : grid.end])
    if any(_FIGURES.fullmatch(text, *cell) and not _DATE.fullmatch(text, *cell) for cell in head[1:]):
        return False
    columns = list(zip(*body, strict=True))[1:]
    return any(all(_is_number(text, cell) for cell in column) for column in columns) and (
        "\t" in text[body[0][0][1] : body[0][1][0]] or _is_aligned(grid)
    )


def _is_number(text: str, cell: tuple[int, int]) -> bool:
    return _NUMBER.fullmatch(text, *cell) is not None


def _is_aligned(grid: Grid) -> bool:
    """Whether the cells of each column below the head begin, end or overlap above each other."""
    for column in list(zip(*grid.rows, strict=True))[1:]:
        below = list(zip(column, grid.margins, strict=True))[1:]
        begins = {start + margin for (start, _), margin in below}
        ends = {end + margin for (_, end), margin in below}
        if len(begins) > 1 and len(ends) > 1 and max(begins) >= min(ends):
            return False
    return True
