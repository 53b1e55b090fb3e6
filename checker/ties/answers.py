"""Lists of answers to choose from: what stands below the questions of a test counts nothing."""

from __future__ import annotations

from collections import Counter

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.ties.context import is_numbered

_FEWEST = 8
"""Questions of a test, at least."""
_MOSTLY = 3, 4
"""Of the numbered paragraphs with a list, so many have one of the same length."""


def answers(facts: Facts) -> frozenset[int]:
    """The lists, by their first block, of a document whose numbered questions each have as many answers."""
    below = [group for group in facts.groups if _is_of_question(facts, group)]
    lengths = Counter(len(group.items.items) for group in below)
    number, times = max(lengths.items(), key=lambda one: one[1], default=(0, 0))
    part, of = _MOSTLY
    if times < _FEWEST or times * of < part * len(below):
        return frozenset()
    return frozenset(group.first for group in below if len(group.items.items) == number)


def _is_of_question(facts: Facts, group: ItemGroup) -> bool:
    """Whether a list stands below a numbered paragraph."""
    lead = facts.document.blocks[group.first - 1] if group.first else None
    return lead is not None and is_numbered(lead.marker)
