"""How many years later something was than the year told before: "Three years later, in 2016, …".

In 2024, fifty years after the choir was founded in 1974 · founded in 1962, 50 years before 2012
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.durationwords import NEAR, how_many, is_other
from checker.facts.periods import Duration
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import of_language
from checker.text.numbers import cardinal
from checker.text.sentences import sentences
from checker.text.spots import places
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_UNIT = "years"
_YEAR = regex(r"(?<![\w.,/–-])(?:1[5-9]|20)\d\d(?![\w/–-]|[.,]\d)")


def years_later(document: Document) -> Iterator[Duration]:
    """All such lengths in the prose of `document`; of 13 in print all are those from the year before them."""
    text = document.text
    for block in sorted({document.block_at(at) for at in places(text, _UNIT)}):
        if document.blocks[block].kind not in _READ:
            continue
        span = document.blocks[block].span
        for match in _later().finditer(text, span.start, span.end):
            told = Span(match.start("number"), match.end("unit"))
            before = list(_YEAR.finditer(text, span.start, match.start()))
            ahead = text[max(told.start - NEAR, span.start) : told.start].lower()
            if not before or not (match["ahead"] or match["after"]) or is_other(ahead, ""):
                continue
            own = Span(*match.span("after" if match["after"] else "ahead"))
            first = Day(Span(*before[-1].span()), int(before[-1][0]))
            last = Day(own, int(text[own.start : own.end]))
            value = cardinal(match["number"].split("-"))
            if int(before[-1][0]) < int(text[own.start : own.end]):
                yield Duration(told, value, "year", first, last, value, value)
        for sentence in sentences(text, span):
            yield from _in_sentence(text, sentence)


def _in_sentence(text: str, sentence: Span) -> Iterator[Duration]:
    """What is so long after a year, or before it, in a sentence that has one other."""
    match = _after().search(text, sentence.start, sentence.end)
    years = list(_YEAR.finditer(text, sentence.start, sentence.end)) if match is not None else []
    if match is None or len(years) != 2:
        return
    ahead = text[max(match.start() - NEAR, sentence.start) : match.start()].lower()
    first, last = sorted(
        (Day(Span(*one.span()), int(one[0])) for one in years), key=lambda day: day.year or 0
    )
    named = last if vocabulary().has("COUNTED_BACKWARDS", match["way"]) else first
    if named.span.start != match.start("own") or first.year == last.year or is_other(ahead, ""):
        return
    value = cardinal(match["number"].split("-"))
    yield Duration(Span(match.start(), match.end("unit")), value, "year", first, last, value, value)


@of_language
def _after() -> re.Pattern[str]:
    """Fifty years after it was founded in 1974 · 50 years before 2012"""
    number = rf"(?<![\w.,/’-])(?P<number>{how_many()})\s(?P<unit>{_UNIT})"
    return regex(
        rf"{number}\s(?P<way>{alternatives('COUNTED_FROM')})\b[^.;()\d]{{0,80}}\s(?P<own>{_YEAR.pattern})"
    )


@of_language
def _later() -> re.Pattern[str]:
    """Three years later, in 2016 · in 2016, three years later"""
    year, on = _YEAR.pattern, alternatives("OF_DAY")
    number = rf"(?<![\w.,/’-])(?P<number>{how_many()})\s(?P<unit>{_UNIT})\s{alternatives('LATER')}\b"
    return regex(
        rf"(?:(?i:{on})\s(?P<ahead>{year}),\s)?{number}(?:,?\s{on}\s(?:[A-Z][a-z]+\s)?(?P<after>{year}))?"
    )
