"""The units of time, and what a duration may have around it, in the words of the language that is read."""

from __future__ import annotations

import re

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


@of_language
def how_many() -> str:
    """A pattern for how many units a duration has: 12 · twelve · twenty-six; no groups."""
    return rf"(?:\d{{1,3}}|(?i:{words_for(20, 90)}-{words_for(1, 9)}|{words_for(1, 90)}))"


@of_language
def counted_from() -> re.Pattern[str]:
    """What counts a duration from a day that follows, or to one: "after", "later"."""
    return regex(rf"\s+{alternatives('COUNTED_FROM', 'COUNTED_TO')}\b")


@of_language
def _joined() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the second half of a duration, and behind the first."""
    units, joint = "|".join((*UNITS, "hour", "minute")), alternatives("AND")
    return (
        regex(rf"\b(?:{units})s?\s+{joint}\s+$"),
        regex(rf"\s+{joint}\s+(?:\w+\s+)?(?:{units}|{alternatives('HALF')})s?\b"),
    )


def is_other(ahead: str, behind: str) -> bool:
    """Whether the words around a duration make it inexact, one of several or a part of another."""
    words = vocabulary()
    last = [" ".join(ahead.split()[-number:]).lstrip("(") for number in (1, 2)]
    after = _WORD.match(behind)
    first_half, second_half = _joined()
    return (
        any(words.has(kind, word) for kind in ("ABOUT", "AT_LEAST", "AT_MOST") for word in last)
        or (words.has("OTHER_DURATION", last[0]) and not words.has("LASTS_ITSELF", last[1]))
        or (after is not None and words.has("OTHER_BEHIND", after[1]))
        or first_half.search(ahead) is not None
        or second_half.match(behind) is not None
    )
