"""Persons told one by one under a letter behind their count: "Three cases may show this. Ms A. … Mr B. …"."""

from __future__ import annotations

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
    next_one = next(one for one in sentences(text, context.block.span) if one.end > behind.start)
    letters = "".join(found)
    if not ascii_uppercase.startswith(letters) or len(letters) < _FEWEST or found["A"].start >= next_one.end:
        return None
    known = _letters().search(text, 0, statement.span.start) is not None
    strength = Strength.WEAK if known else Strength.SURE
    return tie_to(
        SupportKind.ENUMERATION,
        (listed_as(ListKind.LABELS, [(at, key) for key, at in found.items()]),),
        strength,
    )


@seeking
def _letters() -> Sought:
    """Ms A., Mr B"""
    titles = vocabulary().sets["PERSONAL_TITLE"]
    return Sought(
        rf"(?i:{alternatives('PERSONAL_TITLE')})\.? (?P<letter>[A-Z])(?![\w’'-])(?!\. [A-Z])", titles
    )
