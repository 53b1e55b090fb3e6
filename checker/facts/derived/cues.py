"""The words that call a number a rest: "the remaining 12", "the rest, 12", "leaving 12"."""

from __future__ import annotations

import re

from checker.facts.sayings import Saying
from checker.regex import regex
from checker.text import roles
from checker.text.alternatives import alternatives, seek
from checker.text.language import of_language
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

NEAR = 40
"""Characters before a number in which the word stands that makes it a rest."""


@seeking
def speaks() -> Sought:
    """A word that speaks of what is left."""
    return seek("REMAINING", "THE_REST", "THE_OTHERS", "LEAVES")


def cue(text: str, place: Saying) -> str:
    """The word that calls a number a rest: "the remaining", "the rest,", "leaving"; "" where none does.

    None does where the number is of the beginning: "Its balance was 14.9 million at the start of 2024".
    """
    if _at_first().match(text, place.span.end):
        return ""
    start = max(place.sentence.start, place.span.start - NEAR)
    rule, phrase = roles.before(text[start : place.span.start])
    if rule != "rest":
        return "leaving" if rule == "leaves" else ""
    return next(word for word in phrase.split() if not vocabulary().has("THE", word))


@of_language
def _at_first() -> re.Pattern[str]:
    return regex(rf"\s+{alternatives('AT_THE_START')}\b", re.IGNORECASE)
