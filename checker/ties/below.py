"""Support that stands below the statement's sentence as bullets or numbered items."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.frozen import replace
from checker.model import BlockKind, ItemList, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.numbers import figure, words_for
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, hangs, is_numbered
from checker.ties.strength import (
    announces,
    answers_another,
    gap_strength,
    has_relative,
    is_clause_of_items,
    lists_another,
)
from checker.ties.tie import Strength, Tie, tie_to

POINTS_DOWN = regex(r"\b(?:following|follow|follows|below|as follows|these are|set out here)\b")
_SEVERAL = regex(r"(?:\((\d{1,2})\)|: *(\d{1,2}))$")
"""An item that stands for several: "Mates (3)", "Mates: 3"."""
_PARTED = regex(r"(?:,|,? (?:and|or)) ")
_TWINS = regex(r"(?<![\w-])([\w'’-]+),? (?:and|or) (?:[\w'’-]+ ){1,5}\1(?![\w'’-])")
"""Two of a kind in one item: "on 14 July 2021 and 9 July 2021", "the ship's log and the port's log"."""
_BRACKET = regex(r"\(([^()]{3,60})\)")
_PAIRS, _SHORT = 6, 6
"""Items, and words in each, of a list whose lines may hold several things: "Oats, rye" over "Hay, straw"."""
_CLOSES = regex(r"(?:…|\.\.\.|\b(?:etc\.?|and (?:others|more|so on)))\W*$")
"""The end of a list that goes on in the reader's mind."""
_PAIR, _FEW, _MANY = 2, 3, 4
_LEADING = 40
"""Words that only lead from a count to its items, at most."""
_REMARK, _FARTHER = 6, 40
"""Blocks that may part two items of a list, and two that are numbered."""
_LEADS = frozenset({"OF", "IN", "TO", "PREPOSITION", "THE", "THESE", "STOP"})
"""Words that the items below go on from: "two things to do with:"."""
_NUMBERED = regex(r"\d+ [A-Za-z]")


def items(context: Context) -> Tie | None:
    """The following five measures: and bullets, or numbered items, below."""
    group = context.group_below
    if group is None:
        return None
    sentence = context.text[context.statement.sentence.start : context.statement.sentence.end]
    after = context.text[context.statement.span.end : context.statement.sentence.end]
    is_last = context.statement.sentence.end >= context.block.span.end - 1
    points = bool(POINTS_DOWN.search(sentence.lower()))
    announces = context.is_list_head and not context.statement.definite and not after.strip(" .")
    between = [one for one in context.others if context.statement.span.end <= one.span.start]
    if not is_last:
        return _told_before(context, group)
    listed = listed_below(context, group)
    if between and _are_asked(context, group):
        return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE)
    if between and not _is_past(context, between[0].span.start):
        return None
    if between:
        near = len(listed.items) - context.statement.value in (-1, 0, 1)
        return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE if near else Strength.WEAK)
    announces = sentence.rstrip().endswith(":") or points or announces
    strength = _items_strength(context, group, after, points) if announces else Strength.WEAK
    if "RPAR" in context.kinds:
        strength = Strength.WEAK  # "a leaflet (three pages at most) that holds:"
    if answers_another(context, (listed,)):
        strength = Strength.WEAK  # "three maintainers of two bodies:" and three bullets
    return tie_to(SupportKind.ITEMS, (listed,), strength)


def _told_before(context: Context, group: ItemGroup) -> Tie | None:
    """I make nine recommendations. The first five are addressed to the port, the others to the town.

    Items stand below sentences that only say of the things counted which are which, and there are as many, or
    one more or less.
    """
    statement, text = context.statement, context.text
    behind = Span(statement.sentence.end, context.block.span.end)
    if not context.is_list_head or statement.value < _MANY or context.others:
        return None
    if text.endswith(":", behind.start, behind.end) or not announces(context, statement.sentence.end):
        return None
    told = context.facts.statements_in(behind)
    if not told or any(not one.implied or one.value >= statement.value for one in told):
        return None
    listed = listed_below(context, group)
    near = abs(len(listed.items) - statement.value) <= 1 and not goes_on(context.facts, group)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE) if near else None


