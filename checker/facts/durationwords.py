"""What stands between a duration and its dates, in the words of the language that is read."""

from __future__ import annotations

import re

from checker.frozen import dataclass
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language
from checker.text.numbers import words_for
from checker.text.vocabulary import vocabulary

UNITS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
"""Units of time, and how many days each has."""
NEAR = 40
"""Characters from a duration to the date that it is counted from, or to, at most."""
_WORD = regex(r"\s+([a-z]+)")


@dataclass(frozen=True, slots=True)
class Patterns:
    """What stands between a duration and its dates, in the words of the language that is read.

    `lasts` and `so` lead from two dates to a duration, `opens` from it to its first day, and `until` to its
    last; `ended` follows what is told of days before it. `leads` counts from a day that follows, or to one.
    `joined` stands before the second half of a duration, `more` behind the first. `at_least` and `at_most`
    are hedges. `lasted` leads from two times of day to how long it was from one to the other, `lasted_so`
    from two days, of which the second is the `last`; `after` leads from the first of two to the second,
    and `ends` from a duration. `went_on` leads from the first to how long it was, and `of_both` says that it
    lies between the two that were told.
    `delay` leads from the second of two days to how much later it is than it should be, and `runs` leads from
    a duration that something has to the first of its days.
    `at_which` leads to when something began, `ended_at` on to when it ended, `after_so` to how long it was.
    `at_time` leads to a time of day, `to_time` from one to the other, and `took` to how long it was.
    """

    lasts: re.Pattern[str]
    so: re.Pattern[str]
    ended: re.Pattern[str]
    opens: re.Pattern[str]
    until: re.Pattern[str]
    leads: re.Pattern[str]
    joined: re.Pattern[str]
    more: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    lasted: re.Pattern[str]
    lasted_so: re.Pattern[str]
    last: re.Pattern[str]
    after: re.Pattern[str]
    ends: re.Pattern[str]
    went_on: re.Pattern[str]
    of_both: re.Pattern[str]
    at_time: re.Pattern[str]
    at_which: re.Pattern[str]
    ended_at: re.Pattern[str]
    after_so: re.Pattern[str]
    to_time: re.Pattern[str]
    took: re.Pattern[str]
    delay: re.Pattern[str]
    runs: re.Pattern[str]


@of_language
def how_many() -> str:
    """A pattern for how many units a duration has: 12 · twelve · twenty-six; no groups."""
    return rf"(?:\d{{1,3}}|(?i:{words_for(20, 90)}-{words_for(1, 9)}|{words_for(1, 90)}))"


@of_language
def patterns() -> Patterns:
    mark, so, joint = r"\s*[,;(–—:]?\s*", alternatives("LASTS_SO", "AFTERWARDS"), alternatives("AND")
    lasts = rf"{alternatives('LASTS')}[,:]?(?:\s+{so})?(?:\s+{alternatives('THE')})?"
    units = "|".join((*UNITS, "hour", "minute"))
    opens = alternatives("SPAN_OPENS")
    return Patterns(
        lasts=regex(rf"{mark}(?i:{lasts})\s+"),
        so=regex(rf"\s+{so}\s+"),
        ended=regex(rf"\s?[,;.)–—]|$|\s{alternatives('LASTS')}\b"),
        opens=regex(
            rf"(?:{mark}|(?:\s[a-z]+){{0,2}}{mark}{alternatives('LASTS')},?\s+)(?:{opens}\s+)?"
            rf"|(?:\s[a-z]+){{1,4}},\s+{opens}\s+"
        ),
        until=regex(rf"\s*,?\s*{alternatives('SPAN_ENDS')}\s+"),
        leads=regex(
            rf"\s+(?:(?P<first>{alternatives('COUNTED_FROM')})|(?P<last>{alternatives('COUNTED_TO')}))\b"
        ),
        joined=regex(rf"\b(?:{units})s?\s+{joint}\s+$"),
        more=regex(rf"\s+{joint}\s+(?:\w+\s+)?(?:{units}|{alternatives('HALF')})s?\b"),
        at_least=regex(rf"\b(?i:{alternatives('AT_LEAST')})\s+$"),
        at_most=regex(rf"\b(?i:{alternatives('AT_MOST')})\s+$"),
        lasted=regex(rf"\b(?i:{alternatives('LASTED')})\b"),
        lasted_so=regex(
            rf"(?:[^.;:()\d]*\.\s+(?i:{alternatives('SAME_THING')})(?:\s+[a-z]+)?|[^.;:()\d]*)"
            rf"\s+{alternatives('LASTED')}\s+"
        ),
        last=regex(rf"\b{alternatives('ENDING', 'COMES_TO_END')}\b"),
        after=regex(rf"\b(?:{joint}|{alternatives('COMES_TO_END')}),?\s+{alternatives('AFTERWARDS')}\s+$"),
        ends=regex(rf"[^.;:()\d]*\b{alternatives('COMES_TO_END')}\b[^.;:()\d]*"),
        went_on=regex(rf"[^.;:()\d]*\b{joint}\s+(?:[a-z]+\s+)?{alternatives('LASTED')}\s+"),
        of_both=regex(
            rf"\s+(?:[a-z]+\s+)?{alternatives('BETWEEN_THEM')}\s+{alternatives('BOTH_OF_THEM')}\s+[a-z]+"
        ),
        at_time=regex(rf"\b(?i:{alternatives('AT_TIME')})\s+$"),
        at_which=regex(rf"\b{alternatives('BEGINS')}\s{alternatives('AT_TIME')}\s$"),
        ended_at=regex(rf"[^.;:()\d]*\b{alternatives('COMES_TO_END')}\s{alternatives('AT_TIME')}\s"),
        after_so=regex(rf"[^.;:()\d]{{0,20}},?\s(?:{so}|{alternatives('LASTED')})\s"),
        to_time=regex(rf"\s?(?:[–-]|{alternatives('SPAN_ENDS', 'AND')})\s?(?:{alternatives('AT_TIME')}\s)?"),
        took=regex(
            rf"\s\(|{mark}(?i:{lasts})\s+|\s+{so}\s+|,?\s+(?:{joint}\s+)?(?:{alternatives('LASTED')})\s+"
        ),
        delay=regex(rf"[^.;:()\d]*?(?:,|–|—|\b{joint}\b)\s+(?:[a-z]+\s+){{0,3}}{alternatives('DELAY')}\s+"),
        runs=regex(rf",?\s+(?:[a-z]+\s+){{0,3}}{alternatives('RUNS')}\s+{opens}\s+"),
    )


def is_other(ahead: str, behind: str) -> bool:
    """Whether the words around a duration make it inexact, one of several or a part of another."""
    words = vocabulary()
    last = [" ".join(ahead.split()[-number:]).lstrip("(") for number in (1, 2)]
    after = _WORD.match(behind)
    return (
        any(words.has(kind, word) for kind in ("ABOUT", "AT_LEAST", "AT_MOST") for word in last)
        or (words.has("OTHER_DURATION", last[0]) and not words.has("LASTS_ITSELF", last[1]))
        or (after is not None and words.has("OTHER_BEHIND", after[1]))
        or patterns().joined.search(ahead) is not None
        or patterns().more.match(behind) is not None
    )
