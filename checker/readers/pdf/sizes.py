"""What is usual in a document: the size of its type, and how far apart its lines stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from checker.readers.pdf.lines import Line

_USUAL = 1.2
"""Sizes of type from one line to the next, where a document does not tell."""
_WIDEST = 2.45
"""Sizes of type from one line to the next of a paragraph, at most: double spacing is 2.3."""


class Sizes:
    """What is usual in a document whose lines are `flows`."""

    def __init__(self, flows: Iterable[Sequence[Line]]) -> None:
        letters: Counter[float] = Counter()
        pitches: dict[float, Counter[float]] = {}
        for flow in flows:
            for line in flow:
                letters[line.size] += len(line.text)
            for one, other in pairwise(flow):
                pitch = one.base - other.base
                if one.size == other.size and 0.8 * one.size < pitch < _WIDEST * one.size:
                    pitches.setdefault(one.size, Counter())[round(pitch * 2) / 2] += 1
        self.body = max(letters, key=lambda size: (letters[size], size)) if letters else 0.0
        self._pitches = {size: _usual(counts) for size, counts in pitches.items()}

    def pitch(self, size: float) -> float:
        """From one baseline to the next in a paragraph of that size, in points."""
        return self._pitches.get(size, _USUAL * size)


def _usual(counts: Counter[float]) -> float:
    """The smallest pitch that is common: what stands closer together is of one paragraph."""
    most = max(counts.values())
    return min(pitch for pitch, count in counts.items() if count >= most / 3)
