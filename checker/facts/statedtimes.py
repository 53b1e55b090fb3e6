"""Durations as a text tells them: "six weeks", "a two-year", "almost three months", "within 30 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf

from checker.facts.durationwords import NEAR, UNITS, how_many, is_other
from checker.facts.periods import Duration, dated, day_of, is_whole
from checker.facts.spans import HYPHENED, LENGTH
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import of_language
from checker.text.numbers import cardinal, ordinal
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_MOST = 99
"""What is told of so many of a unit, at most: more are a sum, and no time from one date to another."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A duration as it stands, its hedge with it, and the sign for it; the others are as in `Duration`.

    "Within 30 days" is a `limit`: it may take less.
    """

    span: Span
    value: int
    unit: str
    sign: str
    least: float
    most: float
    turn: int = 1
    limit: bool = False


@seeking
def form() -> Sought:
    """What tells a duration: a number and its unit."""
    units = "|".join(UNITS)
    words = [word for word, value in vocabulary().numbers.items() if 0 < value <= _MOST]
    unit = rf"(?:{alternatives('WHOLE_UNITS')}\s)?(?P<unit>{units})s?"
    return Sought(
        rf"(?<![\w.,/’–-])(?P<number>{how_many()})(?P<joint>[ \u00a0-]){unit}(?![\w’'-])",
        words,
        digits=True,
    )


def told_in(text: str, sentence: Span) -> Iterator[Stated]:
    """The durations of a sentence that may be from one date to another."""
    for match in form().finditer(text, sentence.start, sentence.end):
        value = cardinal(match["number"].split("-"))
        back = max(match.start() - NEAR, sentence.start)
        least, most, start = _bounded(text, value, back, match.start())
        ahead = text[back:start].lower()
        nearest = "".join(ahead.split()[-1:])
        limit = vocabulary().has("LIMIT_OPENS", nearest)
        ahead = "" if limit else ahead
        if 0 < value <= _MOST and not is_other(ahead, text[match.end() : match.end() + NEAR]):
            span, turn = Span(start, match.end()), ordinal(nearest) or 1
            sign = HYPHENED if match["joint"] == "-" else LENGTH
            yield Stated(span, value, match["unit"], sign, least, most, turn, limit)


def _bounded(text: str, value: int, back: int, start: int) -> tuple[float, float, int]:
    """How many units a hedge before a number of them allows, and where the two begin: "almost two"."""
    for form, way in zip(_hedges(), (1, -1), strict=True):
        hedge = form.search(text, back, start)
        if hedge is not None:
            far = value + way * (1 if vocabulary().has("NEARLY", hedge[0].strip().lower()) else inf)
            return min(value, far), max(value, far), hedge.start()
    return value, value, start


@of_language
def _hedges() -> Sequence[re.Pattern[str]]:
    """What makes a number the least or the most of it."""
    return [regex(rf"\b(?i:{alternatives(kind)})\s+$") for kind in ("AT_LEAST", "AT_MOST")]


def between(told: Stated | Duration, first: Day, last: Day) -> Duration | None:
    """From the earlier of two days to the later, whichever is told first; without years the nearer way."""
    return min(
        filter(None, (onward(told, first, last), onward(told, last, first))),
        key=lambda one: one.bounds,
        default=None,
    )


def onward(told: Stated | Duration, first: Day, last: Day) -> Duration | None:
    """From one day to another that is later; None where they are not told exactly enough."""
    first, last = dated(first, last)
    if not (is_whole(first, told.unit) and is_whole(last, told.unit) and day_of(first) < day_of(last)):
        return None
    return Duration(told.span, told.value, told.unit, first, last, told.least, told.most, told.turn)
