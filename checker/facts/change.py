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
from decimal import Decimal
from itertools import islice

from checker.facts.changed import Change, Said
from checker.facts.pairs import HEDGES, NEAR, Number, alike, numbers_in, pairs
from checker.frozen import replace
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import may_hold, with_numbers
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal, words_for
from checker.text.sentences import sentences
from checker.text.spots import Sought
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.HEADING})
# Opens with one class, for `re` skips to those fastest.
_PAIR = Sought(
    r"(?<!\w)(?:from|against|versus|compar(?:ed|ison)\s+(?:to|with))\s(?=[^.;]{0,16}\d)",
    ("from", "against", "versus", "compared", "comparison"),
)
_FACTORS = {
    "doubled": Decimal(2),
    "tripled": Decimal(3),
    "trebled": Decimal(3),
    "quadrupled": Decimal(4),
    "halved": Decimal("0.5"),
}
_BEHIND = 14
_POINTS = frozenset({"point", "points"})
_SIGNS = {"+": True, "-": False, "−": False, "–": False}
_SETTING = frozenset({"IN", "YEAR", "NUMBER", "AND", "COMMA", "THE"})
_ENDS = frozenset({",", ".", ";", ")", ":", "from", "to", "between"})


@in_english(())
def changes(document: Document) -> tuple[Change, ...]:
    """All changes that the prose of `document` states beside their figures, in document order."""
    return tuple(
        change
        for _, block in with_numbers(document)
        if block.kind in _READ and _may_hold(document.text, block.span)
        for sentence in sentences(document.text, block.span)
        if _may_hold(document.text, sentence)
        for change in _in_sentence(document.text, sentence)
    )


def _may_hold(text: str, span: Span) -> bool:
    held = may_hold(text, span.start, span.end)
    return held and _PAIR.search(text, span.start, span.end) is not None


def _in_sentence(text: str, sentence: Span) -> Iterator[Change]:
    tokens, numbers = numbers_in(text, sentence)
    found = pairs(tokens, numbers)
    if len(found) != 1 or any(number.hedge for number in found[0]):
        return
    old, new = found[0]
    stated = [
        *_percents(tokens, numbers, old, new),
        *_multiples(tokens, old, new),
        *_fractions(tokens, old, new),
        *_fractions_behind(tokens, old, new),
        *_differences(tokens, numbers, old, new),
    ]
    if not stated:
        stated = list(_directions(tokens, old, new))
    if len(stated) == 1:
        yield stated[0]
        if stated[0].said == Said.DIFFERENCE:
            yield from _percents_beside(tokens, numbers, stated[0])


# --- what is said --------------------------------------------------------------------------


def _percents(
    tokens: Sequence[Token], numbers: Sequence[Number], old: Number, new: Number
) -> Iterator[Change]:
    """by 12 % · an increase of 38 % · up 5 % · a 5 % increase"""
    words = vocabulary()
    for number in numbers:
        points = any(token.lower in _POINTS for token in tokens[number.end : number.end + 2])
        near = [token.lower for token in tokens[max(number.first - 4, 0) : number.first]]
        level = near[-1:] == ["to"] or tokens[min(number.end, len(tokens) - 1)].lower == "basis"
        if not (number.percent or points) or number in (old, new) or number.hedge or level:
            continue
        behind = [token.lower for token in tokens[number.end : number.end + 3]]
        if not (words.sets["YEARLY"].isdisjoint(behind) and words.sets["MAKING"].isdisjoint(near)):
            continue  # "8.1 % annually" is the change of one year of several, "making up 4.5 %" a share
        signed = _SIGNS.get(near[-1]) if near[-2:-1] in (["("], [","]) else None
        by = near[-1:] == ["by"]
        gap = abs(new.figure.value - old.figure.value)
        if new.percent and not points and not by and number.figure.value != gap:
            continue  # "cut to 3.3 % from 3.5 %, reflecting growth of 1.2 %": a level, of another thing
        close = by and _is_close(tokens, max(old.end, new.end), number.first)
        said = [*near, *behind, *([tokens[old.first - 2].lower] if close and old.first > 1 else [])]
        up = any(words.has("UP", word) for word in said) or signed is True
        down = any(words.has("DOWN", word) for word in said) or signed is False
        if up == down or not (close or _belongs(tokens, numbers, number, old, new, by=by)):
            continue
        kind = Said.POINTS if points else Said.PERCENT
        last = next(
            (t for t in tokens[number.end : number.end + 2] if t.lower in _POINTS), tokens[number.end - 1]
        )
        span = Span(tokens[number.first].start, last.end)
        figures = (old.figure, new.figure)
        yield Change(span, kind, number.figure, Decimal(0), up, False, *figures, shares=new.percent)


