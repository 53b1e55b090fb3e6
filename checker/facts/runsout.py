"""The day on which a time runs out, where the text says how long it is and when it began.

The agreement runs for three years from 1 January 2023 and will thus expire on 31 December 2026.
Authorities must reply within 30 days. The request came on 1 June 2021, so a reply was due by 1 August 2021.
Appointed for six years, she took office in 2020. …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts.ages import A_YEAR
from checker.facts.durationwords import NEAR, patterns
from checker.facts.periods import Duration, dated
from checker.facts.statedtimes import Stated, length, told_in
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import of_language
from checker.text.spots import at_digits

_TIMES = 4
"""How many times as long it may be as it is told, or as short: what is more is of other days."""


def runs_out(text: str, before: Span, sentence: Span, days: Sequence[Day]) -> Iterator[Duration]:
    """The times told in a sentence, or before it, that do not run out on the second of its two days."""
    own, earlier = _days(text, sentence, days), _days(text, before, days)
    if len(own) != 2 or earlier:
        return
    first, last = own
    gap = text[first.span.end : last.span.start]
    around = Span(before.start, last.span.start)
    stated = list(told_in(text, around, limits=True))
    if len(stated) != 1 or not _ends().search(gap):
        return
    if _put_off().search(text, around.start, last.span.end + NEAR) is not None:
        return
    told = stated[0]
    if told.span.end > first.span.start or not (_leads(text, told, first) or _thus().search(gap)):
        return
    found = length(told, *dated(first, last))
    if found is not None and not found.fits:
        low, high = found.bounds
        if low / _TIMES <= found.value <= high * _TIMES:
            yield found


def _days(text: str, span: Span, days: Sequence[Day]) -> Sequence[Day]:
    """The days of a sentence, and the years that stand by themselves."""
    told = [one for one in days if span.start <= one.span.start < span.end]
    years = (Span(*match.span()) for match in at_digits(A_YEAR, text, span.start, span.end))
    alone = [year for year in years if not any(one.span.start <= year.start < one.span.end for one in told)]
    return sorted(
        [*told, *(Day(year, int(text[year.start : year.end])) for year in alone)], key=lambda one: one.span
    )


def _leads(text: str, told: Stated, first: Day) -> bool:
    """Whether a time is counted from the day that stands right behind it: "three years from 1 January"."""
    start, end = told.span.end, first.span.start
    return (patterns().opens.fullmatch(text, start, end) or _from().fullmatch(text, start, end)) is not None


@of_language
def _from() -> re.Pattern[str]:
    return regex(rf"\s{alternatives('COUNTED_FROM', 'REACHES')}\s")


@of_language
def _ends() -> re.Pattern[str]:
    """What leads to the day on which a time runs out."""
    return regex(rf"\b{alternatives('RUNS_OUT', 'RUNS_UNTIL')}\b[a-z, ]*$")


@of_language
def _thus() -> re.Pattern[str]:
    """What tells that it was worked out or is to come, and did not merely happen."""
    return regex(rf"\b{alternatives('THUS', 'RUNS_UNTIL')}\b")


@of_language
def _put_off() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('PUT_OFF')})\b")
