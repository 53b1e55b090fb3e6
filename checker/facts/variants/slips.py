"""Words that stand once and are one slip of the finger away from a word that stands often.

No dictionary is asked: the document's own words are. Two words of one root differ at their end, so a slip
lies within: a letter lost, one too many, two exchanged. What is another word all the same is a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from checker.tables import table
from checker.text.distance import distance

_LEAST = 8
"""Letters: among shorter words too many are one slip apart and both right."""
_OFTEN = 5
"""Times that the right word stands, at least."""
_SHORTEST, _THRICE = 5, 3
"""Letters of a word of which two changed places, and times that the right one stands: hardly any two words of
a text differ so, and those that do are a list."""
_HEAD, _TAIL = 2, 2
"""Letters that both share at the beginning and at the end: what differs there is another word."""


@cache
def _distinct() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in table("variants/slips")["distinct"].split())


@cache
def _both_right() -> frozenset[frozenset[str]]:
    """Words that are both right though two letters changed places."""
    return _distinct() | {frozenset(pair.split("/")) for pair in table("variants/slips")["exchanged"].split()}


def are_distinct(word: str, other: str, more: Collection[str] = ()) -> bool:
    """Whether two words are known to be both right; `more` are the pairs of a house, "one/other"."""
    known = f"{word}/{other}" in more or f"{other}/{word}" in more
    return known or frozenset((word, other)) in _distinct()


@cache
def other_places() -> frozenset[str]:
    """Names of places in lower case that are a letter off a country's name, and right."""
    return frozenset(table("variants/slips")["places"].split())


def slips(counts: Mapping[str, int], more: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """(the word that stands once, the word that was meant), both in lower case."""
    meant: defaultdict[str, list[str]] = defaultdict(list)
    often = [word for word, times in counts.items() if times >= _OFTEN and _is_plain(word, _LEAST)]
    for word in often:
        for one in _without_one(word):
            meant[one].append(word)
    ends = set(map(_ends, often))
    rare = (
        word for word, times in counts.items() if times == 1 and len(word) >= _LEAST and _ends(word) in ends
    )
    for word in filter(_is_plain, rare):  # few are left: letters cost time
        near = {other for one in (word, *_without_one(word)) for other in meant.get(one, ())}
        found = [other for other in near if _is_slip(word, other) and not are_distinct(word, other, more)]
        if len(found) == 1:
            yield word, found[0]


def exchanged(counts: Mapping[str, int], more: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """The same of two letters side by side that changed places.

    Not the first, for another word begins with it; not the last two, for words end so or so: metre, meter.
    """
    meant: defaultdict[str, list[str]] = defaultdict(list)
    for other, times in counts.items():
        if times >= _THRICE and _is_plain(other, _SHORTEST):
            for at in range(1, len(other) - _TAIL):
                word = f"{other[:at]}{other[at + 1]}{other[at]}{other[at + 2 :]}"
                if counts.get(word) == 1:
                    meant[word].append(other)
    for word in filter(meant.__contains__, counts):
        found = meant[word]
        both_right = any(frozenset((word, other)) in _both_right() for other in found)
        if len(found) == 1 and not both_right and not are_distinct(word, found[0], more):
            yield word, found[0]


def _is_plain(word: str, least: int = 0) -> bool:
    """Whether a word has so many letters at least, all of them of the plainest."""
    return len(word) >= least and word.isascii() and word.isalpha()


def _ends(word: str) -> str:
    return word[:_HEAD] + word[-_TAIL:]


def _without_one(word: str) -> list[str]:
    """A word without one of its inner letters, each once; two words that share one are an edit apart."""
    return [word[:at] + word[at + 1 :] for at in range(_HEAD, len(word) - _TAIL) if word[at] != word[at - 1]]


def _is_slip(word: str, other: str) -> bool:
    return (
        word != other
        and _ends(word) == _ends(other)
        and (len(word) != len(other) or sorted(word) == sorted(other))
        and distance(word, other, most=1) == 1
    )
