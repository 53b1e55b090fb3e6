"""The ledger: every statement beside its support, with a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import checker.relations.divided as divided
import checker.relations.remainders as remainders
import checker.relations.rested as rested
import checker.relations.sets as sets
import checker.relations.spread as spread
import checker.relations.tallied as tallied
from checker.facts.complete import Facts
from checker.frozen import dataclass, replace
from checker.model import Claim, Exactness, ListKind, Relation, Statement, Support, SupportKind, Verdict
from checker.relations.again import said_again
from checker.relations.makeup import made_up
from checker.relations.web import Web, web
from checker.text.vocabulary import vocabulary
from checker.ties.adjectives import settled
from checker.ties.arithmetic import judged
from checker.ties.candidates import POINTING, context_of, direct_ties
from checker.ties.loosely import fits_loosely
from checker.ties.nearly import announced, is_meant
from checker.ties.notes import note_ties
from checker.ties.rightthere import is_right_there
from checker.ties.signs import signs
from checker.ties.tie import Strength, Tie
from checker.ties.trust import LIKELY, OWN, Evidence, among, list_gap, points, sum_gap

_SUMS = frozenset({SupportKind.PARTS, SupportKind.TABLE})


@dataclass(frozen=True)
class Ledger:
    """All claims of a document, in the order of the source, and the facts they were made from.

    `mistakes` is the share of its statements that are thought wrong, None for the usual one.
    """

    facts: Facts
    claims: tuple[Claim, ...]
    mistakes: float | None = None

    @cached_property
    def web(self) -> Web:
        """What the counts say of one another; made when first asked for."""
        return web(self.facts, self.claims)


def tie(facts: Facts, mistakes: float | None = None) -> Ledger:
    """Sets every statement beside its support and gives the verdict."""
    rooms = (divided, rested, sets, remainders, tallied)
    told = {at: why for room in rooms for at, why in room.reasons(facts).items()}
    confirmed = {**spread.reasons(facts), **told}
    claims = []
    for statement, ties in ties_of(facts):
        claim = _judge(facts, statement, ties, mistakes)
        if claim.support or _is_stated(statement) or statement in confirmed:
            claims.append(claim)
    refuted = {at: why for room in rooms for at, why in room.refutations(facts).items()}
    claims = judged(judged(claims, confirmed, mistakes), refuted, mistakes)
    claims = said_again(facts, made_up(facts, claims))
    claims.extend(Claim(one.statement, (), Verdict.UNREAD, one.why) for one in facts.unread)
    origin = facts.document.origin
    claims.sort(key=lambda claim: origin.source_start(claim.statement.span.start))
    return Ledger(facts, tuple(claims), mistakes)


def ties_of(facts: Facts) -> Iterator[tuple[Statement, list[Tie]]]:
    """Every statement with all its ties, near to far."""
    from_notes = note_ties(facts)
    for statement in facts.statements:
        found = (*direct_ties(facts, statement), *from_notes.get(statement, ()))
        yield statement, [settled(one, statement) for one in found]


def _is_stated(statement: Statement) -> bool:
    """Whether a count has a number of its own things: not "both ports", nor "any of the two others"."""
    points_back = statement.relation is Relation.BOTH or vocabulary().has("OTHER", statement.head)
    return not (points_back and statement.relation in POINTING)


# --- verdicts ------------------------------------------------------------------------------


def _judge(facts: Facts, statement: Statement, ties: Sequence[Tie], mistakes: float | None) -> Claim:
    fitting = [(one, reading) for one in ties for reading in one.readings if agrees(statement, reading)]
    fitting.sort(key=lambda pair: pair[1].kind is SupportKind.PARTS)  # "a press and a lift" is a list first
    for one, reading in fitting:
        if _is_own(facts, statement, one) or is_right_there(context_of(facts, statement), one):
            return Claim(statement, (reading,), Verdict.CONFIRMED, _says(facts, statement, reading))
    claim = None
    if fitting:
        claim = _doubtful(statement, [one for one, _ in fitting])
    elif statement.exact:
        claim = _disputed(facts, statement, [one for one in ties if disagrees(statement, one)], mistakes)
    text = "a list may belong here" if ties else "no list found"
    return claim or Claim(statement, (), Verdict.UNSUPPORTED, text)


def _doubtful(statement: Statement, fitting: Sequence[Tie]) -> Claim | None:
    """What is said of lists that fit, and may do so by chance; None where all of them are weak."""
    strong = [one for one in fitting if one.strength is not Strength.WEAK]
    return _unread(statement, strong[0], "may fit by chance") if strong else None


def _unread(statement: Statement, one: Tie, why: str) -> Claim:
    """A claim whose list is named and not counted."""
    support = one.readings[0]
    unread = replace(support, listed=None)
    return Claim(statement, (unread,), Verdict.UNREAD, f"{support.place} {why}")


def _is_own(facts: Facts, statement: Statement, one: Tie) -> bool:
    """Whether a list that fits surely is the count's, and no other that fits by chance."""
    if not statement.exact:
        return one.strength is not Strength.WEAK
    return points().own(signs(context_of(facts, statement), one), statement.value) >= OWN


