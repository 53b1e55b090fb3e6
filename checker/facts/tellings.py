"""What the text says of a day: the words that lead to it, and those of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from re import IGNORECASE

from checker.facts.days import Days
from checker.frozen import dataclass
from checker.model import PROSE, Document
from checker.regex import regex
from checker.text.calendar import Day
from checker.text.sentences import sentence_at, sentences
from checker.text.vocabulary import vocabulary

_LED = regex(r"\b(?:[Oo]f|[Oo]n)\s+(?:the\s+)?$")
_JOINED = regex(r"\d\s*(?:,|,?\s+and)\s+$")
# What is named by its day, and comes again: the act of 3 March, the meeting of 4 June or on it.
_NAMED = regex(
    r"\b(?:(?:acts?|laws?|statutes?|orders?|resolutions?|decrees?|decisions?|treat(?:y|ies)|conventions?|agreements?"
    r"|letters?|messages?|judgments?|reports?|minutes|memoranda|memorandum|notes?|budgets?|proclamations?|issues?"
    r"|versions?)\s+of|(?:meetings?|sessions?)\s+(?:of|on))\s+(?:the\s+)?$"
)
# A period of a year begins and ends on the same day.
_PERIOD = regex(
    r"\b(?:start|begin|began|end|expir|due|valid|effect|in(?:to)? force|deadline|term)[a-z]*\b[^.;:]*$"
)
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
_TERM = regex(r"\b(?:until|till|by|before|from|for)\s+(?:the\s+)?$", IGNORECASE)
_ITS_OWN = regex(
    r"\b(?:the|an?)\s+(?:[\w’-]+\s+){1,2}of\s+(?:the\s+)?$|\d{4}(?:,|,?\s+and)\s+(?:on\s+)?$", IGNORECASE
)
"""What a day belongs to by name, or another day before it: "the fair of 9 July 2020", "4 June 2018 and"."""
_ANY_WORD = regex(r"[a-z]+")
_CLOSE = 400
"""Characters between two days of one paragraph that tell of one time."""


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
    """The whole dates of the prose that "of" or "on" leads to, and whose words speak of no period.

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
        if day.date is not None:
            telling = _telling(document, day, led_from, lowered)
            if telling is not None:
                yield telling


def close_by(document: Document, days: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """Pairs of a day and the same day of the next year or the one before, a sentence or a few apart.

    Of two that stand so close one is nearly always a slip, unless the words say that a year went by, or that
    a term or a period begins or ends; or each is the day of a thing of its own, or one of a list.
    """
    for at, day in enumerate(days):
        for other in days[at + 1 :]:
            if other.span.start - day.span.end > _CLOSE:
                break
            if _is_next_year(day, other) and not _year_went_by(document, day, other):
                yield day, other


def _is_next_year(day: Day, other: Day) -> bool:
    """Whether two whole days are one but for years that follow each other, and bound no month."""
    if day.date is None or other.date is None or day.bounds_month or other.bounds_month:
        return False
    return day.is_year_off(other) and abs(day.date.year - other.date.year) == 1


def _year_went_by(document: Document, day: Day, other: Day) -> bool:
    """Whether two days are not of one paragraph, of one sentence, or told to be a year apart."""
    text, block = document.text, document.block(day.span.start)
    if block.kind not in PROSE or other.span.end > block.span.end:
        return True
    told = [
        one for one in sentences(text, block.span) if one.end > day.span.start and one.start < other.span.end
    ]
    if len(told) < 2:
        return True
    words = _ANY_WORD.findall(text[told[0].start : told[-1].end].lower())
    if not vocabulary().sets["YEAR_APART"].isdisjoint(words):
        return True
    lead, second = (
        text[max(block.span.start, one.span.start - _BEFORE) : one.span.start] for one in (day, other)
    )
    if any(known.search(before) for known in (_TERM, _PERIOD) for before in (lead, second)):
        return True
    return all(_ITS_OWN.search(before) or _NAMED.search(before) for before in (lead, second))


def _telling(document: Document, day: Day, start: int, lowered: Set[str]) -> Telling | None:
    text, block = document.text, document.block(day.span.start)
    ends = max(block.span.start, start - _BEFORE), start
    led = _LED.search(text, *ends) if block.kind in PROSE else None
    if led is None or any(known.search(text, *ends) for known in (_NAMED, _PERIOD)):
        return None
    clause = _CUT.split(text[ends[0] : led.start()])[-1]
    behind = _CUT.split(document.around(day.span, _BEHIND)[1])[0]
    words = _WORD.findall(clause)
    plain = (
        word.lower()
        for word in words
        if len(word) >= _LONG and (word[0].islower() or word.lower() in lowered)
    )
    return Telling(
        day,
        sentence=sentence_at(text, block.span, day.span.start).start,
        lead=_last_two(clause),
        before=frozenset(word.removesuffix("s")[:_STEM] for word in plain),
        around=frozenset(word.lower() for word in (*words, *_WORD.findall(behind))),
    )


def _last_two(clause: str) -> str:
    """The last two words of a clause, where both are more than small ones."""
    words = clause.lower().split()[-2:]
    return " ".join(words) if len(words) == 2 and all(len(word) >= _LONG for word in words) else ""
