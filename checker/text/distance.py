"""How far two words are apart: letters wrong, lost, added, or two that changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations, count
from unicodedata import combining, normalize

from checker.text.digits import unlike

_SMALL, _FEW = 2, 500
"""Distances of so much are worked out here, so many of a run: as long as that takes the library to load, and
that is longer than a short report takes to check."""
_asked = count()
_ALIKE = 40
"""Words that are the same but for one letter in one place: a list of codes, and no slip."""
_LONG = 7
"""Letters of a word in which two that stand apart may have changed places: Halloran, Hollaran."""


def distance(one: str, other: str, most: int | None = None) -> int:
    """The optimal string alignment distance; where it is more than `most`, one more than that."""
    if most is not None and most <= _SMALL and next(_asked) < _FEW:
        return up_to(most, one, other)
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)


def up_to(most: int, one: str, other: str) -> int:
    """The same, letter by letter: where two differ, each way to go on is tried."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    head, shorter = 0, min(len(one), len(other))
    while head < shorter and one[head] == other[head]:
        head += 1
    one, other = one[head:], other[head:]
    if not (one and other and most):
        return min(len(one) + len(other), most + 1)
    ways = [(one[1:], other[1:]), (one[1:], other), (one, other[1:])]
    if one[:2] == other[1::-1]:
        ways.append((one[2:], other[2:]))
    return 1 + min(up_to(most - 1, *way) for way in ways)


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


def exchanged_apart(words: Iterable[str], vowels: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every two long words in which two vowels, or two consonants, that do not touch changed places."""
    alike: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= _LONG:
            alike[word[0], *sorted(word)].append(word)
    for several in alike.values():
        for one, other in combinations(several[:_ALIKE], 2):
            apart = unlike(one, other)
            if len(apart) == 2 and apart[1] > apart[0] + 1 and len({one[at] in vowels for at in apart}) == 1:
                yield one, other
