"""Lists in which one thing may stand twice and no slip is made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.model import Document, ItemList, Mismatch, Span
from checker.regex import regex
from checker.text.names import known

_OFTEN = 3
"""Lists in which the same name stands twice: the parts of pieces, "Allegro, Adagio, Allegro"."""

_CITED = regex(r"(?:,? (?:&|and) [A-Z][\w’'-]+)?,? \(?\d{4}[a-z]?[);,]")
"""The year behind the authors of a work, two of whom may share a surname."""
_PUBLISHED = regex(r"\([A-Z][^():\n]{1,40}: [^():\n]{2,80}, \d{4}\)")
_BEHIND = 160
"""Where and by whom a book was published, and how far behind its title that stands, at most."""


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


def is_cited(document: Document, one: ItemList) -> bool:
    """Whether a list is of the authors of a work, or tells a book whose publisher has a part in its title."""
    end = document.block(one.span.start).span.end
    published = _PUBLISHED.search(document.text, one.span.start, min(one.span.end + _BEHIND, end))
    return published is not None or _CITED.match(document.text, one.span.end) is not None
