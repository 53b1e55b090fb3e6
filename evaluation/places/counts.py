"""Where the counts of a hand-made ledger stand in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from evaluation.numbers import NUMBER, value_of
from evaluation.places.notes import ANY_MARK
from evaluation.texts import Clean, Row, Stretch

_GAP = rf"(?:[\s*_]|{ANY_MARK.pattern})+"


@dataclass(frozen=True, slots=True)
class Count:
    """A confirmed count: its words, and the number in them."""

    words: Stretch
    number: Stretch
    stated: int
    arithmetic: bool


@lru_cache(maxsize=256)
def counts(text: Clean) -> tuple[Count, ...]:
    """The confirmed counts of `text` that can be placed, in the order of its ledger."""
    found, after = [], 0
    for row in text.rows:
        words = _place(row, text.source, after)
        if words is None:
            continue
        after = words.end
        number = _number(words, row.stated, text.source)
        if number and row.verdict == "confirmed":
            found.append(Count(words, number, row.stated, row.arithmetic))
    return tuple(found)


def _place(row: Row, source: str, after: int) -> Stretch | None:
    pattern = re.compile(_GAP.join(map(re.escape, row.quote.split())))
    places = [Stretch(*match.span()) for match in pattern.finditer(source)]
    if row.line:
        places = [place for place in places if source.count("\n", 0, place.start) + 1 == row.line]
    later = [place for place in places if place.start >= after]
    return next(iter(later or places), None)


def _number(words: Stretch, stated: int, source: str) -> Stretch | None:
    for match in NUMBER.finditer(source, words.start, words.end):
        if value_of(match[0]) == stated:
            return Stretch(*match.span())
    return None
