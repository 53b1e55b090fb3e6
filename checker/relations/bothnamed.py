"""Both of two things that the text before calls by that noun.

the Habitats Directive and the Birds Directive … Both directives
under the WCT and the WPPT … Both treaties

An abbreviation is called by the last word of what it stands for. Two can only agree with two. Where a list
told the two by name, "both" may point back at them from any distance: `calls_by_name`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.facts.complete import Facts
from checker.model import Item, ItemList, ListKind, Relation, Span, Statement, Support, SupportKind
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary
from checker.ties.arithmetic import Reason, Reasons

_BACK = 1500
"""Characters before "both" in which the two are named: half a page, further back there are other twos."""
_POINTING = frozenset({Relation.BOTH, Relation.NEITHER})
_TWO = 2
_GROUPS = ("one", "other")
"""The two names in what `_pair` finds."""
_NAME = r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,5}"


@of_language
def _pair() -> re.Pattern[str]:
    """Two names, each with its article, that no third one stands beside."""
    the, joint = alternatives("THE"), alternatives("AND")
    before, behind = rf"(?P<third>[,&] (?:{the} )?)?", rf"(?! {joint} |, {joint} )"
    return regex(rf"{before}\b(?P<one>{_NAME}) {joint} (?:{the} )?(?P<other>{_NAME}){behind}")


@in_english({})
def reasons(facts: Facts) -> Reasons:
    """The counts of both or neither of two things that are named before them."""
    return {
        statement: Reason(f"two {statement.unit} are named before", found)
        for statement in facts.statements
        if statement.relation in _POINTING and statement.value == _TWO and not _tells(facts, statement)
        if (found := _named(facts, statement)) is not None
    }


def _tells(facts: Facts, statement: Statement) -> bool:
    """Whether a count tells its two itself: "both servers and clients"."""
    words = facts.document.text[statement.span.end : statement.sentence.end].split(None, 1)
    return bool(words) and vocabulary().kinds.get(words[0].lower()) == "AND"


def _named(facts: Facts, statement: Statement) -> Support | None:
    """The last two names before a count that are called by its noun."""
    start = max(statement.span.start - _BACK, 0)
    pairs = list(_pair().finditer(facts.document.text, start, statement.span.start))
    for one in reversed(pairs):
        if not one["third"] and all(_called(facts, one[group], statement) for group in _GROUPS):
            items = tuple(Item(Span(*one.span(group)), one[group]) for group in _GROUPS)
            span = Span(items[0].span.start, items[1].span.end)
            return Support(SupportKind.APPOSITION, span, _TWO, "", (ItemList(ListKind.NAMES, span, items),))
    return None


def calls_by_name(facts: Facts, support: Sequence[Support], statement: Statement) -> bool:
    """Whether all that a list tells is called by the noun of a count."""
    items = [item for one in support for listed in one.lists for item in listed.items]
    return bool(items) and all(_called(facts, facts.document.quote(item.span), statement) for item in items)


def _called(facts: Facts, name: str, statement: Statement) -> bool:
    """Whether a name, or what it stands for, ends with the noun that is counted."""
    long = facts.once(_longs).get(name, name)
    return singular(long.split()[-1].lower()) == statement.head


def _longs(facts: Facts) -> Mapping[str, str]:
    """What the abbreviations of the document stand for."""
    return {one.short: one.long for one in facts.definitions}
