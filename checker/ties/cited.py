"""Acts and cases that are counted, by what cites them: "the three Regulations", "two rulings".

How often these agree is not known, for ordinary prose has hardly any: they may confirm and no more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from checker.facts.complete import Facts
from checker.frozen import dataclass
from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_OPENING = regex(
    r"(?P<words>[A-Z]\w*(?: \w+){0,2}) (?P<code>(?:\([A-Z]+\) )?(?:No )?(?=[^\s,]*\d)(?=[^\s,]*[/-])[\w./-]+)"
)
"""What a paragraph opens with that tells of one thing by its number: "In case C-307/13", "Order 12/2019"."""
_FEWEST = 2
_BACK = 100
"""Paragraphs that cite such acts in which those that are meant are sought: nobody remembers those before."""
_MOST = 40
"""Paragraphs that are told one by one, at most: more are a register."""


@dataclass(frozen=True, slots=True)
class _Acts:
    """The acts of one word that a block cites, each once, by what tells them apart."""

    block: int
    acts: Mapping[object, Item]


def cited(context: Context) -> Tie | None:
    """the three Regulations – the last paragraph before that cites several cites three

    It cites those that the paragraph of the count cites itself, too: else others are meant.
    """
    statement = context.statement
    if not statement.definite or statement.relation is not Relation.PLAIN or statement.value < _FEWEST:
        return None
    known = context.facts.once(_cited).get(statement.head, ())
    at = bisect_left(known, context.block_index, key=lambda one: one.block)
    here = known[at : at + 1]
    own = here[0].acts.keys() if here and here[0].block == context.block_index else frozenset()
    for one in reversed(known[max(at - _BACK, 0) : at]):
        if len(one.acts) >= _FEWEST and own <= one.acts.keys():
            return tie_to(SupportKind.ABOVE, (_listed(tuple(one.acts.values())),), Strength.WEAK)
    return None


def told_by_number(context: Context) -> Tie | None:
    """two main rulings – and below it a paragraph for each: "In case C-307/13 …", "In case C-98/14 …" """
    statement = context.statement
    new = not statement.definite and statement.relation is Relation.PLAIN and statement.value >= _FEWEST
    ends = statement.sentence.end >= context.block.span.end - 1
    if not (new and ends) or context.block.kind is not BlockKind.PARAGRAPH:
        return None
    items = tuple(_openings(context))
    return tie_to(SupportKind.ITEMS, (_listed(items),), Strength.WEAK) if len(items) >= _FEWEST else None


def _openings(context: Context) -> Iterator[Item]:
    """The numbers that the paragraphs right below open with, while the words before them are the same."""
    text, first = context.text, context.block_index + 1
    words: str | None = None
    codes: set[str] = set()
    for block in context.facts.document.blocks[first : first + _MOST]:
        found = _OPENING.match(text, block.span.start, block.span.end)
        if block.kind is not BlockKind.PARAGRAPH or found is None or words not in (None, found["words"]):
            return
        if found["code"] in codes:
            return
        words = found["words"]
        codes.add(found["code"])
        yield Item(Span(*found.span()), found["code"])


def _cited(facts: Facts) -> Mapping[str, Sequence[_Acts]]:
    """The acts that each block cites, by their word, in the order of the blocks."""
    document = facts.document
    found: dict[str, list[_Acts]] = {}
    for index, citations in groupby(facts.citations, lambda one: document.block_at(one.span.start)):
        acts: dict[str, dict[object, Item]] = {}
        for one in citations:
            acts.setdefault(one.word.lower(), {}).setdefault(one.key, Item(one.act, document.quote(one.act)))
        for word, several in acts.items():
            found.setdefault(word, []).append(_Acts(index, several))
    return found


def _listed(items: tuple[Item, ...]) -> ItemList:
    return ItemList(ListKind.LABELS, Span(items[0].span.start, items[-1].span.end), items)
