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


@in_english(())
def begun(document: Document, days: Days) -> tuple[DateRange, ...]:
    """What the verbs of a sentence say began on one day and ended on the next that it names."""
    return tuple(_found(document.text, days))


def _found(text: str, days: Days) -> Iterator[DateRange]:
    for first, last in pairwise(days.days):
        gap = last.span.start - first.span.end
        if not 0 < gap <= _GAP or not _ends().fullmatch(text, first.span.end, last.span.start):
            continue
        if _later().search(text, first.span.end, last.span.start) is not None:
            continue  # "it opened on 28 June, three weeks after it had closed on 6 June"
        if _begins().search(text, max(first.span.start - _LEAD, 0), first.span.start):
            yield DateRange(Span(first.span.start, last.span.end), first, last, TOLD)


@of_language
def _begins() -> re.Pattern[str]:
    return regex(rf"\b(?:{alternatives('BEGINS')})\b[^.;:()\d]*$")


@of_language
def _later() -> re.Pattern[str]:
    return regex(rf"\b(?:{alternatives('CAME_AFTER')})\b")


@of_language
def _ends() -> re.Pattern[str]:
    return regex(rf"[^.;:\d]*\b(?:{alternatives('COMES_TO_END')})\b[^.;:()\d]*")
