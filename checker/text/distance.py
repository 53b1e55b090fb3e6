"""How far two words are apart: letters wrong, lost, added, or two that changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from unicodedata import combining, normalize

_ALIKE = 40
"""Words that are the same but for one letter in one place: a list of codes, and no slip."""


def distance(one: str, other: str, most: int | None = None) -> int:
    """The optimal string alignment distance; where it is more than `most`, one more than that."""
    from rapidfuzz.distance import OSA  # takes longer to load than a short report takes to check

    return OSA.distance(one, other, score_cutoff=most)


def unaccented(word: str) -> str:
    """A word without the signs on its letters: "montreal" for "montréal"."""
    return word if word.isascii() else "".join(sign for sign in normalize("NFD", word) if not combining(sign))


def _without_one(word: str) -> Iterator[str]:
    """A word, and what is left of it without one letter, each once: of two equal letters it is the same."""
    yield word
    before = ""
    for at, letter in enumerate(word):
        if letter != before:
            yield word[:at] + word[at + 1 :]
        before = letter


def neighbours(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two of some different words that are one apart, each pair once and in order.

    Two such words are the same without one letter of one or of each: no word is held against all others.
    """
    first: dict[str, str] = {}  # most stand alone, and need no list
    more: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        for less in _without_one(word):
            if first.setdefault(less, word) is not word:
                more[less].append(word)
    near = {
        (min(two), max(two))
        for less, alike in more.items()
        if len(alike) < _ALIKE
        for two in combinations((first[less], *alike), 2)
    }
    yield from (two for two in sorted(near) if distance(*two, most=1) == 1)
