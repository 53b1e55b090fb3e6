"""Means of a few values: "212, 188, 240 and 200 visitors. The mean was 210."

The values are the one series of the mean's unit before it, in its sentence or else in the one before. Where
some of them have the mean, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from checker.facts.worked.cues import Rate, Way
from checker.facts.worked.figures import Figured, Read
from checker.facts.worked.made import Made, number_of, total
from checker.text.tokens import Token

_FEWEST = 3
"""Values of a series, at least."""
_MOST = 8
"""At most: of more, the mean of some is near by chance."""
_APART = 6
"""Words and signs between two of them, at most."""
_JOINS = frozenset({"COMMA", "SEMI", "AND"})
_PARTS = frozenset({"VERB", "STOP", "THEM"})
"""Kinds of words that lead from one thing to another."""


def means(told: Sequence[Read], rates: Sequence[Sequence[Rate]]) -> Iterator[Made]:
    """The means of a paragraph that a slip parts from the series before them."""
    for at, (own, some) in enumerate(zip(told, rates, strict=True)):
        for one in some:
            if one.way != Way.MEAN:
                continue
            before = [its for its in own.numbers if its.end <= one.stated.first]
            found = list(_series(own.tokens, before, one))
            if not found and at and not any(its.unit == one.stated.unit for its in before):
                found = list(_series(told[at - 1].tokens, told[at - 1].numbers, one))
            if len(found) == 1 and len(found[0]) <= _MOST:
                made = Made(one.stated, found[0], over=number_of(one.stated, len(found[0])))
                if made.slips and not _explained(made):
                    yield made


def _explained(made: Made) -> bool:
    """Whether the values, or some of them, have the mean."""
    counts = range(2, len(made.plus) + 1)
    some = (one for count in counts for one in combinations(made.plus, count))
    return any(abs(total(one) / len(one) - made.stated.value) < made.stated.step for one in some)


def _series(tokens: Sequence[Token], numbers: Sequence[Figured], rate: Rate) -> Iterator[tuple[Figured, ...]]:
    """The series of a sentence that a mean may be of: of its unit, and of what it is said to be of."""
    stated, run = rate.stated, list[Figured]()
    if not rate.of <= frozenset().union(*(one.words for one in numbers)):
        return  # "44 clerks, 21 pilots and 30 crew. Their average age was 43."
    for before, one in pairwise([None, *numbers, None]):
        if before is not None and one is not None and run and _joined(tokens, before, one):
            run.append(one)
            continue
        if len(run) >= _FEWEST and _may_be(run, stated):
            yield tuple(run)
        run = [] if one is None else [one]


def _may_be(run: Sequence[Figured], stated: Figured) -> bool:
    """Whether the values of a series are of one thing and of the unit of a mean, which lies between them."""
    values, nouns = [one.value for one in run], {one.noun for one in (*run, stated) if one.noun}
    alike = len(nouns) <= 1 and all(one.unit == stated.unit for one in run)
    return alike and min(values) < stated.value < max(values)


def _joined(tokens: Sequence[Token], one: Figured, other: Figured) -> bool:
    kinds = {token.kind for token in tokens[one.end : other.first]}
    near = 0 < other.first - one.end <= _APART and one.unit == other.unit
    return near and bool(kinds & _JOINS) and not kinds & _PARTS
