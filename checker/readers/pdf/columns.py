"""The order in which a page is read: its columns one after the other, between what goes across them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from checker.readers.pdf.lines import Line, joined, rows

Flow = list[Line]
"""Lines that are read one after the other."""

_LEAST = 6
"""Lines that a column has, at least: fewer side by side are a table or a letter's head."""
_STARTS, _TRIED = 3, 12
"""Stretches that begin at one margin, at least, where a column may begin; and margins that are tried."""
_GUTTER = 0.6
"""Sizes of type between two columns, at least."""
_ACROSS = 0.4
"""Share of all stretches that may go across the gutter: headings, tables, notes."""
_FULL = 0.55
"""Share of its column that the usual line of prose fills, at least; a table's cells are shorter."""
_NARROWEST = 8.0
"""Sizes of type that a column is wide, at least: what is narrower holds bullets or numbers."""
_MORE = 2
"""Gutters beside the first, at most: a page of print has four columns and no more."""
_SAME = 3.0
"""Points by which lines that begin at one margin may differ."""


def flows(parts: Sequence[Line]) -> Iterator[Flow]:
    """The lines of a page, made of the stretches `parts`, in the order in which they are read."""
    gutter = _gutter(parts)
    if gutter is None:
        if parts:
            yield [joined(row) for row in rows(parts)]
        return
    across_lines: Flow = []
    rest: list[Line] = []
    for row in rows(parts):  # what stands beside something that goes across is of its row
        if any(_crosses(part, gutter) for part in row):
            across_lines.append(joined(row))
        else:
            rest += row
    full: Flow = []
    for line in across_lines:
        above = [part for part in rest if part.base > line.base]
        if above:
            if full:
                yield full
                full = []
            yield from _side_by_side(above, gutter)
            rest = [part for part in rest if part.base <= line.base]
        full.append(line)
    if full:
        yield full
    if rest:
        yield from _side_by_side(rest, gutter)


def _side_by_side(parts: Sequence[Line], gutter: float) -> Iterator[Flow]:
    for side in ([one for one in parts if one.left < gutter], [one for one in parts if one.left >= gutter]):
        if len(side) < len(parts):
            yield from flows(side)
        elif side:
            yield [joined(row) for row in rows(side)]


def _apart(parts: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    """What goes across the gutter, and what stands beside it."""
    across = [part for part in parts if _crosses(part, gutter)]
    return across, [part for part in parts if not _crosses(part, gutter)]


def _crosses(part: Line, gutter: float) -> bool:
    return part.left < gutter - _SAME and part.right > gutter - _GUTTER * part.size + 1


def _gutter(parts: Sequence[Line], more: int = _MORE) -> float | None:
    """Where the right one of two columns begins; None where the page has one.

    One of the two may be parted again, `more` times at most.
    """
    if len(parts) < 2 * _LEAST:
        return None
    first = min(part.left for part in parts)
    starts = Counter(round(part.left / _SAME) for part in parts)
    for place, count in starts.most_common(_TRIED):
        begin = place * _SAME
        if count >= _STARTS and begin > first + 60 and _divides(parts, begin - _SAME / 2, more):
            return begin - _SAME / 2
    return None


def _divides(parts: Sequence[Line], gutter: float, more: int) -> bool:
    across, beside = _apart(parts, gutter)
    left = [part for part in beside if part.left < gutter]
    right = [part for part in beside if part.left >= gutter]
    if min(len(left), len(right)) < _LEAST or len(across) > _ACROSS * len(parts):
        return False
    told = [side for side in (left, right) if not _is_prose(side)]
    if len(told) > 1 or any(not more or _gutter(side, more - 1) is None for side in told):
        return False
    top, foot = min(_top(left), _top(right)), max(_foot(left), _foot(right))
    return top - foot > 0.4 * min(_top(left) - _foot(left), _top(right) - _foot(right))


def _is_prose(parts: Sequence[Line]) -> bool:
    begin, end = min(part.left for part in parts), max(part.right for part in parts)
    if end - begin < _NARROWEST * median(part.size for part in parts):
        return False
    return median(part.right - part.left for part in parts) >= _FULL * (end - begin)


def _top(parts: Sequence[Line]) -> float:
    return max(part.base for part in parts)


def _foot(parts: Sequence[Line]) -> float:
    return min(part.base for part in parts)
