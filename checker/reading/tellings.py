"""What the text says of a day: the words that lead to it, and those of its clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import timedelta
from operator import attrgetter
from re import IGNORECASE

from checker.frozen import dataclass
from checker.model import BlockKind, Document
from checker.reading.calendar import Day
from checker.reading.days import Days
from checker.reading.sentences import sentences
from checker.regex import regex

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_LED = regex(r"\b(?:[Oo]f|[Oo]n)\s+(?:the\s+)?$")
_JOINED = regex(r"\d\s*(?:,|,?\s+and)\s+$")
# What is named by its day, and comes again: the act of 3 March, the meeting of 4 June or on it.
_NAMED = regex(
    r"\b(?:(?:acts?|laws?|statutes?|orders?|resolutions?|decrees?|decisions?|treat(?:y|ies)|conventions?|agreements?"
    r"|letters?|messages?|judgments?|reports?|minutes|memoranda|memorandum|notes?|budgets?|proclamations?|issues?"
    r"|versions?)\s+of|(?:meetings?|sessions?)\s+(?:of|on))\s+(?:the\s+)?$"
)
# A period of a year begins and ends on the same day.
_PERIOD = regex(r"\b(?:start|begin|began|end|expir|due|valid|effective|deadline|term)[a-z]*\b[^.;:]*$")
_WORD = regex(r"(?<![\w’'-])[A-Za-z][a-z’'-]{3,}")
_CUT = regex(r"[.;:]\s")
_STEM = 6
"""Letters by which two words are one: visit and visits."""
_LONG = 5
"""Letters of a word that says something by itself."""
_BEFORE, _BEHIND = 80, 60
"""Characters on either side of a date that may say what happened then."""
_RARE = 4
"""Times that a word stands in a document, at most, to tell one thing from others."""
_SHARED = 2
"""Such words that two sentences share which tell of one thing."""
_DAY = timedelta(days=1)
_PAST = regex(r"\b(?:was|were|held|met|took|gave|began|sent|\w{3,}ed)\b")
_TO_COME = regex(
    r"\b(?:will|shall|would|should|may|must|to\s+be|until|by|before|from|due|next|expect\w*|plan(?:s|ned)|schedul\w*"
    r"|deadline|valid|expir\w*|target\w*|foreseen|envisaged|intend\w*|propos\w*)\b",
    IGNORECASE,
)
_SEASON = timedelta(days=60)
"""A date that is so far behind all others of a document is not of its time."""
_DATED = 6
"""Whole dates of a document that show of what time it is, at least."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A day and what is said of it.

    `sentence` is where its sentence begins, `lead` are the two words in front of its preposition. `before`
    are the stems of the words of its clause up to there that are no names, `around` all words of its clause.
    """

    day: Day
    sentence: int
    lead: str
    before: frozenset[str]
    around: frozenset[str]

    def is_of(self, other: Telling, counts: Mapping[str, int]) -> bool:
        """Whether both tell of the same thing. `counts` says how often a word stands in the document."""
        if self.sentence == other.sentence:
            return False  # founded on 3 May 2009, it celebrated on 3 May 2019: both are meant
        if self.before & other.before or (self.lead and self.lead == other.lead):
            return True
        rare = [word for word in self.around & other.around if counts.get(word, 0) <= _RARE]
        return len(rare) >= _SHARED


def tellings(document: Document, days: Days, lowered: Set[str]) -> Iterator[Telling]:
    """The whole dates of the prose that "of" or "on" leads to, and that end no period, as 30 June does.

    `lowered` are the words that stand somewhere in the document without a capital.
    """
    starts = {one.last.span: one.span.start for one in days.ranges}
    before: Day | None = None
    led_from, pair = 0, False  # where the first of two dates begins that one "of" leads to
    for day in days.days:
        start = starts.get(day.span, day.span.start)
        joined = before is not None and _JOINED.search(document.text, before.span.end - 1, start) is not None
        pair = joined and not pair  # three dates are a list
        led_from = led_from if pair else start
        before = day
        if day.date is not None and not _ends_period(day):
            telling = _telling(document, day, led_from, lowered)
            if telling is not None:
                yield telling


def past_beyond(document: Document, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """A day of the prose that is told as past, after all other dates of the document, and the same day of the
    year before; None where there is none.
    """
    dated = sorted(((day.date, day) for day in days if day.date is not None), key=lambda one: one[0])
    if len(dated) <= _DATED or dated[-1][0] - dated[-2][0] < _SEASON:
        return None
    last, odd = dated[-1]
    same = (
        one
        for moment, one in dated
        if (moment.year + 1, moment.month, moment.day) == (last.year, last.month, last.day)
    )
    other = next(same, None)
    block = document.blocks[document.block_at(odd.span.start)]
    if other is None or block.kind not in _READ:
        return None
    start, end = max(block.span.start, odd.span.start - _BEFORE), min(block.span.end, odd.span.end + _BEHIND)
    clause = (
        _CUT.split(document.text[start : odd.span.start])[-1]
        + _CUT.split(document.text[odd.span.end : end])[0]
    )
    return (odd, other) if _PAST.search(clause) and not _TO_COME.search(clause) else None


def _ends_period(day: Day) -> bool:
    moment = day.date
    return moment is None or moment.day == 1 or (moment + _DAY).day == 1


def _telling(document: Document, day: Day, start: int, lowered: Set[str]) -> Telling | None:
    text, block = document.text, document.blocks[document.block_at(day.span.start)]
    ends = max(block.span.start, start - _BEFORE), start
    led = _LED.search(text, *ends) if block.kind in _READ else None
    if led is None or any(known.search(text, *ends) for known in (_NAMED, _PERIOD)):
        return None
    clause = _CUT.split(text[ends[0] : led.start()])[-1]
    behind = _CUT.split(text[day.span.end : min(block.span.end, day.span.end + _BEHIND)])[0]
    words = _WORD.findall(clause)
    plain = (
        word.lower()
        for word in words
        if len(word) >= _LONG and (word[0].islower() or word.lower() in lowered)
    )
    told = sentences(text, block.span)
    return Telling(
        day,
        sentence=told[bisect_right(told, day.span.start, key=attrgetter("start")) - 1].start,
        lead=_last_two(clause),
        before=frozenset(word.removesuffix("s")[:_STEM] for word in plain),
        around=frozenset(word.lower() for word in (*words, *_WORD.findall(behind))),
    )


def _last_two(clause: str) -> str:
    """The last two words of a clause, where both are more than small ones."""
    words = clause.lower().split()[-2:]
    return " ".join(words) if len(words) == 2 and all(len(word) >= _LONG for word in words) else ""
