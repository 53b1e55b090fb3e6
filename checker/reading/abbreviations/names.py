"""Names that abbreviations stand for, as they are compared."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from checker.reading.abbreviations.letters import parts

_ENDING = re.compile(r"(?:ies|es|s|y|e)$")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without capitals, accents, hyphens, small words, and the endings of its words."""
    bare = normalize("NFKD", name).encode("ascii", "ignore").decode() if not name.isascii() else name
    return "".join(
        _plain(part.word) for part in parts(bare.replace("’", "'")) if part.joined or not part.small
    )


def _plain(word: str) -> str:
    word = word.removesuffix("'s").replace("isation", "ization")
    return _ENDING.sub("", word) if len(word) > 3 else word


def alike(one: str, other: str) -> bool:
    """Whether two names are one: the same words, whatever their endings."""
    return plain(one) == plain(other)
