"""Periods of a known length beside their days.

the financial year 2019/20, which ran from 1 April 2019 to 31 March 2021 · the second quarter (April to July)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.apart import Apart
from checker.facts.days import Days
from checker.facts.periods import Duration, dated, day_of, is_whole
from checker.frozen import replace
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
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
        if months > 0 and months != value:
            yield Apart(Span(*named.span("name")), value, one.first.span, one.last.span, months, "month")


def _months(first: Day, last: Day) -> int:
    """How many months it is from one day to another, both counted; 0 where they are not whole."""
    if first.day is None and last.day is None:  # "April to July", to its last day
        first, last = replace(first, day=1), replace(last, day=day_of(last, end=True).day)
    whole = is_whole(first, "day") and is_whole(last, "day")
    return Duration(first.span, 0, "month", first, last, 0, 0).exactly if whole else 0


@of_language
def _name() -> re.Pattern[str]:
    """What names a period, and leads to its first day."""
    turn, of = "|".join(vocabulary().ordinals), alternatives("OF")
    year = rf"\s(?:{of}\s)?(?:{alternatives('THE')}\s)?(?:\d{{4}}(?:[/–-]\d\d(?:\d\d)?)?|(?<=f\sthe\s)year)"
    return regex(
        rf"\b(?P<name>{alternatives('WHOLE_YEAR')}\s(?P<year>year)|(?:{turn})\s(?P<part>quarter|half))(?:{year})?"
        rf",?\s\(?(?:{alternatives('WHICH')}\s)?(?:{alternatives('RUNS')}\s)?(?:{alternatives('SPAN_OPENS')}\s)?$"
    )
