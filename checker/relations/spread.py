"""Parts of one whole that a report tells one by one, in several paragraphs or sentences, to the last of them.

Only 5 of the 40 products could be traced. … For 31 of the 40 products … For the remaining four products …
Six of the products had no number. Three of the six products … Another three of these products …

Every part names the whole, so it is one, however far the paragraphs go. They can only agree: some of the
parts may be told elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts.complete import Facts
from checker.frozen import dataclass
from checker.model import Relation, Span, Statement, Support, SupportKind
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary
from checker.ties.arithmetic import Reason, Reasons

_REACH = 40
"""Blocks before what is left in which its parts stand."""
_MOST = 40
"""Parts of a whole, at most: nobody tells more of them one by one."""
_TELLING = 13
"""The least whole that one part and what is left make up by no chance."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The parts of a whole, in the order of the text, and what is left of it."""

    total: int
    parts: tuple[Statement, ...]
    rest: Statement


def spreads(facts: Facts) -> Iterator[Spread]:
    """What is left of a whole whose parts stand in the paragraphs before, where it all adds up."""
    taken = [one for one in facts.statements if one.relation is Relation.OUT_OF and one.exact]
    if not taken:
        return
    starts = [one.span.start for one in taken]
    for rest in facts.statements:
        if rest.exact and (rest.relation is Relation.REMAINING or _is_other(facts, rest)):
            behind = bisect_left(starts, rest.span.start)
            found = _adding_up(facts, taken[max(behind - _MOST, 0) : behind], rest)
            if found is not None:
                yield found


def _is_other(facts: Facts, rest: Statement) -> bool:
    """Whether a count is of the others of a whole: "the other three", "another three of these"."""
    if rest.relation is Relation.OF_THESE:
        return vocabulary().has("OTHER", facts.document.quote(rest.span).split()[0].lower())
    return rest.relation is Relation.OTHER and rest.definite


def _adding_up(facts: Facts, before: Sequence[Statement], rest: Statement) -> Spread | None:
    """The last parts of one whole that make it up with the rest; None where none do."""
    block = facts.document.block_at
    parts: list[Statement] = []
    left = None
    for part in reversed(before):
        if part.head != rest.head or block(rest.span.start) - block(part.span.start) > _REACH:
            return None
        total = part.total or 0
        if left is None:
            left = total - rest.value
        if parts and total != parts[0].total:
            return None
        parts.insert(0, part)
        left -= part.value
        near = block(rest.span.start) == block(part.span.start)
        if left == 0 and (len(parts) > 1 or total >= _TELLING or near):
            return Spread(total, tuple(parts), rest)
        if left <= 0:
            return None
    return None


@in_english({})
def reasons(facts: Facts) -> Reasons:
    """The counts that such parts confirm: each of them, what is left, and the whole right before them."""
    found: dict[Statement, Reason] = {}
    for one in spreads(facts):
        values = [part.value for part in one.parts]
        style = facts.style_at(one.rest.span)
        back = style.arithmetic(" + ".join(map(str, (*values, one.rest.value))) + f" = {one.total}")
        left = style.arithmetic(" − ".join(map(str, (one.total, *values))) + f" = {one.rest.value}")
        found[one.rest] = Reason(left, Support(SupportKind.REMAINDER, one.parts[0].span, one.rest.value))
        for part in one.parts:
            found[part] = Reason(back, Support(SupportKind.PARTS, one.rest.span, one.total))
        for whole in _wholes(facts, one):
            found[whole] = Reason(back, Support(SupportKind.PARTS, one.rest.span, one.total))
    return found


def _wholes(facts: Facts, one: Spread) -> Iterator[Statement]:
    """The counts of the whole that stand before the parts in their paragraph."""
    first = one.parts[0]
    block = facts.document.block(first.span.start).span
    for whole in facts.statements_in(Span(block.start, first.span.start)):
        if whole.exact and not whole.implied and (whole.value, whole.head) == (one.total, first.head):
            yield whole
