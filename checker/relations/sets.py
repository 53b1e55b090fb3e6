"""The sets that claims name: whose members they count, which lists lie inside which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.complete import Facts
from checker.facts.dated import said
from checker.facts.days import dates
from checker.facts.groups import Group
from checker.facts.slips import is_another
from checker.frozen import dataclass
from checker.model import (
    Claim,
    Item,
    ItemList,
    ListKind,
    Relation,
    Span,
    Statement,
    Support,
    SupportKind,
)
from checker.regex import regex
from checker.text import roles
from checker.text.language import in_english
from checker.text.openings import said_from
from checker.text.predicates import FULL, degrees_of
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.trust import Evidence, sum_gap

_OF_THESE = regex(r"\bof (?:these|those)\b")
_NEAR = 2
_SLIP = 5
_FEW = 10
"""Beside a whole below it a number in figures may be a name: "Of the three lines, 47 had"."""
# What opens a sentence that tells what became of those counted before.
_LATER = (
    "in response",
    "since then",
    "subsequently",
    "later",
    "of these",
    "of those",
    "thereafter",
    "by then",
)


def lists_of(claim: Claim) -> tuple[ItemList, ...]:
    """The lists of names that stand for a claim; none where they cannot be counted with certainty."""
    lists = tuple(one for support in claim.support for one in support.lists)
    sure = bool(lists) and all(one.kind is ListKind.NAMES and one.sure and not one.open for one in lists)
    return lists if sure else ()


def items_of(claim: Claim) -> tuple[Item, ...]:
    return tuple(item for one in lists_of(claim) for item in one.items)


def parents(claims: Sequence[Claim], facts: Facts) -> Iterator[tuple[Claim, Claim]]:
    """The claims that others are part of, and the whole that "those" are in "nine of those".

    It is the last whole of the same noun in the same paragraph, of the size that is named where one is.
    """
    last: dict[tuple[int, str, int | None], Claim] = {}
    for claim in claims:
        statement = claim.statement
        block = facts.document.block_at(statement.span.start)
        if is_of_these(statement, facts):
            whole = last.get((block, statement.head, statement.total))
            if whole is not None:
                yield claim, whole
        if statement.relation not in (Relation.OF_THESE, Relation.REMAINING, Relation.OTHER):
            last[block, statement.head, statement.value] = last[block, statement.head, None] = claim


def is_of_these(statement: Statement, facts: Facts) -> bool:
    """Whether a count takes some of those counted before: "nine of those", "three of these eight"."""
    if statement.relation is Relation.OUT_OF:
        return _OF_THESE.search(facts.document.quote(statement.span)) is not None
    return statement.relation is Relation.OF_THESE


def partitions(claims: Sequence[Claim], facts: Facts) -> Iterator[tuple[Claim, ...]]:
    """Claims of one paragraph that part a whole counted before them, the last of them its rest:

    18 towns … Eleven did so in full. Four did so in part. The remaining three have not answered.

    Their numbers make up the whole, so nobody is counted in two of them.
    """
    document = facts.document
    first: dict[tuple[str, int], int] = {}  # where a noun is counted with a value first
    said: dict[tuple[int, str], list[Claim]] = defaultdict(list)  # so far, by block and noun
    barred: set[tuple[int, str]] = set()  # where one of these is no plain count
    for claim in claims:
        one = claim.statement
        block = document.block_at(one.span.start)
        key = block, one.head
        if one.exact and one.relation in (Relation.REMAINING, Relation.OTHER) and key not in barred:
            parts, start = said[key], document.blocks[block].span.start
            total = sum(part.statement.value for part in (*parts, claim))
            if len(parts) > 1 and first.get((one.head, total), start) < start:
                yield (*parts, claim)
        if one.exact and one.relation is Relation.PLAIN:
            said[key].append(claim)
        else:
            barred.add(key)
        first[one.head, one.value] = min(first.get((one.head, one.value), one.span.start), one.span.start)


@dataclass(frozen=True, slots=True)
class Sharing:
    """Counts of one group's members by how far they did a thing: those who did and those who did not.

    `most` are those that there can be: some are members on some days of the year only.
    """

    group: Group
    members: int
    most: int
    statements: tuple[Statement, ...]

    @property
    def total(self) -> int:
        return sum(statement.value for statement in self.statements)

    @property
    def sum(self) -> str:
        return " + ".join(str(statement.value) for statement in self.statements) + f" = {self.total}"

    @property
    def evidence(self) -> Evidence:
        """What is counted together beside all that there are."""
        over = self.total > self.most
        return Evidence(("shares of a group",), sum_gap(self.total, self.most) if over else "")


def sharings(facts: Facts) -> Iterator[Sharing]:
    """Every two counts in a row that share out one group: "13 have notified in full. 15 have yet to."."""
    shares = [statement for statement in facts.statements if degrees_of(statement.predicate)]
    for left, right in pairwise(shares):
        group = facts.set_counted(left)
        if group is None or facts.set_counted(right) is not group or not (left.exact and right.exact):
            continue
        if not _side_by_side(facts, left, right) or not _excludes(left, right):
            continue
        members = group.members(facts.dated) if facts.dated else frozenset(group.spells)
        size, possible = len(members), len(members | group.also)
        if not facts.dated:
            size = possible = group.largest
        yield Sharing(group, size, possible, (left, right))


def _side_by_side(facts: Facts, left: Statement, right: Statement) -> bool:
    """Whether two counts stand in one sentence or the next, and no date of their own parts them."""
    plain = {Relation.PLAIN, Relation.ALL}
    if left.relation not in plain or right.relation not in plain:
        return False
    document = facts.document
    if document.block_at(left.span.start) != document.block_at(right.span.start):
        return False
    if right.sentence.start - left.sentence.end > _NEAR:
        return False
    opening = document.text[right.sentence.start : right.span.start].lower()
    if any(opening.startswith(word) for word in _LATER):
        return False
    return left.sentence == right.sentence or not any(
        span.start < right.span.start for span, _ in dates(document.text, right.sentence)
    )


def _excludes(left: Statement, right: Statement) -> bool:
    """Whether nobody can be counted in both: in full, and in part or not at all."""
    first, second = degrees_of(left.predicate), degrees_of(right.predicate)
    return bool(first) and bool(second) and not first & second and FULL in first | second


@dataclass(frozen=True, slots=True)
class Limit:
    """A count beside the most that there can be, and why: "there are only 12 of them".

    `within` says of what: "a whole" or "a group".
    """

    statement: Statement
    most: int
    reason: str
    within: str

    @property
    def evidence(self) -> Evidence:
        """The count beside what there is."""
        signs = ("a count within", f"a count within {self.within}")
        value = self.statement.value
        return Evidence(signs, sum_gap(value, self.most) if value > self.most else "")


def excesses(facts: Facts) -> Iterator[Limit]:
    """Counts that are larger than the whole they are taken from, or than the group ever was."""
    return (one for one in limits(facts) if one.statement.value > one.most)


def limits(facts: Facts) -> Iterator[Limit]:
    """Every exact count of which a whole or a group is known."""
    for before, statement in pairwise([None, *facts.statements]):
        if statement is None or not statement.exact:
            continue
        group = facts.set_counted(statement)
        total = _whole_of(facts, before, statement)
        if total is not None:
            shown = facts.style_at(statement.span).shown(total)
            yield Limit(statement, total, f"there are only {shown} of them", "a whole")
        elif group is not None:
            most, reason = group.largest, f"{group.name} never had more than {group.largest}"
            # far more than a group ever had are the members of another that goes by the same words
            another = statement.unit in group.in_context and statement.value > most + _SLIP
            if not another:
                yield Limit(statement, most, reason, "a group")


def _whole_of(facts: Facts, before: Statement | None, part: Statement) -> int | None:
    """The number that a count is taken from: "14 of the 12 regions", "Of the 12 regions, 14 had"."""
    if part.relation is Relation.OUT_OF and part.total is not None:
        aimed = any(vocabulary().has("AIMED", word) for word in part.unit.split())
        return None if aimed else part.total  # "14 of the 12 planned surveys"
    opened = (
        before is not None and part.implied and before.head == part.head and _is_opened(facts, before, part)
    )
    return before.value if opened and before is not None else None


def _is_opened(facts: Facts, whole: Statement, part: Statement) -> bool:
    """Whether a sentence opens with a whole, or with "of these", and tells a part of it next, without a noun.

    "Of the three lines, 47 had": a number far greater is a name, as is one in figures beside a few.
    """
    named = not part.quantity.words and whole.value < _FEW
    if not whole.exact or named or is_another(part.value, whole.value):
        return False
    text, start = facts.document.text, said_from(facts.document.text, part.sentence)
    if not text[start : part.span.start].rstrip().endswith(","):
        return False
    if whole.sentence == part.sentence:
        return whole.span.start > start and roles.between(text[start : whole.span.start]) in roles.OPENS
    alone = [one.kind for one in tokenize(text[whole.sentence.start : whole.sentence.end])].count(
        "PLURAL"
    ) == 1
    return alone and roles.between(text[start : part.span.start].rstrip(" ,")) in roles.OF_THEM


@in_english({})
def refutations(facts: Facts) -> Reasons:
    """The counts that are more than there can be."""
    return {
        one.statement: Reason(
            one.reason,
            Support(SupportKind.GROUP, one.statement.span, one.most),
            one.evidence.confidence,
        )
        for one in excesses(facts)
    }


@in_english({})
def reasons(facts: Facts) -> Reasons:
    """The counts that a group's size confirms: all its members, or two shares that make them up."""
    found: dict[Statement, Reason] = {}
    for statement in facts.statements:
        group = facts.set_counted(statement)
        if group is None or facts.dated is None or statement.relation is not Relation.ALL:
            continue
        if statement.exact and statement.value == len(group.members(facts.dated)):
            day = said(facts.dated)
            support = Support(SupportKind.GROUP, statement.span, statement.value)
            found[statement] = Reason(f"{group.name} had {statement.value} members on {day}", support)
    for sharing in sharings(facts):
        if sharing.total in (sharing.members, sharing.most):
            for one in sharing.statements:
                support = Support(SupportKind.GROUP, Span(one.span.start, one.span.end), sharing.total)
                found[one] = Reason(f"{sharing.sum}, all members of {sharing.group.name}", support)
    return found