def _belongs(
    tokens: Sequence[Token], numbers: Sequence[Number], number: Number, old: Number, new: Number, *, by: bool
) -> bool:
    """Whether a percentage is that of the pair: right before it, or behind it as "an increase of 38 %".

    "rose from 5 to 10, while sales increased by 12 %" speaks of two things; "…, before tax, an increase of
    12 %" of one.
    """
    first, end = min(old.first, new.first), max(old.end, new.end)
    if number.end <= first:
        between = (tokens[index] for index in range(number.end, first))
        words = (token.lower for token in between if token.kind not in _SETTING)
        said = (word for word in words if word not in ("between", "percentage", "points"))
        return len(list(islice(said, NEAR + 1))) <= NEAR
    near = end <= number.first <= end + _BEHIND
    alone = not any(end <= one.first < number.first and not one.year for one in numbers)
    apposed = alone and _is_apposed(tokens[end : number.first])
    return near and not by and (apposed or _is_aside(tokens[end : number.first]))


def _is_apposed(ahead: Sequence[Token]) -> bool:
    """Whether ", an increase of" stands there."""
    return len(ahead) > 3 and [token.kind for token in (ahead[-4], ahead[-3], ahead[-1])] == [
        "COMMA",
        "A",
        "OF",
    ]


def _is_close(tokens: Sequence[Token], end: int, first: int) -> bool:
    """Whether a "by 12 %" stands right behind the pair: "fell from 50 to 44, by 12 %", "… 44, or by 12 %"."""
    return first <= end + NEAR and [token.lower for token in tokens[end:first]] in (
        [",", "by"],
        [",", "or", "by"],
        ["or", "by"],
    )


def _is_aside(between: Sequence[Token]) -> bool:
    return not any(vocabulary().has("APART", token.lower) for token in between)


def _multiples(tokens: Sequence[Token], old: Number, new: Number) -> Iterator[Change]:
    """doubled · more than doubled; "almost doubled" says too little"""
    for index, token in enumerate(tokens):
        factor = _FACTORS.get(token.lower)
        if factor is None:
            continue
        before = tokens[index - 1] if index else None
        hedged = before is not None and before.kind in HEDGES
        more = hedged and before is not None and before.lower in ("more than", "over", "well over")
        if (hedged and not more) or not (index < old.first <= index + _BEHIND):
            continue
        if not _is_aside(tokens[index : old.first]):
            continue
        start = before.start if more and before is not None else token.start
        up = factor > 1
        yield Change(Span(start, token.end), Said.FACTOR, None, factor, up, more, old.figure, new.figure)


def _fractions(tokens: Sequence[Token], old: Number, new: Number) -> Iterator[Change]:
    """fell by a third, from 900 to 600 · a fivefold increase, from 20 to 100"""
    words = vocabulary()
    for index, token in enumerate(tokens[: old.first]):
        near = [one.lower for one in tokens[max(index - 3, 0) : index + 3]]
        up = any(words.has("UP", word) for word in near)
        down = any(words.has("DOWN", word) for word in near)
        factor = _part(tokens, index, up=up) if up != down and old.first - index <= _BEHIND else None
        if factor is not None and tokens[max(index - 1, 0)].kind not in HEDGES:
            by = next((one for one in tokens[max(index - 2, 0) : index] if one.lower == "by"), token)
            span = Span(by.start, token.end)
            yield Change(span, Said.FACTOR, None, factor, up, False, old.figure, new.figure)


def _fractions_behind(tokens: Sequence[Token], old: Number, new: Number) -> Iterator[Change]:
    """from 900 to 600 a year, a fall of a third"""
    words = vocabulary()
    end = max(old.end, new.end)
    for index in range(end + 4, min(len(tokens), end + _BEHIND)):
        noun, of, one = tokens[index - 3 : index]
        parts = words.fractions.get(tokens[index].lower)
        up, down = words.has("UP", noun.lower), words.has("DOWN", noun.lower)
        told = (
            of.kind == "OF" and (one.kind == "A" or one.lower == "one") and parts is not None and up != down
        )
        if told and _is_aside(tokens[end : index - 3]):
            part = Decimal(1) / Decimal(parts or 1)
            factor = 1 + part if up else 1 - part
            span = Span(noun.start, tokens[index].end)
            yield Change(span, Said.FACTOR, None, factor, up, False, old.figure, new.figure)


