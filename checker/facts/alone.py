"""Wholes and parts that stand alone: they are all the numbers of a sentence or two, whatever the words say.

In 384 cases the owner won, in 366 the tenant, and 432 were settled, of 1,152 that were closed.
The band has 62 players. Brass is played by 14 of them, wind by 21, strings by 18 and percussion by eight.
Seven of the 48 mills stand still. Of the others, 31 grind corn and nine saw timber.

Some numbers or other stand in every sentence. So nothing is said of those that make a whole, and of the
others only where a slip of the hand parts their sum from it: two are hardly ever so near by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.countable import plural_in
from checker.facts.derived.cues import speaks
from checker.facts.division import MOST, Division, made
from checker.facts.slips import is_few_off, is_long_slip, is_mistyped
from checker.facts.told import Sentence, Told
from checker.regex import regex
from checker.text import roles
from checker.text.alternatives import alternatives
from checker.text.language import of_language

ALONE = "numbers that stand alone"
_FEWEST = 3
"""Parts, at least: two make one in fifteen numbers before them, but for one or two, by chance."""
_LARGE, _FEW = 10, 40
"""The least whole that may be one off and two off: of smaller ones some sum is as near by chance."""
_PAIR, _LONG, _ROUND = 2, 1000, 10
"""Two parts tell something of a whole of four digits alone: of 330 in print none is a slip off by chance."""
_DIGITS, _TENTH = 3, 10
"""Digits of a whole, at least, in which one that is another is a slip;
and its tenth, the furthest of those."""
_NOUNS = 2
"""Words between a number and the "of" behind it, at most: "nine town mills of the"."""
_WORD = regex(r"\s*[^\W\d]*")
_Pair = tuple[Told, Sequence[Told]]


def alone(text: str, before: Sentence | None, sentence: Sentence) -> Iterator[Division]:
    """The wholes of two sentences, the second with its numbers, from which a slip parts all others there."""
    for whole, parts in _pairs(text, before, sentence):
        if _is_slip(whole, parts) and not _are_others(text, whole, parts):
            for one in made(text, whole, parts, ALONE, shares=True):
                if not one.fits:
                    yield one


def _is_slip(whole: Told, parts: Sequence[Told]) -> bool:
    """Whether a sum is one or two off its whole, or has all its digits but one, or two exchanged."""
    value, total = whole.value, sum((one.value for one in parts), Decimal(0))
    if len(parts) == _PAIR and not whole.unit and value % _ROUND:
        return value >= _LONG and abs(total - value) * _TENTH <= value and is_long_slip(value, total)
    if value < _LARGE or not _FEWEST <= len(parts) <= MOST:
        return False
    off = abs(total - value)
    if not off or off * _TENTH > value:
        return False
    few = not whole.unit and off <= (1 if value < _FEW else 2)
    return few or is_mistyped(value, total, whole.step, _DIGITS)


def _are_others(text: str, whole: Told, parts: Sequence[Told]) -> bool:
    """Whether one of some numbers is a pronoun, "both" stands for two, or one is all the others."""
    values = [one.value for one in parts]
    alike = min(values) == 1 or any(2 * value == sum(values) for value in values)
    start = min(whole.span.start, parts[0].span.start)
    return alike or _both().search(text, start, parts[-1].span.end) is not None


def _pairs(text: str, before: Sentence | None, sentence: Sentence) -> Iterator[_Pair]:
    """Wholes with what may be their parts: the first number and the others, one of which others are some."""
    more = 0 if before is None else len(before.numbers) + len(before.bracketed)
    if len(sentence.numbers) + len(sentence.bracketed) + more <= _PAIR:
        return
    above = list(_ways(text, before)) if before is not None else []
    for numbers in _ways(text, sentence):
        yield numbers[0], numbers[1:]
        yield from _of_rest(text, numbers)
        for earlier in above:
            if _is_slip(earlier[0], numbers) and not _are_things(text, earlier, numbers):
                yield earlier[0], numbers
            yield from _of_rest(text, [*earlier, *numbers])


def _are_things(text: str, earlier: Sequence[Told], numbers: Sequence[Told]) -> bool:
    """Whether numbers have nouns of their own, or are near to another one of those before: "28 and 30"."""
    behind = (_WORD.match(text, one.span.end) for one in numbers)
    nouns = {plural_in(match[0]) for match in behind if match is not None} - {""}
    total = sum((one.value for one in numbers), Decimal(0))
    return len(nouns) > 1 or any(is_few_off(total, one.value) for one in earlier[1:])


def _of_rest(text: str, numbers: Sequence[Told]) -> Iterator[_Pair]:
    """Numbers that are all of their first, or of what the first is some of, where one is called a rest."""
    if len(numbers) <= _FEWEST:
        return
    first, second, *others = numbers
    some = _is_of(text[first.span.end : second.span.start])
    for whole, parts in ((first, numbers[1:]), (second, [first, *others])):
        left = speaks().finditer(text, first.span.start, numbers[-1].span.end)
        if _is_slip(whole, parts) and (whole is first or some) and any(left):
            yield whole, parts


def _is_of(gap: str) -> bool:
    """Whether words say that a number is some of one behind it: "mills out of the", "of the"."""
    words = gap.split()
    return len(words) <= _NOUNS + 3 and any(
        roles.between(" ".join(words[first:])) in roles.OPENS for first in range(_NOUNS + 1)
    )


def _ways(text: str, sentence: Sentence) -> Iterator[Sequence[Told]]:
    """The numbers of a sentence: in the line, with those in brackets, and without those inside of others."""
    if not 0 < len(sentence.numbers) <= MOST or len(sentence.bracketed) > MOST:
        return
    yield sentence.numbers
    if sentence.bracketed:
        yield sorted([*sentence.numbers, *sentence.bracketed], key=lambda one: one.span.start)
    if len(sentence.numbers) < _FEWEST:
        return
    first, *others = sentence.numbers
    outer = [one for one in others if roles.behind(text, one.span.end) not in roles.OF_THEM]
    if len(outer) < len(others):
        yield [first, *outer]


@of_language
def _both() -> re.Pattern[str]:
    return regex(rf"\b{alternatives('BOTH')}\b", re.IGNORECASE)
