"""Small words that were lost: what stands twice or more with a word between stands here once without it.

Four words in a row occur once; elsewhere the document has them with one to three small words in the middle,
always the same. About half of what it finds is worth a look, so it is advice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.reading.garble.words import Words, is_content, is_function

_MOST = 3
_OFTEN = 2


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
    for unit in words.units:
        for at in range(unit.start + 2, unit.end - 1):
            gram = tuple(words.keys[at - 2 : at + 2])
            found = known.get(gram)
            if found is None or gram in words.grams or any(words.before[at - 1 : at + 2]):
                continue
            fillers = {filler for filler, _ in found}
            if len(fillers) == 1 and len(found) >= _OFTEN:
                yield Lost(at, found[0][0], found[0][1], len(found))


def _fuller(words: Words) -> dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]]:
    """Runs of four words around small words that say the same more than once, by the four words."""
    found: defaultdict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    keys = words.keys
    for unit in words.units:
        for at in range(unit.start + 2, unit.end - 2):
            if not is_function(keys[at]) or not is_content(keys[at - 1]):
                continue
            for size in range(1, _MOST + 1):
                end = at + size
                if end + 2 > unit.end or not is_function(keys[end - 1]):
                    break
                if is_content(keys[end]) and not any(words.before[at - 1 : end + 2]):
                    found[(keys[at - 2], keys[at - 1], keys[end], keys[end + 1])].append(
                        (tuple(keys[at:end]), at)
                    )
    return {gram: places for gram, places in found.items() if len(places) >= _OFTEN}
