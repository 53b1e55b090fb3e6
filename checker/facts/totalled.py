"""Wholes that stand right before a bracket with their parts, or in the sentence behind these.

10,230 in the second half (4,380 in the third quarter and 5,850 in the fourth)
Storms flooded 4,160 homes in May and 3,580 in June. The total for the two is 7,740.

Two parts are near to another number by chance too often, so they only agree, unless two digits are exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.division import FEWEST, MOST, Division, made
from checker.facts.told import Sentence, told
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language

TOTALLED = "a whole that only digits part from its parts"
_BRACKET = regex(r"\(([^()]*)\)")
_GAP = regex(r"[^\d.;:()]{0,50}")


def totalled(text: str, before: Sentence | None, sentence: Sentence) -> Iterator[Division]:
    """The wholes of a sentence with the parts that a bracket behind them has, or the sentence before."""
    yield from _bracketed(text, sentence)
    numbers = sentence.numbers
    if before is None or not numbers or len(before.numbers) < FEWEST:
        return
    whole = numbers[0] if len(numbers) == 1 else numbers[-1]
    if _sum().match(text, sentence.span.start, whole.span.start) is not None:
        runs = [
            one
            for first in range(max(len(before.numbers) - MOST, 0), len(before.numbers) - 1)
            for one in made(text, whole, before.numbers[first:], TOTALLED)
        ]
        yield from sorted(runs, key=lambda one: (not one.fits, not one.mistyped))[:1]


def _bracketed(text: str, sentence: Sentence) -> Iterator[Division]:
    """10,230 in the second half (4,380 in the third quarter and 5,850 in the fourth)"""
    for match in _BRACKET.finditer(text, sentence.span.start, sentence.span.end):
        ahead = [one for one in sentence.numbers if one.span.end <= match.start()]
        if not any(map(str.isalpha, match[1])):
            continue  # "the median age was 42 (26, 61)"
        if not ahead or not _GAP.fullmatch(text, ahead[-1].span.end, match.start()):
            continue
        parts = told(text, Span(*match.span(1)))
        yield from made(text, ahead[-1], parts, TOTALLED)


@of_language
def _sum() -> re.Pattern[str]:
    """The total for the two is · Over the years this amounts to · Together they make"""
    words = r"[^\d.;:()]"
    return regex(
        rf"{words}{{0,60}}?\b(?i:{alternatives('THE_SUM')})\b{words}{{0,60}}\b{alternatives('COMES_TO')}\s(?:a\s)?$"
    )
