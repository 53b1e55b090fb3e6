"""Sentences → what they say of a change, and the two numbers it is a change of.

    rose from 765 to 2000, an increase of 161 %
    fell by 12 % from 50 to 44
    more than doubled from 765 to 2000
    5 196 subscribers, compared to 4 441 in 2013, with an increase of 17 %

Only where the sentence has one such pair of numbers and says one thing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.model import BlockKind, Document, Span
from checker.reading.amounts import amount_tokens
from checker.reading.figures import Figure, read_number
from checker.reading.sentences import sentences
from checker.reading.tokens import Token
from checker.reading.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.HEADING})
_PAIR = re.compile(
    r"\b(?:from|against|versus)\s(?=[^.;]{0,16}\d)|\b(?:compared|comparison)\s+(?:to|with)\s(?=[^.;]{0,16}\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIMES = {"thousand": 3, "million": 6, "billion": 9, "mn": 6, "mio": 6, "bn": 9}
_FACTORS = {
    "doubled": Decimal(2),
    "tripled": Decimal(3),
    "trebled": Decimal(3),
    "quadrupled": Decimal(4),
    "halved": Decimal("0.5"),
}
_BETWEEN = 9
_NEAR = 3
_BEHIND = 14
_HEDGES = frozenset({"AT_LEAST", "AT_MOST", "ABOUT"})
_POINTS = frozenset({"point", "points"})


class Said:
    """What kinds of change a text states: "percent", "points", "factor", "direction"."""

    PERCENT, POINTS, FACTOR, DIRECTION = "percent", "points", "factor", "direction"


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change beside its figures. `span` are the words that state it, `figure` its number.

    `up` is True for a rise; `more`: "more than doubled"; `shares`: the figures are percentages themselves.
    """

    span: Span
    said: str
    figure: Figure | None
    factor: Decimal
    up: bool
    more: bool
    old: Figure
    new: Figure
    shares: bool = False


@dataclass(frozen=True, slots=True)
class _Number:
    """A number among the tokens `first` to `end`."""

    first: int
    end: int
    figure: Figure
    percent: bool
    year: bool
    hedge: str
    unit: str


def changes(document: Document) -> tuple[Change, ...]:
    """All changes that the prose of `document` states beside their figures, in document order."""
    return tuple(
        change
        for block in document.blocks
        if block.kind in _READ and _PAIR.search(document.text, block.span.start, block.span.end)
        for sentence in sentences(document.text, block.span)
        if _PAIR.search(document.text, sentence.start, sentence.end)
        for change in _in_sentence(document.text, sentence)
    )


def _in_sentence(text: str, sentence: Span) -> Iterator[Change]:
    tokens = amount_tokens(text, sentence)
    numbers = list(_numbers(tokens))
    pairs = [*_from_to(tokens, numbers), *_compared(tokens, numbers)]
    if len(pairs) != 1 or any(number.hedge for number in pairs[0]):
        return
    old, new = pairs[0]
    stated = [*_percents(tokens, numbers, old, new), *_multiples(tokens, old, new)]
    if not stated:
        stated = list(_directions(tokens, old, new))
    if len(stated) == 1:
        yield stated[0]


# --- numbers -------------------------------------------------------------------------------


def _numbers(tokens: Sequence[Token]) -> Iterator[_Number]:
    for index, token in enumerate(tokens):
        read = read_number(token.text) if token.kind == "NUMBER" else None
        if read is None:
            continue
        end = index + 1
        times = _TIMES.get(tokens[end].lower, 0) if end < len(tokens) else 0
        end += bool(times)
        percent = end < len(tokens) and tokens[end].kind == "PERCENT"
        first = index - 1 if index and tokens[index - 1].kind == "MONEY" else index
        hedge = tokens[first - 1].kind if first and tokens[first - 1].kind in _HEDGES else ""
        factor = Decimal(10) ** times
        figure = Figure(Span(token.start, tokens[end - 1].end), read[0] * factor, read[1] * factor)
        year = _is_numbering(tokens, index) or (
            bool(_YEAR.fullmatch(token.text)) and not times and not percent
        )
        unit = tokens[first].lower if first < index else ""
        yield _Number(first, end + percent, figure, percent, year, hedge, unit)


