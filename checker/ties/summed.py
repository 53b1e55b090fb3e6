"""How surely the sum of parts is meant to be their whole."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.facts.parts import Parts
from checker.facts.slips import is_exchanged_sum
from checker.model import Span, Statement, Support, SupportKind
from checker.regex import regex
from checker.text.alternatives import opening
from checker.text.anchors import may_hold
from checker.text.language import of_language
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie

_ROUND = 1000
_MANY = 30
_FEW = 20
_SEVERAL = 2
_LARGE = 100
_SLIP = 50
"""A sum that is off by no more than a fiftieth of a large number is meant to be that number."""


@of_language
def _article() -> re.Pattern[str]:
    return regex(rf"{opening('A')}\b")


def read(context: Context, span: Span) -> Parts | None:
    text, start, end = context.text, span.start, span.end
    if not may_hold(text, start, end) and _article().search(text, start, end) is None:
        return None  # parts are numbers, or things with their articles: "a porter"
    return context.facts.parts_in(span, context.statement.head)


def tie_parts(statement: Statement, found: Parts, *, near: bool) -> Tie:
    """The tie between a whole and its parts; `near`: they stand right behind it."""
    sure = statement.value > 2 and _is_close(statement.value, found, near=near)
    if not found.listed.sure:
        sure = sure and near and (comes_near(statement, found) or (found.other and _is_hit(statement, found)))
    support = Support(SupportKind.PARTS, found.listed.span, found.total, "", (found.listed,))
    return Tie((support,), Strength.SURE if sure else Strength.WEAK)


def is_next_to(value: int, found: Parts) -> bool:
    """Whether a sum is so near that only a slip can part the two."""
    return abs(value - found.total) <= max(1, value // _FEW)


def is_exchanged(value: int, found: Parts) -> bool:
    """Whether two digits of one number are exchanged, so that it is no matter how far off the sum is."""
    keys = [item.key for item in found.listed.items]
    if value == found.total or not all(map(str.isdecimal, keys)):
        return False
    one = Decimal(1)
    return is_exchanged_sum((Decimal(value), one), [(Decimal(key), one) for key in keys])


def comes_near(statement: Statement, found: Parts) -> bool:
    """Whether a large number and several parts are so near that chance cannot bring them together.

    Then it is no matter that a part is told in many words: "1,720 nurses and midwives, 640 doctors, …".
    """
    gap = abs(statement.value - found.total)
    several = found.form == "front" and len(found.listed.items) > _SEVERAL
    return several and not found.dated and statement.value >= _LARGE and gap * _SLIP <= statement.value


def _is_hit(statement: Statement, found: Parts) -> bool:
    """Whether parts with nouns of their own can only be meant.

    They are so near, and so many (318 vessels: 212 trawlers, 81 liners and 26 others), or women and men, or
    some of them have the noun of the whole (12 boats: seven sailing boats and five tugs), or they are several
    (eight people: two doctors, three aides and three clerks): two that come near may do so by chance.
    """
    if found.own or (found.nouns and len(found.listed.items) > _SEVERAL):
        return is_next_to(statement.value, found)
    if found.people and vocabulary().has("PERSON", statement.head):
        return is_next_to(statement.value, found)
    gap = abs(statement.value - found.total)
    return statement.value >= _MANY and gap <= max(1, statement.value // _MANY)


def _is_close(value: int, found: Parts, *, near: bool) -> bool:
    """Whether a sum that is not the whole can only be meant to be it."""
    gap = abs(value - found.total)
    if is_exchanged(value, found):
        return True
    if value % _ROUND == 0 and found.total % _ROUND and gap * 100 <= value:
        return False  # 3 000 (1 234 women and 1 765 men): the whole was rounded
    if not near:
        return gap <= max(1, value // 20)
    if found.dated and found.largest * 2 > value:
        return gap <= max(1, value // 5)  # the same in other years is about as much
    return gap * 2 <= value
