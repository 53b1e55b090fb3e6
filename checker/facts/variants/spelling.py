"""The ways in which English spells one word: -ise and -ize, -our and -or, combating and combatting.

A word's key is the same for all its spellings, and for those of its family that share the difference:
"organise" and "organization".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from checker.regex import regex
from checker.tables import table

# -ise, -ization. "analyses" are more than one analysis, in either spelling.
_ISE = regex(r"(\w{2,}[^\Waeiou_])(is|iz)(?:e[sdr]?|ers|ing|ations?|ational)$")
_YSE = regex(r"(\w+l)(ys|yz)(?:e[dr]?|ers|ing)$")
# A consonant behind a vowel, once or twice before an ending: focused, focussed.
_DOUBLED = regex(r"(\w*[aeiou])([bdfglmnprstv])(\2?)(ed|ing|[eo]rs?)$")
_ENDINGS = ("e", "ed", "es", "er", "ers", "or", "ors", "ing", "ation", "ations", "ational")
# Before these both spellings drop the u: honorary, coloration, vaporous, laborious.
_WITHOUT_U = regex(r"ou?r(?:ous|ar|at|i[acfosz]|im)")
_VOWELS = regex(r"[aeiouy]+")
_SYLLABLES = 2
"""Of a word before its consonant: shorter ones are two words, "filing" and "filling"."""
Pairs = tuple[tuple[str, str], ...]
_MOST = 1 << 16
"""Words whose keys are kept, at most."""
_FIRST = 3
"""Letters by which stems are found."""


@cache
def _stems(more: Pairs) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """By their first letters: each spelling of a stem, the one that stands for both, and which it is."""
    page = table("variants/spelling")
    found: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for one, other in (*more, *page["stems"].items()):
        for stem in (one, other):
            found[stem[:_FIRST]].append((stem, one, stem))
    return {first: tuple(sorted(stems, key=lambda stem: -len(stem[0]))) for first, stems in found.items()}


@cache
def _words(more: Pairs) -> Mapping[str, tuple[str, str]]:
    """Each spelling of a whole word: the one that stands for both, and which it is."""
    page = table("variants/spelling")
    return {
        word: (one, word) for pair in (*more, *page["words"].items()) for one in pair[:1] for word in pair
    }


class Keys(dict[str, tuple[str, str] | None]):
    """Words → what `key` says of them; each is looked at once."""

    def __init__(self, stems: Pairs, words: Pairs) -> None:
        self._given = stems, words

    def __missing__(self, word: str) -> tuple[str, str] | None:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = key(word, *self._given)
        return found


@cache
def keys(stems: Pairs, words: Pairs) -> Keys:
    """The keys of all words; `stems` and `words` are those that a house adds."""
    return Keys(stems, words)


def key(word: str, stems: Pairs = (), words: Pairs = ()) -> tuple[str, str] | None:
    """What all spellings of a word in lower case share, and which of them it is; None for most words.

    `stems` and `words` are those that a house adds.
    """
    if word in _words(words):
        return _words(words)[word]
    for stem, one, which in _stems(stems).get(word[:_FIRST], ()):
        if word.startswith(stem) and not (_is_our(one) and _WITHOUT_U.search(word)):
            return one, which
    if word.endswith(_ENDINGS):
        return _by_ending(word)
    return None


def are_one(word: str, other: str) -> bool:
    """Whether two words in lower case are one in two spellings."""
    known, twin = keys((), ())[word], keys((), ())[other]
    return known is not None and twin is not None and known[0] == twin[0]


def _is_our(stem: str) -> bool:
    return stem.endswith("our")


def _by_ending(word: str) -> tuple[str, str] | None:
    if match := _ISE.match(word) or _YSE.match(word):
        return f"{match[1]}~", match[2]
    match = _DOUBLED.match(word)
    if match and len(_VOWELS.findall(match[1])) >= _SYLLABLES:
        return f"{match[1]}{match[2]}*", "doubled" if match[3] else "single"
    return None
