"""Counts and lists against the sets they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from checker.checks.kind import Options
from checker.facts.dated import said
from checker.facts.days import dates
from checker.facts.groups import Group
from checker.model import Claim, ItemList, Mismatch, Related, Relation, Span, SupportKind
from checker.regex import regex
from checker.relations.exceptions import exceptions
from checker.relations.sets import excesses, items_of, lists_of, parents, partitions, sharings
from checker.text.names import known, spelled
from checker.text.phrases import phrase
from checker.text.predicates import DEGREES, degrees_of
from checker.verdicts import Ledger

_FEW = 2


def within_group(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts that are larger than the whole they are taken from, or than the group ever was."""
    for one in excesses(ledger.facts):
        yield Mismatch(
            span=one.statement.span,
            values={"stated": one.statement.value, "unit": one.statement.unit, "reason": one.reason},
            stated=one.statement.value,
            listed=one.most,
            confidence=one.evidence.confidence,
        )


def not_overfull(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Shares of one group that together are more than its members."""
    for one in sharings(ledger.facts):
        if one.total > one.most:
            left, right = one.statements
            yield Mismatch(
                span=right.span,
                values={
                    "sum": one.sum,
                    "unit": right.unit,
                    "group": one.group.name,
                    "size": one.most,
                },
                related=(Related("counted before", left.span),),
                stated=one.total,
                listed=one.most,
                confidence=one.evidence.confidence,
            )


def inside_parent(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Names in "nine of those" that are not among those."""
    for claim, parent in parents(ledger.claims, ledger.facts):
        if not lists_of(claim) or not lists_of(parent):
            continue
        among = {item.key for item in items_of(parent)}
        if not among & {item.key for item in items_of(claim)}:
            continue  # another kind of list altogether
        for item in items_of(claim):
            if item.key not in among:
                yield Mismatch(
                    span=item.span,
                    values={
                        "item": _called(ledger.facts.document.quote(item.span), item.key),
                        "total": parent.statement.value,
                        "unit": parent.statement.unit,
                        "place": parent.support[0].place,
                    },
                    related=(
                        Related("listed as one of these", claim.statement.span),
                        Related("the whole", parent.support[0].span),
                    ),
                )


def in_one_list(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Names in two lists whose members cannot be the same: in full, and not at all; or parts and the rest."""
    found: dict[tuple[Span, Span], Mismatch] = {}
    for left, right in _neighbours(ledger):
        for first, second in product(lists_of(left), lists_of(right)):
            if _exclude(left, first.predicate, right, second.predicate):
                found.update(_in_both(ledger, left, first, right, second))
    for parts in partitions(ledger.claims, ledger.facts):
        for left, right in combinations(parts, 2):
            for first, second in product(lists_of(left), lists_of(right)):
                found.update(_in_both(ledger, left, first, right, second))
    yield from found.values()


def _in_both(
    ledger: Ledger, left: Claim, first: ItemList, right: Claim, second: ItemList
) -> Iterator[tuple[tuple[Span, Span], Mismatch]]:
    """What is wrong with two lists that exclude each other, by the two places of the name."""
    document = ledger.facts.document
    keys = {item.key: item for item in first.items} if first.span != second.span else {}
    for item in second.items:
        if item.key in keys:
            yield (
                (keys[item.key].span, item.span),
                Mismatch(
                    span=item.span,
                    values={
                        "item": document.quote(item.span),
                        "first": document.quote(phrase(document.text, left.statement)),
                        "second": document.quote(phrase(document.text, right.statement)),
                    },
                    related=(Related("listed here too", keys[item.key].span),),
                ),
            )


def _neighbours(ledger: Ledger) -> Iterator[tuple[Claim, Claim]]:
    """Claims in a row about the same noun, in one sentence."""
    for left, right in zip(ledger.claims, ledger.claims[1:], strict=False):
        same = (
            left.statement.sentence == right.statement.sentence
            and left.statement.head == right.statement.head
        )
        if same and left.statement.relation is Relation.PLAIN and right.statement.relation is Relation.PLAIN:
            yield left, right


def _exclude(left: Claim, first: frozenset[str], right: Claim, second: frozenset[str]) -> bool:
    """Whether degrees are told on both sides and have none in common."""
    one = degrees_of(first) or degrees_of(left.statement.predicate)
    other = degrees_of(second) or degrees_of(right.statement.predicate)
    return bool(one) and bool(other) and not one & other & DEGREES


def members_only(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Names in a list of a group's members that are no members, or were none on the report's day."""
    document, day = ledger.facts.document, ledger.facts.dated
    for claim in ledger.claims:
        group = ledger.facts.set_counted(claim.statement)
        if group is None or not lists_of(claim) or _speaks_of_another_year(ledger, claim):
            continue
        members = group.members(day) if day else frozenset(group.spells)
        if not members:
            continue  # a day on which there was no such group
        names = [item for item in items_of(claim) if not group.of or known(item.key)]
        strangers = [item for item in names if item.key not in members | group.also]
        if len(strangers) * 4 > len(names) and len(strangers) > _FEW:
            continue  # a list of another set
        for item in strangers:
            when = _when(group, item.key, ledger)
            yield Mismatch(
                span=item.span,
                values={
                    "item": _called(document.quote(item.span), item.key),
                    "is": "was" if when else "is",
                    "group": group.name,
                    "when": when,
                },
                related=(Related("listed as one of these", claim.statement.span),),
            )


_WITH_ARTICLE = regex(
    r"\b(?:Kingdom|States|Republic|Islands|Emirates|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros)\b"
)


def _called(quote: str, key: str) -> str:
    """A name as the text has it; the country's name where the text has its adjective."""
    if not known(key) or known(quote):
        return quote
    name = spelled(key)
    return f"the {name}" if _WITH_ARTICLE.search(name) else name


def _when(group: Group, key: str, ledger: Ledger) -> str:
    """ " on 11 March 2021", where the name is or was a member on other days."""
    day = ledger.facts.dated
    return f" on {said(day)}" if day and key in group.spells else ""


def _speaks_of_another_year(ledger: Ledger, claim: Claim) -> bool:
    """Whether the sentence or its note names a day of a year other than the report's."""
    day, text = ledger.facts.dated, ledger.facts.document.text
    if day is None:
        return False
    spans = [claim.statement.sentence, *(support.span for support in claim.support)]
    return any(found.year != day.year for span in spans for _, found in dates(text, span))


def in_order(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Lists of a group's members in which one stands out of an order that all others keep."""
    for claim in ledger.claims:
        group = ledger.facts.set_counted(claim.statement)
        if group is None or (claim.support[:1] and claim.support[0].kind is not SupportKind.NOTE):
            continue
        for one in lists_of(claim):
            keys = [item.key for item in one.items]
            index = _odd_one_out(keys, group)
            if index is not None:
                item = one.items[index]
                yield Mismatch(span=item.span, values={"item": ledger.facts.document.quote(item.span)})


def _odd_one_out(keys: list[str], group: Group) -> int | None:
    """The index of the only key that breaks the group's own order or the alphabet, if there is one."""
    if len(keys) < 4:
        return None
    orders = [
        {member: at for at, member in enumerate(group.order)},
        {k: at for at, k in enumerate(sorted(keys))},
    ]
    for order in orders:
        places = [order[key] for key in keys if key in order]
        if len(places) == len(keys) and places == sorted(places):
            return None
    for order in orders:
        places = [order.get(key, -1) for key in keys]
        for index in range(len(keys)):
            rest = places[:index] + places[index + 1 :]
            if -1 not in rest and rest == sorted(rest):
                return index
    return None


def no_member_missing(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Members that the list of "all but some" leaves out."""
    for one in exceptions(ledger.facts):
        if one.missing:
            yield Mismatch(
                span=one.rest.span,
                values={
                    "missing": ", ".join(sorted(one.group.spelled(key) for key in one.missing)),
                    "whole": ledger.facts.document.quote(one.span),
                    "label": one.label,
                },
                related=(Related("the whole", one.span),),
                listed=len(one.rest.items),
            )
