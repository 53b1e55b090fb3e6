"""Lists of adjectives beside a count: three delegations (French, German and Spanish)."""

from __future__ import annotations

from checker.frozen import replace
from checker.model import ItemList, Statement, Support
from checker.text.adjectives import members_of
from checker.text.vocabulary import vocabulary
from checker.ties.tie import Strength, Tie


def settled(tie: Tie, statement: Statement) -> Tie:
    """The tie with what its adjectives may prove, by the noun counted.

    A State has one government: its adjective is an item like another. It may have two courts ("three courts,
    the French and German courts") and any number of trawlers.
    """
    if not any(one.adjectives for reading in tie.readings for one in reading.lists):
        return tie
    words = vocabulary()
    if words.has("TONGUE", statement.head):
        return tie
    if not words.has("STATE_BODY", statement.head):
        return replace(tie, strength=Strength.WEAK)
    readings = tuple(_named(reading) for reading in tie.readings)
    one_each = words.has("ONE_EACH", statement.head) or any(
        words.has("NATIONAL", word) for word in statement.unit.lower().split()
    )
    more = all((reading.listed or 0) > statement.value for reading in readings)
    strength = tie.strength if one_each or more else min(tie.strength, Strength.CLEAR)
    return replace(tie, readings=readings, strength=strength)


def _named(reading: Support) -> Support:
    return replace(reading, lists=tuple(_members(one) for one in reading.lists))


def _members(one: ItemList) -> ItemList:
    return members_of(one) if one.adjectives else one
