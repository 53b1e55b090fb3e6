"""Ties that can only be meant: words lead from the count of a sentence to a list of one more or less.

Five measures took effect on 1 March 2024: and six items below
It declared five districts disaster areas: Harn, Upper Mesk, Lower Mesk, Tarn, Vell and Ost

Nothing in the words says that it is these things which are listed. But in 4,500 documents of ordinary prose,
such lists had as many as were counted in 53 places, and one more or less in a single one, where a name stands
in the list twice. Where phrases can be read in more than one way, 20 in a sentence agree and 13 do not.

A list on lines of its own is read rightly: what may be wrong is that it is the count's, and how likely that
is its trust tells. Where that is high, 286 such lists of ten million words agree and 3 do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from checker.model import Relation
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.signs import signs
from checker.ties.strength import announces, answers_another, is_clause_of_items, lists_another
from checker.ties.tie import Strength, Tie
from checker.ties.trust import points

ANNOUNCED = "announced"
"""The sign of items that a colon announces, one more or less than are counted."""
_ITEMS, _LABELS, _COLON = "items", "labelled", "colon"
"""Finders of lists: bullets on lines of their own, "Option 1" … "Option 3", and what a colon announces."""
_FEWEST = {_ITEMS: 4, _COLON: 3}
"""The least count, by what finds the lists that a colon announces: below a sentence a fourth thing is told as
often as three are; within one 53 of 54 lists of three, one more or less, agree where they read in one way."""
_TOLD = 4
"""Words of "are the following:"."""
_PAIR = 2
_FEWEST_OFF = 3
"""The least count that one item more or less tells something of: lists of three stand beside many a pair."""
_LED = frozenset({"colon", "parenthesis", "placed"})
"""What finds lists that words lead to. Of nine in drafts that were one off all were the count's; and in 25
million words of print there is none. What stands near by alone is not: "meetings of A and B", days, names."""
_NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE"})
_HIGH, _HIGHEST = 0.8, 0.95
"""The trust from which such a list is the count's; of two things, for two are often said of what has more."""


def is_meant(context: Context, tie: Tie) -> bool:
    """Whether a tie that is not sure can only be to the count's own list."""
    return is_announced(context, tie) or is_one_off(context, tie)


def is_one_off(context: Context, tie: Tie) -> bool:
    """Whether a list that words lead to has one item more or less than three things and more, and is theirs.

    Nothing else that is counted in the sentence may have that list.
    """
    statement, first = context.statement, tie.readings[0]
    if tie.finder not in _LED or tie.strength is not Strength.WEAK or tie.open:
        return False
    off = abs((first.listed or 0) - statement.value)
    if statement.value < _FEWEST_OFF or off != 1 or not all(listed.sure for listed in first.lists):
        return False
    between = [token for token in context.rest if token.start < first.span.start]
    if any(token.kind in _NUMBERS for token in between) or lists_another(context, between):
        return False
    return not answers_another(context, first.lists)


def is_announced(context: Context, tie: Tie) -> bool:
    """Whether a weak tie is to such a list, which nothing else in the sentence can be of."""
    statement, start = context.statement, tie.readings[0].span.start
    if tie.strength is not Strength.WEAK or tie.open or statement.implied or context.is_of_more:
        return False
    if statement.relation is not Relation.PLAIN or answers_another(context, tie.readings[0].lists):
        return False
    between = [token for token in context.rest if token.start < start]
    told = [token.kind for token in between[-_TOLD:]] == ["VERB", "THE", "FOLLOWING", "COLON"]
    if told:  # "The five steps are the following: …"
        between = [*between[:-_TOLD], *between[-1:]]
    if statement.definite and not (told or _points_below(context)):
        return False
    if tie.finder == _LABELS:
        return _is_trusted(context, tie) and _is_whole(context, tie)
    if tie.finder == _ITEMS and _is_stated(context, tie):
        return True
    if tie.finder not in _FEWEST or context.counts_before(start) or not _leads(context, between, start):
        return False
    if tie.finder == _ITEMS and _is_trusted(context, tie) and not lists_another(context, between):
        return "RPAR" not in context.kinds and not is_clause_of_items(between[:-1])
    return _is_near(context, tie) and (tie.finder == _ITEMS or not lists_another(context, between))


