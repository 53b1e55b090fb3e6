"""Periods of a known length beside their days.

the financial year 2019/20, which ran from 1 April 2019 to 31 March 2021 · the second quarter (April to July)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.apart import Apart
from checker.facts.days import Days
from checker.facts.periods import dated
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day, days_in
from checker.text.language import in_english, of_language
from checker.text.vocabulary import vocabulary

_LENGTHS = {"year": 12, "half": 6, "quarter": 3}
"""Months of a whole year, of half of one and of a quarter."""
_BACK = 60
"""Characters before the first day in which such a period is named."""


@in_english(())
def named_periods(document: Document, days: Days) -> Iterator[Apart]:
    """The periods of the prose of `document` that do not last so long as their name tells."""
    text = document.text
    for one in days.ranges:
        block = document.block(one.span.start)
        named = _name().search(text, max(one.span.start - _BACK, block.span.start), one.span.start)
        if block.kind not in PROSE or named is None or not (one.first.month and one.last.month):
            continue
        value = _LENGTHS[named["year"] or named["part"]]
        months = _months(*dated(one.first, one.last))
        if months is not None and months != value:
            yield Apart(Span(*named.span("name")), value, one.first.span, one.last.span, months, "month")


def _months(first: Day, last: Day) -> int | None:
    """How many months it is from one day to another, both counted; None where they are not whole."""
    assert first.month is not None
    assert last.month is not None
    if first.year is None or last.year is None or (first.day is None) != (last.day is None):
        return None
    months = (last.year - first.year) * 12 + last.month - first.month
    if first.day is None or last.day is None:
        return months + 1
    if first.day == 1:
        return months + 1 if last.day == days_in(last.year, last.month) else None
    return months if last.day == first.day - 1 else None


@of_language
def _name() -> re.Pattern[str]:
    """What names a period, and leads to its first day."""
    turn, of = "|".join(vocabulary().ordinals), alternatives("OF")
    year = rf"\s(?:{of}\s)?(?:{alternatives('THE')}\s)?(?:\d{{4}}(?:[/–-]\d\d(?:\d\d)?)?|(?<=f\sthe\s)year)"
    return regex(
        rf"\b(?P<name>{alternatives('WHOLE_YEAR')}\s(?P<year>year)|(?:{turn})\s(?P<part>quarter|half))(?:{year})?"
        rf",?\s\(?(?:{alternatives('WHICH')}\s)?(?:{alternatives('RUNS')}\s)?(?:{alternatives('SPAN_OPENS')}\s)?$"
    )