def _disputed(
    facts: Facts, statement: Statement, ties: Sequence[Tie], mistakes: float | None
) -> Claim | None:
    """What the likeliest of the ties that disagree says; None where all are too weak to say anything."""
    loose = [one for one in ties if fits_loosely(facts.document.text, statement.value, one)]
    sure = [one for one in ties if one.strength is Strength.SURE and one not in loose] or [
        one
        for one in ties
        if one not in loose
        and is_meant(context_of(facts, statement), one)
        and among(evidence(facts, statement, one).confidence, mistakes) >= LIKELY
    ]
    if sure:
        weighed = [(evidence(facts, statement, one).confidence, one) for one in sure]
        confidence, likeliest = max(weighed, key=lambda pair: pair[0])
        support = _closest(statement, likeliest.readings)
        said = _says(facts, statement, support)
        if among(confidence, mistakes) >= LIKELY:
            return Claim(statement, (support,), Verdict.CONTRADICTED, said, confidence)
        text = f"{said}, and may count something else"
        return Claim(statement, (support,), Verdict.UNREAD, text, confidence)
    clear = [one for one in ties if one.strength is not Strength.WEAK and not one.open]
    return _unread(statement, clear[0], "can be counted in more than one way") if clear else None


def evidence(facts: Facts, statement: Statement, one: Tie) -> Evidence:
    """An exact statement beside a tie that is not open, or has too many items."""
    context = context_of(facts, statement)
    found = (*signs(context, one), *announced(context, one))
    if any(agrees(statement, reading) for reading in one.readings) or not disagrees(statement, one):
        return Evidence(found, "")
    listed = _closest(statement, one.readings).listed or 0
    gap = sum_gap if one.readings[0].kind in _SUMS else list_gap
    return Evidence(found, gap(_stated(statement, listed), listed))


def _stated(statement: Statement, listed: int) -> int:
    """The number of a count that a list is held against: "one of three papers: …" lists the three."""
    total = statement.total
    return (
        total
        if total is not None and abs(total - listed) < abs(statement.value - listed)
        else statement.value
    )


def agrees(statement: Statement, reading: Support) -> bool:
    """Whether a list has as many items as the statement says."""
    if reading.listed is None:
        return False
    open_list = any(one.open for one in reading.lists)
    match statement.quantity.exactness:
        case Exactness.EXACT if statement.value == 1 and statement.total is not None:
            return reading.listed in (1, statement.total) and not open_list  # one of the four (A, B, C or D)
        case Exactness.EXACT:
            return reading.listed == statement.value and not open_list
        case Exactness.AT_LEAST:
            return reading.listed >= statement.value
        case Exactness.AT_MOST:
            return reading.listed <= statement.value and not open_list
        case _:
            return False


def disagrees(statement: Statement, one: Tie) -> bool:
    """Whether no reading of a tie fits an exact statement; an open list does not fit where it is longer."""
    if one.open:
        return all((reading.listed or 0) > statement.value for reading in one.readings)
    # a list may stand for the total: one of the four classes (A, B, C and D)
    return all(reading.listed not in (statement.value, statement.total) for reading in one.readings)


def _closest(statement: Statement, readings: Sequence[Support]) -> Support:
    """The reading that is kindest to the text."""
    return min(readings, key=lambda reading: abs((reading.listed or 0) - statement.value))


def _says(facts: Facts, statement: Statement, support: Support) -> str:
    """note 50 lists 7 + 8 = 15"""
    style = facts.style_at(statement.span)
    listed = style.shown(support.listed or 0)
    if support.kind is SupportKind.PARTS:
        parts = [style.arithmetic(item.key) for one in support.lists for item in one.items]
        return f"{' + '.join(parts)} = {listed}"
    if support.kind is SupportKind.TABLE and not any(one.kind is ListKind.ITEMS for one in support.lists):
        return f"{support.place} {'totals' if support.lists else 'gives'} {listed}"
    parts = [str(len(one.items)) for one in support.lists]
    number = f"{' + '.join(parts)} = {listed}" if len(parts) > 1 else listed
    verb = "has" if support.kind in (SupportKind.ITEMS, SupportKind.ABOVE) else "lists"
    if support.kind is SupportKind.ENUMERATION:
        return f"{number} follow"
    return f"{support.place} {verb} {number}"
