"""What is left of a count: 16 launched, nine of those notified, the remaining 7 did not.

A remainder belongs to the last count of the same noun before it that is a whole, in its own paragraph; the
parts are what the text takes off the whole between the two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from checker.facts.complete import Facts
from checker.facts.countable import countables
from checker.facts.slips import is_another, is_exchanged_sum
from checker.frozen import dataclass, replace
from checker.model import Relation, Span, Statement, Support, SupportKind
from checker.regex import regex
from checker.text import roles
from checker.text.language import in_english
from checker.text.openings import said_from
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.trust import SUM, Evidence, sum_gap

_OF_REST = regex(r"\bof the (?:other|remaining)\b", re.IGNORECASE)
_PARTS = frozenset({Relation.OF_THESE, Relation.OUT_OF})
_ANOTHER = regex(
    r"\ba(?:nother| third| fourth| fifth| sixth| seventh| further) (?:(?:one|is|was|has|had|did|does|will)\b)"
)
"""One more part that no number tells."""
_FAR = 2
"""What is left is at most so many times what the text says: else the numbers between are of other things."""
_REACH = 60
"""Counts of one noun before what is left, at most: as many as a sentence may have."""
_MOST = 12
"""Parts whose sums are all tried, at most: of twelve there may be 4,096, and each more doubles them."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """A whole, the parts taken off it, and what the text says is left.

    `whole` is None where only the parts name it ("5 of the 40"). `bare` are parts that share the verb of the
    one before them and are no statements: "23 came from patients, 31 from relatives".
    """

    total: int
    whole: Statement | None
    parts: tuple[Statement, ...]
    rest: Statement
    bare: tuple[int, ...] = ()

    @property
    def values(self) -> tuple[int, ...]:
        return (*(part.value for part in self.parts), *self.bare)

    @property
    def expected(self) -> int:
        return self.total - sum(self.values)

    @property
    def inside(self) -> bool:
        """Whether the rest comes out if some of the parts lie inside others; of very many it may."""
        values = self.values
        if len(values) > _MOST:
            return True
        sums = {(0, 0)}  # of some of the parts: how many, and what they come to
        for value in values:
            sums |= {(number + 1, total + value) for number, total in sums}
        left = self.total - self.rest.value
        return any((number, left) in sums for number in range(1, len(values)))

    @property
    def differs(self) -> bool:
        """Whether the rest is not what is left, whichever of the parts are taken off."""
        return self.expected != self.rest.value and not self.inside

    @property
    def exchanged(self) -> bool:
        """Whether two digits of one number are exchanged, so that it is no matter how far off the rest is."""
        one = Decimal(1)
        parts = [(Decimal(value), one) for value in (*self.values, self.rest.value)]
        return is_exchanged_sum((Decimal(self.total), one), parts)

    @property
    def evidence(self) -> Evidence:
        """The rest beside what is left."""
        signs = (
            "a remainder",
            SUM,
            "a remainder of a whole" if self.whole is not None else "a remainder of a total",
            "one part taken off" if len(self.values) == 1 else "several parts taken off",
            *(("parts that are no counts",) * bool(self.bare)),
        )
        return Evidence(signs, sum_gap(self.rest.value, self.expected) if self.differs else "")

    @property
    def sum(self) -> str:
        """The arithmetic: "16 − 9 = 7"."""
        return " − ".join(map(str, (self.total, *self.values))) + f" = {self.expected}"


@in_english(())
def remainders(facts: Facts) -> Sequence[Remainder]:
    """Every remainder whose whole and parts are exact and stand in one paragraph with it."""
    return facts.once(_remainders)


def _remainders(facts: Facts) -> Sequence[Remainder]:
    return tuple(_found(facts))


def _found(facts: Facts) -> Iterator[Remainder]:
    document = facts.document
    said: dict[tuple[int, str], list[Statement]] = defaultdict(list)  # so far, by block and noun
    for statement in facts.statements:
        before = said[document.block_at(statement.span.start), statement.head]
        rest = _rest_parted(document.quote(statement.span), statement)
        if _is_rest(rest) and rest.exact:
            found = _remainder(facts, rest, before)
            if found is not None and found.differs:
                found = _with_all(facts, found)
            far = found is not None and is_another(found.rest.value, found.expected)
            if found is not None and not (far and not found.exchanged):
                yield found
        before.append(statement)


def _with_all(facts: Facts, found: Remainder) -> Remainder | None:
    """A remainder that differs, with every number between its parts taken off; None where none comes near.

    At 61 of the 74 stations it rained more, at ten less, and at the remaining three as much.
    """
    stretch = Span(found.parts[0].span.end, found.rest.span.start)
    known = {one.quantity.span.start for one in facts.statements_in(stretch)}
    between = countables(facts.document.text, stretch)
    others = tuple(one.value for one in between if one.span.start not in known and one.value < found.total)
    if len(others) <= len(found.bare):
        return found
    whole = replace(found, bare=others)
    return whole if 0 <= whole.expected <= found.rest.value * _FAR else None


def _is_rest(statement: Statement) -> bool:
    """Whether a count says what is left: "the remaining 7", "the other 7 ports"."""
    other = statement.relation is Relation.OTHER and statement.definite
    return statement.relation is Relation.REMAINING or other


def _rest_parted(quote: str, statement: Statement) -> Statement:
    """The rest that a count is taken from, "the other five" of "two of the other five"; else the count."""
    if statement.total is None or not _OF_REST.search(quote):
        return statement
    whole = replace(statement.quantity, value=statement.total)
    return replace(statement, quantity=whole, relation=Relation.REMAINING, total=None)


def _remainder(facts: Facts, rest: Statement, before: Sequence[Statement]) -> Remainder | None:
    parts: list[Statement] = []
    for statement in reversed(before[-_REACH:]):
        if not statement.exact or _is_rest(statement):
            return None
        taken = statement.relation in _PARTS or (statement.implied and statement.total is None)
        if parts and statement.total is None and (total := parts[0].total) not in (None, statement.value):
            return _of_total(facts, total, parts, rest)
        if not taken and not _is_opened_before(facts, statement, before):
            if any(_is_unlike(part, statement) for part in parts):
                continue  # "four of the train operators" are none of 23 bus operators
            implied = any(part.implied and part.relation not in _PARTS for part in parts)
            led = bool(parts) and (
                parts[0].relation in _PARTS or _is_of_them(facts, parts[0]) or _opens_with(parts[0], rest)
            )
            if implied and not led and not _is_opened(facts, statement):
                return None  # "17 did so and four did not": the four are none of the 17
            return _made(facts, statement.value, statement, parts, rest)
        parts.insert(0, statement)
    totals = {part.total for part in parts}
    if len(before) <= _REACH and len(totals) == 1 and (total := totals.pop()) is not None:
        return _made(facts, total, None, parts, rest)
    return None


def _is_unlike(part: Statement, whole: Statement) -> bool:
    """Whether a part and a whole are two kinds of the same: train operators, bus operators."""
    ours, theirs = part.unit.lower(), whole.unit.lower()
    kinds = " " in ours and " " in theirs and not part.implied and not whole.implied
    return kinds and not (ours.endswith(theirs) or theirs.endswith(ours))


def _of_total(facts: Facts, total: int, parts: list[Statement], rest: Statement) -> Remainder | None:
    """What is left of "33 of the 40": parts before these may be taken from it, too, so it can only agree."""
    made = _made(facts, total, None, parts, rest)
    return made if made is not None and not made.differs else None


def _is_of_them(facts: Facts, part: Statement) -> bool:
    """Whether the sentence of a part opens with whom it is taken from: "Of these, nine were late"."""
    text = facts.document.text
    opening = text[said_from(text, part.sentence) : part.span.start]
    return roles.between(opening.rstrip(" ,")) in roles.OF_THEM


def _opens_with(part: Statement, rest: Statement) -> bool:
    """Whether one sentence opens with a part and has the rest: "Three are shut, the other five are open"."""
    return part.sentence == rest.sentence and part.span.start == part.sentence.start


def _is_opened(facts: Facts, whole: Statement) -> bool:
    """Whether a sentence says that it parts the whole: "Of the 40 trucks, 18 were repaired"."""
    text = facts.document.text
    return roles.between(text[said_from(text, whole.sentence) : whole.span.start]) in roles.OPENS


def _is_opened_before(facts: Facts, part: Statement, before: Sequence[Statement]) -> bool:
    """Whether the sentence of a part opens with its whole: "Out of 40 trucks, they mended 18 trucks"."""
    near = takewhile(lambda one: one.span.start >= part.sentence.start, reversed(before[-_REACH:]))
    return any(one.span.start < part.span.start and _is_opened(facts, one) for one in near)


def _made(
    facts: Facts, total: int, whole: Statement | None, parts: list[Statement], rest: Statement
) -> Remainder | None:
    kept = [part for part in parts if part.total in (None, total)]
    if not kept or len(kept) < len(parts):
        return None
    if sum(part.value for part in kept) == total:
        return None  # nothing is left: the other two are others altogether
    if _ANOTHER.search(facts.document.text, kept[0].span.end, rest.span.start):
        return None  # "while a third is about to do so": one more is taken off
    if sum(part.value for part in kept) > total:
        first, *later = kept
        all_taken = Remainder(total, whole, tuple(kept), rest)
        if all_taken.exchanged:
            return all_taken
        inside = (part.relation is Relation.OF_THESE and part.value <= first.value for part in later)
        if first.value > total or not all(inside):
            return None
        kept = [first]  # the later ones lie inside it: "nine of those replied, four of those by letter"
    return Remainder(total, whole, tuple(kept), rest)


def reasons(facts: Facts) -> Reasons:
    """The counts that a remainder confirms: the whole and the rest."""
    found: dict[Statement, Reason] = {}
    for one in remainders(facts):
        if one.expected != one.rest.value:
            continue
        back = " + ".join(map(str, (*one.values, one.rest.value))) + f" = {one.total}"
        found[one.rest] = Reason(_said(facts, one.rest, one.sum), _support(one))
        if one.whole is not None:
            found[one.whole] = Reason(
                _said(facts, one.whole, back),
                Support(SupportKind.PARTS, one.rest.span, one.total),
            )
    return found


def refutations(facts: Facts) -> Reasons:
    """The remainders that are not what is left."""
    return {
        one.rest: Reason(_said(facts, one.rest, one.sum), _support(one), one.evidence.confidence)
        for one in remainders(facts)
        if one.differs
    }


def _said(facts: Facts, statement: Statement, arithmetic: str) -> str:
    return facts.style_at(statement.span).arithmetic(arithmetic)


def _support(one: Remainder) -> Support:
    return Support(SupportKind.REMAINDER, one.parts[0].span, one.expected)
