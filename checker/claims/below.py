"""Support in what follows the statement's sentence: items, subheadings, First … Second …, (pillar 1) …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.claims.context import Context
from checker.claims.direct import Finder
from checker.claims.strength import gap_strength, lists_another
from checker.claims.ties import Strength, Tie, tie_to
from checker.facts import Facts
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.reading.itemlists import ItemGroup
from checker.reading.numbers import ordinal
from checker.reading.sentences import sentences_from
from checker.reading.vocabulary import vocabulary

_POINTS_DOWN = re.compile(r"\b(?:following|follow|follows|below|as follows|listed|these are|set out here)\b")
_ORDINAL = re.compile(r"(?P<the>[Tt]he\s+)?(?P<word>[A-Za-z]+)(?P<behind>\s+\w+)?(?P<comma>,)?")
_FIRST = re.compile("[Ff][Ii][Rr][Ss][Tt]")
_REST = re.compile(r"[.;] (?:The|An?)(?:other| (?:remainder|rest|other|last|final|remaining|further))\b")
_REACH = 14
_LABELS_REACH = 10_000
_REMARK = 6
_NUMBERED = re.compile(r"\d+ [A-Za-z]")


def items(context: Context) -> Tie | None:
    """The following five measures: and bullets, or numbered items, below."""
    group = _group_below(context)
    if group is None:
        return None
    sentence = context.text[context.statement.sentence.start : context.statement.sentence.end]
    after = context.text[context.statement.span.end : context.statement.sentence.end]
    is_last = context.statement.sentence.end >= context.block.span.end - 1
    points = bool(_POINTS_DOWN.search(sentence.lower()))
    announces = context.is_list_head and not context.statement.definite and not after.strip(" .")
    if not is_last or not (sentence.rstrip().endswith(":") or points or announces):
        return None
    if any(context.statement.span.end <= other.span.start for other in context.others):
        return None
    return tie_to(SupportKind.ITEMS, (group.items,), _items_strength(context, group, after, points))


def _items_strength(context: Context, group: ItemGroup, after: str, points: bool) -> Strength:
    statement = context.statement
    if statement.value == 1 or statement.relation in (Relation.BOTH, Relation.NEITHER, Relation.EACH):
        return Strength.WEAK
    if len(group.items.items) < 2:
        return Strength.WEAK
    if all(_NUMBERED.match(context.text, item.span.start) for item in group.items.items):
        return Strength.WEAK  # "23 boats:" and "9 fast boats", "8 rowing boats": parts, not items
    if goes_on(context.facts, group):
        return Strength.CLEAR
    gap = [t for t in context.rest if t.kind not in ("COLON", "PUNCT")]
    if statement.following:
        return Strength.SURE
    if lists_another(context, gap):
        return Strength.WEAK
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

    A table, a picture's caption or a remark between two items parts what a reader sees as one list.
    """
    blocks = facts.document.blocks
    for index in range(group.end, min(group.end + _REMARK, len(blocks))):
        block = blocks[index]
        if block.kind in (BlockKind.HEADING, BlockKind.NOTE):
            return False
        if block.kind is BlockKind.ITEM:
            before = facts.document.quote(blocks[index - 1].span)
            return not before.endswith(":")
    return False


def _group_below(context: Context) -> ItemGroup | None:
    """The list that begins with the block right below the statement's."""
    blocks = context.facts.document.blocks
    first = context.block_index + 1
    if first >= len(blocks) or blocks[first].kind is not BlockKind.ITEM:
        return None
    if context.block.kind is BlockKind.ITEM and blocks[first].level <= context.block.level:
        return None
    return context.facts.group_at.get(first)


def subheadings(context: Context) -> Tie | None:
    """A heading that counts: "Four lines of effort", and the headings beneath it."""
    block = context.block
    if block.kind is not BlockKind.HEADING or context.statement.value == 1:
        return None
    group = _group_below(context)
    if group is not None:
        return tie_to(
            SupportKind.ITEMS, (group.items,), Strength.SURE if context.is_list_head else Strength.WEAK
        )
    beneath = list(_beneath(context.facts.document.blocks, context.block_index))
    if not beneath:
        return None
    level = min(heading.level for heading in beneath)
    found = [heading for heading in beneath if heading.level == level]
    before = context.text[block.span.start : context.statement.span.start].rstrip()
    if before and before[-1] not in ":–—-":
        return None  # "Counting up on two tasks": the count is not what the section is about
    titles = [context.facts.document.quote(heading.span).lower() for heading in found]
    if len(found) < 2:
        return None
    listed = _listed(
        ListKind.PARTS, [(heading.span, title) for heading, title in zip(found, titles, strict=True)]
    )
    framed = any(vocabulary().has("FRAME", title.split(" ")[0].strip(".:")) for title in titles)
    sure = not framed and (context.is_list_head or context.statement.definite is False)
    return tie_to(SupportKind.HEADINGS, (listed,), Strength.SURE if sure else Strength.WEAK)


