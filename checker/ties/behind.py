"""Support that stands above its count: bullets, and right under them "These three topics …".

Such a list is surely meant by three things or more behind "these", "all" or "the" where it has one item more
or less at most, and their noun is the last of the words that lead to it; or, without "the", where that noun
introduces lists (topics, conditions), and the items are numbered, or the first sentence behind has "these".
In forty million words it has as many items as are counted in 68 of 69 places.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.model import BlockKind, SupportKind
from checker.text.language import language
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, is_numbered
from checker.ties.tie import Strength, Tie, tie_to

_POINTS = frozenset({"these", "the above", "all these", "all of these", "each of these", "the foregoing"})
"""What leads from a list to the count of its items."""
_TAKES_UP = frozenset({"THESE", "ALL", "THE"})
_LEAST, _FEWEST = 2, 3
"""The least count that a list above may be of, and that it surely is of, as well as the items of such a list:
two may be two of more, and two notes below a picture are nobody's three."""


def behind(context: Context) -> Tie | None:
    """- a harbour - a bridge - a road, and in the paragraph behind: These three works will …"""
    if not context.facts.groups:
        return None
    statement, block = context.statement, context.block
    group = context.facts.once(ends_of).get(context.block_index)
    led = block.kind is BlockKind.PARAGRAPH or (block.kind is BlockKind.ITEM and is_numbered(block.marker))
    if group is None or not led or statement.value < _LEAST or not language().english:
        return None
    before = tokenize(context.text[statement.sentence.start : statement.quantity.span.start])
    taken_up = bool(before) and before[-1].kind in _TAKES_UP and _is_meant(context, group, before)
    opening = context.text[block.span.start : statement.quantity.span.start].strip().lower()
    if not taken_up and opening not in _POINTS:
        return None
    return tie_to(SupportKind.ABOVE, (group.items,), Strength.SURE if taken_up else Strength.WEAK)


def _is_meant(context: Context, group: ItemGroup, before: list[Token]) -> bool:
    """Whether a count surely takes up the list above it."""
    statement, blocks = context.statement, context.facts.document.blocks
    listed = len(group.items.items)
    if min(statement.value, listed) < _FEWEST or abs(listed - statement.value) > 1 or not group.first:
        return False
    lead = tokenize(context.facts.document.quote(blocks[group.first - 1].span).rpartition(". ")[2])
    if any(vocabulary().has("ADDED", token.lower) for token in lead):
        return False  # "Besides the button, the page can also have:": once in 27 million words
    nouns = [singular(token.lower) for token in lead if token.kind == "PLURAL"]
    kinds = [token.kind for token in lead]
    if kinds[-1:] == ["COLON"] and kinds[-2:-1] != ["VERB"] and nouns[-1:] == [statement.head]:
        return True
    numbered = all(marker.strip("().").isalnum() for marker in group.markers)
    first = before[-1].kind == "THESE" and statement.sentence.start - context.block.span.start <= 1
    return context.is_list_head and before[-1].kind != "THE" and (numbered or first)


def ends_of(facts: Facts) -> Mapping[int, ItemGroup]:
    """The lists by the index of the block behind them; of those that end together the outermost."""
    return {group.end: group for group in reversed(facts.groups)}
