"""What the sentence before tells, taken up by a count: "Arden, Borel and Castor agreed. The three towns …".

The count is definite, and opens its sentence or stands behind the preposition that does. It takes up the list
only where nothing else explains it: no count of as many of its noun, and no list of as many things, stands
further up. Then a list of one more or less is a slip of the one or of the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, pairwise, takewhile

from checker.facts.borrowed import UNNAMED
from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.facts.joined import Joined, joined_in
from checker.facts.nounless import place_before
from checker.model import BlockKind, ItemList, ListKind, Relation, Span, Statement, SupportKind
from checker.text.language import in_english
from checker.text.names import known
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.behind import ends_of
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_GOES_ON = frozenset({"OF", "AND", "OR", "HYPHEN", "COMMA", "SLASH", "PREPOSITION", "IN", "TO"})
"""What goes on the words that a count is of: then it may be of some of those listed."""
_PAIR, _FEWEST, _MOST = 2, 3, 9
"""Things that are taken up by their number, at least, at least where they are items on lines, and at most."""
_LEADS = frozenset({"ALL", "THE", "THESE", "OF"})
_PLACES = frozenset({"IN", "PREPOSITION"})
_TAKEN = frozenset({Relation.PLAIN, Relation.ALL, Relation.BOTH, Relation.NEITHER, Relation.EACH})
_SEVERAL = frozenset({"PLURAL", "ONES", "TEENS", "FIGURE"})
_PAIRS = frozenset({Relation.BOTH, Relation.NEITHER})
"""Counts of two that only point back."""
_FAR = 3
"""Blocks before a count that are looked at for another list of as many things."""


@in_english()
def retaken(context: Context) -> Tie | None:
    """Arden, Borel and Castor agreed. The three towns … · We sailed to Arden and to Borel. In both ports …"""
    statement = context.statement
    if statement.relation not in _TAKEN or not statement.exact or not _PAIR <= statement.value <= _MOST:
        return None
    if context.block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or statement.following:
        return None
    start = statement.span.start if statement.unit == UNNAMED else _said_from(context)
    if start is None:
        return None
    group = context.facts.once(ends_of).get(context.block_index) if context.facts.groups else None
    if group is not None and statement.unit == UNNAMED and start == context.block.span.start:
        return _of_items(context, group)
    before = place_before(context.text, context.block.span, statement.sentence, start)
    found = joined_in(context.text, before) if before is not None else None
    if before is None or found is None:
        return None
    opens = context.text[start : statement.quantity.span.start].count(" ") == 1
    if opens and context.takes_up and found.items.kind is ListKind.NAMES:
        return None  # what `before` ties
    more = statement.value - len(found.items.items)
    if more and statement.unit != UNNAMED and _is_counted(context, before, len(found.items.items)):
        return None
    if abs(more) > 1 or (more and not (_is_meant(context, found, before, more) and _is_new(context))):
        return None
    kind = SupportKind.APPOSITION if before.start == statement.sentence.start else SupportKind.ABOVE
    return tie_to(kind, (found.items,), Strength.SURE)


def _is_counted(context: Context, before: Span, number: int) -> bool:
    """Whether a list is of another noun: "The three towns are Arden, Borel and Castor. The two regions …"."""
    counted = context.facts.statements_in(before)
    return any(one.value == number and one.head != context.statement.head for one in counted)


def _of_items(context: Context, group: ItemGroup) -> Tie | None:
    """- a harbour - a bridge - a road, and in the paragraph behind: All four will be mended."""
    value, listed = context.statement.value, len(group.items.items)
    if min(value, listed) < _FEWEST or abs(value - listed) > 1:
        return None
    if value != listed and not _is_new(context, group.first - _FAR):
        return None
    if value > listed and _has_several(context.text, group.items):
        return None  # "- a harbour - a bridge - two roads"
    return tie_to(SupportKind.ABOVE, (group.items,), Strength.SURE)


def _said_from(context: Context) -> int | None:
    """Where a count of a plain noun begins its sentence: "The three towns", "In all three towns"."""
    statement = context.statement
    if statement.implied or not (statement.definite or statement.relation is Relation.ALL):
        return None
    if any(word[0].islower() for word in statement.unit.split()[:-1]):
        return None  # "the two largest towns": of those before
    if _goes_on(context.rest[:_PAIR]):
        return None
    start = context.said_from
    lead = [token.kind for token in tokenize(context.text[start : statement.span.start])]
    while lead and lead[-1] in _LEADS:
        lead.pop()
    return start if not lead or (len(lead) == 1 and lead[0] in _PLACES) else None


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether words behind a noun say which are meant: "the three towns in the north", "… visited are"."""
    if not behind:
        return False
    first, *second = behind
    done = first.kind == "PAST" or first.lower.endswith("ed")
    told = done and any(token.kind == "VERB" for token in second)
    return first.kind in _GOES_ON or vocabulary().has("RELATIVE", first.lower) or told


