"""What stands before a number and makes it a guess, or a bound: "about 20 %", "more than half"."""

from __future__ import annotations

import re

from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language
from checker.text.vocabulary import vocabulary

_SIGNS = "~≈<>≤≥±+–-"
"""Signs that are hedges."""
BACK = 24
"""Characters before a number in which a hedge is sought."""


def is_hedged(text: str, start: int, end: int) -> bool:
    """Whether a hedge ends there. Before most numbers stands nothing that one can end with."""
    ends, hedge = _hedge()
    return text[start:end].rstrip().lower().endswith(ends) and hedge.search(text, start, end) is not None


@of_language
def _hedge() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """What hedges end with, and a pattern for them."""
    ends = sorted({word.split(" ")[-1] for word in vocabulary().sets["HEDGE"]})
    return (*ends, *_SIGNS), regex(rf"\b(?i:{alternatives('HEDGE')})\s+$|[{re.escape(_SIGNS)}]\s?$")


def is_guess(text: str, start: int) -> bool:
    """Whether the word before a share makes it a guess: "about 20 %", "just 20 %"."""
    back = max(start - BACK, 0)
    return is_hedged(text, back, start) or _just().search(text, back, start) is not None


@of_language
def _just() -> re.Pattern[str]:
    """What makes a share a guess, and a count none: "just 26 of the 104"."""
    return regex(rf"\b(?i:{alternatives('JUST')})\s+$")


def bound(text: str, start: int) -> tuple[int, int] | None:
    """1 for "more than" before a share, -1 for "less than", else 0, and where it begins; None for a guess."""
    if not is_guess(text, start):
        return 0, start
    for way, form in _bounds():
        hedge = form.search(text, max(start - BACK, 0), start)
        if hedge is not None:
            return way, hedge.start()
    return None


@of_language
def _bounds() -> tuple[tuple[int, re.Pattern[str]], ...]:
    kinds = ((1, "AT_LEAST"), (-1, "AT_MOST"))
    return tuple((way, regex(rf"\b(?i:{alternatives(kind)})\s+$")) for way, kind in kinds)
