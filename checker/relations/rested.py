"""Rests of a count that the numbers before them confirm or contradict, where no other remainder is read."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.facts.amounts import scale
from checker.facts.complete import Facts
from checker.facts.derived.rests import Left, rests
from checker.facts.derived.terms import terms_of, times
from checker.facts.derived.weights import Kind, graded
from checker.model import Statement, Support, SupportKind
from checker.relations.remainders import remainders
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.trust import SUM, Evidence, sum_gap


def rested(facts: Facts) -> Sequence[Left]:
    """The rests that no remainder of counts speaks of."""
    return facts.once(_rested)


def _rested(facts: Facts) -> Sequence[Left]:
    known = {at for one in remainders(facts) for at in range(one.rest.span.start, one.rest.span.end)}
    return tuple(one for one in rests(facts.once(terms_of)) if one.rest.span.start not in known)


def evidence(one: Left) -> Evidence:
    """A rest beside what is left."""
    gap = "" if one.fits else sum_gap(one.rest.value, one.expected)
    return Evidence(("a rest", SUM, graded(Kind.REST, one.score)), gap)


def arithmetic(facts: Facts, one: Left) -> str:
    """The sum, written as the text writes numbers: "11,052 − 6,210 = 4,842"."""
    style, power = facts.style_at(one.rest.span), _power(one)
    factor = Decimal(10) ** power
    terms = " − ".join(style.shown(term.value / factor) for term in (one.whole, *one.parts))
    return f"{terms} = {style.shown(one.expected / factor)}{scale(power)}"


def stated(facts: Facts, one: Left) -> str:
    """The rest as the text has it, "4,824" or "19.8 million"."""
    power = _power(one)
    return facts.style_at(one.rest.span).shown(one.rest.value / Decimal(10) ** power) + scale(power)


def _power(one: Left) -> int:
    return times(one.whole, one.rest, *one.parts)


def reasons(facts: Facts) -> Reasons:
    """The rests that are what is left."""
    return {
        statement: Reason(arithmetic(facts, one), _support(one))
        for statement, one in _stated(facts)
        if one.fits
    }


def refutations(facts: Facts) -> Reasons:
    """The rests that are not what is left."""
    return {
        statement: Reason(arithmetic(facts, one), _support(one), evidence(one).confidence)
        for statement, one in _stated(facts)
        if not one.fits
    }


def unit(facts: Facts, one: Left) -> str:
    """What is left: the noun of the rest, "of it" for an amount, "of them" where it has none."""
    statement = facts.counted_at.get(one.rest.span.start)
    if one.whole.unit:
        return "of it"
    return "of them" if statement is None or statement.implied else statement.unit


def _stated(facts: Facts) -> list[tuple[Statement, Left]]:
    found = [(facts.counted_at.get(one.rest.span.start), one) for one in rested(facts)]
    return [(statement, one) for statement, one in found if statement is not None]


def _support(one: Left) -> Support:
    return Support(SupportKind.REMAINDER, one.parts[0].span, int(one.expected))
