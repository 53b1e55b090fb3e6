"""Tables: those whose lines are drawn, and lines whose parts stand below each other.

What is surely a table becomes rows. Where the rows cannot be told for sure, its lines are set apart, so that
nothing is counted or read as prose that is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.frozen import dataclass
from checker.readers.pdf.grids import Grid, Row
from checker.readers.pdf.lines import Line
from checker.readers.pdf.paragraphs import is_bullet, is_marker
from checker.readers.pdf.seams import is_seamed
from checker.readers.pdf.words import Word

_LEAST = 2
"""Lines with several parts that a table has, at least."""
_SURE = 3
"""Parts of a line that no prose has: it is of a table even where it stands alone."""
_WITHIN = 2
"""Lines of one part in a row that may stand between them: a cell of several lines."""
_FAR = 4.5
"""Sizes of type from one line of a table to the next, at most."""
_WRAPPED = 1.5
"""Sizes of type between two lines of one cell, at most."""
_EDGE = 1.0
"""Points by which the cells of a column may begin, or end, apart."""
_SPACE = 0.3
"""Sizes of type between two cells, at least: a little more than between words."""
_APART = 1.2
"""So many times farther apart are lines of two rows, where cells have several lines."""


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table, and its rows; None where they cannot be told.

    `columns` are the left and right edges of what stands in each, where the lines alone tell of the table.
    """

    lines: tuple[Line, ...]
    rows: tuple[Row, ...] | None
    columns: tuple[tuple[float, float], ...] = ()


def parted(flow: Sequence[Line]) -> Iterator[list[Line] | Table]:
    """A column's lines in their order, those of tables apart."""
    many = [_is_row(line) for line in flow]
    at = begin = 0
    while at < len(flow):
        if isinstance(line := flow[at], Grid):
            if begin < at:
                yield list(flow[begin:at])
            yield from _drawn(line)
            at = begin = at + 1
            continue
        end = _end(flow, many, at) if many[at] else at
        if is_seamed(flow, at) or sum(many[at:end]) >= _LEAST or (many[at] and len(line.cells) >= _SURE):
            end = max(end, at + 1)
            if begin < at:
                yield list(flow[begin:at])
            yield _table(flow[at:end])
            at = begin = end
        else:
            at += 1
    if begin < len(flow):
        yield list(flow[begin:])


def _drawn(grid: Grid) -> Iterator[list[Line] | Table]:
    """The rows of a table whose lines are drawn, in one where they follow each other; text between them."""
    held: list[Row] = []
    for band, sure in zip(grid.bands, grid.sure, strict=True):
        if len(band) > 1 and sure:
            held.append(band)
            continue
        if held:
            yield _rows(held)
            held = []
        lines = [line for cell in band for line in cell]
        yield lines if len(band) == 1 else Table(tuple(lines), None)
    if held:
        yield _rows(held)


def _rows(found: Sequence[Row]) -> Table:
    return Table(tuple(line for row in found for cell in row for line in cell), tuple(found))


def _is_row(line: Line) -> bool:
    """Whether a line has parts that are no marker and the text behind it."""
    cells = line.cells
    if len(cells) < 2 or isinstance(line, Grid):
        return False
    first = cells[0]
    marker = len(first.words) == 1 and (is_bullet(line) or is_marker(first.text))
    return len(cells) > 2 or not marker


def _end(flow: Sequence[Line], many: Sequence[bool], begin: int) -> int:
    """Where the table ends that begins with a line; its last line has several parts, or is of their cells."""
    end, single = begin + 1, 0
    for at in range(begin + 1, len(flow)):
        if isinstance(flow[at], Grid) or not 0 <= flow[at - 1].base - flow[at].base <= _FAR * flow[at].size:
            break
        if many[at]:
            end, single = at + 1, 0
            continue
        single += 1
        if single > _WITHIN or not _in_cell(flow[begin:end], flow[at]):
            break
    while (
        end < len(flow)
        and not isinstance(flow[end], Grid)
        and not many[end]
        and _wraps(flow[end - 1], flow[end])
        and _in_cell(flow[begin:end], flow[end])
    ):
        end += 1
    return end


def _wraps(before: Line, line: Line) -> bool:
    return 0 <= before.base - line.base <= _WRAPPED * line.size


