"""The headings of a section that the count's sentence names: "Title IV has six provisions"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.facts.complete import Facts
from checker.model import Block, BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_NAME = regex(r"([^\W\d_]+)\s+(\d{1,3}|[IVXLC]{1,6}|[A-Z])(?![\w.]*\w)")
"""A label that a section is called by: Title IV, Part 2, Annex B."""
_FEWEST = 2


@in_english()
def named_section(context: Context) -> Tie | None:
    """Title IV contains six provisions, and six headings stand in the section "Title IV: …".

    The sentence begins with the name. The headings may confirm and no more.
    """
    statement = context.statement
    if statement.value < _FEWEST or statement.definite or statement.relation is not Relation.PLAIN:
        return None
    if not (context.is_list_head or vocabulary().has("PART_HEAD", statement.head)):
        return None
    match = _NAME.match(context.text, statement.sentence.start, statement.span.start)
    name = None if match is None else (match[1].lower(), match[2].lower())
    first = None if name is None else context.facts.once(_named).get(name)
    if first is None or any(one.span.start < statement.span.start for one in context.others):
        return None
    headings = list(_inside(context.facts, first))
    if len(headings) < _FEWEST:
        return None
    top = min(block.level for block in headings)
    highest = [block for block in headings if block.level == top]
    if len(highest) < _FEWEST:
        highest = headings  # a heading alone above the others was set in larger type, and is one of them
    listed = _listed(context.facts, highest)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.WEAK)


def _listed(facts: Facts, headings: list[Block]) -> ItemList:
    items = tuple(Item(block.span, facts.document.quote(block.span)) for block in headings)
    return ItemList(ListKind.ITEMS, Span(items[0].span.start, items[-1].span.end), items)


def _named(facts: Facts) -> Mapping[tuple[str, str], int]:
    """The headings that begin with a label, by its word and number; none that two have."""
    found: dict[tuple[str, str], int] = {}
    twice = set()
    for index, block in enumerate(facts.document.blocks):
        name = _name(facts, block)
        if name is not None:
            twice |= {name} & found.keys()
            found[name] = index
    return {name: index for name, index in found.items() if name not in twice}


def _name(facts: Facts, block: Block) -> tuple[str, str] | None:
    if block.kind is not BlockKind.HEADING:
        return None
    match = _NAME.match(facts.document.text, block.span.start, block.span.end)
    return None if match is None else (match[1].lower(), match[2].lower())


def _inside(facts: Facts, first: int) -> Iterator[Block]:
    """The headings below one, up to the next that bears its word, or is higher."""
    blocks = facts.document.blocks
    name = _name(facts, blocks[first])
    word = name[0] if name is not None else ""
    labelled = sum(found[0] == word for found in facts.once(_named)) > 1
    for block in blocks[first + 1 :]:
        if block.kind is not BlockKind.HEADING:
            continue
        other = _name(facts, block)
        if block.level < blocks[first].level or (other is not None and other[0] == word):
            return
        if not labelled and block.level <= blocks[first].level:
            return
        yield block
