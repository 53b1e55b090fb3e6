"""The order in which a page is read: its columns one after the other, between what goes across them."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from statistics import median

from checker.readers.pdf.lines import LEVEL, Line, joined, rows
from checker.readers.pdf.paragraphs import is_marker

Flow = list[Line]
"""Lines that are read one after the other."""

_LEAST = 6
"""Lines that a column has, at least: fewer side by side are a table or a letter's head."""
_STARTS, _TRIED = 3, 12
"""Stretches that begin at one margin, at least, where a column may begin; and margins that are tried."""
_FIRST = 58.0
"""Points from the first margin to the next, at least: two centimetres, which no list is set in."""
_GUTTER = 0.6
"""Sizes of type between two columns, at least."""
_ACROSS = 0.4
"""Share of all stretches that may go across the gutter: headings, tables, notes."""
_FULL = 0.55
"""Share of its column that the usual line of prose fills, at least; a table's cells are shorter."""
_LONG = 0.75
"""And that the lines fill which hold half of all letters, where words set wide apart or a chart's signs are
many: each is a stretch of its own."""
_BESIDE = 0.75
"""Sizes of type by which a line stands higher or lower than the one beside it, at most: columns that are not
set alike differ by half a line."""
_HANGING = 3.0
"""Sizes of type between a mark and its text, at most."""
_NARROWEST = 8.0
"""Sizes of type that a column is wide, at least: what is narrower holds bullets or numbers."""
_WIDEST = 15.0
"""And that running text is, at least, beside what is none: thirty letters, which no column of names has."""
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
    rest.sort(key=lambda part: -part.base)
    heights = [-part.base for part in rest]
    begin = 0
    for line in across_lines:
        end = max(bisect_left(heights, -line.base), begin)
        above, begin = rest[begin:end], end
        if above and len(above) < _LEAST and len({part.left < gutter - _SAME for part in above}) == 1:
            full += [joined(row) for row in rows(above)]  # short lines of what goes across
        elif above:
            if full:
                yield full
                full = []
            yield from _side_by_side(above, gutter)
        full.append(line)
    if full:
        yield full
    if begin < len(rest):
        yield from _side_by_side(rest[begin:], gutter)


def _side_by_side(parts: Sequence[Line], gutter: float) -> Iterator[Flow]:
    begin = gutter - _SAME
    for side in ([one for one in parts if one.left < begin], [one for one in parts if one.left >= begin]):
        if len(side) < len(parts):
            yield from flows(side)
        elif side:
            yield [joined(row) for row in rows(side)]


def _crosses(part: Line, gutter: float) -> bool:
    return part.left < gutter - _SAME and part.right > gutter - _GUTTER * part.size + 1


def _gutter(parts: Sequence[Line], more: int = _MORE) -> float | None:
    """Where the right one of two columns begins; None where the page has one.

    It is what the fewest lines go across: where most items of a column are set in, their margin is the most
    common one, and its headings begin to the left of that. One of the two may be parted again, `more` times
    at most.
    """
    if len(parts) < 2 * _LEAST:
        return None
    common, single = _tried(parts)
    tried = [*product((False, True), common), *product((True,), single)]
    found = next((gutter for figure, gutter in tried if _divides(parts, gutter, more, figure=figure)), None)
    return None if found is None else _with_outdented(parts, found)


def _tried(parts: Sequence[Line]) -> tuple[list[float], list[float]]:
    """Where a column may begin: the margins of several stretches, and those of single ones, as in a figure.

    Of each, those that the fewest lines go across are the first.
    """
    lefts, rights = sorted(part.left for part in parts), sorted(part.right for part in parts)
    near = _GUTTER * _size(parts) - 1
    starts = Counter(round(left / _SAME) for left in lefts)
    across = {
        gutter: bisect_left(lefts, gutter - _SAME) - bisect(rights, gutter - near)
        for place in starts
        if (gutter := place * _SAME - _SAME / 2) > lefts[0] + _FIRST and gutter <= lefts[-_LEAST]
    }
    common = {place * _SAME - _SAME / 2 for place, count in starts.most_common(_TRIED) if count >= _STARTS}
    ordered = sorted(across, key=lambda gutter: across[gutter])
    single = [gutter for gutter in ordered if gutter not in common]
    return [gutter for gutter in ordered if gutter in common], single[:_STARTS]


