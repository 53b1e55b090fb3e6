"""Ends that were put off, told in the sentence behind the first one, once or twice.

It was to end on 31 December 2022. It was extended by nine months and then by six, until 31 March 2024.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checker.facts.days import Days
from checker.facts.durations import Duration, is_whole
from checker.facts.durationwords import NEAR, UNITS
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal, words_for
from checker.text.sentences import sentences

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})


@in_english(())
def put_off(document: Document, days: Days) -> Iterable[Duration]:
    """By how much ends were put off, where the end before stands in the sentence before."""
    text = document.text
    starts = [day.span.start for day in days.days]
    for index in sorted({document.block_at(start) for start in starts}):
        block = document.blocks[index]
        if block.kind in _READ and _form().search(text, block.span.start, block.span.end):
            yield from _in_block(text, block.span, days, starts)


@of_language
def _form() -> re.Pattern[str]:
    number = rf"\d{{1,2}}|(?i:{words_for(1, 90)})"
    units = "|".join(UNITS)
    then = rf"\s+{alternatives('AND')}\s+(?:[a-z]+\s+){{0,3}}?"
    again = rf"(?:{then}(?P<second>{number})(?:\s+(?:{units})s?)?)?"
    off = rf"\b(?i:{alternatives('PUT_OFF')})\b[^.;()\d]{{0,{NEAR}}}?\b{alternatives('BY_SO_MUCH')}\s+"
    told = rf"(?P<told>(?P<first>{number})\s+(?P<unit>{units})s?{again})"
    return regex(rf"{off}{told}\s*,?\s*{alternatives('SPAN_ENDS')}\s+(?=[\dA-Z])")


def _in_block(text: str, block: Span, days: Days, starts: list[int]) -> Iterator[Duration]:
    before = days.days[:0]
    for sentence in sentences(text, block):
        inside = days.days[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        match = (
            _form().search(text, sentence.start, sentence.end) if len(inside) == len(before) == 1 else None
        )
        if match is not None and match.end() == inside[0].span.start:
            first, last, unit = before[0], inside[0], match["unit"]
            value = cardinal([match["first"]]) + (cardinal([match["second"]]) if match["second"] else 0)
            if first.year and last.year and is_whole(first, unit) and is_whole(last, unit):
                yield Duration(Span(*match.span("told")), value, unit, first, last)
        before = inside
