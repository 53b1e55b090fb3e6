"""Amounts and rates that the text tells of another time, or of another number of people, than their like.

A permit costs £85 a year. It is to rise from £85 to £92 a month.
Arden had a rate of 71 per 10,000, the whole country one of 60 per 100,000 and Brack one of 50 per 100,000.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.complete import Facts
from checker.facts.quantities import MONEY, kind
from checker.facts.sayings import stems_of
from checker.frozen import dataclass
from checker.model import PROSE, Span
from checker.regex import regex
from checker.relations.elsewhere import units
from checker.relations.rescaled import Placed, placed_amounts
from checker.text.alternatives import alternatives
from checker.text.figures import NUMBER, read_number
from checker.text.language import in_english, of_language
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_FEWEST = 2
"""Digits of an amount, at least, that is the same again: £5 a day and £5 a month are many things."""
_NEAR = 3
"""Paragraphs between two amounts that are one, at most."""
_TO = regex(r"\s+to\s+")
_ALIKE = 3
"""How many times as high as its like a rate is, at most: of ten times as many people it is ten times."""
_BACK = 8
"""Characters before a rate in which its article stands."""
_OTHERS = 2
"""Rates that have one base, where one has another."""


@dataclass(frozen=True, slots=True)
class Rated:
    """What stands with a base of its own, and its like: both with the words that tell the base."""

    once: Span
    other: Span


@in_english(())
def rated_otherwise(facts: Facts) -> Iterator[Rated]:
    """The amounts and the rates of a document that have another base than their like."""
    yield from _of_periods(facts)
    yield from _of_rates(facts)


# --- so much a year --------------------------------------------------------------------------


def _of_periods(facts: Facts) -> Iterator[Rated]:
    """An amount that is so much a year, and the same amount that is so much a month, of one thing."""
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


# --- so many of so many people ---------------------------------------------------------------


def _of_rates(facts: Facts) -> Iterator[Rated]:
    """A plain rate of so many people, where others of its paragraph are of more, and about as high."""
    text = facts.document.text
    found: defaultdict[int, list[re.Match[str]]] = defaultdict(list)
    for match in _rate().finditer(text):
        found[facts.document.block_at(match.start())].append(match)
    for index, rates in found.items():
        if len(rates) <= _OTHERS or facts.document.blocks[index].kind not in PROSE:
            continue
        read = [(match, read_number(match["value"]), read_number(match["base"])) for match in rates]
        told = [(match, value[0], base[0]) for match, value, base in read if value and base]
        bases = Counter(base for _, _, base in told)
        odd = [one for one in told if bases[one[2]] == 1]
        if len(odd) == 1 and len(bases) == _OTHERS and _is_alike(odd[0][1], [one[1] for one in told]):
            other = next(match for match, _, base in told if base != odd[0][2])
            if _is_plain(text, odd[0][0].start()):
                yield Rated(_of_base(odd[0][0]), _of_base(other))


def _is_alike(value: Decimal, values: Sequence[Decimal]) -> bool:
    others = sorted(one for one in values if one != value)
    return bool(others) and others[0] / _ALIKE <= value <= others[-1] * _ALIKE


def _of_base(match: re.Match[str]) -> Span:
    return Span(match.start("value"), match.end("base"))


def _is_plain(text: str, start: int) -> bool:
    """Whether no word says what a rate is of: "a rate of 71", but not "a rate of maternal deaths of 71"."""
    ahead = text[max(start - _BACK, 0) : start].lower().split()[-1:]
    return bool(ahead) and vocabulary().has("ARTICLE", ahead[0])


@seeking
def _rate() -> Sought:
    """A rate of 71 per 10,000 · the rate was 71 cases per 10,000"""
    words = vocabulary().sets["RATE"]
    lead = rf"{alternatives('RATE')}\s+{alternatives('OF', 'IS', 'WERE')}"
    return Sought(
        rf"{lead}\s+(?P<value>{NUMBER})\s+(?:[a-z]+\s+){{0,2}}per\s+"
        r"(?P<base>1(?:00+|0*(?:[, \u00a0]000)+))\b(?![.,]\d)",
        words,
    )
