"""Words beside a number → what they say of it: a whole, part of one, or what is left. Phrases of `rest.lark`.

five of the [nine] · [nine] came, [seven] of them late · 2,850, of which [1,900] · the remaining [205]
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from checker.regex import regex
from checker.text.grammar import Node, longest
from checker.text.language import language
from checker.text.terminals import openings, terminals
from checker.text.tokens import tokenize

GRAMMAR = "rest"
OF_WHOLE = frozenset({"of_the", "of_these"})
"""Between two numbers: the second is the whole of the first."""
OF_THEM = frozenset({"of_them", "of_these"})
"""Behind a number: it is part of one before it."""
OPENS = frozenset({"of", "of_the", "of_these", "opened"})
"""At the start of a sentence, before a number: it is a whole."""
_BEFORE = frozenset({"led", "apart", "sum", "rest", "leaves"})
_PIECE = regex(r"[^\W_]+(?:-[^\W_]+)*|[^\w\s]")
_MARKS = frozenset(":;(–—,")
_NEAR = 40
"""Characters beside a number that are looked at."""
_FAR = 4
"""Words and marks among them, at most."""


def between(words: str) -> str:
    """The rule that `words` are a phrase of, "" for none."""
    return _rule(words.strip().lower(), language().key) if len(words) <= _NEAR else ""


def before(words: str) -> tuple[str, str]:
    """The rule of the shortest phrase that `words` end with and that leads on, and the phrase."""
    found: list[str] = _PIECE.findall(words[-_NEAR:].lower())[-_FAR:]
    starts = openings(GRAMMAR)
    for first in range(len(found) - 1, -1, -1):
        if found[first].isdecimal():
            break
        if found[first] in starts or found[first] in _MARKS:
            phrase = " ".join(found[first:])
            rule = _rule(phrase, language().key)
            if rule in _BEFORE:
                return rule, phrase
    return "", ""


def behind(text: str, start: int) -> str:
    """The rule of the longest phrase that `text` goes on with, "" for none."""
    found: list[str] = _PIECE.findall(text[start : start + _NEAR].lower())[:_FAR]
    found = list(takewhile(lambda piece: not piece.isdecimal(), found))
    if openings(GRAMMAR).keys().isdisjoint(found[:2]):
        return ""
    rules = (_rule(" ".join(found[:size]), language().key) for size in range(len(found), 0, -1))
    return next(filter(None, rules), "")


@lru_cache(maxsize=8192)
def _rule(words: str, _language: str) -> str:
    own = list(terminals(GRAMMAR, tokenize(words), ()))
    parsed = longest(GRAMMAR, own, frozenset({own[-1].kind})) if own else None
    if parsed is None or parsed[1] < len(own):
        return ""
    (node,) = parsed[0].children
    return node.data if isinstance(node, Node) else ""
