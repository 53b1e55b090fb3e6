"""Days that do not fit what the text says of them elsewhere: in a note, or by the tense."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.model import BlockKind, Document, Mismatch, Note, Related, Span
from checker.reading.calendar import Day
from checker.reading.dated import said
from checker.reading.events import Event
from checker.regex import regex

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_TO_MARK, _FROM_MARK = 3, 14
"""Characters from a date to the mark of a note behind it, and from a mark to the date: "[^3] in May"."""
_RETRIEVED = regex(r"\b(?:retrieved|accessed|consulted|visited|checked|viewed)\b[^.;]{0,20}$", re.IGNORECASE)
_PHRASE = regex(r"([A-Za-z’'-]+\s+[A-Za-z’'-]+)\W*(?:(?:was|were)\s+\w+\s+)?(?:\b(?:on|in)\s+)?(?:the\s+)?$")
_NEAR = 60
"""Characters before a date in which the words that say what happened then are sought."""


def dates_fit_notes(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Dates at a note's mark that the note gives otherwise."""
    facts = ledger.facts
    days = [day for day in facts.days.days if day.year is not None and day.month is not None]
    starts = [day.span.start for day in days]
    for note in facts.document.notes if days else ():
        told = _inside(note.body, days, starts) if note.body is not None else ()
        if not told:
            continue
        for mark in note.references:
            near = days[bisect_left(starts, mark - _NEAR) : bisect_left(starts, mark + _FROM_MARK)]
            for day in near:
                if day.span.end > mark >= day.span.start:
                    continue
                other = _otherwise(facts.document, day, mark, told) if _at_mark(day, mark) else None
                if other is not None:
                    yield _noted(facts.document, note, day, other)


def _inside(span: Span, days: Sequence[Day], starts: Sequence[int]) -> Sequence[Day]:
    return days[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _at_mark(day: Day, mark: int) -> bool:
    """Whether a note's mark stands right behind a date, or right before it: "agreement[^3] in May 2019"."""
    return mark - _TO_MARK <= day.span.end <= mark or mark <= day.span.start < mark + _FROM_MARK


def _otherwise(document: Document, day: Day, mark: int, told: Sequence[Day]) -> Day | None:
    """The date of a note that is the same event's and another; None where it tells of something else."""
    event = _event(document, min(mark, day.span.start))
    same = [one for one in told if event and event == _event(document, one.span.start)]
    if same:
        return same[0] if all(one.differs(day) for one in same) else None
    only = told[0]
    if len(told) > 1 or not day.is_year_off(only) or None in (day.day, only.day):
        return None
    start = max(only.span.start - _NEAR, 0)
    return None if _RETRIEVED.search(document.text, start, only.span.start) else only


def _event(document: Document, end: int) -> str:
    """The last two words before a date or a mark that say what happened: "political agreement"."""
    block = document.blocks[document.block_at(max(end - 1, 0))].span
    match = _PHRASE.search(document.text, max(block.start, end - _NEAR), end)
    words = match[1].lower().split() if match else []
    return " ".join(words) if words and all(len(word) > 3 for word in words) else ""


def _noted(document: Document, note: Note, day: Day, other: Day) -> Mismatch:
    return Mismatch(
        span=day.span,
        values={"date": document.quote(day.span), "other": document.quote(other.span), "note": note.label},
        related=(Related("the date in the note", other.span),),
    )


# --- one event ------------------------------------------------------------------------------


def events_dated_once(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Events that the document dates twice, on days that cannot be one."""
    document = ledger.facts.document
    told: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in ledger.facts.events:
        told[event.key].append(event)
    for events in told.values():
        first = events[0]
        others = [event for event in events if event.day.is_slip_of(first.day)]
        if not others or len({event.day.year for event in events}) > 2:
            continue  # what has three dates happens again and again
        for event in others[:1]:
            yield Mismatch(
                span=event.span,
                values={
                    "name": event.name,
                    "date": document.quote(event.day.span),
                    "other": document.quote(first.day.span),
                },
                related=(Related("the other date", first.span),),
            )


# --- before and after the document ----------------------------------------------------------

_TOOK_PLACE = regex(
    r"\b(?:was|were|took\s+place|met)\b(?!\s+(?:to|due|not|supposed|expected|scheduled|planned)\b)"
    r"(?:(?!\b(?:is|are|will|to\s+be)\b)[^.;:,]){0,50}\bon\s+(?:the\s+)?$"
)
_WILL_BE = regex(
    r"\b(?:will\s+(?:be|take|meet|end|begin|start|open|close)|(?:is|are)\s+(?:due|expected|scheduled|planned)\b)"
    r"[^.;:,]{0,50}\b(?:on|by|before|until)\s+(?:the\s+)?$"
)
_STATE = regex(r"\b(?:state\s+of\s+play|situation|data|figures)\s+(?:as\s+)?(?:of|at|on)\s+$", re.IGNORECASE)
_CLAUSE = 90
"""Characters before a date in which the verb of its clause is sought."""


def tenses_fit_dates(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """What the text tells as past though its day comes after the document's, and the other way round."""
    issued = ledger.facts.issued
    for day, moment in _told(ledger, issued):
        if issued is not None and moment > issued and _said(ledger, day, _TOOK_PLACE):
            yield _against(ledger, day, issued, "past")
        elif issued is not None and moment < issued and _said(ledger, day, _WILL_BE):
            yield _against(ledger, day, issued, "to come")


def states_not_later(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """States of play that are of a day after the document's."""
    issued = ledger.facts.issued
    for day, moment in _told(ledger, issued):
        if issued is not None and moment > issued and _said(ledger, day, _STATE):
            yield _against(ledger, day, issued, "known")


def _told(ledger: Ledger, issued: date | None) -> Iterator[tuple[Day, date]]:
    """The whole dates of the prose, where the document has a date itself."""
    document = ledger.facts.document
    for day in ledger.facts.days.days if issued else ():
        moment = day.date
        if moment is not None and document.blocks[document.block_at(day.span.start)].kind in _READ:
            yield day, moment


def _said(ledger: Ledger, day: Day, pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` stands before a date, in its block."""
    document = ledger.facts.document
    block = document.blocks[document.block_at(day.span.start)].span
    return (
        pattern.search(document.text, max(block.start, day.span.start - _CLAUSE), day.span.start) is not None
    )


def _against(ledger: Ledger, day: Day, issued: date, told: str) -> Mismatch:
    words = ledger.facts.document.quote(day.span)
    return Mismatch(span=day.span, values={"date": words, "issued": said(issued), "told": told})
