"""Counts without a noun that take up what was told right before.

    All four were completed in time. · Both have replied. · In eight years, neither of them has bred.
    a nurse, a clerk and a trained helper, all four of whom asked

They state no number that stands for itself, so they are read only where a list stands before them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts.borrowed import THING, UNNAMED
from checker.facts.joined import joined_in
from checker.model import PROSE, BlockKind, Document, Quantity, Relation, Span, Statement
from checker.text import numbers
from checker.text.alternatives import alternatives
from checker.text.language import in_english
from checker.text.openings import said_from
from checker.text.sentences import sentence_at, sentences
from checker.text.spots import Sought, seeking
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary

_PAIR = 2
_OF_WHOM = Relation.OF_THESE
_LEADS = frozenset({"PREPOSITION", "IN"})
_CLAUSE = frozenset({"AND", "OR", "COMMA", "VERB", "PAST", "STOP", "THEM", "COLON", "DASH"})
"""What no words have that only say when or where."""
_BACK = 12
"""Characters before a count in which a comma and an "and" stand."""


def with_nounless(document: Document, known: Sequence[Statement]) -> tuple[Statement, ...]:
    """`known` and the counts that take up a list without a noun of their own, in document order.

    "All four of whom" are those of the list, and not some of what was counted further up.
    """
    found = {one.quantity.span.start: one for one in _taken_up(document)}
    if not found:
        return tuple(known)
    stays = {one.quantity.span.start for one in known if not (one.implied and one.relation is _OF_WHOM)}
    new = [one for start, one in found.items() if start not in stays]
    old = [one for one in known if one.quantity.span.start not in found or one.quantity.span.start in stays]
    return tuple(sorted((*old, *new), key=lambda statement: statement.span.start))


def place_before(text: str, block: Span, sentence: Span, start: int) -> Span | None:
    """Where what a count takes up was told: the sentence before its own, or its own up to its clause."""
    if start != said_from(text, sentence) and not _is_setting(text, sentence.start, start):
        if text[start - 2 : start] == ", ":
            return Span(sentence.start, start)
        back = max(sentence.start, start - _BACK)
        last = tokenize(text[back:start], back)
        return Span(sentence.start, last[-1].start) if last and _parts_clauses(last) else None
    told = sentences(text, block)
    at = bisect_left(told, sentence.start, key=lambda one: one.start)
    return told[at - 1] if at else None


def _parts_clauses(last: Sequence[Token]) -> bool:
    """Whether another clause begins behind some words: "…, and all four are", "…; neither has"."""
    if last[-1].kind == "SEMI":
        return True
    joint = len(last) > 1 and last[-2].kind in ("COMMA", "SEMI")
    return joint and vocabulary().has("COORDINATES", last[-1].lower)


def _is_setting(text: str, first: int, start: int) -> bool:
    """Whether words before a count only say when or where: "In the surveys of the last eight years, "."""
    if text[start - 2 : start] != ", ":
        return False
    before = [token.kind for token in tokenize(text[first : start - 2])]
    return before[:1] != [] and before[0] in _LEADS and _CLAUSE.isdisjoint(before)


@in_english(())
def _taken_up(document: Document) -> Iterator[Statement]:
    for match in _words().finditer(document.text):
        at = document.block_at(match.start())
        block = document.blocks[at]
        if block.kind in PROSE:
            below = (
                at > 0
                and document.blocks[at - 1].kind is BlockKind.ITEM
                and match.start() == block.span.start
            )
            one = _statement(document.text, block.span, match, below=below)
            if one is not None:
                yield one


def _statement(text: str, block: Span, match: re.Match[str], *, below: bool) -> Statement | None:
    """The count of a match, where one list stands before it; `below`: items right above its block."""
    start, end = match.span()
    sentence = sentence_at(text, block, start)
    if not (below and match["number"]) and not _has_list(text, block, sentence, match):
        return None
    name = "number" if match["number"] else "pair"
    word = match[name].lower()
    return Statement(
        span=Span(start, end),
        quantity=Quantity(
            Span(*match.span(name)),
            numbers.cardinal([word]) if match["number"] else _PAIR,
            words=True,
        ),
        unit=UNNAMED,
        head=THING,
        relation=Relation.ALL if match["number"] else _relation(word),
        implied=True,
        definite=True,
        sentence=sentence,
        clause=sentence,
    )


def _has_list(text: str, block: Span, sentence: Span, match: re.Match[str]) -> bool:
    """Whether one list stands before a match that it may be of."""
    before = place_before(text, block, sentence, match.start())
    found = joined_in(text, before) if before is not None else None
    if before is None or found is None or (match["whom"] is None) == (before.end == match.start()):
        return False
    return match["number"] is not None or len(found.items.items) > _PAIR  # "both" of two tells nothing


def _relation(word: str) -> Relation:
    return Relation.BOTH if vocabulary().has("BOTH", word) else Relation.NEITHER


@seeking
def _words() -> Sought:
    """What takes up: "All four were", "Both of them", "neither of which"."""
    words = vocabulary().sets
    number, every = alternatives("ONES"), alternatives("ALL")
    neither, both = alternatives("NEITHER"), alternatives("BOTH")
    verb = rf" {alternatives('VERB', 'PAST')}\b"
    of_them = r" of (?:(?P<whom>whom|which)|them|these|those)\b"
    return Sought(
        rf"(?i)(?<![\w-])(?:{every} (?P<number>{number})|(?P<pair>{both}|{neither}))(?:{of_them}|(?={verb}))",
        (*words["ALL"], *words["BOTH"], *words["NEITHER"]),
    )
