"""Counts that parts told by their numbers alone confirm or contradict."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.facts.breakdowns import Breakdown
from checker.facts.complete import Facts
from checker.facts.derived.sums import sums
from checker.facts.derived.terms import terms_of
from checker.facts.division import Division, rest_behind
from checker.facts.divisions import AGAIN, divisions
from checker.facts.rows.together import rows_together
from checker.facts.told import Numbers
from checker.model import Item, ItemList, ListKind, Span, Statement, Support, SupportKind
from checker.relations.remainders import remainders
from checker.relations.rested import rested
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.trust import MISTYPED, SUM, Evidence, sum_gap

_TWO = 10
"""What is left has two digits, at least: a smaller number stands in many a paragraph."""


def numbers(facts: Facts) -> Numbers:
    """The numbers of the document's sentences; made once, by `Facts.once`."""
    return Numbers(facts.document.text)


def divided(facts: Facts) -> Sequence[Division]:
    """The counts with parts that are no rest of a count: those are held against what is left."""
    return facts.once(_divided)


def _found(facts: Facts) -> Sequence[Division]:
    found = list(divisions(facts.document, facts.once(numbers)))
    terms = facts.once(terms_of)
    known = {one.whole.span.start for one in found}
    found += (one for one in sums(terms) if one.whole.span.start not in known)
    found = [one for one in found if one.fits or not _is_told(facts, one)]
    known = {one.whole.span.start for one in found}
    named = rows_together(facts, facts.once(numbers))
    return (*found, *(one for one in named if one.whole.span.start not in known))


def _is_told(facts: Facts, one: Division) -> bool:
    """Whether the parts, or what they leave, are another number of their paragraph, or a rest without one.

    Fifty are new, 48 were planned: 31, 13 and six.
    We earned 37 million: 16 for staff, 9 for costs and 6 for losses. Six million are left.

    The first holds back an alarm on one of 48 sound pages and in one of 170 drafts, the second one in 27
    million words.
    """
    left, end = abs(one.whole.value - one.total), one.parts[-1].span.end
    if one.total < one.whole.value and rest_behind().match(facts.document.text, end):
        return True  # "… and one late. In the remaining case, …"
    index = facts.document.block_at(one.parts[0].span.start)
    return any(
        saying.value == one.total or (saying.value == left >= _TWO and saying.span.start > end)
        for _, saying in facts.once(terms_of).of(index)
    )


def divided_amounts(facts: Facts) -> Iterator[Breakdown]:
    """The amounts whose parts are told by their numbers alone, and do not make them but for a slip."""
    known = {one.amount.span.start for one in facts.breakdowns}
    rests = {one.rest.span.start for one in rested(facts)}
    for one in facts.once(_found):
        if one.whole.unit and not one.fits and not any(part.span.start in rests for part in one.parts):
            whole, *parts = (told.amount for told in (one.whole, *one.parts))
            if whole.span.start not in known:
                yield Breakdown(whole, tuple(parts), whole=True)


def _divided(facts: Facts) -> Sequence[Division]:
    rests = {one.rest.quantity.span.start for one in remainders(facts)}
    rests |= {one.rest.span.start for one in rested(facts)}
    return tuple(
        one
        for one in facts.once(_found)
        if not one.whole.unit
        if not any(part.span.start in rests for part in one.parts)
        if one.fits or not _is_round(one)
    )


def _is_round(one: Division) -> bool:
    """Whether the parts only tell one after the other, where the last may be told otherwise.

    "three lists: one for the crew, one for the fees, and a third without a name": once in 27 million words.
    """
    return all(part.value == 1 for part in one.parts)


def evidence(one: Division) -> Evidence:
    """A whole beside the sum of its parts."""
    several = "two parts" if len(one.parts) == 2 else "several parts"
    off = MISTYPED if one.mistyped else sum_gap(one.whole.value, one.total)
    gap = "" if one.fits else off
    return Evidence(("a division", SUM, one.way, several), gap)


def support(one: Division) -> Support:
    """The parts as a list of numbers."""
    span = Span(min(part.span.start for part in one.parts), max(part.span.end for part in one.parts))
    items = tuple(Item(part.span, str(int(part.value))) for part in one.parts)
    listed = ItemList(ListKind.NUMBERS, span, items)
    return Support(SupportKind.PARTS, span, int(one.total), "", (listed,))


def arithmetic(facts: Facts, one: Division) -> str:
    """The parts as a sum, written as the text writes numbers: "20 + 16 + 12 = 48"."""
    added = " + ".join(str(int(part.value)) for part in one.parts) + f" = {int(one.total)}"
    return facts.style_at(one.whole.span).arithmetic(added)


def reasons(facts: Facts) -> Reasons:
    """The counts that their parts confirm."""
    return {statement: _reason(facts, one) for statement, one in _stated(facts) if one.fits}


def refutations(facts: Facts) -> Reasons:
    """The counts that their parts do not make."""
    return {
        statement: Reason(arithmetic(facts, one), support(one), evidence(one).confidence)
        for statement, one in _stated(facts)
        if not one.fits
    }


def _reason(facts: Facts, one: Division) -> Reason:
    return Reason(arithmetic(facts, one), support(one))


def _stated(facts: Facts) -> Iterator[tuple[Statement, Division]]:
    for one in divided(facts):
        statement = facts.counted_at.get(one.whole.span.start)
        if one.way == AGAIN and not one.fits:
            continue  # the first breakdown speaks for the whole
        if statement is not None and statement.value == one.whole.value:
            yield statement, one


def unstated(facts: Facts, confirmed: Collection[Statement] = ()) -> Iterator[Division]:
    """Those that differ, and whose whole is no count of the ledger, or one that something else confirms.

    Of the 48, 20 are … · The other 1,944 of the 6,480 left: 648 …, 486 …, 234 … and 567 …
    """
    stated = {one.whole.span.start for statement, one in _stated(facts) if statement not in confirmed}
    yield from (one for one in divided(facts) if not one.fits and one.whole.span.start not in stated)
