"""Source lines with the places on them marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.errors import one_line
from checker.frozen import dataclass
from checker.model import Place
from checker.reports.look import Look, columns, shown

GUTTER = 5
"""Columns for line numbers, or what a person calls the places, at least."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a line to underline, with what, in which colour, and what to say of them."""

    start: int
    end: int
    sign: str
    colour: str
    message: str


@dataclass(slots=True)
class _Row:
    number: int
    name: str
    line: str
    start: int
    end: int
    marks: list[Mark]


def frame(primary: Place, colour: str, related: Sequence[Place], look: Look) -> Iterator[str]:
    """The lines that show `primary` and, beneath it, the `related` places.

    Places on one line share it where the line's window has room for them. A line of another file has its name
    above it, unless a message says it.
    """
    gutter = max(GUTTER, *(columns(_name(place)) for place in (primary, *related)))
    path = primary.path
    room = look.width - gutter - 3
    rows: dict[tuple[str, int], list[_Row]] = {}
    _add(rows, primary, "^", colour, room)
    for place in related:
        _add(rows, place, "-", "related", room)
    for (file, _), of_line in rows.items():
        if file != path and not any(file in mark.message for row in of_line for mark in row.marks):
            yield f"{'':>{gutter}} | {look.paint(f'{one_line(file)}:', 'dim')}"
            path = file
        for row in of_line:
            yield from _drawn(row, gutter, room, look)


def _name(place: Place) -> str:
    """What stands in front of a place's line."""
    return place.label or str(place.range.start.line)


def _add(rows: dict[tuple[str, int], list[_Row]], place: Place, sign: str, colour: str, room: int) -> None:
    number, line = place.range.start.line, place.line
    start = min(place.range.start.column - 1, len(line))
    end = place.range.end.column - 1 if place.range.end.line == number else len(line)
    mark = Mark(start, max(end, start + 1), sign, colour, place.message)
    of_line = rows.setdefault((place.path, number), [])
    for row in (*of_line[:1], *of_line[-1:]):  # of thousands on a long line, the first and the last
        low, high = min(row.start, mark.start), max(row.end, mark.end)
        if _fits(line, low, high, room - 2 * len(CUT)):
            row.start, row.end = low, high
            row.marks.append(mark)
            return
    of_line.append(_Row(number, _name(place), line, mark.start, mark.end, [mark]))


def _fits(line: str, start: int, end: int, room: int) -> bool:
    return end - start <= 4 * room and columns(line[start:end]) <= room


def _drawn(row: _Row, gutter: int, room: int, look: Look) -> Iterator[str]:
    left, right = _window(row, room)
    before = CUT if left > 0 else ""
    after = CUT if right < len(row.line) else ""
    margin = look.paint(f"{'':>{gutter}} |", "dim")
    number = look.paint(f"{row.name:>{gutter}} |", "dim")
    yield f"{number} {before}{shown(row.line[left:right])}{after}".rstrip()
    for mark in row.marks:
        blank = columns(before + row.line[left : mark.start])
        length = max(columns(row.line[mark.start : min(mark.end, right)]), 1)
        for text in _signed(mark, blank, length, room):
            yield f"{margin} {text[: len(text) - len(text.lstrip())]}{look.paint(text.lstrip(), mark.colour)}"


def _signed(mark: Mark, blank: int, length: int, room: int) -> Iterator[str]:
    """The underlining with its message behind it, or beneath where it has no room there."""
    line = " " * blank + mark.sign * length
    message = shown(mark.message)
    if not message or columns(message) < room - blank - length:
        yield f"{line} {message}".rstrip()
    else:
        yield line
        yield " " * min(blank, max(room - columns(message), 0)) + message


def _window(row: _Row, room: int) -> tuple[int, int]:
    """The characters of the line to show: those of interest first, then as much around as fits."""
    line = row.line
    if _fits(line, 0, len(line), room):
        return 0, len(line)
    room -= 2 * len(CUT)
    left = row.start
    right = _ahead(line, left, min(row.end, len(line)), room)
    room -= columns(line[left:right])
    if right < row.end:
        blank = line.rfind(" ", left, right)
        return left, blank if blank > left else right
    return _widened(line, left, right, room)


def _widened(line: str, left: int, right: int, room: int) -> tuple[int, int]:
    start, end = left, right
    left = _behind(line, left, room // 2)
    room -= columns(line[left:start])
    right = _ahead(line, right, len(line), room)
    if right == len(line):
        left = _behind(line, left, room - columns(line[end:]))
    return _at_words(line, left, start, end, right)


def _ahead(line: str, start: int, end: int, room: int) -> int:
    """How far from `start` on, up to `end`, the characters fit in `room` columns."""
    near = line[start : min(end, start + max(room, 0) + 1)]
    if near.isascii() and near.isprintable():
        return start + min(len(near), max(room, 0))  # as nearly always: a column each
    while start < end and columns(line[start]) <= room:
        room -= columns(line[start])
        start += 1
    return start


def _behind(line: str, end: int, room: int) -> int:
    """How far back from `end` the characters fit in `room` columns."""
    near = line[max(end - max(room, 0) - 1, 0) : end]
    if near.isascii() and near.isprintable():
        return end - min(len(near), max(room, 0))
    while end > 0 and columns(line[end - 1]) <= room:
        room -= columns(line[end - 1])
        end -= 1
    return end


def _at_words(line: str, left: int, start: int, end: int, right: int) -> tuple[int, int]:
    """Moves the cuts inward to the nearest blank, where there is one before the place itself."""
    if left > 0:
        blank = line.find(" ", left - 1, start)
        left = blank + 1 if blank >= 0 else left
    if right < len(line):
        blank = line.rfind(" ", end, right + 1)
        right = blank if blank >= 0 else right
    return left, right
