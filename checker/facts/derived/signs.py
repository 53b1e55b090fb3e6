"""What is seen of a number and of the two it may be worked out from: the signs of a candidate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Sized

from checker.facts.derived.terms import Term
from checker.facts.sayings import Saying
from checker.regex import regex

_WORD = regex(r"[^\W\d_]+|\d[\d.,  ]*|[^\w\s]")
_FEW = 3
"""Words between two numbers that are a sign as they stand; of more the last two are."""
_MOST = 3
"""Numbers between or nearer that are counted."""
_LEAD = 60
"""Characters before a number in which the words that lead to it stand."""


_DASHES = frozenset("–—")


def words(text: str, start: int, end: int) -> list[str]:
    """The words and signs of a stretch in small letters, "#" for a number."""
    found: list[str] = _WORD.findall(text, start, max(start, end))
    return ["#" if word[0].isdigit() else word.lower() for word in found]


def between(text: str, one: Term | Saying, other: Term | Saying) -> str:
    """The words between two numbers, the last two of many."""
    first, last = sorted((_span(one), _span(other)))
    found = words(text, max(first[1], last[0] - _LEAD * 2), last[0])
    if found and found[-1] in _DASHES:
        found[-1] = "("  # "39 harbours – 75 % – are open": a dash encloses as a bracket does
    return " ".join(found) if len(found) <= _FEW else "… " + " ".join(found[-2:])


def lead(text: str, one: Term, count: int = 2) -> str:
    """The words before a number, in its sentence."""
    first = max(one.saying.sentence.start, one.start - _LEAD)
    return " ".join(words(text, first, one.start)[-count:]) or "^"


def behind(text: str, place: Saying, count: int = 3) -> list[str]:
    """The words behind a number and its sign."""
    return words(text, place.span.end, min(place.span.end + _LEAD, place.sentence.end))[:count]


def where(one: Term, place: Saying) -> str:
    """Where a number stands, seen from the one that is worked out."""
    if one.block:
        return f"block {one.block}"
    if one.sentence:
        return f"sentence {max(one.sentence, -3)}"
    return "before" if one.start < place.span.start else "after"


def how_many(found: Sized) -> str:
    return str(min(len(found), _MOST))


def size(one: Term, sizes: Sequence[int]) -> str:
    """How large a number is, in these steps."""
    return next((f"to {most}" for most in sizes if one.value <= most), "large")


def nouns(one: Saying, other: Saying) -> str:
    """How the nouns of two numbers go together."""
    if not one.noun or not other.noun:
        return f"{bool(one.noun):d}{bool(other.noun):d}"
    return "same" if one.noun == other.noun else "other"


def crossed(signs: Iterator[tuple[str, str]], pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The signs of a candidate, and those that are looked at together."""
    seen = dict(signs)
    single = [f"{name}: {value}" for name, value in seen.items()]
    return (*single, *(f"{one}: {seen[one]}, {other}: {seen[other]}" for one, other in pairs))


def _span(one: Term | Saying) -> tuple[int, int]:
    return (one.start, one.end) if isinstance(one, Term) else (one.span.start, one.span.end)
