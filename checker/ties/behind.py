"""Support that stands above its count: bullets, and right under them "These three topics …"."""

from __future__ import annotations

from collections.abc import Mapping

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.model import BlockKind, SupportKind
from checker.text.language import language
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_POINTS = frozenset({"these", "the above", "all these", "all of these", "each of these", "the foregoing"})
"""What leads from a list to the count of its items."""


def behind(context: Context) -> Tie | None:
    """- a harbour - a bridge - a road, and in the paragraph behind: These three works will …"""
    if not context.facts.groups:
        return None
    statement, block = context.statement, context.block
    group = context.facts.once(_ends).get(context.block_index)
    led = group is not None and block.kind is BlockKind.PARAGRAPH and statement.value > 1
    if group is None or not led or statement.sentence.start > block.span.start or not language().english:
        return None
    before = context.text[block.span.start : statement.quantity.span.start].strip().lower()
    if before not in _POINTS:
        return None
    return tie_to(SupportKind.ABOVE, (group.items,), Strength.WEAK)


def _ends(facts: Facts) -> Mapping[int, ItemGroup]:
    """The lists by the index of the block behind them; of those that end together the outermost."""
    return {group.end: group for group in reversed(facts.groups)}
