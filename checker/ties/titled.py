"""A heading's count over a list: "Three causes", and under it "These emerged:" and bullets, or bullets."""

from __future__ import annotations

from checker.facts.itemlists import ItemGroup
from checker.model import BlockKind, Relation, SupportKind
from checker.regex import regex
from checker.text.language import in_english
from checker.text.tokens import singular
from checker.ties.below import POINTS_DOWN, goes_on, listed_below
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_WORD = regex(r"[a-z]+")
_FEWEST = 4
"""What a heading counts over a list right below it, at least: two or three are told with others as often."""


@in_english()
def titled(context: Context) -> Tie | None:
    """## The five worst sites / The following sites were reported most often: / - Rope Walk / - Mill Lane …

    A list proves something only where the words that lead to it point down and speak of what the heading
    counts: a section mostly opens with a list of something else.
    """
    statement = context.statement
    if context.block.kind is not BlockKind.HEADING or statement.relation is not Relation.PLAIN:
        return None
    blocks, lead = context.facts.document.blocks, context.block_index + 1
    if statement.value < 2 or context.others or lead >= len(blocks):
        return None
    if context.group_below is not None:
        return _right_below(context, context.group_below)
    group = context.facts.group_at.get(lead + 1)
    if group is None or blocks[lead].kind is not BlockKind.PARAGRAPH or len(group.items.items) < 2:
        return None
    said = context.text[blocks[lead].span.start : blocks[lead].span.end].rstrip()
    if not said.endswith(":"):
        return None
    sure = _is_led(context, said) and not goes_on(context.facts, group)
    return tie_to(
        SupportKind.ITEMS, (listed_below(context, group),), Strength.SURE if sure else Strength.WEAK
    )


def _right_below(context: Context, group: ItemGroup) -> Tie | None:
    """The tie to items with no words before them, of which there are as many, or one more or less."""
    listed, value = listed_below(context, group), context.statement.value
    near = value >= _FEWEST and abs(len(listed.items) - value) <= 1 and not goes_on(context.facts, group)
    return tie_to(SupportKind.ITEMS, (listed,), Strength.SURE) if near else None


def _is_led(context: Context, said: str) -> bool:
    """Whether a paragraph leads to what its heading counts: it points down to it in one sentence."""
    words = _WORD.findall(said.lower())
    named = context.statement.head in map(singular, words)
    points = POINTS_DOWN.search(said.lower()) is not None
    return points and (named or context.is_list_head) and ". " not in said