def _is_meant(context: Context, found: Joined, before: Span, more: int) -> bool:
    """Whether the count is surely of a list that is off by one: nothing else may be counted with it."""
    statement = context.statement
    same = before.end == statement.span.start
    if found.others and not (same or found.told):
        return False
    led = found.led == statement.unit.lower()
    if (
        statement.unit != UNNAMED
        and not led
        and not (_fits(statement.head, found) or _is_of_things(statement, found))
    ):
        return False
    if more > 0 and not found.placed and _has_several(context.text, found.items):
        return False  # "The bridge, the quay and the sheds were sold. All four …"
    if more > 0 and ("COMMA", "PREPOSITION") in pairwise(token.kind for token in context.rest):
        return False  # "All four documents are ours, with the register."
    opening = context.text[context.block.span.start : before.start]
    if more > 0 and not (same or led) and any(map(str.isalpha, opening)):
        return False  # "Elm has signed. Arden and Borel have signed, too. All three …"
    if statement.relation in _PAIRS:
        return found.closed and (same or found.opens or found.told)
    return same or found.alone or found.placed or led or more < 0


def _has_several(text: str, listed: ItemList) -> bool:
    """Whether something listed may be several things itself: "the sheds", "two roads"; a name is one."""
    if listed.kind is ListKind.NAMES:
        return False
    items = (tokenize(text[item.span.start : item.span.end]) for item in listed.items)
    return any(token.kind in _SEVERAL for item in items for token in item)


def _fits(head: str, found: Joined) -> bool:
    """Whether names may be those of what is counted: countries are known, and towns are none of them.

    "Arden, Borel and Castor have signed. The two schools …" speaks of others.
    """
    items = found.items.items
    if found.items.kind is not ListKind.NAMES and not found.placed:
        return False
    if vocabulary().has("PLACE_HEAD", head):
        return all(known(item.key) is vocabulary().has("ONE_EACH", head) for item in items)
    if vocabulary().has("PERSON", head):
        return all(vocabulary().has("PERSONAL_TITLE", item.key.partition(" ")[0]) for item in items)
    return vocabulary().has("NAMED_HEAD", head) or all(head in item.key.split() for item in items)


def _is_of_things(statement: Statement, found: Joined) -> bool:
    """Whether a count of all may be of things that open a sentence: "Both documents", "All four rooms"."""
    every = statement.relation in (*_PAIRS, Relation.ALL)
    return every and found.alone and vocabulary().has("THING_HEAD", statement.head)


def _is_new(context: Context, first: int | None = None) -> bool:
    """Whether nothing else above explains the count: another of as many, or a list of as many things.

    So far up as a few blocks are, or to the `first` of them.
    """
    statement, facts = context.statement, context.facts
    low = max(context.block_index - _FAR if first is None else min(first, context.block_index - _FAR), 0)
    blocks = facts.document.blocks
    near = Span(blocks[low].span.start, statement.sentence.start)
    if statement.unit == UNNAMED:
        same: Iterable[Statement] = facts.statements_in(near)
    else:
        alike = facts.once(_by_head)[statement.head]
        same = takewhile(lambda one: one.span < statement.span, alike)
    if any(statement.value in (one.value, one.total) for one in same if one.relation not in _PAIRS):
        return False
    at = bisect_left(facts.lists, near.start, key=lambda one: one.span.start)
    lists = takewhile(lambda one: one.span.start < near.end, islice(facts.lists, at, None))
    groups = (facts.group_at.get(index) for index in range(low, context.block_index))
    listed = (*lists, *(group.items for group in groups if group is not None))
    return all(len(one.items) != statement.value for one in listed)


def _by_head(facts: Facts) -> Mapping[str, list[Statement]]:
    """The counts by their noun, in the order of the text."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in facts.statements:
        found[statement.head].append(statement)
    return found