def _are_asked(context: Context, group: ItemGroup) -> bool:
    """Whether questions are counted, and each item below is one: no other count can be theirs."""
    asked = vocabulary().has("QUESTION", context.statement.head)
    return asked and all(
        context.text[item.span.start : item.span.end].rstrip().endswith("?") for item in group.items.items
    )


def _is_past(context: Context, other: int) -> bool:
    """Whether other counts stand in an aside: "Four changes took effect, after a talk of two weeks:"."""
    statement = context.statement
    between = [token for token in context.rest if token.end <= other]
    comma = max((at for at, token in enumerate(between) if token.kind == "COMMA"), default=0)
    told = any(token.kind in ("VERB", "PAST") for token in between[:comma])
    led = [token.kind for token in between[comma + 1 : comma + 2]]
    opens = statement.span.start == statement.sentence.start and context.rest[-1].kind == "COLON"
    new = context.is_list_head and not statement.definite and statement.relation is Relation.PLAIN
    return told and opens and new and statement.value > _FEW and led[0:1] in (["PREPOSITION"], ["FOLLOWING"])


def listed_below(context: Context, group: ItemGroup) -> ItemList:
    """The items of a list, which "etc." leaves open, and their sum where some stand for several."""
    words = [context.text[item.span.start : item.span.end].rstrip() for item in group.items.items]
    several = [_SEVERAL.search(item) for item in words]
    if any(several):
        total = sum(figure(match.group(1) or match.group(2)) if match else 1 for match in several)
    elif len(words) <= _PAIRS and all(len(item.split()) <= _SHORT and ":" not in item for item in words):
        total = sum(len(_PARTED.split(item.strip(" ,.;"))) for item in words)  # "- Reflected or Stored"
    else:
        total = len(words)
    twins = sum(1 + len(_TWINS.findall(item)) for item in words)
    also = {total, twins, _bracketed(words)} - {len(words)}
    if goes_on(context.facts, group):
        also.add(_interrupted(context.facts, group))
    return replace(group.items, open=_CLOSES.search(words[-1]) is not None, also=tuple(sorted(also)))


def _bracketed(words: Sequence[str]) -> int:
    """How many there are where every item names its own in a bracket: "- the names (English and French)"."""
    inside = [_BRACKET.search(item) for item in words]
    return (
        sum(len(_PARTED.split(match[1])) if match else 1 for match in inside) if all(inside) else len(words)
    )


def _items_strength(context: Context, group: ItemGroup, after: str, points: bool) -> Strength:
    statement = context.statement
    if statement.value == 1 or statement.relation in (Relation.BOTH, Relation.NEITHER, Relation.EACH):
        return Strength.WEAK
    if len({context.text[item.span.start : item.span.end] for item in group.items.items}) < 2:
        return Strength.WEAK  # a single item, or the same line again and again
    if all(_NUMBERED.match(context.text, item.span.start) for item in group.items.items):
        return Strength.WEAK  # "23 boats:" and "9 fast boats", "8 rowing boats": parts, not items
    if goes_on(context.facts, group):
        return Strength.CLEAR
    gap = [t for t in context.rest if t.kind not in ("COLON", "PUNCT")]
    if statement.following:
        return Strength.SURE
    if lists_another(context, gap):
        return Strength.WEAK
    if is_clause_of_items(gap) or (gap and gap[-1].kind == "VERB" and has_relative(gap)):
        return Strength.WEAK
    leads = gap and gap[-1].kind not in _LEADS
    if leads and context.rest[-1].kind == "COLON" and announces(context, statement.sentence.end):
        return Strength.SURE
    if context.is_list_head:
        return gap_strength(context, gap, ())
    infinitives = all(
        context.text[item.span.start : item.span.end].startswith("to ") for item in group.items.items
    )
    bare = not after.strip(" :.") or (points and len(gap) <= 6)
    if bare and not statement.definite and not infinitives:
        return Strength.SURE
    return Strength.WEAK


