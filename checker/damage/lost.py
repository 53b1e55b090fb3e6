"""Small words that were lost: what stands twice or more with a word between stands here once without it.

Four words in a row occur once; elsewhere the document has them with one to three small words in the middle,
always the same. About half of what it finds is worth a look, so it is advice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import repeat

from checker.damage.words import Gram, Words, is_content
from checker.frozen import dataclass
from checker.text.vocabulary import vocabulary

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
    found: defaultdict[Gram, list[tuple[int, int]]] = defaultdict(list)
    keys = words.keys
    ends = [unit.end for unit in words.units]
    for match in _SMALL.finditer(_weights(words)):
        at, end = match.span()
        unit = bisect_right(ends, at)
        start = ends[unit - 1] if unit else 0
        if start <= at - 2 and end + 2 <= ends[unit]:
            found[(keys[at - 2], keys[at - 1], keys[end], keys[end + 1])].append((at, end))
    # What stands before words is read where it is asked for, so that is asked of these few alone.
    often = {gram: places for gram, places in found.items() if len(places) >= _OFTEN}
    plain = {
        gram: [(tuple(keys[at:end]), at) for at, end in places if not any(words.before[at - 1 : end + 2])]
        for gram, places in often.items()
    }
    return {gram: places for gram, places in plain.items() if len(places) >= _OFTEN}


def _weights(words: Words) -> bytes:
    """Of each word whether it is a small one, or says something and comes again, or neither."""
    small = vocabulary().sets["FUNCTION"]
    weights = {
        word: _FUNCTION if word in small else _CONTENT
        for word, times in words.counts.items()
        if word in small or (times >= _OFTEN and is_content(word))
    }
    return bytes(map(weights.get, words.keys, repeat(0)))
