"""Changes whose two numbers are told apart by their years, in one sentence or in several.

The town spent 486 million in 2022 and 559 million in 2023, a rise of 15 %.
Loans came to 44.1 million in 2022. In 2023 they came to 46.4 million, 5.2 % more than in the year before.
In 2023 there were 391 deaths, in 2022 there had been 412. That is a fall of 5.1 %.

Where two other numbers near by make the change, those may be meant, and nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.facts.changed import Change, Said
from checker.facts.pairs import Number, alike, numbers_in
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.anchors import may_hold, with_numbers
from checker.text.figures import Figure, is_year
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import Signs
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_SIGNS = Signs("%", "cent")
_SHARE = regex(r"\d\s?(?:%|per\s?cent\b)")
_YEAR = regex(r"(?:19|20)\d\d")
_THAN = regex(
    r"[^.;]{0,30}?\b(?:than|on|over|from|against|(?:compared|comparison)\s+(?:with|to)|relative\s+to)\s+"
    r"(?:in\s+|that\s+of\s+|those\s+of\s+)?(?:the\s+)?(?:financial\s+year\s+)?"
    r"(?:(?P<year>(?:19|20)\d\d)\b|(?:year\s+(?:before|earlier)|(?:previous|preceding|prior)\s+year)\b)",
    re.IGNORECASE,
)
_THAT_IS = regex(
    r"(?:that|this|it|which)\s+(?:is|was|means|meant|makes|made|represents|represented|equals|corresponds\s+to"
    r"|amounts\s+to|amounted\s+to)\b",
    re.IGNORECASE,
)
_POINTS = frozenset({"point", "points", "basis"})
_YEARLY = frozenset({"annually", "annual", "yearly", "per", "each", "average"})
_MORE = frozenset({"more", "fewer", "less", "higher", "lower"})
_DIGITS = frozenset({"NUMBER", "FIGURE", "YEAR", "CODE"})
"""Kinds of what is written in digits."""
_FAR = 12
"""Tokens between a number and its year, at most."""
BESIDE = 8
"""Numbers before a change whose pairs may explain it."""
OFF = 5
"""Hundredths that a change may be off, and by as much as the smaller of both: further off it is of others."""
_FEWEST = 3
"""Numbers of a block, at least: two figures and the percentage."""
MOST = 120
"""Numbers of a block that are looked at: a block with more is data."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A number and the year it is of; `sentence` is the index of its sentence."""

    number: Number
    year: int
    sentence: int


@dataclass(frozen=True, slots=True)
class _Stated:
    """A percentage that is said to be a rise or a fall.

    `than` is the year it is counted from, 0 for "the year before", None where none is said.
    """

    number: Number
    up: bool
    span: Span
    than: int | None


@in_english(())
def yearly(document: Document, known: frozenset[int]) -> Iterable[Change]:
    """The changes of `document` whose figures years tell apart; `known` are the places of those read."""
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in PROSE and _may_hold(text, block.span):
            yield from _in_block(text, block.span, known)


def _may_hold(text: str, span: Span) -> bool:
    """Whether there is a percentage and a year. To find no sign of the first takes hardly any time."""
    if not (may_hold(text, span.start, span.end, _FEWEST) and _SIGNS.stand_in(text, span.start, span.end)):
        return False
    return all(pattern.search(text, span.start, span.end) for pattern in (_SHARE, _YEAR))


def _in_block(text: str, block: Span, known: frozenset[int]) -> Iterator[Change]:
    dated: list[_Dated] = []
    before: list[Number] = []
    opening: list[_Dated] = []
    for index, sentence in enumerate(sentences(text, block)):
        if not may_hold(text, sentence.start, sentence.end):
            opening = []
            continue
        tokens, numbers = numbers_in(text, sentence)
        told = [number for number in numbers if _counts(tokens, number)]
        counted = [number for number in told if not number.hedge]
        before += counted
        if len(before) > MOST:
            return
        # a number that is a guess still takes its year: "from about 4.5 billion in 2003 to 29 billion"
        own = [one for one in dated_numbers(tokens, told, index) if not one.number.hedge]
        dated += own
        for stated in _stated(text, tokens, numbers, sentence):
            if stated.span.start in known:
                continue
            pair = _pair(text, sentence, stated, own, opening, dated, counted)
            if pair is not None and not _explained(stated, pair, before[-BESIDE:]):
                old, new = pair
                yield Change(
                    stated.span,
                    Said.PERCENT,
                    stated.number.figure,
                    Decimal(0),
                    stated.up,
                    False,
                    old.figure,
                    new.figure,
                    way="a change between years",
                )
        opening = own


# --- numbers and years ---------------------------------------------------------------------


