"""Adjectives that name countries: "the French, German and Italian governments" are three.

A list of such adjectives takes in the noun behind it. Where that is a noun for what a State has, each item is
the country; elsewhere ("Danish and Swedish trawlers") the adjectives only say of which kind things are.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import replace
from checker.model import Item, ItemList, Span
from checker.regex import regex
from checker.text.names import adjectives, known, spelled
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

# How most adjectives end: the table is not read for Arden, Brack and Calder.
_LIKE = regex(r"(?:an|se|sh|ch|ek|ss|ic|ot|i)$")
_MODIFIERS = 3


def with_adjectives(listed: ItemList, tokens: Sequence[Token], end: int) -> tuple[ItemList, int]:
    """A list of names that ends at token `end`, marked if they are adjectives, and where their noun ends."""
    like = any(_LIKE.search(item.key) and not known(item.key) for item in listed.items)
    if len(listed.items) < 2 or not like:
        return listed, end
    items, noun = _trimmed(listed.items, tokens)
    members = [_member(item.key) for item in items]
    if None in members or not any(item.key in adjectives() for item in items):
        return listed, end
    listed = replace(listed, items=items, span=Span(listed.span.start, items[-1].span.end), adjectives=True)
    if not noun:
        end, noun = _behind(tokens, end)
    return (members_of(listed) if vocabulary().has("STATE_BODY", noun) else listed), end


def members_of(listed: ItemList) -> ItemList:
    """The list with every adjective's country as its item's key."""
    return replace(
        listed, items=tuple(Item(item.span, _member(item.key) or item.key) for item in listed.items)
    )


def _member(word: str) -> str | None:
    """The country that an adjective, or a name used as one (the UK authorities), stands for."""
    return adjectives().get(word) or (word if spelled(word) != word else None)


def _trimmed(items: Sequence[Item], tokens: Sequence[Token]) -> tuple[tuple[Item, ...], str]:
    """The items without a noun in capitals (the Polish and Dutch Governments), and the noun."""
    last = items[-1]
    word, _, noun = last.key.rpartition(" ")
    if _member(word) is None or not vocabulary().has("STATE_BODY", singular(noun)):
        return tuple(items), ""
    inside = [token for token in tokens if last.span.start <= token.start < last.span.end]
    cut = Span(last.span.start, inside[-2].end)
    return (*items[:-1], Item(cut, word)), singular(noun)


def _behind(tokens: Sequence[Token], end: int) -> tuple[int, str]:
    """The end of the noun phrase that begins at token `end`, and its noun: "" where there is none."""
    for index in range(end, min(end + _MODIFIERS + 1, len(tokens))):
        token = tokens[index]
        if not token.text.islower() or token.kind not in ("WORD", "SINGULAR", "PLURAL"):
            break
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        # not data, and not the fisheries of fisheries ministries
        compound = after is not None and after.text.islower() and after.kind == "PLURAL"
        if token.kind == "PLURAL" and token.lower.endswith("s") and not compound:
            return index + 1, singular(token.lower)
    return end, ""
