"""Patterns for the words that tell a whole from its parts, made of the sets of the language."""

from __future__ import annotations

import re

from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language


@of_language
def of_the() -> re.Pattern[str]:
    """What opens a sentence with a whole, behind the number of its paragraph: "4.2 Of the 28 records"."""
    number = r"(?:\d+(?:\.\d+)*[.)]?\s+)?"
    return regex(
        rf"{number}{alternatives('OUT_OF')}\s+(?:{alternatives('THE', 'THESE', 'ALL')}\s+){{0,2}}",
        re.IGNORECASE,
    )


@of_language
def of_these() -> re.Pattern[str]:
    return regex(
        rf"\s+{alternatives('OUT_OF')}\s+(?:{alternatives('THE', 'THESE', 'ALL')}\s+){{1,2}}", re.IGNORECASE
    )


@of_language
def leads() -> re.Pattern[str]:
    """What leads from a whole to its first part: a colon, a semicolon, "of which", "comprises"."""
    made_of = alternatives("MADE_OF")
    which = rf",\s+{alternatives('OUT_OF')}\s+{alternatives('THEM', 'THESE')}"
    return regex(rf"(?:[:;(–—]|{which}|\b{made_of}):?\s*$", re.IGNORECASE)


@of_language
def they() -> re.Pattern[str]:
    return regex(
        rf"(?:{alternatives('THEY')}|{alternatives('THE')}\s+{alternatives('BREAKDOWN')})\b"
        r"[^\d:;.()]{0,40}(?::\s*|(?=\(|\d))",
        re.IGNORECASE,
    )


@of_language
def adds_up() -> re.Pattern[str]:
    return regex(rf"(?:,|\b{alternatives('AND')})\s+{alternatives('ADDS_UP')}\s+$", re.IGNORECASE)


@of_language
def in_all() -> re.Pattern[str]:
    # "together with the State" takes in more than was named
    return regex(rf"\s+(?:[a-z]+\s+)?{alternatives('IN_ALL')}\b(?!\s+with\b)", re.IGNORECASE)


@of_language
def in_total() -> re.Pattern[str]:
    return regex(rf"{alternatives('IN_ALL')}\b", re.IGNORECASE)


@of_language
def single_thing() -> re.Pattern[str]:
    return regex(rf"{alternatives('A', 'THE')}\s+[a-z][a-z-]*(?<![^s]s)\b", re.IGNORECASE)


@of_language
def another() -> re.Pattern[str]:
    """One more thing that has no number: "… and the mill"."""
    return regex(
        rf"(?:,|\b{alternatives('AND', 'AS_WELL_AS')})\s+{alternatives('A', 'THE', 'OTHER')}\s+(?=[a-z])",
        re.IGNORECASE,
    )


@of_language
def rest_behind() -> re.Pattern[str]:
    """A rest that no number tells, in the next sentence: "… and one late. In the remaining case, …"."""
    rest = rf"{alternatives('THE')}\s+{alternatives('REMAINING')}\s+[a-z]"
    return regex(rf"[^.\d]*\.\s+(?:[a-z]+\s+)?{rest}", re.IGNORECASE)


@of_language
def no_parts() -> re.Pattern[str]:
    """Words between numbers that are no parts of one whole; "every week" only says when."""
    often = rf"{alternatives('EACH')}\s+{alternatives('PERIOD')}"
    return regex(rf"\b(?!{often}\b){alternatives('NO_PARTS')}\b", re.IGNORECASE)


@of_language
def of_the_rest() -> re.Pattern[str]:
    """What makes a rest a whole of its own: two of the other five."""
    the = rf"(?:{alternatives('THE', 'THESE')}\s+)?"
    return regex(
        rf"\s+{alternatives('OUT_OF')}\s+{the}{alternatives('REMAINING', 'OTHER')}\s+", re.IGNORECASE
    )


@of_language
def leaves() -> re.Pattern[str]:
    """What stands before a number that is left, and makes no rest of it by itself: "leaving 122 unpaid"."""
    return regex(rf"\b{alternatives('LEAVES')}\s+$", re.IGNORECASE)


@of_language
def of_them() -> re.Pattern[str]:
    """What makes a number a part of the one before: "nine came, seven of them late"."""
    return regex(rf"\s+{alternatives('OUT_OF')}\s+{alternatives('THEM', 'THESE')}\b", re.IGNORECASE)


@of_language
def another_one() -> re.Pattern[str]:
    """One more that no number tells: "One was refused and another was withdrawn"."""
    return regex(rf"\banother\s+(?={alternatives('FINITE')}\b)", re.IGNORECASE)
