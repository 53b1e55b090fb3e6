"""What a count or a list says its members did, as stems and degrees.

Two predicates are near when they share stems ("have notified full transposition", "notified full
transposition"). A degree says how far it was done: in full, in part, not at all; predicates of different
degrees speak of different members.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.regex import regex
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_CONTENT = frozenset({"WORD", "NAME", "PLURAL", "SINGULAR", "PAST", "FULL", "PARTIAL"})
_ENDING = regex(r"(?:ations?|itions?|ions?|ments?|ings?|ed|es|ly|s|e)$")
FULL, PARTIAL, NONE = "+full", "+partial", "+none"
DEGREES = frozenset({FULL, PARTIAL, NONE})


def predicate(tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of the content words of `tokens`, and the degrees they can mean."""
    return frozenset(stem(t.lower) for t in tokens if t.kind in _CONTENT) | degrees(tokens)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word cut to what its family shares: notified, notify and notification are all "notif"."""
    cut = _ENDING.sub("", word)
    if len(cut) < 3:
        cut = word
    return cut.removesuffix("y").removesuffix("i")[:7]


def degrees(tokens: Sequence[Token]) -> frozenset[str]:
    sets = vocabulary().sets
    lower = [t.lower for t in tokens]
    negative = not sets["NEGATIVE"].isdisjoint(lower)
    partial = not sets["PARTIAL"].isdisjoint(lower)
    full = not sets["FULL"].isdisjoint(lower)
    to_complete = any(a == "to" and b == "complete" for a, b in pairwise(lower))
    if partial or (negative and to_complete):
        return frozenset({PARTIAL})
    if negative:
        return frozenset({PARTIAL, NONE}) if full else frozenset({NONE})
    return frozenset({FULL}) if full else frozenset()


def degrees_of(stems: frozenset[str]) -> frozenset[str]:
    return stems & DEGREES


def shared(left: frozenset[str], right: frozenset[str], ignore: Iterable[str] = ()) -> int:
    """How many stems two predicates share, degrees and `ignore` apart."""
    return len((left & right) - DEGREES - frozenset(ignore))
