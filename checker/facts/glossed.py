"""Lists whose items hold more than one thing, or say what another is: other numbers that they may have.

the country and the year; the sex and the age; and the count       3, and 5 with those within
Anchor, a port in the north, and Alibi · Chair, by Arden, and Lamp  3, and 2 without what tells of another
Heaven and Hell, the hope and the fear                             4, and 2 before the list begins anew
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.facts.phraselists import JOINTS
from checker.frozen import replace
from checker.model import ItemList, ListKind
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary

_READ = frozenset({ListKind.NAMES, ListKind.PHRASES})
_GLOSSES = frozenset({"A", "PREPOSITION", "IN", "OF"})
"""How what tells of the item before it begins: "a port in the north", "by Arden"."""
_PARTS = frozenset({"COMMA", *JOINTS})


def with_glosses(text: str, listed: ItemList) -> ItemList:
    """The list with the other numbers that it may have."""
    if listed.kind not in _READ or len(listed.items) < 2:
        return listed
    also = {*listed.also, *_others(text, listed)} - {0, 1, len(listed.items)}
    return replace(listed, also=tuple(sorted(also))) if also != set(listed.also) else listed


def _others(text: str, listed: ItemList) -> Iterator[int]:
    spans = [item.span for item in listed.items]
    between = [text[one.end : other.start] for one, other in pairwise(spans)]
    kinds = [_kind(text[span.start : span.end]) for span in spans]
    joined = [any(token.kind in JOINTS for token in tokenize(words)) for words in between]
    if kinds[0] not in _GLOSSES | {"THE"}:
        # what an "and" leads to tells of none before it, nor does what no comma closes before an "and"
        ends = [words for words, led in zip(between, joined, strict=True) if led and not _has_sign(words)]
        told = zip(kinds[1:], joined, [*between[1:], ""], strict=True)
        yield len(spans) - sum(
            kind in _GLOSSES and not led and words not in ends for kind, led, words in told
        )
    yield from (at for at, led in enumerate(joined[:-1], start=2) if led)
    if all(";" in words for words in between):
        yield sum(_within(text[span.start : span.end]) for span in spans)


def _has_sign(words: str) -> bool:
    return "," in words or ";" in words


def _kind(item: str) -> str:
    """The kind of the word that an item begins with; a joint is none of it."""
    words = [word for word in item.lower().split() if vocabulary().kinds.get(word) not in JOINTS]
    return vocabulary().kinds.get(words[0], "") if words else ""


def _within(item: str) -> int:
    """How many things the commas and the "and" of an item part."""
    tokens = tokenize(item)
    parts = [one for one, other in pairwise(tokens) if one.kind in _PARTS and other.kind not in _PARTS]
    return 1 + len(parts) - (tokens[0].kind in _PARTS)
