"""Whether numbers near by make another one: then it may be that one, and nothing is said of it.

The ways differ, for with each more some number comes out by chance: of shares, which are few and add up to a
hundred, three are added; of counts that a rest is taken from, seven; of a series, whose numbers belong
together, each may be added, taken off or left out; of what stands in one sentence, where all are near, two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal
from itertools import chain, combinations, product

from checker.facts.sayings import PERCENT, Saying

TAKEN = 7
"""Numbers that are taken off another, at most."""
_SHARES, _ADDED, _HUNDRED = 8, 3, 100
"""Shares that are looked at, and added, at most: they grow with the paragraph."""
_BALANCED = 6
"""Numbers that are added and taken off in all ways, at most: of more, some way fits by chance."""
_NEXT, _FEW = 2, 12
"""How far numbers that are no few are apart, but hardly for the one or two that stand beside most."""


def leave(stated: Saying, before: Sequence[Saying]) -> bool:
    """Whether a number less some of those behind it is a rest, once others of them are left out."""
    wanted = [one for one in before if one.unit != PERCENT]
    return any(
        sum(parts) == whole.value - stated.value
        for at, whole in enumerate(wanted)
        for parts in _some([one.value for one in wanted[at + 1 :] if whole.may_be_of(one)][-TAKEN:])
    )


def are_shares_of(stated: Saying, beside: Sequence[Saying]) -> bool:
    """Whether other shares make one: as their sum, as what they leave of a hundred, or as a difference."""
    shares = [one for one in beside if one.unit == PERCENT][-_SHARES:]
    for count in range(1, _ADDED + 1):
        for some in combinations(shares, count):
            total = sum((one.value for one in some), Decimal(0))
            slack = (stated.step + sum((one.step for one in some), Decimal(0))) / 2
            if abs(_HUNDRED - total - stated.value) <= slack or abs(total - stated.value) <= slack:
                return True
    gaps = (abs(one.value - other.value) for one, other in combinations(shares, 2))
    return any(abs(gap - stated.value) <= stated.step / 2 for gap in gaps)


def balance(whole: Decimal, parts: Sequence[Decimal]) -> bool:
    """Whether the numbers of a series make a whole where each is added, taken off or left out."""
    signs = product((1, -1, 0), repeat=len(parts)) if len(parts) <= _BALANCED else ()
    return any(sum(sign * one for sign, one in zip(some, parts, strict=True)) == whole for some in signs)


def make(stated: Decimal, beside: Set[Decimal]) -> bool:
    """Whether two numbers of its sentence make a number: 42 bridges, 30 of them new and 12 mended."""
    others = combinations(beside - {stated}, 2)
    return any(stated in (one + other, abs(one - other)) for one, other in others)


def part(stated: Decimal, other: Decimal, beside: Iterable[Decimal]) -> bool:
    """Whether a number beside another one parts it from a number: of 48 six were not built, so 42 were."""
    off = abs(stated - other)
    near = off <= _NEXT and stated > _FEW
    return not near and any(off == one for one in beside)


def rest(whole: Decimal, stated: Decimal, beside: Set[Decimal]) -> bool:
    """Whether what a number leaves of another stands beside it: the 52 that work and the five that do not."""
    return whole - stated > _NEXT and whole - stated in beside


def _some(values: Sequence[Decimal]) -> Iterator[Sequence[Decimal]]:
    return chain.from_iterable(combinations(values, count) for count in range(1, len(values) + 1))
