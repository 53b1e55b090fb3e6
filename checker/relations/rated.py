"""Amounts that the text tells of another time than the same amount near by.

A permit costs £85 a year. It is to rise from £85 to £92 a month.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.complete import Facts
from checker.facts.quantities import MONEY, kind
from checker.facts.sayings import stems_of
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.relations.elsewhere import units
from checker.relations.rescaled import Placed, placed_amounts
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language

_FEWEST = 2
"""Digits of an amount, at least, that is the same again: £5 a day and £5 a month are many things."""
_NEAR = 3
"""Paragraphs between two amounts that are one, at most."""
_TO = regex(r"\s+to\s+")


@dataclass(frozen=True, slots=True)
class Rated:
    """An amount with a time of its own, and its like: both with the words that tell the time."""

    once: Span
    other: Span


@in_english(())
def rated_otherwise(facts: Facts) -> Iterator[Rated]:
    """The amounts that are so much a year here, and so much a month there, of one thing."""
    text, block = facts.document.text, facts.document.block_at
    money = [one for one in facts.once(placed_amounts) if kind(one.amount.unit) == MONEY]
    of: defaultdict[tuple[str, Decimal], list[tuple[Placed, Span, str]]] = defaultdict(list)
    for at, one in enumerate(money):
        found = _period(text, [other.amount.span for other in money[at : at + 2]])
        digits = one.amount.figure.value.normalize().as_tuple().digits
        if found is not None and len(digits) >= _FEWEST:
            of[one.amount.unit, one.amount.figure.value].append((one, *found))
    for alike in of.values():
        first, *others = alike
        for one, span, period in others:
            near = block(span.start) - block(first[1].start) <= _NEAR
            apart = period != first[2] and one.sentence != first[0].sentence
            if near and apart and len(alike) == _FEWEST and _words(facts, one) & _words(facts, first[0]):
                yield Rated(span, first[1])


def _period(text: str, spans: Sequence[Span]) -> tuple[Span, str] | None:
    """The words of an amount with its time, which may stand behind the next: "£85 to £92 a month"."""
    own, end = spans[0], spans[0].end
    if len(spans) > 1 and _TO.fullmatch(text, end, spans[1].start):
        end = spans[1].end
    match = _each().match(text, end)
    return None if match is None else (Span(own.start, match.end()), match["period"].lower())


@of_language
def _each() -> re.Pattern[str]:
    return regex(rf"\s+{alternatives('A_TIME')}\s+(?P<period>{alternatives('PERIOD')})\b")


def _words(facts: Facts, one: Placed) -> frozenset[str]:
    return stems_of(facts.document.quote(one.sentence)) - units()
