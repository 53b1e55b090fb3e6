"""Whether a text is English: the program reads no other language, and what it says of one means little."""

from __future__ import annotations

import re

ENGLISH, UNTOLD = "en", "und"
"""As BCP 47 names them."""

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "the of and to in is that for was with be by are which from this have not were their".split()
)
_SAMPLE = 50_000
"""Characters that are looked at: a few thousand words are enough."""
_FEWEST = 20
"""Words below which nothing is told: a table of names has no language."""
_SHARE = 0.12
"""The share of the words above in English prose is about 0.25; no other language that has some of them
("in", "is", "was") comes to half as much."""


def language(text: str) -> str:
    """The language of `text`: "en", or "und" where it is another or too short to tell."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    small = sum(word in _SMALL for word in words)
    return ENGLISH if len(words) >= _FEWEST and small >= _SHARE * len(words) else UNTOLD
