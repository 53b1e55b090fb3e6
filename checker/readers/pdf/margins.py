"""Numbers that count the lines of a page in its margin, as bills and rulings have them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
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


def without_line_numbers(words: Sequence[Word]) -> list[Word]:
    """The words of a page but for those that count its lines, to the left or the right of all others."""
    numbers = [word for word in words if word.text.isdecimal() and len(word.text) <= 4]
    if len(numbers) < _LEAST:
        return list(words)
    gone: set[int] = set()
    for side, anchor in product((attrgetter("left"), attrgetter("right")), numbers):
        row = [word for word in numbers if abs(side(word) - side(anchor)) <= _SAME]
        row.sort(key=lambda word: -word.base)
        steps = {int(below.text) - int(above.text) for above, below in pairwise(row)}
        if len(row) >= _LEAST and len(steps) == 1 and steps <= set(_STEPS) and _is_margin(row, words):
            gone.update(map(id, row))
    return [word for word in words if id(word) not in gone]


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
