"""Small words that were lost: what stands twice or more with a word between stands here once without it.

Four words in a row occur once; elsewhere the document has them with one to three small words in the middle,
always the same. About half of what it finds is worth a look, so it is advice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.reading.garble.words import Gram, Words, is_content, is_function

_OFTEN = 2
_FUNCTION, _CONTENT = 1, 2
_SMALL = re.compile(rb"(?<=\x02)\x01{1,3}(?=\x02)")
"""One to three small words between two that say something."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The `words` that stand elsewhere, at word `elsewhere`, between word `at - 1` and word `at`."""

    at: int
    words: tuple[str, ...]
    elsewhere: int
    times: int


def lost_words(words: Words) -> Iterator[Lost]:
    """Each place where small words seem to be missing."""
    known = _fuller(words)
    if not known:
        return
    ends = [unit.end for unit in words.units]
    for first, gram in enumerate(words.runs()):
        if gram not in known or gram in words.grams:
            continue
        at, found = first + 2, known[gram]
        if at + 1 >= ends[bisect_right(ends, first)] or any(words.before[at - 1 : at + 2]):
            continue
        fillers = {filler for filler, _ in found}
        if len(fillers) == 1 and len(found) >= _OFTEN:
            yield Lost(at, found[0][0], found[0][1], len(found))


def _fuller(words: Words) -> dict[Gram, list[tuple[Gram, int]]]:
    """Runs of four words around small words that say the same more than once, by the four words."""
    found: defaultdict[Gram, list[tuple[Gram, int]]] = defaultdict(list)
    keys, counts = words.keys, words.counts
    ends = [unit.end for unit in words.units]
    for match in _SMALL.finditer(bytes(map(_Weights().__getitem__, keys))):
        at, end = match.span()
        if counts[keys[at - 1]] < _OFTEN or counts[keys[end]] < _OFTEN:
            continue  # as most words
        unit = bisect_right(ends, at)
        start = ends[unit - 1] if unit else 0
        if start <= at - 2 and end + 2 <= ends[unit] and not any(words.before[at - 1 : end + 2]):
            found[(keys[at - 2], keys[at - 1], keys[end], keys[end + 1])].append((tuple(keys[at:end]), at))
    return {gram: places for gram, places in found.items() if len(places) >= _OFTEN}


class _Weights(dict[str, int]):
    """Words → whether they are small ones, or say something, or neither; each is looked at once."""

    def __missing__(self, key: str) -> int:
        weight = self[key] = _FUNCTION if is_function(key) else _CONTENT if is_content(key) else 0
        return weight
