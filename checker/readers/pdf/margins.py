"""Numbers that count the lines of a page in its margin, as bills and rulings have them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter

from checker.readers.pdf.words import Word

_LEAST = 4
"""Numbers in a margin that count, at least."""
_SAME = 3.0
"""Points by which the ends at which they are set may differ."""
_APART = 6.0
"""Points between the numbers and the text, at least: the mark of a note stands closer."""
_STEPS = (1, 5, 10)
"""How far one number is from the next."""
_DIGITS = 4
"""Of a number of a line, at most."""

_Side = Callable[[Word], float]
_Row = tuple[_Side, list[Word]]

_SIDES: tuple[_Side, _Side] = (attrgetter("left"), attrgetter("right"))
"""The ends at which numbers may be set."""


def without_line_numbers(pages: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The words of each page but for those that count its lines, to the left or the right of all others.

    A page of few lines, such as the last, counts on with the one before at the same place.
    """
    found: list[list[Word]] = []
    last: list[_Row] = []
    for words in pages:
        numbers = [word for word in words if word.text.isdecimal() and len(word.text) <= _DIGITS]
        counting = _counting(numbers, words) if len(numbers) >= _LEAST else []
        last = counting or [row for before in last if (row := _counting_on(numbers, words, *before))]
        gone = {id(word) for _, row in last for word in row}
        found.append([word for word in words if id(word) not in gone])
    return found


def _counting(numbers: Sequence[Word], words: Sequence[Word]) -> list[_Row]:
    """The numbers that count the lines of a page, and the side at which they are set."""
    found: list[_Row] = []
    places = ((side, place) for side in _SIDES for place in {round(side(word)) for word in numbers})
    for side, place in places:
        row = _level(side, place, numbers)
        steps = {int(below.text) - int(above.text) for above, below in pairwise(row)}
        if len(row) >= _LEAST and len(steps) == 1 and steps <= set(_STEPS) and _is_margin(row, words):
            found.append((side, row))
    return found


def _counting_on(
    numbers: Sequence[Word], words: Sequence[Word], side: _Side, before: Sequence[Word]
) -> _Row | None:
    """The few numbers at the place of those of the page before, which they count on with by ones."""
    row, last = _level(side, side(before[-1]), numbers), int(before[-1].text)
    if not row or [int(word.text) for word in row] != [*range(last + 1, last + 1 + len(row))]:
        return None
    return (side, row) if _is_margin(row, words) else None


def _level(side: _Side, place: float, numbers: Sequence[Word]) -> list[Word]:
    """The numbers that are set at one place, from the head of the page."""
    return sorted((word for word in numbers if abs(side(word) - place) <= _SAME), key=lambda one: -one.base)


def _is_margin(row: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether all else on the page stands farther in, and well apart."""
    own = set(map(id, row))
    left, right = min(word.left for word in row), max(word.right for word in row)
    others = [word for word in words if id(word) not in own]
    if not others:
        return False
    return (
        min(word.left for word in others) > right + _APART
        or max(word.right for word in others) < left - _APART
    )
