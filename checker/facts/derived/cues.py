"""The words that call a number a rest: "the remaining 12", "the rest, 12", "leaving 12"."""

from __future__ import annotations

from checker.facts.sayings import Saying
from checker.text import roles
from checker.text.alternatives import seek
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

NEAR = 40
"""Characters before a number in which the word stands that makes it a rest."""


@seeking
def speaks() -> Sought:
    """A word that speaks of what is left."""
    return seek("REMAINING", "THE_REST", "THE_OTHERS", "LEAVES")


def cue(text: str, place: Saying) -> str:
    """The word that calls a number a rest: "the remaining", "the rest,", "leaving"; "" where none does."""
    start = max(place.sentence.start, place.span.start - NEAR)
    rule, phrase = roles.before(text[start : place.span.start])
    if rule != "rest":
        return "leaving" if rule == "leaves" else ""
    return next(word for word in phrase.split() if not vocabulary().has("THE", word))
