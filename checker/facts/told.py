"""Sentences → the numbers in them that can be a whole or a part: counts, and amounts with their unit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from checker.facts.amounts import Amount, read_amounts
from checker.facts.amounts import may_hold as may_hold_amount
from checker.facts.countable import countables
from checker.facts.sharing import shares_told
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.regex import regex
from checker.text.anchors import may_hold
from checker.text.figures import Figure
from checker.text.language import of_text
from checker.text.sentences import sentences
from checker.text.vocabulary import vocabulary

_BRACKET = regex(r"\([^()]*\)")
_BACK = 16
"""Characters before a number in which "another" stands."""
COUNTED = frozenset({"", "person"})
"""Units of amounts that are counts: 140 people."""
_SEVERAL = 2
"""Numbers in brackets of their own that are parts by their names, at least: "citizens (95), groups (60)"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number; `unit` is "" for a count, `step` its last digit's worth, `exact` False behind a hedge.

    `times` is the power of ten that it is written in.
    """

    span: Span
    value: Decimal
    unit: str = ""
    step: Decimal = Decimal(1)
    exact: bool = True
    times: int = 0

    @property
    def amount(self) -> Amount:
        """As an amount."""
        return Amount(self.span, Figure(self.span, self.value, self.step), self.unit, self.times, exact=True)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its numbers: those in the line, and those that stand in brackets alone."""

    span: Span
    numbers: Sequence[Told]
    bracketed: Sequence[Told]


class Numbers:
    """The sentences of a document's blocks with their numbers, each read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read: dict[tuple[int, int], Sequence[Sentence]] = {}

    def __call__(self, block: Span) -> Sequence[Sentence]:
        """The sentences of a block."""
        found = self._read.get((block.start, block.end))
        if found is None:
            found = [_sentence(self._text, span) for span in sentences(self._text, block)]
            self._read[block.start, block.end] = found
        return found


def _sentence(text: str, span: Span) -> Sentence:
    if not may_hold(text, span.start, span.end, 1):
        return Sentence(span, (), ())
    brackets = [Span(*match.span()) for match in _BRACKET.finditer(text, span.start, span.end)]
    opened = [one.start for one in brackets]
    line, bracketed = [], []
    for number in told(text, span):
        nearest = bisect_left(opened, number.span.start) - 1
        inside = brackets[nearest] if nearest >= 0 else None
        if inside is None or inside.end <= number.span.start:
            line.append(number)
        elif text[inside.start + 1 : inside.end - 1].strip() == text[number.span.start : number.span.end]:
            bracketed.append(number)
    return Sentence(span, line, bracketed if len(bracketed) >= _SEVERAL else ())


def told(text: str, span: Span) -> Sequence[Told]:
    """The counts and amounts of a stretch, left to right; kept, for several look at all of a text."""
    kept = _kept(text)
    found = kept.get((span.start, span.end))
    if found is None:
        found = kept[span.start, span.end] = tuple(_told(text, span))
    return found


@of_text
def _kept(_text: str) -> dict[tuple[int, int], Sequence[Told]]:
    return {}


def _told(text: str, span: Span) -> list[Told]:
    shares = [
        one.share for one in shares_told(text, span) if one.portion is not None
    ]  # "2,720, four in five"
    counts = [
        Told(one.span, Decimal(one.value), exact=one.exact or _is_one_more(text, span.start, one.span.start))
        for one in countables(text, span)
        if not any(share.start <= one.span.start < share.end for share in shares)
    ]
    if not may_hold_amount(text, span.start, span.end):
        return counts
    amounts = [
        Told(one.span, one.figure.value, one.unit, one.figure.step, one.exact, one.times)
        for one in read_amounts(text, span)
        if one.unit not in COUNTED or one.times
    ]
    amounts = [replace(one, unit="") if one.unit in COUNTED else one for one in amounts]
    counts = [one for one in counts if not _is_in(one, amounts)]
    return sorted([*amounts, *counts], key=lambda one: one.span.start)


def _is_one_more(text: str, first: int, start: int) -> bool:
    """Whether words say that a number comes to those before it: "another 410", "a further 8"."""
    ahead = text[max(start - _BACK, first) : start].lower().split()[-1:]
    return bool(ahead) and vocabulary().has("OTHER", ahead[0])


def _is_in(one: Told, amounts: Sequence[Told]) -> bool:
    """Whether a number is part of one of the amounts, which stand in the order of the text."""
    nearest = bisect_right(amounts, one.span.start, key=lambda amount: amount.span.start) - 1
    return nearest >= 0 and one.span.start < amounts[nearest].span.end
