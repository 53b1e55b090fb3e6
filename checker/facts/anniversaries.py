"""How long ago: "fifteen years after the Treaty of 4 June 2004", and the day from which it is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.facts.dated import dates
from checker.facts.jubilees import MAYBE, Found, jubilee
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text import numbers
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import places
from checker.text.tokens import tokenize

_TOLD = ("years", "anniversary")
"""Words one of which is in every such phrase."""
_PHRASE = regex(
    r"(?P<number>\d{1,3}|(?<![A-Za-z])[A-Za-z]+(?:[- ][a-z]+)?)\s+years\s+(?:after|since)\s+"
    r"(?=(?P<what>[^.;:()]{2,120}))"
)
_MAYBE = regex(r"years\s+(?:after|since)\s")
_TODAY = regex(
    r"\b(?:today|this\s+(?:day|week|month|year)|marks|anniversary|commemorat\w+|now)\b", re.IGNORECASE
)
_HEDGE = regex(
    r"\b(?:about|around|nearly|almost|over|than|some|least|roughly|approximately|just)\s+$", re.IGNORECASE
)
_OF = regex(r"\b(?:of|on|from)\s+$")
_BACK = 40
"""Characters before a number in which a hedge is sought: "approximately"."""


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A number of years since a day. `span` are the words up to the day, `then` is it.

    `now` is the day it is counted to: another in the sentence (`now_span`), else the document's. `sure` is
    False where the document's day need not be meant.
    """

    span: Span
    number: Span
    years: int
    then: date
    then_span: Span
    now: date | None
    now_span: Span | None
    sure: bool


@in_english(())
def anniversaries(document: Document, dated: date | None) -> tuple[Anniversary, ...]:
    """All such phrases in the prose of `document`, which itself is of the day `dated`."""
    told = {document.block_at(at) for word in _TOLD for at in places(document.text, word)}
    return tuple(
        found
        for block in map(document.blocks.__getitem__, sorted(told))
        if block.kind in PROSE and _may_tell(document.text, block.span)
        for sentence in sentences(document.text, block.span)
        if _may_tell(document.text, sentence)
        for found in _in_sentence(document.text, sentence, dated)
    )


def _may_tell(text: str, span: Span) -> bool:
    if all(text.find(word, *_ends(span)) < 0 for word in _TOLD):
        return False
    return any(pattern.search(text, *_ends(span)) for pattern in (_MAYBE, MAYBE))


def _in_sentence(text: str, sentence: Span, dated: date | None) -> Iterator[Anniversary]:
    phrases = [
        phrase
        for match in _PHRASE.finditer(text, *_ends(sentence))
        if (phrase := _phrase(text, sentence, match))
    ]
    found = None if phrases else jubilee(text, sentence, list(dates(text, sentence)))
    if found is not None:
        yield from _jubilee(text, sentence, found, dated)
    days = {day_span for _, _, _, day_span in phrases}
    others = [(span, day) for span, day in dates(text, sentence) if span not in days]
    for number, years, then, then_span in phrases:
        span = Span(number.start, then_span.end)
        if len(others) == 1:
            now_span, now = others[0]
            yield Anniversary(span, number, years, then, then_span, now, now_span, sure=True)
        elif not others:
            sure = dated is not None and _TODAY.search(text, *_ends(sentence)) is not None
            yield Anniversary(span, number, years, then, then_span, dated, None, sure)


def _jubilee(text: str, sentence: Span, found: Found, dated: date | None) -> Iterator[Anniversary]:
    span, years, (then_span, then) = found
    others = [(place, day) for place, day in dates(text, sentence) if place != then_span]
    if len(others) == 1:
        yield Anniversary(span, span, years, then, then_span, others[0][1], others[0][0], sure=True)
    elif not others and dated is not None:
        yield Anniversary(span, span, years, then, then_span, dated, None, sure=_is_now(text, sentence))


def _is_now(text: str, sentence: Span) -> bool:
    """Whether a sentence surely speaks of the day it was written on."""
    return re.search(r"\bago\b|\bthis\s+year\b|\btoday\b", text[sentence.start : sentence.end]) is not None


def _phrase(text: str, sentence: Span, match: re.Match[str]) -> tuple[Span, int, date, Span] | None:
    """The number, its value, the day and its place; None where the phrase names no full day."""
    day = next(iter(dates(text, Span(match.end(), min(match.end("what"), sentence.end)))), None)
    if day is None or not _OF.search(text, match.end(), day[0].start):
        return None
    if "years" in text[match.end() : day[0].start]:
        return None
    number = _number(text, match)
    if number is None or _HEDGE.search(text, max(sentence.start, number[0].start - _BACK), number[0].start):
        return None
    return number[0], number[1], day[1], day[0]


def _number(text: str, match: re.Match[str]) -> tuple[Span, int] | None:
    """The number in front of "years", its last words only: "and twenty-five"."""
    start, end = match.span("number")
    tokens = tokenize(text[start:end], start)
    kept = []
    for token in reversed(tokens):
        if token.kind not in ("ONES", "TEENS", "TENS", "FIGURE", "HYPHEN"):
            break
        kept.append(token)
    words = [token.text for token in reversed(kept) if token.kind != "HYPHEN"]
    return (Span(kept[-1].start, end), numbers.cardinal(words)) if words else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def years_between(then: date, now: date) -> tuple[int, int]:
    """Whole years from one day to another, and the difference of their calendar years."""
    turns = now.year - then.year
    return turns - ((now.month, now.day) < (then.month, then.day)), turns
