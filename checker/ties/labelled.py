"""Support that labels its parts behind the count: (pillar 1) … (pillar 2), Recommendation 1 … 4."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts.labels import Label
from checker.frozen import replace
from checker.model import Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.sentences import sentences_from
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_FAR = 100_000
"""Characters from a count to the first of the labels that it may announce, some thirty pages, at most."""
_FEWEST = 3
"""Labels that stand anywhere in some sentences, at least: one or two may be spoken of among more."""
_BARE = 4
"""Words from an "and" to the noun of what has no label, at most."""
_LABELS_REACH = 10_000
"""Characters behind a count in which its labels stand, at most."""


def listed_as(kind: ListKind, found: Sequence[tuple[Span, str]]) -> ItemList:
    """The list whose items stand at some places, each with its key, in the order of the text."""
    listed = tuple(Item(span, key) for span, key in found)
    return ItemList(kind, Span(listed[0].span.start, listed[-1].span.end), listed)


@in_english()
def labels(context: Context) -> Tie | None:
    """the Code's five pillars … (pillar 1) … (pillar 5) · three options. Option 1 … Option 2 … Option 3 …"""
    head = context.statement.head
    if not head.isalpha() or context.statement.value == 1:
        return None
    block = context.block
    found: dict[int, Label] = {}
    start = context.statement.span.end
    for label in context.facts.labels(head, Span(start, min(block.span.end, start + _LABELS_REACH))):
        found.setdefault(label.number, label)
    told = _told(context) if len(found) < _FEWEST else ()
    if len(told) > len(found):
        found = {label.number: label for label in told}
    if not found:
        return None  # as behind most counts
    last = found[max(found)]
    behind = context.text[last.span.end : block.span.end].lower()
    next_label = rf"{re.escape(head)}\s{last.next().lower()}\b(?!\.\d)"
    joined = re.search(rf"[;,]\s[a-z]{{2,3}}\s({next_label})", behind)
    if joined is not None and last.number > 1:  # "; and Chapter 5, what comes next"
        span = Span(*(last.span.end + at for at in joined.span(1)))
        found[last.number + 1] = Label(span, last.number + 1, last.scheme)
    if len(found) < 2 or sorted(found) != list(range(1, max(found) + 1)):
        return None
    listed = listed_as(ListKind.LABELS, [(found[number].span, str(number)) for number in sorted(found)])
    if joined is None and (re.search(next_label, behind) or _has_bare(context, last.span.end)):
        # "The last, chapter 4, …", "state B …; and the state between them …"
        listed = replace(listed, also=(max(found) + 1,))
    ended = not told or len(listed.items) >= context.statement.value
    return tie_to(SupportKind.ENUMERATION, (listed,), Strength.SURE if ended else Strength.WEAK)


def _has_bare(context: Context, end: int) -> bool:
    """Whether one more is told without a label behind an "and": "…; and the intermediate state (crosses)"."""
    sentence = next(iter(sentences_from(context.text, Span(end, context.block.span.end))), None)
    tokens = tokenize(context.text[sentence.start : sentence.end]) if sentence is not None else []
    joints = (at for at, token in enumerate(tokens) if token.kind == "AND")
    return any(context.statement.head in (token.lower for token in tokens[at : at + _BARE]) for at in joints)


def _told(context: Context) -> Sequence[Label]:
    """The labels that the sentences right behind a count tell in turn, wherever they stand in them."""
    statement, head = context.statement, context.statement.head
    if statement.relation is not Relation.PLAIN or statement.definite or not context.is_list_head:
        return ()
    start = statement.span.end
    inside = Span(start, min(context.block.span.end, start + _LABELS_REACH))
    found = context.facts.labels.anywhere(head, inside)
    numbers = [label.number for label in found]
    return found if len(found) >= _FEWEST and numbers == [*range(1, len(found) + 1)] else ()


def labelled(context: Context) -> Tie | None:
    """We make four recommendations … and, anywhere behind, Recommendation 1 … Recommendation 4"""
    statement = context.statement
    if statement.value == 1 or statement.relation not in (Relation.PLAIN, Relation.ALL):
        return None
    if statement.implied and not _says_all(context):
        return None  # "we make twelve proposals. Seven are for the Board": the labels are those of the twelve
    run = context.facts.numbered.get(statement.head, ())
    if not run or not 0 <= run[0].span.start - statement.span.end <= _FAR:
        return None
    listed = listed_as(ListKind.LABELS, [(label.span, str(label.number)) for label in run])
    whole = statement.unit.lower().split()[:-1]
    known = (statement.definite and not statement.following and not _is_ours(context)) or any(
        other.head == statement.head
        for other in context.others  # two to the Board and three to the fund
    )
    sure = not whole and not known and context.is_list_head
    return tie_to(SupportKind.ENUMERATION, (listed,), Strength.SURE if sure else Strength.WEAK)


def _says_all(context: Context) -> bool:
    """Whether a count behind its noun is of all: "The recommendations are three.", "…, three in all"."""
    words = [token.lower for token in context.rest[:2]]
    return words == ["."] or " ".join(words) in vocabulary().sets["IN_ALL"]


def _is_ours(context: Context) -> bool:
    """Whether those who write say that what is counted is theirs: "Our three recommendations"."""
    before = context.text[context.statement.sentence.start : context.statement.span.start].split()
    return bool(before) and vocabulary().has("SPEAKER", before[-1].lower())
