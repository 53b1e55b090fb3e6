"""The closed vocabulary of a language, read from its `words.lark`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.frozen import dataclass
from checker.regex import regex
from checker.resources import folder

_TERMINAL = regex(r"^([A-Z][A-Z_]*):((?:[^\n]|\n[ \t]+\|)*)", re.MULTILINE)
_WORD = regex(r'"([^"]+)"')

# The sets that say what kind of token a word is, the first that holds it winning. All other sets of
# words.lark are asked for by name.
TOKEN_SETS = (
    "ONES", "TEENS", "TENS", "HUNDRED", "SCALE", "DOZEN", "HALF", "FRACTION", "PERCENT",
    "AT_LEAST", "AT_MOST", "ALL", "BOTH", "NEITHER", "NONE", "EACH", "REMAINING", "OTHER", "FOLLOWING",
    "THESE", "THE", "THEM", "A", "OF", "OUT", "IN", "AND", "OR", "TO", "AS_WELL_AS", "NAMELY", "OPEN",
    "CLOSE", "VERB", "PLURAL", "SINGULAR", "PREPOSITION", "STOP", "PAST", "ABOUT",
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """`sets` maps a terminal's name to its words; `kinds` maps a word or phrase to its token kind.

    `phrases` maps the first word of every phrase of several words to those phrases, longest first,
    each as a tuple of words. Everything is lower case.
    """

    sets: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]

    def has(self, name: str, word: str) -> bool:
        return word in self.sets[name]


def parse(grammar: str) -> dict[str, frozenset[str]]:
    """The terminals of a grammar text that are plain sets of words."""
    return {name: frozenset(_WORD.findall(body)) for name, body in _TERMINAL.findall(grammar)}


@cache
def vocabulary(language: str = "en") -> Vocabulary:
    sets = parse((folder("grammars") / language / "words.lark").read_text("utf-8"))
    kinds: dict[str, str] = {}
    for name in TOKEN_SETS:
        for word in sets[name]:
            kinds.setdefault(word, name)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in kinds:
        first, *rest = phrase.split(" ")
        if rest:
            phrases.setdefault(first, []).append((first, *rest))
    longest_first = {first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()}
    return Vocabulary(sets, kinds, longest_first)
