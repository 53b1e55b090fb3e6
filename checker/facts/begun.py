"""Two dates that verbs tie: "The pilot began on 3 July 2023 and ended on 14 May 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.facts.days import Days
from checker.model import Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import DateRange
from checker.text.language import in_english, of_language

TOLD = "told"
"""How such a range is joined."""
_LEAD = 40
"""Characters before a date in which its verb stands: "began its work in"."""
_GAP = 100
"""Characters between the two dates."""
_CASE = 300
"""The same, where the second is of an answer to what is told of the first."""


@in_english(())
def answered(document: Document, days: Days) -> Iterator[DateRange]:
    """Two days of a case that are in the wrong order: what can only follow is told of the earlier.

    The pilot began on 3 July 2023 and ended on 14 May 2023.
    She applied on 12 March 2024. It was refused on 9 February 2024. · set up in May, it first met in April
    advertised on 28 April 2025, and objections must be received by 19 April 2025
    The letter of 23 September 2021 was followed by an opinion, sent on 19 May 2021.
    The bridge was shut on 8 July 2024 and opened again on 21 June 2024.
    """
    text, opens = document.text, {one.last.span: one.span.start for one in days.ranges}
    for first, last in pairwise(days.days):
        both = DateRange(Span(first.span.start, last.span.end), first, last, TOLD)
        if first.day is None or last.day is None or not both.backwards:
            continue
        block = document.block(first.span.start).span
        if last.span.end > block.end or last.span.start - first.span.end > _CASE:
            continue
        start = opens.get(first.span, first.span.start)
        for asks, answers in _order():
            begins = asks.search(text, max(block.start, start - _GAP), start)
            if begins and answers.fullmatch(text, first.span.end, last.span.start):
                yield both
                break


@of_language
def _order() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What leads to the first of two days, and what leads to the second, for each kind of case."""
    clause = rf"(?:(?!\b{alternatives('LOOKS_BACK')}\b)[^.;:()\d])*"
    were, objects = alternatives("WERE", "AND"), alternatives("THE", "DONE_TO")
    known = (
        ("APPLIED", ("ANSWERED",), "DISPOSED"),
        ("SET_UP", ("FIRST_MET",), "FIRST_MET"),
        ("STATE_OF", (), "PRESENTED"),
        ("CALLED_FOR", ("DUE_BY",), "DUE_BY"),
    )
    cases = (
        (
            regex(rf"\b{alternatives(asks)}\b[^.;:()\d]*$"),
            regex(
                rf"(?:[\s\S]*?(?:[.,;]\s|\b{alternatives('AND')}\s))?{clause}\b(?:{alternatives(*answers)}"
                rf"|{were}\s(?:[a-z]+ly\s)?{alternatives(done)}|{alternatives(done)}\s{objects})\b{clause}"
            ),
        )
        for asks, answers, done in known
    )
    on = regex(rf"\b{alternatives('ON_DAY')}\s$")
    began = regex(rf"\b{alternatives('BEGINS')}\b[^.;:()\d]{{0,{_LEAD}}}$")
    ended = regex(rf"{clause}\b{alternatives('COMES_TO_END')}\b{clause}")
    return *cases, (began, ended), (regex("$"), _next()), (on, _done_next())


def _done_next() -> re.Pattern[str]:
    """What leads from the day on which something was done to the day of what was done to it next.

    A verb behind the "and": what follows a noun may be told in any order, "and the other was opened on". Nor
    does the day of what it was to lead to tell when it was done: "and joined the crews to hold a fair on".
    """
    verb = rf"(?:[a-z]+ed|{alternatives('PAST', 'PAST_VERB')})"
    subject = rf"(?:{alternatives('SAME_THING', 'CLAUSE_GOES_ON')}\s)?(?:[a-z]+ly\s)?"
    aim = rf"{alternatives('TO')}\s[a-z]+\s{alternatives('A', 'THE')}"
    clause = rf"(?:(?!\b(?:{alternatives('LOOKS_BACK')}|{aim})\b)[^.;:()\d])*"
    return regex(rf",?\s{alternatives('AND')}\s{subject}{verb}\s{clause}\b{alternatives('ON_DAY')}\s")


def _next() -> re.Pattern[str]:
    """What leads from the day of one thing to that of the next; another "of" may be of a third."""
    on, done = alternatives("OWN_DAY"), alternatives("DONE_ON")
    words = rf"(?:(?!\b{alternatives('IN', 'OF', 'PREPOSITION')}\b)[^,.;:()\d])*"
    return regex(
        rf"\s(?:{alternatives('WERE')}|{alternatives('AUXILIARY')}\s[a-z]+)\s{alternatives('FOLLOWED_BY')}\s"
        rf"(?:{words}\s{on}|[^.;:()\d]*,\s(?:[a-z]+\s)?{done}\s{on})\s"
    )
