"""Lines of two texts that stand side by side: no column and no table tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.readers.pdf.lines import Line, line_of
from checker.readers.pdf.paragraphs import had_stop
from checker.readers.pdf.words import Word

_SEAM = 3.5
"""So many times wider than the usual room between words is that between two texts, in wide lines, too."""
_SEVERAL = 3
"""Words of letters to either side of it, at least: a number or a name may stand apart from what it leads."""
_NEAR, _SAME = 4, 3.0
"""Lines before or behind it among which one begins where the second text does, but for so many points."""


def is_seamed(flow: Sequence[Line], at: int) -> bool:
    """Whether a line is of two texts that stand side by side: one room in it is far wider than all others.

    A line nearby begins where the second text does, or both say the same: the room for a formula that is a
    picture has neither.
    """
    line = flow[at]
    gaps = [other.left - one.right for one, other in pairwise(line.words)]
    widest = max(gaps, default=0.0)
    if widest <= line.size or widest < _SEAM * sorted(gaps)[len(gaps) // 2]:
        return False
    count = gaps.index(widest) + 1
    first, second = line.words[:count], line.words[count:]
    if min(map(_worded, (first, second))) < _SEVERAL or had_stop(line_of(first)):
        return False
    if [word.text for word in first[:_SEVERAL]] == [word.text for word in second[:_SEVERAL]]:
        return True
    near = (*flow[max(at - _NEAR, 0) : at], *flow[at + 1 : at + 1 + _NEAR])
    return any(abs(start - second[0].left) <= _SAME for other in near for start in _starts(other))


def _worded(words: Sequence[Word]) -> int:
    """How many of them have letters."""
    return sum(any(map(str.isalpha, word.text)) for word in words)


def _starts(line: Line) -> Iterator[float]:
    """Where a line begins, and what stands in it behind much room."""
    yield line.left
    for one, other in pairwise(line.words):
        if other.left - one.right > line.size:
            yield other.left
