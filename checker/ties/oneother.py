"""Two things that the next sentences tell apart: "There are two drawers. One has nets, the other has ropes."

Nothing else that is told so has as many things, so such a list can confirm and no more.
"""

from __future__ import annotations

import re
from itertools import islice

from checker.model import ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.sentences import sentences_from
from checker.ties.context import Context
from checker.ties.labelled import listed_as
from checker.ties.strength import answers_another
from checker.ties.tie import Strength, Tie, tie_to

_PAIR = 2
_REACH = 4
"""Sentences in which the two are told, at most."""


@of_language
def _one() -> re.Pattern[str]:
    return regex(rf"{alternatives('ONE_OF_TWO')}\b(?! {alternatives('OF')} (?:the|those)\b)", re.IGNORECASE)


@of_language
def _other() -> re.Pattern[str]:
    joint = rf"(?:[.;,]|\b{alternatives('JOINS_TWO')})\s+"
    again = rf"{alternatives('ONE_OF_TWO')}\b(?! {alternatives('MODAL')}\b)"  # "one can only guess"
    return regex(rf"{joint}(?P<other>{alternatives('OTHER_OF_TWO')}\b|{again})", re.IGNORECASE)


@in_english()
def one_and_other(context: Context) -> Tie | None:
    """two drawers. One has nets, the other ropes. · two ways. One way is to wait. The other way is to ask."""
    statement = context.statement
    if statement.value != _PAIR or statement.relation is not Relation.PLAIN or statement.implied:
        return None
    start, end = statement.sentence.end, context.block.span.end
    while start < end and context.text[start].isspace():
        start += 1
    told = [*islice(sentences_from(context.text, Span(start, end)), _REACH)]
    first = _one().match(context.text, told[0].start) if told else None
    if first is None:
        return None
    others = [*_other().finditer(context.text, first.end(), told[-1].end)]
    if len(others) != 1:
        return None
    found = [(Span(*first.span()), "1"), (Span(*others[0].span("other")), "2")]
    listed = listed_as(ListKind.ORDINALS, found)
    if answers_another(context, (listed,)):
        return None  # "two sets of two nets. One set … and the other"
    return tie_to(SupportKind.ENUMERATION, (listed,), Strength.CLEAR)
