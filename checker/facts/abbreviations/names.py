"""Names that abbreviations stand for, as they are compared."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from checker.facts.abbreviations.letters import parts
from checker.facts.variants import spelling
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_ENDINGS = (regex(r"(?:(?<=[us]s)es|(?<![us])s)$"), regex(r"(?:ing|ed)$"), regex(r"(?:ie|y|e|i)$"))
"""Policies, policy; viruses, virus; rendering, rendered: taken off one after the other."""
_SHORT = 3
"""Letters of a word that has no ending."""


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without capitals, accents, hyphens, small words, and the endings of its words."""
    bare = normalize("NFKD", name).encode("ascii", "ignore").decode() if not name.isascii() else name
    small = vocabulary().sets["LETTERLESS"]
    return "".join(
        _plain(part.word)
        for part in parts(bare.replace("’", "'"))
        if (part.joined and part.word not in small) or not part.small
    )


def _plain(word: str) -> str:
    word = word.removesuffix("'s")
    word = vocabulary().plurals.irregular.get(word, word)
    spelt = spelling.key(word)
    word = spelt[0] if spelt else word
    for ending in _ENDINGS:
        word = ending.sub("", word) if len(word) > _SHORT else word
    return word


def alike(one: str, other: str) -> bool:
    """Whether two names are one: the same words, whatever their endings, or the same letters."""
    return plain(one) == plain(other) or _letters(one) == _letters(other)


def _letters(name: str) -> str:
    """The letters of a name alone: proof of work, proof-of-work."""
    return "".join(filter(str.isalnum, name.lower()))
