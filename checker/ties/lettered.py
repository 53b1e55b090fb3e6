"""Persons told one by one under a letter behind their count: "Three cases may show this. Ms A. … Mr B. …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from string import ascii_uppercase

from checker.model import ListKind, Relation, Span, SupportKind
from checker.text.alternatives import alternatives
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.labelled import listed_as
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST = 2
"""Persons who bear the letters from A on, at least."""
_OPENING = 4
"""Words before a person who opens a sentence, at most: "In the case of Ms C."."""


@in_english()
def lettered(context: Context) -> Tie | None:
    """Three cases may show this. Ms A. was heard alone. Mr B., who is deaf, … In the case of Ms C., …"""
    statement, text = context.statement, context.text
    new = statement.relation is Relation.PLAIN and not statement.definite and not context.others
    if not new or statement.value < _FEWEST:
        return None
    behind = Span(statement.sentence.end, context.block.span.end)
    if _letters().search(text, behind.start, behind.end) is None:
        return None
    found: dict[str, Span] = {}
    for match in _letters().finditer(text, behind.start, behind.end):
        found.setdefault(match["letter"], Span(*match.span()))
    told = [one for one in sentences(text, context.block.span) if one.end > behind.start]
    letters = "".join(found)
    if not ascii_uppercase.startswith(letters) or len(letters) < _FEWEST or found["A"].start >= told[0].end:
        return None
    known = _letters().search(text, 0, statement.span.start) is not None
    apart = len(letters) == statement.value or _open_sentences(text, told, tuple(found.values()))
    strength = Strength.SURE if apart and not known else Strength.WEAK
    return tie_to(
        SupportKind.ENUMERATION,
        (listed_as(ListKind.LABELS, [(at, key) for key, at in found.items()]),),
        strength,
    )


def _open_sentences(text: str, told: Sequence[Span], persons: Sequence[Span]) -> bool:
    """Whether each person opens a sentence, or an "and" joins them to the one who does: then each is a case.

    "Ms A. was attacked by Mr B.", "Ms A. and her husband, Mr B.," and "Mr A., Mr B. and Ms C. went" are one.
    """
    starts = [one.start for one in told]
    ends = (persons[0].start, *(one.end for one in persons))
    for before, person in zip(ends, persons, strict=False):
        opening = text[starts[bisect_right(starts, person.start) - 1] : person.start].split()
        joined = text[before : person.start].strip(". ")
        if len(opening) > _OPENING and not vocabulary().has("AND", joined):
            return False
    return True


@seeking
def _letters() -> Sought:
    """Ms A., Mr B"""
    titles = vocabulary().sets["PERSONAL_TITLE"]
    return Sought(
        rf"(?i:{alternatives('PERSONAL_TITLE')})\.? (?P<letter>[A-Z])(?![\w’'-])(?!\. [A-Z])", titles
    )