def _is_near(context: Context, tie: Tie) -> bool:
    """Whether a list that a colon leads to reads in one way, and has one item more or less."""
    one, value = tie.readings[0], context.statement.value
    near = abs((one.listed or 0) - value) == 1 and all(listed.sure for listed in one.lists)
    return near and value >= _FEWEST.get(tie.finder, inf)


def announced(context: Context, tie: Tie) -> Iterator[str]:
    """The sign of a tie to such a list on lines of its own that is one off."""
    if tie.finder == _ITEMS and _is_near(context, tie):
        every = context.statement.relation is Relation.ALL and _is_told_below(context)
        if every or is_announced(context, tie):
            yield ANNOUNCED


def _is_told_below(context: Context) -> bool:
    """Whether all of some things are said to be told below: "all five conditions listed here:"."""
    words = {token.lower for token in context.rest[:_TOLD]}
    colon = bool(context.rest) and context.rest[-1].kind == "COLON"
    return colon and not vocabulary().sets["TOLD_BELOW"].isdisjoint(words)


def _points_below(context: Context) -> bool:
    """Whether what is known already is told below: "the five commitments below", "Here are the five …"."""
    start, end = context.statement.sentence.start, context.statement.quantity.span.start
    before = [token.lower for token in tokenize(context.text[start:end])]
    known = vocabulary().sets
    points = before[1:2] == ["are"] and before[0] in known["THEY"]
    ours = any(word in known["SPEAKER"] for word in before[-1:]) and "COLON" in context.kinds
    points = points or ours  # "Our five steps: …"
    words = (*before, *(token.lower for token in context.rest[:1]))
    return points or not known["TOLD_BELOW"].isdisjoint(words)


def _is_stated(context: Context, tie: Tie) -> bool:
    """Whether a full stop leads to the items of a count that tells of nothing else: "Four risks remain.".

    In print 14 such lists agree, and none has one more or less.
    """
    end, listed = context.statement.sentence.end, tie.readings[0].listed or 0
    near = context.statement.value >= _FEWEST[_ITEMS] and abs(listed - context.statement.value) == 1
    stated = context.is_list_head and context.text.endswith(".", 0, end) and announces(context, end)
    return near and stated and _is_trusted(context, tie)


def _leads(context: Context, between: Sequence[Token], start: int) -> bool:
    """Whether the words between a count and its list end in their only colon, and speak of nothing more."""
    if not between or between[-1].kind != "COLON" or [token.kind for token in between].count("COLON") > 1:
        return False
    words = f" {context.text[between[0].start : start].lower()} "
    more = any(f" {phrase} " in words for phrase in vocabulary().sets["AS_WELL_AS"])
    return not more and all(token.kind != "FOLLOWING" for token in between)


def _is_trusted(context: Context, tie: Tie) -> bool:
    """Whether a list on lines of its own is surely the count's, by all that is seen of the two."""
    value = context.statement.value
    lines = {context.text[item.span.start : item.span.end] for item in tie.readings[0].lists[0].items}
    least = _HIGH if value > _PAIR else _HIGHEST
    return value > 1 and len(lines) > 1 and points().trust(signs(context, tie)) >= least


def _is_whole(context: Context, tie: Tie) -> bool:
    """Whether the labels are not those of more, of which the count tells a part, and it is a noun."""
    statement, listed = context.statement, tie.readings[0].listed
    compound = context.text[statement.quantity.span.end : statement.quantity.span.end + 1] == "-"
    others = (one for one in context.facts.statements if one.head == statement.head)
    return statement.value > _PAIR and not compound and all(one.value != listed for one in others)
