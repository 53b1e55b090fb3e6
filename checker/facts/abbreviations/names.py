"""Names that abbreviations stand for, as they are compared."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from checker.facts.abbreviations.letters import parts
from checker.facts.variants import spelling
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_ADJECTIVE, _NOUN = "iv", "ion"
"""How an adjective in -ive is compared, and the noun of it: a name ends in either, by what follows it."""
_ENDINGS = (
    regex(r"(?:(?<=[us]s)es|(?<![us])s)$"),
    regex(r"(?:ing|ed|(?<=ic)al)$"),
    regex(r"(?:ie|y|e|i)$"),
)
"""Policies, policy; viruses, virus; rendering, rendered; geographical: taken off one after the other."""
_SHORT = 3
"""Letters of a word that has no ending."""
_CUT = 4
"""Letters that a word is cut by, at least: less is another ending, or a slip."""


def plain(name: str) -> str:
    """A name without capitals, accents, hyphens, small words, and the endings of its words."""
    return "".join(_words(name))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """Its words, each as it is compared."""
    bare = normalize("NFKD", name).encode("ascii", "ignore").decode() if not name.isascii() else name
    small = vocabulary().sets["LETTERLESS"]
    words = [
        part.word
        for part in parts(bare.replace("’", "'"))
        if (part.joined and part.word not in small) or not part.small
    ]
    plain = list(map(_plain, words))
    if plain and plain[-1].endswith(_ADJECTIVE):
        plain[-1] = plain[-1].removesuffix(_ADJECTIVE) + _NOUN
    return tuple(plain)


def _plain(word: str) -> str:
    word = word.removesuffix("'s")
    word = vocabulary().plurals.irregular.get(word, word)
    spelt = spelling.key(word)
    if spelt is not None and spelt[1] != "single":  # "offering" has an ending to take off
        word = spelt[0]
    for ending in _ENDINGS:
        word = ending.sub("", word) if len(word) > _SHORT else word
    return word


def alike(one: str, other: str) -> bool:
    """Whether two names are one: of the same words, whatever their endings or cuts, or the same letters."""
    return plain(one) == plain(other) or _letters(one) == _letters(other) or _is_cut_short(one, other)


def _is_cut_short(one: str, other: str) -> bool:
    """Whether each word of two names is the other's, or begins it: "Science and Math"."""
    words, others = _words(one), _words(other)
    return len(words) == len(others) and all(
        word == its or _is_beginning(word, its) or _is_beginning(its, word)
        for word, its in zip(words, others, strict=True)
    )


def _is_beginning(word: str, whole: str) -> bool:
    return len(word) >= _SHORT and len(whole) - len(word) >= _CUT and whole.startswith(word)


def are_akin(one: str, other: str) -> bool:
    """Whether half of the words of the shorter of two names are the other's, as where one is a slip."""
    words, others = _words(one), _words(other)
    return 2 * len({*words} & {*others}) >= min(len(words), len(others))


def _letters(name: str) -> str:
    """The letters of a name alone: proof of work, proof-of-work."""
    return "".join(filter(str.isalnum, name.lower()))
