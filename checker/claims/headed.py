"""Headings that stand for the things counted right above them: "Four themes stood out." over four sub-headings."""

from __future__ import annotations

from checker.claims.context import Context
from checker.claims.strength import announces
from checker.claims.ties import Strength, Tie, tie_to
from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind


def headed(context: Context) -> Tie | None:
    """The headings of one level that follow the count's paragraph at once, up to the next above them."""
    statement, blocks = context.statement, context.facts.document.blocks
    first = context.block_index + 1
    if statement.value == 1 or statement.relation is not Relation.PLAIN or statement.implied:
        return None
    if first >= len(blocks) or blocks[first].kind is not BlockKind.HEADING:
        return None
    if context.block.kind is not BlockKind.PARAGRAPH or _level_above(context) >= blocks[first].level:
        return None
    if context.text[statement.sentence.end : context.block.span.end].strip():
        return None
    level, found = blocks[first].level, []
    for block in blocks[first:]:
        if block.kind is BlockKind.HEADING:
            if block.level < level:
                break
            if block.level == level:
                found.append(block.span)
    if len(found) < 2:
        return None
    items = tuple(Item(span, context.text[span.start : span.end].lower()) for span in found)
    listed = ItemList(ListKind.ITEMS, Span(found[0].start, found[-1].end), items)
    sure = context.is_list_head and announces(context, statement.sentence.end)
    return tie_to(SupportKind.ENUMERATION, (listed,), Strength.SURE if sure else Strength.WEAK)


def _level_above(context: Context) -> int:
    """The level of the heading that the count stands under; 0 for none."""
    for block in reversed(context.facts.document.blocks[: context.block_index]):
        if block.kind is BlockKind.HEADING:
            return block.level
    return 0
