"""Paragraphs below a count, each of which opens in bold: "for four audiences:" over **Boards.** They …"""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.leadins import LeadIn, lead_in
from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.language import in_english
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST = 2
_REACH = 120
"""Blocks behind a count that are looked at, at most: a text may have a count before each paragraph."""
_NUMBER = regex(r"(\d\d?)[.):]")


@in_english()
def led(context: Context) -> Tie | None:
    """four audiences, each of whom is met: – and a paragraph that opens in bold for each of them

    What stands below one of them belongs to it. Where they are numbered, the numbers tell where they end; of
    others one more may open in bold ("The point:"), so they may confirm and no more: of 79 in print 64 agree.
    """
    statement = context.statement
    if context.block.kind is not BlockKind.PARAGRAPH or statement.value < _FEWEST:
        return None
    if not context.text.endswith(":", statement.span.end, context.block.span.end) or not _is_new(context):
        return None
    found = list(_below(context))
    if len(found) < _FEWEST:
        return None
    items = tuple(Item(one.span, context.facts.document.quote(one.span)) for one in found)
    listed = ItemList(ListKind.ITEMS, Span(items[0].span.start, items[-1].span.end), items)
    numbered = _NUMBER.match(context.text, items[0].span.start) is not None
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE if numbered else Strength.CLEAR)


def _is_new(context: Context) -> bool:
    """Whether a count ends its paragraph, and is the only one of its sentence."""
    statement = context.statement
    last = statement.sentence.end >= context.block.span.end - 1
    return last and not context.others and not statement.implied and statement.relation is Relation.PLAIN


def _below(context: Context) -> Iterator[LeadIn]:
    """The openings in bold of the paragraphs right below one, alike, up to the next heading."""
    document, number = context.facts.document, 0
    first: LeadIn | None = None
    begin = context.block_index + 1
    for block in document.blocks[begin : begin + _REACH]:
        if block.kind is BlockKind.HEADING:
            return
        one = lead_in(document, block)
        if first is None and one is None:
            return  # the first of them stands right below
        if one is None or (first is not None and one.alone != first.alone):
            continue
        match = _NUMBER.match(document.text, one.span.start)
        if match is not None and int(match[1]) != number + 1:
            return
        if match is None and number:
            continue
        number += match is not None
        first = first or one
        yield one
