"""Tables whose lines are drawn: what stands in each cell is told by the lines around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from checker.frozen import dataclass
from checker.readers.pdf.lines import Line, fragments, joined, line_of, rows
from checker.readers.pdf.words import Rule, Word

_TOUCH = 3.0
"""Points within which two lines meet."""
_SAME = 2.0
"""Points within which two lines are one: borders of neighbours lie beside each other."""
_WHOLE = 0.9
"""Share of a table's width that a line between rows goes over, and of a row's height one between cells."""
_LONGEST = 25
"""Lines of a cell, at most: what holds more is a page with a frame."""
_FILLED = 0.3
"""Share of a table's cells that hold words, at least: a chart has lines, too."""
_MOST = 4000
"""Lines of a page that are looked at: a drawing has more, and is no table."""

Row = tuple[tuple[Line, ...], ...]
"""The lines of each cell."""


@dataclass(frozen=True)
class Grid(Line):
    """All that stands in a table, as one line at its top. `bands` are its rows from the top; a band that is
    all one cell holds text, and of one whose rows cannot be told nothing is read."""

    bands: tuple[Row, ...] = ()
    sure: tuple[bool, ...] = ()


def with_grids(words: Sequence[Word], rules: Sequence[Rule]) -> list[Line]:
    """The stretches of a page, what stands in each drawn table as one of them."""
    found: list[Line] = []
    rest = list(words)
    for box, inside in _tables(rules):
        held = [word for word in rest if _within(word, box)]
        if held and (grid := _grid(box, inside, held)):
            rest = [word for word in rest if not _within(word, box)]
            found.append(grid)
    return [*fragments(rest), *found]


def _within(word: Word, box: Rule) -> bool:
    middle, height = (word.left + word.right) / 2, word.base + 0.3 * word.size
    return box.left < middle < box.right and box.bottom < height < box.top


# --- which lines are a table's --------------------------------------------------------------


def _tables(rules: Sequence[Rule]) -> Iterator[tuple[Rule, list[Rule]]]:
    """The lines that meet, together, and the box around them."""
    if len(rules) > _MOST:
        return
    groups: list[tuple[Rule, list[Rule]]] = []
    for rule in sorted(rules, key=lambda one: (-one.top, one.left)):
        box, held = rule, [rule]
        apart: list[tuple[Rule, list[Rule]]] = []
        for other, inside in groups:
            if _meets(other, rule) and any(_meets(one, rule) for one in inside):
                box, held = _around([box, other]), [*inside, *held]
            else:
                apart.append((other, inside))
        groups = [*apart, (box, held)]
    yield from (group for group in groups if len(group[1]) > 3)


def _meets(one: Rule, other: Rule) -> bool:
    return (
        one.left - _TOUCH <= other.right
        and other.left - _TOUCH <= one.right
        and one.bottom - _TOUCH <= other.top
        and other.bottom - _TOUCH <= one.top
    )


def _around(rules: Sequence[Rule]) -> Rule:
    return Rule(
        min(one.left for one in rules),
        min(one.bottom for one in rules),
        max(one.right for one in rules),
        max(one.top for one in rules),
    )


# --- its cells ------------------------------------------------------------------------------


def _grid(box: Rule, rules: Sequence[Rule], words: Sequence[Word]) -> Grid | None:
    upright = [rule for rule in rules if rule.upright]
    level = [rule for rule in rules if not rule.upright]
    sides = _with_open_ends(_merged((rule.left + rule.right) / 2 for rule in upright), box, words)
    heights = [
        height
        for height in _merged((rule.bottom + rule.top) / 2 for rule in level)
        if _covered(((r.left, r.right) for r in level if _at(r.bottom, r.top, height)), box.left, box.right)
    ]
    if len(sides) < 3 or len(heights) < 2:
        return None
    bands: list[Row] = []
    sure: list[bool] = []
    edges = sorted(heights, reverse=True)
    for top, foot in zip([box.top + _SAME, *edges], [*edges, box.bottom - _SAME], strict=True):
        inside = [word for word in words if foot < word.base + 0.3 * word.size <= top]
        if not inside:
            continue
        walls = [
            side
            for side in sides
            if _covered(((r.bottom, r.top) for r in upright if _at(r.left, r.right, side)), foot, top)
        ]
        parted = any(foot + _TOUCH < (rule.bottom + rule.top) / 2 < top - _TOUCH for rule in level)
        bands.append(_row(inside, sides, walls))
        sure.append(not parted)
    if not bands or any(len(cell) > _LONGEST for band in bands for cell in band):
        return None
    filled = sum(bool(cell) for band in bands for cell in band if len(band) > 1)
    if filled < _FILLED * sum(len(band) for band in bands if len(band) > 1):
        return None
    whole = line_of(words)
    return Grid(whole.words, whole.size, box.top - whole.size, bands=tuple(bands), sure=tuple(sure))


def _with_open_ends(sides: list[float], box: Rule, words: Sequence[Word]) -> list[float]:
    """The sides of the columns, and that of the box where words stand beyond the first or the last of them.

    The rows of many a form have no upright line at their ends.
    """
    if not sides:
        return sides
    middles = [(word.left + word.right) / 2 for word in words]
    first = [box.left] if any(middle < sides[0] - _TOUCH for middle in middles) else []
    last = [box.right] if any(middle > sides[-1] + _TOUCH for middle in middles) else []
    return [*first, *sides, *last]


def _at(low: float, high: float, place: float) -> bool:
    return low - _SAME <= place <= high + _SAME


def _merged(places: Iterable[float]) -> list[float]:
    """Places that are one, as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME:
            found.append(place)
    return found


def _covered(stretches: Iterable[tuple[float, float]], low: float, high: float) -> bool:
    """Whether lines go over nearly all between two places."""
    covered, at = 0.0, low
    for begin, end in sorted(stretches):
        begin, end = max(begin, at), min(end, high)
        if end > begin:
            covered += end - begin
            at = end
    return covered >= _WHOLE * (high - low) - _TOUCH


def _row(words: Sequence[Word], sides: Sequence[float], walls: Sequence[float]) -> Row:
    """The lines of each cell of a row; of one that is several columns wide, all but the first are empty."""
    inner = [wall for wall in walls if wall not in {sides[0], sides[-1]}]
    if not inner:
        return (_lines(words),)
    cells: list[tuple[Line, ...]] = []
    for left in sides[:-1]:
        if left in inner or left == sides[0]:
            end = next((wall for wall in inner if wall > left), inf)
            begin = left if left in inner else -inf
            cells.append(_lines([word for word in words if begin <= (word.left + word.right) / 2 < end]))
        else:
            cells.append(())
    return tuple(cells)


def _lines(words: Sequence[Word]) -> tuple[Line, ...]:
    return tuple(joined(row) for row in rows(list(fragments(words)))) if words else ()
