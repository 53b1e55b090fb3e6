"""Sets of words → patterns that are made of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from checker.text.spots import Sought
from checker.text.vocabulary import vocabulary


def alternatives(*names: str) -> str:
    """A pattern for any word or phrase of some sets, the longest first; no group, and "(?!)" for no words."""
    every = sorted({word for name in names for word in vocabulary().sets[name]})
    words = sorted(every, key=len, reverse=True)
    return f"(?:{'|'.join(map(_spaced, words)) or '(?!)'})"


def opening(*names: str, also: Iterable[str] = ()) -> str:
    """The same, and the words that are wanted `also`, at the edge of a word, in small or capital letters.

    It is many times quicker to look for, see `by_initial`. What begins with no letter is left out.
    """
    words = {*also, *(word for name in names for word in vocabulary().sets[name])}
    return by_initial((word for word in words if word[0].isalpha()), r"(?<!\w.)")


def seek(*names: str, also: Iterable[str] = ()) -> Sought:
    """What such words are sought by in a text, each to its end."""
    words = {*also, *(word for name in names for word in vocabulary().sets[name])}
    return Sought(rf"{opening(*names, also=also)}\b", (word for word in words if word[0].isalpha()))


def by_initial(words: Iterable[str], behind: str = "") -> str:
    """A pattern for any of some words in small or capital letters, the longest first.

    It opens with a class of the signs that they begin with, to which `re` skips, and tries no word that
    begins with another one than stands there. `behind` is a pattern that looks back at what stands before.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups[word[0]].append(_spaced(word[1:]))
    if not groups:
        return "(?!)"
    first = "".join(re.escape(sign) + re.escape(sign.upper()) * sign.isalpha() for sign in sorted(groups))
    tails = (f"(?<={re.escape(sign)})(?:{'|'.join(groups[sign])})" for sign in sorted(groups))
    return rf"[{first}]{behind}(?i:{'|'.join(tails)})"


def _spaced(words: str) -> str:
    return words if words.isalpha() else re.escape(words).replace(r"\ ", r"\s+")