def _percents_beside(
    tokens: Sequence[Token], numbers: Sequence[Number], difference: Change
) -> Iterator[Change]:
    """from 2,560 to 2,864, an increase of 304, or 12 %"""
    for number in numbers:
        between = [one.lower for one in tokens if difference.span.end <= one.start < number.figure.span.start]
        if number.percent and not number.hedge and between in ([",", "or"], ["or"], ["("]):
            span = Span(tokens[number.first].start, tokens[number.end - 1].end)
            yield replace(difference, span=span, said=Said.PERCENT, figure=number.figure)


@of_language
def _fold() -> re.Pattern[str]:
    return regex(rf"({words_for(2, 10)})-?fold")


def _part(tokens: Sequence[Token], index: int, *, up: bool) -> Decimal | None:
    """How many times as much a word says it became: "by a third" is 4/3 or 2/3, "fivefold" 5."""
    fold = _fold().fullmatch(tokens[index].lower)
    if fold is not None:
        return Decimal(cardinal([fold[1]])) if up else None
    parts = vocabulary().fractions.get(tokens[index].lower)
    before = [one.lower for one in tokens[max(index - 2, 0) : index]]
    if parts is None or (before[-1:] != ["by"] and before not in (["by", "a"], ["by", "one"])):
        return None
    return Decimal(parts + 1 if up else parts - 1) / Decimal(parts)


def _differences(
    tokens: Sequence[Token], numbers: Sequence[Number], old: Number, new: Number
) -> Iterator[Change]:
    """increased by 60, from 500 to 560 · from 500 to 560, an increase of 60"""
    words = vocabulary()
    first, end = min(old.first, new.first), max(old.end, new.end)
    apart = next((at for at in range(end, len(tokens)) if not _is_aside(tokens[at : at + 1])), len(tokens))
    for number in numbers:
        if number.percent or number.year or number.hedge or number in (old, new) or number.first < 2:
            continue
        lead, verb = tokens[number.first - 1].lower, tokens[number.first - 2].lower
        up, down = words.has("UP", verb), words.has("DOWN", verb)
        behind = tokens[number.end].lower if number.end < len(tokens) else "."
        if behind not in _ENDS and behind in {
            tokens[one.end].lower for one in (old, new) if one.end < len(tokens)
        }:
            behind = tokens[number.end + 1].lower if number.end + 1 < len(tokens) else "."
            gap = new.figure.value - old.figure.value
            if (gap > 0) != up and abs(gap) == number.figure.value:
                continue  # "a gain of 16 days, from 74 days to 58"
        before = lead == "by" and number.end <= first and first - number.end <= NEAR
        after = lead == "of" and end < number.first <= apart
        if up == down or not (before or after) or behind not in _ENDS or not alike(old, number):
            continue
        span = Span(tokens[number.first].start, tokens[number.end - 1].end)
        yield Change(span, Said.DIFFERENCE, number.figure, Decimal(0), up, False, old.figure, new.figure)


def _is_of_change(before: Sequence[Token]) -> bool:
    """Whether a direction is itself what changes, by the words before: "the pace of reduction from"."""
    words = vocabulary()
    return any(words.has(kind, token.lower) for token in before for kind in ("PACE", "UP", "DOWN"))


def _directions(tokens: Sequence[Token], old: Number, new: Number) -> Iterator[Change]:
    """rose from 765 to 2000: a rise must rise"""
    if old.first > new.first or old.first < 2:
        return
    verb = tokens[old.first - 2]
    words = vocabulary()
    up, down = words.has("UP", verb.lower), words.has("DOWN", verb.lower)
    ranked = any(words.has("RANKED", token.lower) for token in tokens)
    behind = [singular(token.lower) for number in (old, new) for token in tokens[number.end : number.end + 1]]
    timed = any(words.has(kind, word) for word in behind for kind in ("PERIOD", "SHORT_TIME"))
    if (
        up != down
        and not (ranked or timed)  # a service "cut from 15 minutes to 30" is a wait that grew
        and not _is_of_change(tokens[max(old.first - 2 - NEAR * 2, 0) : old.first - 2])
    ):
        yield Change(
            Span(verb.start, verb.end), Said.DIRECTION, None, Decimal(0), up, False, old.figure, new.figure
        )
