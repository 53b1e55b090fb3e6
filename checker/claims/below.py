"""Support in what follows the statement's sentence: items, First … Second …, (pillar 1) …"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.claims.context import Context
from checker.claims.direct import Finder
from checker.claims.strength import answers_another, gap_strength, lists_another
from checker.claims.ties import Strength, Tie, tie_to
from checker.facts import Facts
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.reading.itemlists import ItemGroup
from checker.reading.numbers import figure, ordinal
from checker.reading.sentences import sentences_from
from checker.reading.vocabulary import vocabulary

_POINTS_DOWN = re.compile(r"\b(?:following|follow|follows|below|as follows|these are|set out here)\b")
_THESE_ARE = re.compile(
    r"(?:These|They|Those) (?:are(?: as follows)?|comprise|consist of|(?P<some>include)):", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"(?:And\s+)?(?P<the>(?:[Tt]he|[Aa])\s+)?(?P<word>[A-Za-z]+)(?P<behind>\s+\w+)?(?P<comma>,)?"
)
_SEVERAL = re.compile(r"(?:\((\d{1,2})\)|: *(\d{1,2}))$")
"""An item that stands for several: "Mates (3)", "Mates: 3"."""
_PARTED = re.compile(r"(?:,|,? (?:and|or)) ")
_PAIRS, _SHORT = 6, 6
"""Items, and words in each, of a list whose lines may hold several things: "Oats, rye" over "Hay, straw"."""
_CLOSES = re.compile(r"(?:…|\.\.\.|\b(?:etc\.?|and (?:others|more|so on)))\W*$")
"""The end of a list that goes on in the reader's mind."""
_FIRST = re.compile("[Ff][Ii][Rr][Ss][Tt]")
_REST = re.compile(r"[.;] (?:The|An?)(?:other| (?:remainder|rest|other|last|final|remaining|further))\b")
_COUNTS = re.compile(r"[.!?] |\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_REACH = 14
_LEADING = 12
"""Words of a sentence that only leads from a count to its items, at most."""
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
    if not is_last or any(context.statement.span.end <= other.span.start for other in context.others):
        return None
    listed = _listed_below(context, group)
    announces = sentence.rstrip().endswith(":") or points or announces
    strength = _items_strength(context, group, after, points) if announces else Strength.WEAK
    if answers_another(context, (listed,)):
        strength = Strength.WEAK  # "three maintainers of two bodies:" and three bullets
    return tie_to(SupportKind.ITEMS, (listed,), strength)


def _listed_below(context: Context, group: ItemGroup) -> ItemList:
    """The items of a list, which "etc." leaves open, and their sum where some stand for several."""
    words = [context.text[item.span.start : item.span.end].rstrip() for item in group.items.items]
    several = [_SEVERAL.search(item) for item in words]
    if any(several):
        total = sum(figure(match.group(1) or match.group(2)) if match else 1 for match in several)
    elif len(words) <= _PAIRS and all(len(item.split()) <= _SHORT for item in words):
        total = sum(len(_PARTED.split(item.strip(" ,.;"))) for item in words)  # "- Reflected or Stored"
    else:
        total = len(words)
    also = {total} - {len(words)}
    if goes_on(context.facts, group):
        also.add(_interrupted(context.facts, group))
    return replace(group.items, open=_CLOSES.search(words[-1]) is not None, also=tuple(sorted(also)))


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


def _interrupted(facts: Facts, group: ItemGroup) -> int:
    """How many items there are up to the next heading, where text stands between them."""
    blocks, found = facts.document.blocks, 0
    for index in range(group.first, len(blocks)):
        if blocks[index].kind in (BlockKind.HEADING, BlockKind.NOTE):
            break
        found += blocks[index].kind is BlockKind.ITEM and blocks[index].level == group.level
    return found


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
    match = _THESE_ARE.fullmatch(behind)
    if match is None and not (context.is_list_head and index == context.block_index and _only_leads(behind)):
        return None
    listed = _listed_below(context, group)
    listed = replace(listed, open=listed.open or (match is not None and match["some"] is not None))
    sure = match is not None and context.is_list_head and not goes_on(context.facts, group)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE if sure else Strength.WEAK)


def _only_leads(behind: str) -> bool:
    """Whether the words that lead to items state no count of their own, and are one sentence."""
    return len(behind.split()) <= _LEADING and not re.search(
        r"[.!?] |\d|\b(?:two|three|four|five|six)\b", behind
    )


def _group_below(context: Context) -> ItemGroup | None:
    """The list that begins with the block right below the statement's."""
    blocks = context.facts.document.blocks
    first = context.block_index + 1
    if first >= len(blocks) or blocks[first].kind is not BlockKind.ITEM:
        return None
    if context.block.kind is BlockKind.ITEM and blocks[first].level <= context.block.level:
        return None
    return context.facts.group_at.get(first)


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
    `ends`: the last of them is a "Finally".
    """

    found: tuple[tuple[Span, str], ...]
    sure: bool
    adverbs: bool
    ends: bool


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
    if behind.ends and len(behind.found) > 2:  # a "Finally, …" may end what is told, and not the list
        listed = replace(listed, also=(len(behind.found) - 1,))
    sure = behind.sure and not _has_rest(context, behind.found[-1][0].end) and not _is_numbered(context)
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
    ends = False
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
        ends = step.last
        if ends:
            break
    return _Ordinals(tuple(found), sure, adverbs, ends)


def _is_numbered(context: Context) -> bool:
    """Whether the count stands in a "Secondly, …": the "Thirdly, …" behind may be the next of those."""
    step = _step(context.text, context.block.span, 1)
    return step is not None and context.block_index + 1 < len(context.facts.document.blocks)


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
    other = word == "other" and so_far == 1 and not adverb
    if so_far and (vocabulary().has("LAST", word) or word == "final" or other):
        return _Step(span, restarts=False, adverb=adverb, last=True, sure=adverb)
    value = so_far + 1 if so_far and adverb and word == "next" else ordinal(word)
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


BELOW: tuple[Finder, ...] = (items, these_are, labels, ordinals)