def _in_cell(rows: Sequence[Line], line: Line) -> bool:
    """Whether a line stands below one cell and reaches into no other."""
    cells = [cell for row in rows for cell in row.cells if len(row.cells) > 1]
    touched = {round(cell.left) for cell in cells if cell.left < line.right and line.left < cell.right}
    begins = any(abs(cell.left - line.left) < line.size for cell in cells)
    return begins and max(touched, default=0) - min(touched, default=0) < 4 * line.size


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line of a table and its cells."""

    base: float
    size: float
    cells: tuple[Line, ...]


def _cuts(lines: Sequence[Line]) -> list[_Cut]:
    """The lines with their cells; a long cell that runs up to the next is parted where others begin or end.

    The lines with most cells tell where: a name may come close to its number, "Rope walk store 240".
    """
    most = max(len(line.cells) for line in lines)
    full = [line.cells for line in lines if len(line.cells) == most]
    columns = list(zip(*full, strict=True))[1:] if len(full) >= _LEAST else []
    lefts = [column[0].left for column in columns if _spread(cell.left for cell in column) <= _EDGE]
    rights = [column[0].right for column in columns if _spread(cell.right for cell in column) <= _EDGE]
    return [
        _Cut(line.base, line.size, line.cells if len(line.cells) == most else _parted(line, lefts, rights))
        for line in lines
    ]


def _spread(edges: Iterable[float]) -> float:
    found = list(edges)
    return max(found) - min(found)


def _parted(line: Line, lefts: Sequence[float], rights: Sequence[float]) -> tuple[Line, ...]:
    """The cells of a line, parted before each word that stands at an edge of a column."""
    cells: list[Line] = []
    for cell in line.cells:
        held: list[Word] = []
        for word in cell.words:
            begins = any(abs(word.left - edge) <= _EDGE for edge in lefts)
            number = word.text[-1:].isdigit() and any(abs(word.right - edge) <= _EDGE for edge in rights)
            over = held and any(abs(held[-1].right - edge) <= _EDGE for edge in rights)
            if held and (begins or number or over) and word.left - held[-1].right > _SPACE * line.size:
                cells.append(Line(tuple(held), line.size, line.base, line.even))
                held = []
            held.append(word)
        cells.append(Line(tuple(held), line.size, line.base, line.even))
    return tuple(cells)


def _table(lines: Sequence[Line]) -> Table:
    cuts = _cuts(lines)
    columns = _columns(cuts)
    groups = _grouped(cuts, columns)
    if columns is None or groups is None:
        return Table(tuple(lines), None)
    rows: list[Row] = []
    for group in groups:
        cells: list[list[Line]] = [[] for _ in columns]
        for line in group:
            for cell in line.cells:
                cells[_column(columns, cell)].append(cell)
        rows.append(tuple(map(tuple, cells)))
    if sum(sum(map(bool, row)) > 1 for row in rows) < _LEAST:
        return Table(tuple(lines), None)
    return Table(tuple(lines), tuple(rows), tuple(columns))


def gone_on_with(table: Table, columns: Sequence[tuple[float, float]]) -> Table:
    """A table at the head of a page with its rows, where its lines keep to `columns`, those of the last one.

    One line alone is no table by itself: often it is the total of the one that a page has broken.
    """
    lines = table.lines
    places = [[_column(columns, cell) for cell in line.cells] for line in lines] if columns else []
    if table.rows is not None or not places or any(one != [*range(len(columns))] for one in places):
        return table
    return Table(lines, tuple(tuple((cell,) for cell in line.cells) for line in lines), tuple(columns))


def _columns(lines: Sequence[_Cut]) -> list[tuple[float, float]] | None:
    """The columns that the lines with most parts keep to; None where other lines do not."""
    most = max(len(line.cells) for line in lines)
    columns: list[list[float]] = []
    for cell in sorted(
        (cell for line in lines if len(line.cells) == most for cell in line.cells), key=lambda one: one.left
    ):
        if columns and cell.left < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], cell.right)
        else:
            columns.append([cell.left, cell.right])
    if len(columns) != most:
        return None
    found = [(left, right) for left, right in columns]
    for line in lines:
        taken = [_over(found, cell) for cell in line.cells]
        if any(len(one) > 1 for one in taken) and len(line.cells) > 1:
            return None
        places = [_column(found, cell) for cell in line.cells]
        if len(set(places)) < len(places):
            return None
    return found


def _over(columns: Sequence[tuple[float, float]], cell: Line) -> list[int]:
    return [at for at, (left, right) in enumerate(columns) if left < cell.right - 1 and cell.left + 1 < right]


def _column(columns: Sequence[tuple[float, float]], cell: Line) -> int:
    """The column that a cell stands in, or the nearest."""
    over = _over(columns, cell)
    if over:
        return over[0]
    return min(
        range(len(columns)),
        key=lambda at: max(columns[at][0] - cell.right, cell.left - columns[at][1]),
    )


def _grouped(lines: Sequence[_Cut], columns: Sequence[tuple[float, float]] | None) -> list[list[_Cut]] | None:
    """The lines of each row: a line each, or those that stand close; None where neither is sure."""
    if columns is None:
        return None
    gaps = [one.base - other.base for one, other in pairwise(lines)]
    close = [gap for gap, line in zip(gaps, lines[1:], strict=True) if gap <= _WRAPPED * line.size]
    wide = [gap for gap, line in zip(gaps, lines[1:], strict=True) if gap > _WRAPPED * line.size]
    if not close:
        return [[line] for line in lines]
    if wide and min(wide) >= _APART * max(close):
        groups = [[lines[0]]]
        for gap, line in zip(gaps, lines[1:], strict=True):
            if gap <= _WRAPPED * line.size:
                groups[-1].append(line)
            else:
                groups.append([line])
        if not _is_one_row_each(groups, columns):
            return None
        return groups
    full = all(len(line.cells) == len(columns) for line in lines)
    first = all(_column(columns, line.cells[0]) == 0 for line in lines)
    return [[line] for line in lines] if full and first else None


def _is_one_row_each(groups: Sequence[Sequence[_Cut]], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether no group holds two rows: only its first line begins all its cells."""
    for group in groups:
        full = [line for line in group if len(line.cells) == len(columns)]
        if len(group) > 1 and len(full) > 1 and all(len(line.cells) == len(columns) for line in group):
            return False
    return True
