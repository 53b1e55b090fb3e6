"""Headings right below a count's paragraph: "Four themes stood out." over Silence, Language and Fees."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST = 2


@in_english()
def headed(context: Context) -> Tie | None:
    """three variations are described below. – and a heading for each of them

    The headings are those below the section that the count stands in, and its paragraph stands right before
    the first of them. They may confirm and no more: so few such places stand in ordinary prose that how often
    they are read rightly is not known.
    """
    statement = context.statement
    if statement.sentence.end < context.block.span.end - 1 or context.block.kind is not BlockKind.PARAGRAPH:
        return None
    if statement.value < _FEWEST or not _is_meant(context):
        return None
    items = tuple(_below(context))
    if len(items) < _FEWEST:
        return None
    listed = ItemList(ListKind.ITEMS, Span(items[0].span.start, items[-1].span.end), items)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.CLEAR)


def _below(context: Context) -> Iterator[Item]:
    """The headings of one level that begin right behind the paragraph, to the end of its section."""
    blocks = context.facts.document.blocks
    first = context.block_index + 1
    if first >= len(blocks) or blocks[first].kind is not BlockKind.HEADING:
        return
    level = blocks[first].level
    if _level_above(context) >= level:
        return
    for index in range(first, len(blocks)):
        block = blocks[index]
        if block.kind is BlockKind.HEADING:
            if block.level < level:
                return
            if block.level == level:
                yield Item(block.span, context.facts.document.quote(block.span))


def _level_above(context: Context) -> int:
    """The level of the heading that the paragraph stands under, 0 where it stands under none."""
    blocks = context.facts.document.blocks
    for index in range(context.block_index - 1, -1, -1):
        if blocks[index].kind is BlockKind.HEADING:
            return blocks[index].level
    return 0


def _is_meant(context: Context) -> bool:
    """Whether the count is new, and its sentence speaks of nothing but what is told one by one."""
    statement, text = context.statement, context.text
    new = not statement.definite and statement.relation is Relation.PLAIN and not statement.implied
    words = text[statement.sentence.start : statement.sentence.end].lower().rstrip(" .:").split(" ")
    below = words[-1] in vocabulary().sets["TOLD_BELOW"]
    told = context.is_list_head or vocabulary().has("PART_HEAD", statement.head)
    opens = told and statement.span.start == statement.sentence.start
    listed = "COLON" in context.kinds and not words[-1].endswith(":")
    return new and not listed and not context.others and (opens or below)