def _beneath(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    for block in map(blocks.__getitem__, range(index + 1, len(blocks))):
        if block.kind is BlockKind.HEADING:
            if block.level <= blocks[index].level:
                return
            yield block


def labels(context: Context) -> Tie | None:
    """the Code's five pillars … (pillar 1) … (pillar 5) · three options. Option 1 … Option 2 … Option 3 …"""
    head = context.statement.head
    if not head.isalpha() or context.statement.value == 1:
        return None
    block = context.block
    found: dict[int, Span] = {}
    start = context.statement.span.end
    for label in context.facts.labels(head, Span(start, min(block.span.end, start + _LABELS_REACH))):
        found.setdefault(label.number, label.span)
    if len(found) < 2 or sorted(found) != list(range(1, max(found) + 1)):
        return None
    listed = _listed(ListKind.LABELS, [(found[number], str(number)) for number in sorted(found)])
    return tie_to(SupportKind.ENUMERATION, (listed,), Strength.SURE)


@dataclass(frozen=True, slots=True)
class _Ordinals:
    """The ordinals that open the sentences behind a count: "first" and "second", their places and numbers.

    `sure`: they can only number what they are beside. `adverbs`: "First, …", and not "The first …".
    """

    found: tuple[tuple[Span, str], ...]
    sure: bool
    adverbs: bool


def ordinals(context: Context) -> Tie | None:
    """two reasons. First, … Second, … · three chapters. The first … The second …"""
    if (
        context.statement.value == 1
        or context.block.kind is BlockKind.NOTE
        or _group_below(context) is not None
    ):
        return None
    sentence, blocks = context.statement.sentence, context.facts.document.blocks
    reach = min(context.block_index + _REACH, len(blocks))
    firsts = context.facts.once(_firsts)
    following = bisect_left(firsts, sentence.end)
    if following == len(firsts) or firsts[following] >= blocks[reach - 1].span.end:
        return None
    known = context.facts.once(_ordinals_known)
    if sentence not in known:
        known[sentence] = _ordinals_behind(context)
    behind = known[sentence]
    if behind is None or len(behind.found) < 2:
        return None
    listed = _listed(ListKind.ORDINALS, behind.found)
    sure = behind.sure and not _has_rest(context, behind.found[-1][0].end)
    parts = vocabulary().has("PART_HEAD", context.statement.head)
    strength = (
        Strength.SURE if sure and (parts or (behind.adverbs and context.is_list_head)) else Strength.WEAK
    )
    return tie_to(SupportKind.ENUMERATION, (listed,), strength)


def _firsts(facts: Facts) -> Sequence[int]:
    """Where the text has the word that every enumeration begins with, or one that it is part of."""
    return tuple(match.start() for match in _FIRST.finditer(facts.document.text))


def _ordinals_known(_facts: Facts) -> dict[Span, _Ordinals | None]:
    """What was found behind each sentence: it is the same for all of its counts."""
    return {}


def _ordinals_behind(context: Context) -> _Ordinals | None:
    found: list[tuple[Span, str]] = []
    adverbs = sure = True
    for number, sentence in enumerate(_sentences_after(context)):
        step = _step(context.text, sentence, len(found))
        if step is None:
            if not found and number >= 2:
                return None
            continue
        if step.restarts and found:
            break
        if not found and not step.restarts:
            return None
        adverbs = adverbs and step.adverb
        sure = sure and step.sure
        found.append((step.span, str(len(found) + 1)))
        if step.last:
            break
    return _Ordinals(tuple(found), sure, adverbs)


def _has_rest(context: Context, end: int) -> bool:
    """Whether something unnumbered follows the last ordinal: "The remainder of the line is …"."""
    document = context.facts.document
    block = document.blocks[document.block_at(end)]
    return _REST.search(context.text, end, block.span.end) is not None


class _Step:
    """The ordinal a sentence begins with."""

    def __init__(self, span: Span, *, restarts: bool, adverb: bool, last: bool, sure: bool) -> None:
        self.span, self.restarts, self.adverb, self.last, self.sure = span, restarts, adverb, last, sure


def _step(text: str, sentence: Span, so_far: int) -> _Step | None:
    match = _ORDINAL.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    word = match.group("word").lower()
    span = Span(match.start(), match.end("word"))
    adverb = match.group("the") is None
    if vocabulary().has("LAST", word) and so_far:
        return _Step(span, restarts=False, adverb=adverb, last=True, sure=adverb)
    value = ordinal(word)
    if value is None or (adverb and match.group("comma") is None and not word.endswith("ly")):
        return None
    if value != so_far + 1 and value != 1:
        return _Step(span, restarts=False, adverb=adverb, last=True, sure=False) if so_far else None
    return _Step(span, restarts=value == 1, adverb=adverb, last=False, sure=True)


def _sentences_after(context: Context) -> Iterator[Span]:
    """The sentences after the statement's, to the end of its section or a dozen blocks further."""
    document = context.facts.document
    for index in range(context.block_index, min(context.block_index + _REACH, len(document.blocks))):
        block = document.blocks[index]
        if block.kind in (BlockKind.NOTE, BlockKind.HEADING) and index != context.block_index:
            return
        start = max(block.span.start, context.statement.sentence.end)
        while start < block.span.end and document.text[start].isspace():
            start += 1
        yield from sentences_from(document.text, Span(start, block.span.end))


def _listed(kind: ListKind, found: Sequence[tuple[Span, str]]) -> ItemList:
    listed = tuple(Item(span, key) for span, key in found)
    return ItemList(kind, Span(listed[0].span.start, listed[-1].span.end), listed)


BELOW: tuple[Finder, ...] = (items, subheadings, labels, ordinals)
