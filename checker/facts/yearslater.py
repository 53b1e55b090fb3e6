"""How many years later something was than the year told before: "Three years later, in 2016, …"."""

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
from checker.text.spots import places

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


@of_language
def _later() -> re.Pattern[str]:
    """Three years later, in 2016 · in 2016, three years later"""
    year, on = _YEAR.pattern, alternatives("OF_DAY")
    number = rf"(?<![\w.,/’-])(?P<number>{how_many()})\s(?P<unit>{_UNIT})\s{alternatives('LATER')}\b"
    return regex(
        rf"(?:(?i:{on})\s(?P<ahead>{year}),\s)?{number}(?:,?\s{on}\s(?:[A-Z][a-z]+\s)?(?P<after>{year}))?"
    )