def _with_outdented(parts: Sequence[Line], gutter: float) -> float:
    """The gutter to the left of all that begins behind the left column: marks, headings, uneven margins."""
    right = [part for part in parts if part.left >= gutter - _SAME]
    own = [part for part in _left_of(parts, gutter) if not _leads(part, right)]
    edge = max((part.right + _GUTTER * part.size for part in own), default=gutter)
    begins = (part.left - _SAME / 2 for part in parts)
    return min([gutter, *(begin for begin in begins if begin >= edge)])


def _leads(part: Line, others: Sequence[Line]) -> bool:
    """Whether it is the mark or number of what begins behind it."""
    if len(part.words) > 1 or any(map(str.isalpha, part.text)):
        return False
    near, level = _HANGING * part.size, LEVEL * part.size
    return any(
        0 < other.left - part.right < near and abs(other.base - part.base) <= level for other in others
    )


def _left_of(parts: Sequence[Line], gutter: float) -> list[Line]:
    """What stands wholly to the left of a gutter."""
    return [part for part in parts if part.left < gutter - _SAME and not _crosses(part, gutter)]


def _divides(parts: Sequence[Line], gutter: float, more: int, *, figure: bool) -> bool:
    """Whether columns stand to both sides of a gutter; one of the two may be a `figure`."""
    left = _left_of(parts, gutter)
    right = [part for part in parts if part.left >= gutter - _SAME]
    across = len(parts) - len(left) - len(right)
    if min(len(left), len(right)) < _LEAST or across > _ACROSS * len(parts):
        return False
    if not all(
        _is_prose(side) or _is_column(side, other, more) or (figure and _is_figure(side, other))
        for side, other in ((left, right), (right, left))
    ):
        return False
    top, foot = min(_top(left), _top(right)), max(_foot(left), _foot(right))
    reach = top - foot > 0.4 * min(_top(left) - _foot(left), _top(right) - _foot(right))
    beside = _beside(left, right, _BESIDE) + _beside(right, left, _BESIDE)
    return reach and across < beside  # lines that end short of a margin stand between those that do not


def _is_column(parts: Sequence[Line], others: Sequence[Line], more: int) -> bool:
    """Whether what stands beside prose is columns again."""
    return _is_prose(others) and more > 0 and _gutter(parts, more - 1) is not None


def _is_figure(parts: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether it stands beside running text and in no row with it.

    A chart's signs and captions stand anywhere; what the first column of a table names stands in its rows,
    and so do the marks of a list.
    """
    wide = _width(parts) >= _NARROWEST * _size(parts) and _width(others) >= _WIDEST * _size(others)
    if not wide or not _runs_on(others):
        return False
    marks = [part for part in parts if is_marker(part.text)]
    return all(2 * _beside(some, others, LEVEL) < len(some) for some in (parts, marks) if some)


def _beside(parts: Sequence[Line], others: Sequence[Line], near: float) -> int:
    """How many lines stand at the height of another, or so many sizes of type higher or lower."""
    heights = sorted(other.base for other in others)
    found = 0
    for part in parts:
        at = bisect(heights, part.base)
        apart = min(abs(part.base - height) for height in heights[max(at - 1, 0) : at + 1])
        found += apart <= near * part.size
    return found


def _is_prose(parts: Sequence[Line]) -> bool:
    width = _width(parts)
    if width < _NARROWEST * _size(parts):
        return False
    if median(part.right - part.left for part in parts) >= _FULL * width:
        return True
    return _runs_on(parts)


def _runs_on(parts: Sequence[Line]) -> bool:
    """Whether most letters stand in full lines, and there are some."""
    full = _LONG * _width(parts)
    long = [len(part.text) for part in parts if part.right - part.left >= full]
    return len(long) >= _LEAST and 2 * sum(long) >= sum(len(part.text) for part in parts)


def _width(parts: Sequence[Line]) -> float:
    return max(part.right for part in parts) - min(part.left for part in parts)


def _size(parts: Sequence[Line]) -> float:
    return median(part.size for part in parts)


def _top(parts: Sequence[Line]) -> float:
    return max(part.base for part in parts)


def _foot(parts: Sequence[Line]) -> float:
    return min(part.base for part in parts)
