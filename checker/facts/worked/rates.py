"""Rates beside the total and the count near by that they are likeliest worked out from.

The count is of what the rate is for, by its noun; the total is of the rate's own unit or noun. Where any two
numbers near by make the rate, nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.facts.sayings import PERCENT
from checker.facts.worked.cues import Rate, Way, rates, speaks
from checker.facts.worked.figures import LONGEST, Figured, Read, read
from checker.facts.worked.made import NOWHERE, Made, number_of
from checker.facts.worked.means import means
from checker.frozen import replace
from checker.model import PROSE, Document
from checker.text.anchors import may_hold, with_numbers
from checker.text.language import of_language
from checker.text.predicates import stem
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_BACK, _AHEAD = 2, 1
"""Sentences before a rate's own, and behind it, in which its total and its count stand."""
_FEWEST = 2
"""What is divided by is two at least."""
_POWERS = (0, 2, -2, 3, -3, 6, -6)
"""Powers of ten that may lie between what is written and what is meant: pence, thousands, millions."""
_MOST = 14
"""Numbers near by, at most: of more, some two make a rate by chance."""
_TIMES = {("year", "month"): 12, ("year", "week"): 52, ("year", "quarter"): 4}
"""How many of a time are in another, where both rates say what they are for."""
_TWO = 2


def slipped_rates(document: Document) -> Iterator[Made]:
    """The rates of a document that a slip parts from their total and count, and its means of a few values."""
    text = document.text
    for _, block in with_numbers(document):
        start, end = block.span.start, block.span.end
        if block.kind not in PROSE or end - start > LONGEST or not may_hold(text, start, end, _TWO):
            continue
        if speaks().search(text, start, end) is not None:
            yield from _in_block(read(text, block.span))


def _in_block(every: Sequence[Read]) -> Iterator[Made]:
    read = [replace(one, numbers=[its for its in one.numbers if its.unit != PERCENT]) for one in every]
    told = [list(rates(one.tokens, one.numbers)) for one in read]
    own = {one.stated.span.start: one for some in told for one in some if one.way in Way.TOLD}
    bases = {one.at.start for some in told for one in some if one.at != NOWHERE}
    for at, some in enumerate(told):
        near = [
            one
            for its in read[max(at - _BACK, 0) : at + _AHEAD + 1]
            for one in its.numbers
            if one.span.start not in bases and one.value > 0
        ]
        for rate in some:
            found = _worked(rate, near, own) if len(near) <= _MOST else None
            if found is not None and found.slips:
                yield found
    yield from means(read, told)


def _worked(rate: Rate, near: Sequence[Figured], own: Mapping[int, Rate]) -> Made | None:
    others = [one for one in near if one is not rate.stated]
    counts = _counts(rate, others, own)
    plain = [one for one in others if one not in counts and _is_whole(rate, own.get(one.span.start))]
    totals = [one for one in plain if _is_total(rate.stated, one)]
    totals = [one for one in totals if _is_named(rate.stated, one)] or totals
    if rate.per > 1 and not counts and not rate.under:  # "63 deaths for 9,000 births … 7.0 per 1,000"
        beside = [one for one in _nearest(rate.stated, plain) if one in totals]
        totals, counts = (beside[:1], beside[1:]) if len(beside) == _TWO else ([], [])
    if not counts or not totals or _explained(rate, others):
        return None
    totals, counts = _nearest(rate.stated, totals), _nearest(rate.stated, counts)
    if len({one.value for one in totals}) > 1 or len({one.value for one in counts}) > 1:
        return None  # either may be meant
    total, count = totals[-1], counts[-1]
    used = any(
        _made(replace(rate, stated=one), total, count).fits for one in others if one not in (total, count)
    )
    made = _made(rate, total, count)
    return None if used or made.fits else made


def _made(rate: Rate, total: Figured, count: Figured, power: int = 0) -> Made:
    """A rate of a total and a count; "one to every 1,800": so many of what it is for."""
    if rate.way != Way.INVERSE:
        return Made(rate.stated, (total,), over=count, times=rate.per.scaleb(power))
    stated = replace(rate.stated, span=rate.at, value=rate.per, step=Decimal(1), unit="")
    return Made(stated, (count,), over=total)


def _nearest(stated: Figured, found: Sequence[Figured]) -> list[Figured]:
    """Those of the numbers that stand in a rate's own sentence, else in the nearest one."""
    least = min((_apart(stated, one) for one in found), default=0)
    return [one for one in found if _apart(stated, one) == least]


def _apart(stated: Figured, one: Figured) -> int:
    gap = stated.sentence - one.sentence
    return gap if gap >= 0 else _BACK - gap


def _counts(rate: Rate, others: Sequence[Figured], own: Mapping[int, Rate]) -> list[Figured]:
    """The numbers of what a rate is for."""
    if rate.known is not None:
        return [rate.known]
    found = [one for one in others if one.value >= _FEWEST and _is_count(rate, one)]
    if found or not rate.period:
        return found
    longer = {one.period for one in own.values() if one.period}
    times = next((_TIMES[one, rate.period] for one in sorted(longer) if (one, rate.period) in _TIMES), None)
    return [] if times is None else [number_of(rate.stated, times)]


def _is_whole(rate: Rate, its: Rate | None) -> bool:
    """Whether a number is no rate itself, or one of a longer time: "€36,000 a year, in parts of €3,000"."""
    if its is None:
        return True
    return bool(its.period) and (rate.way == Way.PAID or (its.period, rate.period) in _TIMES)


def _is_count(rate: Rate, one: Figured) -> bool:
    """Whether a number counts what a rate is for."""
    if rate.period:
        return one.unit == rate.period
    if one.noun in rate.under or one.words & rate.under or stem(one.unit) in rate.under:
        return True
    heads, people, population = _people()
    own = rate.under & (heads | people)
    return bool(own) and (bool(own & heads and one.noun in people) or bool(one.ahead & population))


@of_language
def _people() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The stems of what a rate is for that is for all people, of people, and of all of them together."""
    heads, people, all_of = (
        frozenset(stem(singular(word)) for word in vocabulary().sets[name])
        for name in ("RATE_HEAD", "PEOPLE", "RATE_ALL")
    )
    return heads, people | heads, all_of


def _is_total(stated: Figured, one: Figured) -> bool:
    """Whether a number may be the total of what a rate is."""
    if one.unit != stated.unit:
        return not one.unit and stem(stated.unit) in one.words
    return bool(one.unit) or _is_named(stated, one) or not stated.noun or not one.noun


def _is_named(stated: Figured, one: Figured) -> bool:
    nouns = {stated.noun} if stated.noun else stated.words
    return bool(nouns) and (one.noun in nouns or bool(nouns & one.words))


def _explained(rate: Rate, others: Sequence[Figured]) -> bool:
    """Whether some two numbers near by make a rate."""
    return any(
        _made(rate, one, other, power).fits
        for one in others
        for other in others
        if one is not other and other.value >= _FEWEST
        for power in _POWERS
    )