def _is_numbering(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is a day of a month or names a thing: 3 May, Article 5."""
    words = vocabulary()
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1].lower if index and tokens[index - 1].kind != "MONEY" else ""
    return words.has("MONTH", behind) or words.has("MONTH", before) or words.has("LABEL", before)


# --- pairs ---------------------------------------------------------------------------------


def _from_to(tokens: Sequence[Token], numbers: Sequence[_Number]) -> Iterator[tuple[_Number, _Number]]:
    """from 765 to 2000 · from 869,791 occurrences in 2013 to 1,203,299"""
    for index, old in enumerate(numbers[:-1]):
        if not old.first or tokens[old.first - 1].lower != "from":
            continue
        for new in numbers[index + 1 : index + 3]:
            if tokens[new.first - 1].kind == "TO" and new.first - old.end <= _BETWEEN:
                if not (old.year and new.year) and _alike(old, new):
                    yield old, new
                break


def _compared(tokens: Sequence[Token], numbers: Sequence[_Number]) -> Iterator[tuple[_Number, _Number]]:
    """5 196 subscribers, compared to 4 441 in 2013"""
    counted = [number for number in numbers if not number.year and not number.percent]
    if len(counted) != 2 or counted[1].first < 2:
        return
    new, old = counted
    before = " ".join(token.lower for token in tokens[max(old.first - 4, new.end) : old.first])
    phrases = vocabulary().sets["COMPARED"]
    if any(f" {before}".endswith(f" {phrase}") for phrase in phrases) and _alike(old, new):
        yield old, new


def _alike(old: _Number, new: _Number) -> bool:
    """Whether two numbers can be one thing at two times."""
    return (
        old.figure.value > 0 and (old.unit == new.unit or not new.unit) and (new.percent or not old.percent)
    )


# --- what is said --------------------------------------------------------------------------


def _percents(
    tokens: Sequence[Token], numbers: Sequence[_Number], old: _Number, new: _Number
) -> Iterator[Change]:
    """by 12 % · an increase of 38 % · up 5 % · a 5 % increase"""
    words = vocabulary()
    for number in numbers:
        if not number.percent or number in (old, new) or number.hedge:
            continue
        near = [token.lower for token in tokens[max(number.first - 4, 0) : number.first]]
        behind = [token.lower for token in tokens[number.end : number.end + 3]]
        up = any(words.has("UP", word) for word in near + behind)
        down = any(words.has("DOWN", word) for word in near + behind)
        if up == down or not _belongs(tokens, number, old, new, by=near[-1:] == ["by"]):
            continue
        said = Said.POINTS if _POINTS & set(behind) else Said.PERCENT
        span = Span(tokens[number.first].start, tokens[number.end - 1].end)
        figures = (old.figure, new.figure)
        yield Change(span, said, number.figure, Decimal(0), up, False, *figures, shares=new.percent)


def _belongs(tokens: Sequence[Token], number: _Number, old: _Number, new: _Number, *, by: bool) -> bool:
    """Whether a percentage is that of the pair: right before it, or behind it as "an increase of 38 %".

    "rose from 5 to 10, while sales increased by 12 %" speaks of two things.
    """
    first, end = min(old.first, new.first), max(old.end, new.end)
    if number.end <= first:
        return first - number.end <= _NEAR
    between = tokens[end : number.first]
    return number.first >= end and not by and len(between) <= _BEHIND and _is_aside(between)


def _is_aside(between: Sequence[Token]) -> bool:
    return not any(token.lower in ("while", "whereas", "but", "although", "and") for token in between)


def _multiples(tokens: Sequence[Token], old: _Number, new: _Number) -> Iterator[Change]:
    """doubled · more than doubled; "almost doubled" says too little"""
    for index, token in enumerate(tokens):
        factor = _FACTORS.get(token.lower)
        if factor is None:
            continue
        before = tokens[index - 1] if index else None
        hedged = before is not None and before.kind in _HEDGES
        more = hedged and before is not None and before.lower in ("more than", "over", "well over")
        if (hedged and not more) or not (index < old.first <= index + _BEHIND):
            continue
        if not _is_aside(tokens[index : old.first]):
            continue
        start = before.start if more and before is not None else token.start
        up = factor > 1
        yield Change(Span(start, token.end), Said.FACTOR, None, factor, up, more, old.figure, new.figure)


def _directions(tokens: Sequence[Token], old: _Number, new: _Number) -> Iterator[Change]:
    """rose from 765 to 2000: a rise must rise"""
    if old.first > new.first or old.first < 2:
        return
    verb = tokens[old.first - 2]
    words = vocabulary()
    up, down = words.has("UP", verb.lower), words.has("DOWN", verb.lower)
    ranked = any(words.has("RANKED", token.lower) for token in tokens)
    if up != down and not ranked:
        yield Change(
            Span(verb.start, verb.end), Said.DIRECTION, None, Decimal(0), up, False, old.figure, new.figure
        )
