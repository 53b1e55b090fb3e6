"""Lists in which one thing may stand twice and no slip is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.model import BlockKind, Document, Item, ItemList, Mismatch, Span
from checker.reading.names import known
from checker.reading.vocabulary import vocabulary
from checker.regex import regex

_OFTEN = 3
"""Lists in which the same name stands twice: the parts of pieces, "Allegro, Adagio, Allegro"."""
_LONGER = regex(r"[(\[,;]\s?(?:[A-Z][a-z]+\s)+$")
"""Words with capitals, behind a sign that begins an item: they belong to the item."""
_BEFORE = 40
"""Characters before an item in which its own words may stand."""


def is_suffix(item: Item) -> bool:
    """Whether what stands behind a comma is a part of the name before it: "Salt Works, LLC"."""
    return vocabulary().has("SUFFIX", item.key.rstrip("."))


def is_cut(document: Document, item: Item) -> bool:
    """Whether an item's own first words were left out of it: "(Very Low-Very Low, Low-Very Low)"."""
    start = item.span.start
    return not known(item.key) and _LONGER.search(document.text, max(start - _BEFORE, 0), start) is not None


def heads_what_follows(document: Document, one: ItemList, earlier: Item, item: Item) -> bool:
    """Whether the last item is the first again, and heads what explains it, as the second does further on.

    - 1 = Sailor, - 2 = Pilot; and then: - 1 = Sailor. Whoever …; - 2 = Pilot. Whoever …
    """
    if len(one.items) < _OFTEN or earlier is not one.items[0] or item is not one.items[-1]:
        return False
    at = document.block_at(item.span.start) + 1
    if at >= len(document.blocks) or document.blocks[at].kind is not BlockKind.PARAGRAPH:
        return False
    second = document.quote(one.items[1].span).strip()
    return any(document.quote(block.span).strip() == second for block in document.blocks[at:])


def without_sequences(found: Sequence[tuple[ItemList, str, Mismatch]]) -> list[Mismatch]:
    """The repeated items, each with its list and its key, but for those of lists in which the order tells.

    In a line of descent two names come again: "Samuel, Jonathan, Timothy, Jonathan, Jacob and Samuel". What
    comes again in three lists is no slip in any.
    """
    keys: defaultdict[Span, set[str]] = defaultdict(set)
    lists: defaultdict[str, set[Span]] = defaultdict(set)
    for one, key, _ in found:
        keys[one.span].add(key)
        lists[key].add(one.span)
    return [
        mismatch
        for one, key, mismatch in found
        if known(key) or (len(keys[one.span]) < 2 and len(lists[key]) < _OFTEN)
    ]