def goes_on(facts: Facts, group: ItemGroup) -> bool:
    """Whether a list may go on behind what stands below it: other text, and then items again.

    A table, a picture's caption or a remark between two items parts what a reader sees as one list. The next
    item of an outer list, as numbered paragraphs are, ends it.
    """
    blocks = facts.document.blocks
    if _counts_on(facts, group):
        return True
    for index in range(group.end, min(group.end + _REMARK, len(blocks))):
        block = blocks[index]
        if block.kind in (BlockKind.HEADING, BlockKind.NOTE):
            return False
        if block.kind is BlockKind.ITEM:
            before = facts.document.quote(blocks[index - 1].span)
            outer = block.level < group.level or hangs(facts, group.first)
            return not (outer and is_numbered(block.marker)) and not before.endswith(":")
    return False


def _counts_on(facts: Facts, group: ItemGroup) -> bool:
    """Whether an item with the number behind the last one stands farther down, before the next heading."""
    last = group.markers[-1].strip("().")
    if not last.isdecimal():
        return False
    for block in facts.document.blocks[group.end : group.end + _FARTHER]:
        if block.kind in (BlockKind.HEADING, BlockKind.NOTE):
            return False
        if block.kind is BlockKind.ITEM and is_numbered(block.marker):
            return block.marker.strip("().") == str(int(last) + 1)
    return False


def _interrupted(facts: Facts, group: ItemGroup) -> int:
    """How many items there are up to the next heading, where text stands between them."""
    items, stops = facts.once(_items_and_stops)
    stop = bisect_left(stops, group.first)
    end = stops[stop] if stop < len(stops) else len(facts.document.blocks)
    level = items.get(group.level, ())
    return bisect_left(level, end) - bisect_left(level, group.first)


def _items_and_stops(facts: Facts) -> tuple[Mapping[int, Sequence[int]], Sequence[int]]:
    """The blocks that are items, by their level, and those that end a list: headings and notes."""
    items: dict[int, list[int]] = defaultdict(list)
    stops = []
    for index, block in enumerate(facts.document.blocks):
        if block.kind is BlockKind.ITEM:
            items[block.level].append(index)
        elif block.kind in (BlockKind.HEADING, BlockKind.NOTE):
            stops.append(index)
    return items, stops


@of_language
def _they_are() -> re.Pattern[str]:
    told = rf"(?:are|were)(?: as follows|, [^:.;]{{3,60}})?|{alternatives('TELL_OF')}|(?P<some>included?)"
    return regex(rf"{alternatives('THEY')} (?:{told}):", re.IGNORECASE)


@in_english()
def these_are(context: Context) -> Tie | None:
    """The scheme has six elements. These are: and items, in a paragraph of its own or in the count's.

    The board made two proposals. It proposed that the fund: and items.
    """
    blocks, block = context.facts.document.blocks, context.block
    index = context.block_index
    behind = context.text[context.statement.sentence.end : block.span.end].strip()
    if not behind:
        index += 1
        if index >= len(blocks) or blocks[index].kind is not BlockKind.PARAGRAPH:
            return None
        behind = context.text[blocks[index].span.start : blocks[index].span.end].strip()
    group = context.facts.group_at.get(index + 1) if behind.endswith(":") else None
    if group is None or context.counts_before(context.statement.sentence.end):
        return None
    match = _they_are().fullmatch(behind)
    if match is None and context.takes_up:
        return None  # "These three ways are not equal. They are tried in this order:"
    if match is None and not (context.is_list_head and index == context.block_index and _only_leads(behind)):
        return None
    listed = listed_below(context, group)
    listed = replace(listed, open=listed.open or (match is not None and match["some"] is not None))
    meant = context.is_list_head or announces(context, context.statement.sentence.end)
    led = context.is_list_head and context.statement.value > _PAIR and not context.others
    sure = (led if match is None else meant) and not goes_on(context.facts, group)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE if sure else Strength.WEAK)


def _only_leads(behind: str) -> bool:
    """Whether the words that lead to items state no count of their own, and are few."""
    return len(behind.split()) <= _LEADING and not _counts().search(behind)


@of_language
def _counts() -> re.Pattern[str]:
    return regex(rf"\d|\b{words_for(2, 10)}\b", re.IGNORECASE)
