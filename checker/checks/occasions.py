"""Days that do not fit what the text says of them elsewhere: in a note, or by the tense."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.checks.kind import Options
from checker.facts.dated import said
from checker.facts.events import Event
from checker.model import PROSE, Document, Mismatch, Note, Related, Span
from checker.regex import regex
from checker.text.calendar import Day
from checker.text.sentences import sentence_at
from checker.verdicts import Ledger

_TO_MARK, _FROM_MARK = 3, 14
"""Characters from a date to the mark of a note behind it, and from a mark to the date: "[^3] in May"."""
_RETRIEVED = regex(r"\b(?:retrieved|accessed|consulted|visited|checked|viewed)\b[^.;]{0,20}$", re.IGNORECASE)
_PHRASE = regex(r"([A-Za-z’'-]+\s+[A-Za-z’'-]+)\W*(?:(?:was|were)\s+\w+\s+)?(?:\b(?:on|in)\s+)?(?:the\s+)?$")
_NEAR = 60
"""Characters before a date in which the words that say what happened then are sought."""


def dates_fit_notes(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Dates at a note's mark, or in its sentence, that the note gives otherwise."""
    document = ledger.facts.document
    days = [day for day in ledger.facts.days.days if day.year is not None and day.month is not None]
    starts = [day.span.start for day in days]
    of_acts = {citation.day.span for citation in ledger.facts.citations if citation.day is not None}
    for note in document.notes if days else ():
        told = _inside(note.body, days, starts) if note.body is not None else ()
        if not told:
            continue
        for mark in note.references:
            seen = set()
            near = days[bisect_left(starts, mark - _NEAR) : bisect_left(starts, mark + _FROM_MARK)]
            for day in near:
                if day.span.end > mark >= day.span.start or not _at_mark(day, mark):
                    continue
                other = _otherwise(document, day, mark, told)
                if other is not None:
                    seen.add(day)
                    yield _noted(document, note, day, other)
            at = max(mark - 1, 0)
            sentence = sentence_at(document.text, document.block(at).span, at)
            for day in _inside(Span(sentence.start, mark), days, starts):
                other = _of_another_year(document, day, told)
                if other is not None and day not in seen and (other.span in of_acts or not day.bounds_month):
                    yield _noted(document, note, day, other)


def _of_another_year(document: Document, day: Day, told: Sequence[Day]) -> Day | None:
    """The date of a note that is the same day of another year; None where the note has the day itself."""
    same = [one for one in told if one.whole and day.whole and (one.month, one.day) == (day.month, day.day)]
    if not same or any(one.year == day.year for one in same):
        return None
    return same[0] if same[0].is_slip_of(day) and not _is_retrieval(document, same[0]) else None


def _is_retrieval(document: Document, day: Day) -> bool:
    """Whether a date of a note says when a page was looked at."""
    return _RETRIEVED.search(document.text, max(day.span.start - _NEAR, 0), day.span.start) is not None


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
    return None if _is_retrieval(document, only) else only


def _event(document: Document, end: int) -> str:
    """The last two words before a date or a mark that say what happened: "political agreement"."""
    block = document.block(max(end - 1, 0)).span
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

_TO_DO = r"\b(?:\w+ed|set|told|bound|and|or)\s+to\s+(?!(?:the|an?|its|their|his|her|our|all|each)\b)[a-z]"
"""What somebody is to do, and on which day: "was ordered to return to court on"."""
_TOOK_PLACE = regex(
    r"\b(?:was|were|took\s+place|met)\b(?!\s+(?:to|due|not|supposed|expected|scheduled|planned)\b)"
    rf"(?:(?!\b(?:is|are|will|to\s+be)\b|{_TO_DO})[^.;:,]){{0,50}}\bon\s+(?:the\s+)?$"
)
_WILL_BE = regex(
    r"\b(?:will\s+(?:be|take|meet|end|begin|start|open|close)|(?:is|are)\s+(?:due|expected|scheduled|planned)\b)"
    r"[^.;:,]{0,50}\b(?:on|by|before|until)\s+(?:the\s+)?$"
    r"|\bdeadline\s(?:for\s[^.;:,]{1,40}\s)?(?:is|remains)\s+(?:the\s+)?$"
)
_ASKED_BY = regex(
    r"\b(?:asks?|requests?|invites?|expects?|should|(?:is|are)\s(?:asked|invited|requested)|please)"
    r"\b[^.;:]{0,70}\b(?:by|before|until|not?\s+later\s+than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HALF_YEAR = timedelta(days=183)
"""Before a page by more, what it asks for by a day is of another time: pages are kept, and dated anew."""
_STATE = regex(r"\b(?:state\s+of\s+play|situation|data|figures)\s+(?:as\s+)?(?:of|at|on)\s+$", re.IGNORECASE)
_CLAUSE = 90
"""Characters before a date in which the verb of its clause is sought."""


def tenses_fit_dates(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """What the text tells as past though its day comes after the document's, and the other way round.

    The date in the front matter is the document's only where the option `front_matter` says so: a page on the
    web bears there the day of what it announces.
    """
    issued = ledger.facts.issued if options["front_matter"] else ledger.facts.date_line
    if issued is None:
        return
    for day, moment in _told(ledger):
        if moment > issued and _said(ledger, day, _TOOK_PLACE):
            yield _against(ledger, day, issued, "past")
        elif moment < issued and (
            _said(ledger, day, _WILL_BE) or (issued - moment <= _HALF_YEAR and _said(ledger, day, _ASKED_BY))
        ):
            yield _against(ledger, day, issued, "to come")


def states_not_later(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """States of play that are of a day after the document's."""
    issued = ledger.facts.issued
    if issued is None:
        return
    for day, moment in _told(ledger):
        if moment > issued and _said(ledger, day, _STATE):
            yield _against(ledger, day, issued, "known")


def _told(ledger: Ledger) -> Iterator[tuple[Day, date]]:
    """The whole dates of the prose."""
    document = ledger.facts.document
    for day in ledger.facts.days.days:
        moment = day.date
        if moment is not None and document.block(day.span.start).kind in PROSE:
            yield day, moment


def _said(ledger: Ledger, day: Day, pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` stands before a date, in its block."""
    document = ledger.facts.document
    block = document.block(day.span.start).span
    return (
        pattern.search(document.text, max(block.start, day.span.start - _CLAUSE), day.span.start) is not None
    )


def _against(ledger: Ledger, day: Day, issued: date, told: str) -> Mismatch:
    words = ledger.facts.document.quote(day.span)
    return Mismatch(span=day.span, values={"date": words, "issued": said(issued), "told": told})
