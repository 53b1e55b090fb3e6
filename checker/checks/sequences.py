"""Lists in which one thing may stand twice and no slip is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.model import Item, ItemList, Mismatch, Span
from checker.text.names import known
from checker.text.vocabulary import vocabulary

_OFTEN = 3
"""Lists in which the same name stands twice: the parts of pieces, "Allegro, Adagio, Allegro"."""


def is_suffix(item: Item) -> bool:
    """Whether what stands behind a comma is a part of the name before it: "Salt Works, LLC"."""
    return vocabulary().has("SUFFIX", item.key.rstrip("."))


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
