"""Sets of words → patterns that are made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.reading.vocabulary import vocabulary


def alternatives(*names: str) -> str:
    """A pattern for any word or phrase of some sets, the longest first; no group, and "(?!)" for no words."""
    words = sorted({word for name in names for word in vocabulary().sets[name]}, key=len, reverse=True)
    return f"(?:{'|'.join(map(_spaced, words)) or '(?!)'})"


def opening(*names: str, also: Iterable[str] = ()) -> str:
    """The same, and the words that are wanted `also`, at the edge of a word, in small or capital letters.

    It is many times quicker to look for: it opens with a class of the letters that they begin with, to which
    `re` skips, and what stands before and behind is looked at there. What begins with no letter is left out.
    """
    sets = vocabulary().sets
    words = sorted({*also, *(word for name in names for word in sets[name])}, key=len, reverse=True)
    initials = sorted({word[0] for word in words if word[0].isalpha()})
    tails = (
        f"(?<={one})(?:{'|'.join(_spaced(word[1:]) for word in words if word[0] == one)})" for one in initials
    )
    first = "".join(f"{one}{one.upper()}" for one in initials)
    return rf"[{first}](?<!\w.)(?i:{'|'.join(tails)})" if first else "(?!)"


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")
