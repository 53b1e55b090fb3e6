"""Lists that have as many things as a count right in front of them says, and so are its own.

It has two forms: one for crews, one for the board.    There are three ways. The first is … The third is …

How many things such a list has can often be read in several ways, and one that agrees may do so by chance.
But where things are new, and nothing stands between their count and what a colon or a "first" opens, hardly
anything else is meant: of 58 such lists in print that no other sign confirms, 57 are the count's. So are
headings, 31 of 31, and pairs between two commas, 32 of 32.
"""

from __future__ import annotations

from checker.model import Relation
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.strength import answers_another, lists_another
from checker.ties.tie import Tie

_PAIR = 2
_COLON, _ITEMS, _ORDINALS, _HEADED, _BESIDE = "colon", "items", "ordinals", "headed", "apposed"
"""Finders of what stands behind a count."""
_NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE"})
_BEFORE = 24
"""Characters before a count in which a word stands that makes it one of any things: "no two ports"."""


def is_right_there(context: Context, tie: Tie) -> bool:
    """Whether a list that agrees stands right behind its count."""
    if not _is_new(context) or answers_another(context, tie.readings[0].lists):
        return False
    if tie.finder in (_HEADED, _BESIDE):
        return True
    rest, start = context.rest, tie.readings[0].span.start
    if not rest:
        return False
    if tie.finder == _COLON:
        return rest[0].kind == "COLON" and not lists_another(context, ())
    between = context.text[context.statement.sentence.end : start]
    if between.strip():
        return False
    if tie.finder == _ORDINALS:
        return not any(token.kind == "COLON" for token in rest)
    told = rest[-1].kind == "COLON" and all(token.kind not in _NUMBERS for token in rest)
    return tie.finder == _ITEMS and told and not lists_another(context, rest[:-1])


def _is_new(context: Context) -> bool:
    """Whether things are counted that the text tells of for the first time: not "these two", "any two"."""
    statement, text = context.statement, context.text
    if statement.value < _PAIR or not statement.exact or statement.definite:
        return False
    if statement.relation is not Relation.PLAIN or context.is_of_more:
        return False
    compound = text[statement.quantity.span.end : statement.quantity.span.end + 1] == "-"
    start = max(statement.sentence.start, statement.span.start - _BEFORE)
    last = tokenize(text[start : statement.span.start])[-1:]
    return not compound and all(
        token.kind != "EACH" and not vocabulary().has("NEGATIVE", token.lower) for token in last
    )
