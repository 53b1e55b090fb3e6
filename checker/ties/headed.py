"""Headings right below a count's paragraph: "Four themes stood out." over Silence, Language and Fees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model import Block, BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.below import POINTS_DOWN
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST = 2
_BEHIND = 3
"""Words behind a count in which it says that its things follow: "which are told below"."""
_LEAD = 4
"""Words before a count that only say that there are as many: "There are", "5.1 We have found"."""


@in_english()
def headed(context: Context) -> Tie | None:
    """three variations are described below. – and a heading for each of them

    The headings are those below the section that the count stands in, and its paragraph stands right before
    the first of them. Where the section goes on to the end of the text, or one of them sums up, they may
    confirm and no more: what a page ends in is a heading, too.
    """
    statement = context.statement
    if context.block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or not _leads(context):
        return None
    if statement.value < _FEWEST:
        return None
    headings, ends = _below(context)
    if len(headings) < _FEWEST:
        return None
    items = tuple(Item(block.span, context.facts.document.quote(block.span)) for block in headings)
    listed = ItemList(ListKind.ITEMS, Span(items[0].span.start, items[-1].span.end), items)
    if context.block.kind is BlockKind.HEADING or not _is_meant(context):
        may = len(items) == statement.value and _may_be_meant(context)
        return tie_to(SupportKind.ITEMS, (listed,), Strength.CLEAR) if may else None
    sums_up = vocabulary().has("RECAP", items[-1].key.lower().partition(" ")[0])
    sure = (ends or _lacks_one(context, len(items))) and not sums_up and statement.value > _FEWEST
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE if sure else Strength.CLEAR)


def _lacks_one(context: Context, found: int) -> bool:
    """Whether a text ends one heading short of a count whose things are told below: its end adds one."""
    statement, text = context.statement, context.text
    own = _has_own(text[statement.sentence.start : statement.sentence.end].lower().rstrip(" .:"))
    said = text[statement.quantity.span.end : statement.span.end].strip(" ,:.)")
    return found == statement.value - 1 and (own or vocabulary().has("IN_ALL", said))


def _leads(context: Context) -> bool:
    """Whether a paragraph ends in the count's sentence, or in one that says where the things are told."""
    if _points(context):
        return True
    end = context.statement.sentence.end
    rest = context.text[end : context.block.span.end].lower().strip(" .:")
    counts = context.facts.statements_in(Span(end, context.block.span.end))
    return not rest or (_ends_below(rest) and ". " not in rest and not counts)


def _ends_below(words: str) -> bool:
    """Whether a sentence says that something is told below it: "They are summarised here in their order"."""
    last = words.rpartition(" ")[2]
    told = last in vocabulary().sets["TOLD_BELOW"] or _has_own(words)
    return told or _sends_below().search(words) is not None


def _has_own(words: str) -> bool:
    """Whether a sentence ends by saying that each has a section: "each in a section of its own"."""
    ahead = next(
        (words.removesuffix(end) for end in vocabulary().sets["OF_ITS_OWN"] if words.endswith(end)), ""
    )
    return vocabulary().has("PART_HEAD", ahead.rstrip().rpartition(" ")[2])


@of_language
def _sends_below() -> re.Pattern[str]:
    return regex(rf"\b{alternatives('SENDS')}\s+{alternatives('TOLD_BELOW')}\b")


def _points(context: Context) -> bool:
    """Whether the words right behind a count say that its things follow: "the six cases which follow"."""
    behind = " ".join(token.lower for token in context.rest[:_BEHIND])
    return POINTS_DOWN.search(behind) is not None


def _below(context: Context) -> tuple[list[Block], bool]:
    """The headings of one level that begin right behind the paragraph, or below a heading, to the end of
    their section, and whether another one follows it."""
    blocks = context.facts.document.blocks
    first, over = context.block_index + 1, context.block.kind is BlockKind.HEADING
    while over and first < len(blocks) and blocks[first].kind is not BlockKind.HEADING:
        first += 1
    if first >= len(blocks) or blocks[first].kind is not BlockKind.HEADING:
        return [], False
    found: list[Block] = []
    level = blocks[first].level
    if (context.block.level if over else _level_above(context)) >= level:
        return [], False
    for block in blocks[first:]:
        if block.kind is BlockKind.HEADING:
            if block.level < level:
                return found, True
            if block.level == level:
                found.append(block)
    return found, False


def _level_above(context: Context) -> int:
    """The level of the heading that the paragraph stands under, 0 where it stands under none."""
    blocks = context.facts.document.blocks
    for index in range(context.block_index - 1, -1, -1):
        if blocks[index].kind is BlockKind.HEADING:
            return blocks[index].level
    return 0


def _speaks_of_itself(before: Sequence[Token]) -> bool:
    """Whether a section says what it tells: "This chapter discusses the three recommendations which …".

    Or "In this chapter we discuss three recommendations."
    """
    words = [token.lower for token in before[bool(before) and before[0].kind == "IN" :]]
    return _is_this_section(words[:2]) and len(words) - 2 <= _LEAD


def _is_this_section(words: Sequence[str]) -> bool:
    """Whether two words name the section they stand in: "this chapter"."""
    known = vocabulary()
    return len(words) > 1 and known.has("THAT", words[0]) and known.has("PART_HEAD", words[1])


def _is_of_sections(context: Context) -> bool:
    """Whether headings are counted, or what they part: "We set out our findings under five headings."."""
    known, head = vocabulary(), context.statement.head
    return known.has("PART_HEAD", head) or known.has("HEADED", head)


def _may_be_meant(context: Context) -> bool:
    """Whether as many headings as are counted may be the count's: of new things that are told one by one.

    Here are two cases. · ## Send messages in three ways
    """
    statement = context.statement
    new = statement.relation is Relation.PLAIN and not (statement.definite or statement.implied)
    told = context.is_list_head or context.text.endswith(":", 0, statement.sentence.end)
    over = context.block.kind is BlockKind.HEADING and statement.value > _FEWEST
    return new and not context.is_of_more and not context.others and (told or over)


def _is_meant(context: Context) -> bool:
    """Whether the count is new, and its sentence speaks of nothing but what is told one by one."""
    statement, text = context.statement, context.text
    before = tokenize(text[statement.sentence.start : statement.span.start])
    own = _speaks_of_itself(before)
    new = not statement.definite or _points(context) or own
    new = new and statement.relation is Relation.PLAIN and not statement.implied
    said = text[statement.sentence.start : context.block.span.end].lower().rstrip(" .:")
    words = said.split(" ")
    below = _ends_below(said) or _is_this_section(words[-2:])
    told = context.is_list_head or vocabulary().has("PART_HEAD", statement.head)
    states = len(before) <= _LEAD and any(token.kind in ("VERB", "PAST") for token in before[-2:])
    led = before[-1:] and before[-1].kind in ("PREPOSITION", "IN") and _is_of_sections(context)
    opens = (told and (not before or states or led)) or own
    listed = "COLON" in context.kinds and not words[-1].endswith(":")
    return new and not listed and not context.others and (opens or below or _points(context))