def _counts(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is an amount: no year, share, difference, or second half of "2021–22"."""
    if number.year or number.percent or not number.figure.value:
        return False
    behind = tokens[number.end].lower.split(" ")[0] if number.end < len(tokens) else ""
    ranged = number.first > 0 and tokens[number.first - 1].kind in ("DASH", "HYPHEN")
    return behind not in _MORE and not ranged


def dated_numbers(tokens: Sequence[Token], counted: Sequence[Number], sentence: int) -> Iterator[_Dated]:
    """Each number with the year behind it, else the one before it, no other number between the two."""
    of = {number.first for number in counted}
    digits = [at for at, token in enumerate(tokens) if token.kind in _DIGITS] if of else ()
    years = [at for at in digits if at not in of and is_year(tokens[at].text)]
    for at, number in enumerate(counted):
        stop = counted[at + 1].first if at + 1 < len(counted) else len(tokens)
        start = counted[at - 1].end if at else 0
        behind = [year for year in years if number.end <= year < min(stop, number.end + _FAR)]
        ahead = [year for year in years if max(start, number.first - _FAR) <= year < number.first]
        found = behind[:1] if behind and not (ahead and not at) else ahead[-1:] or behind[:1]
        if found:
            yield _Dated(number, int(tokens[found[0]].text), sentence)


# --- what is said --------------------------------------------------------------------------


def _stated(
    text: str, tokens: Sequence[Token], numbers: Sequence[Number], sentence: Span
) -> Iterator[_Stated]:
    """a rise of 13 % · 6.3 % more than in the year before · fell by 5 %"""
    words = vocabulary()
    for number in numbers:
        if not number.percent or number.hedge:
            continue
        near = [token.lower for token in tokens[max(number.first - 3, 0) : number.first]]
        behind = [word for token in tokens[number.end : number.end + 2] for word in token.lower.split(" ")]
        if not (_POINTS | _YEARLY).isdisjoint([*near, *behind]) or near[-1:] == ["to"]:
            continue
        up = any(words.has("UP", word) or word in ("more", "higher") for word in [*near, *behind[:1]])
        down = any(
            words.has("DOWN", word) or word in ("fewer", "less", "lower") for word in [*near, *behind[:1]]
        )
        if up == down:
            continue
        span = Span(tokens[number.first].start, tokens[number.end - 1].end)
        than = _THAN.match(text, span.end, sentence.end)
        yield _Stated(number, up, span, int(than["year"] or 0) if than is not None else None)


def _pair(
    text: str,
    sentence: Span,
    stated: _Stated,
    own: Sequence[_Dated],
    opening: Sequence[_Dated],
    dated: Sequence[_Dated],
    counted: Sequence[Number],
) -> tuple[Number, Number] | None:
    """The old number and the new of a change; None where they are not told for sure."""
    ahead = [one for one in own if one.number.end <= stated.number.first]
    if stated.than is not None:
        if not ahead or ahead[-1].number != [n for n in counted if n.end <= stated.number.first][-1]:
            return None
        new = ahead[-1]
        than = stated.than or new.year - 1
        told = [one for one in dated if one.number.figure.span.end <= stated.span.start and one is not new]
        values = {one.number.figure.value: one for one in told if one.year == than}
        if len(values) != 1:
            return None
        old = next(iter(values.values()))
        return (old.number, new.number) if alike(old.number, new.number) else None
    before = [number for number in counted if number.end <= stated.number.first]
    if _THAT_IS.match(text, sentence.start, sentence.end) and not before:
        return of_two(opening)
    if len(ahead) == len(before) == len(opening) == 1:
        return of_two([*opening, *ahead])
    return of_two(ahead) if len(ahead) == len(before) else None


def of_two(found: Sequence[_Dated]) -> tuple[Number, Number] | None:
    """Two numbers of one thing in two years, the older first."""
    if len(found) != 2 or found[0].year == found[1].year:
        return None
    old, new = sorted(found, key=lambda one: one.year)
    same = old.number.times == new.number.times and old.number.unit == new.number.unit
    return (old.number, new.number) if same and alike(old.number, new.number) else None


def _explained(stated: _Stated, pair: tuple[Number, Number], near: Sequence[Number]) -> bool:
    """Whether the pair does not make the change, and is far from it, or two other numbers make it."""
    figures = (pair[0].figure, pair[1].figure)
    stand, due = stated.number.figure.value, _change(stated, *figures)
    off, step = abs(due - stand), stated.number.figure.step
    if off <= step:
        return False
    return off > OFF + max(min(stand, due), Decimal(0)) or any(
        abs(_change(stated, one.figure, other.figure) - stand) <= step
        for one in near
        for other in near
        if (one.figure, other.figure) != figures
    )


def _change(stated: _Stated, old: Figure, new: Figure) -> Decimal:
    """The change from one number to another in hundredths; a fall counts as positive where one is stated."""
    change = (new.value / old.value - 1) * 100
    return change if stated.up else -change
