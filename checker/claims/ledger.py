"""The ledger: every statement beside its support, with a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import checker.claims.remainders as remainders
import checker.claims.sets as sets
from checker.claims.adjectives import settled
from checker.claims.anniversaries import anniversary_claims
from checker.claims.arithmetic import judged
from checker.claims.candidates import direct_ties
from checker.claims.notes import note_ties
from checker.claims.ties import Strength, Tie
from checker.claims.web import Web, web
from checker.facts import Facts
from checker.model import Claim, Exactness, ListKind, Relation, Statement, Support, SupportKind, Verdict

# Counts that only point back: in the ledger where something lists them, else not a claim of their own.
_POINTING = frozenset({Relation.BOTH, Relation.NEITHER, Relation.EACH})


@dataclass(frozen=True)
class Ledger:
    """All claims of a document, in the order of the source, and the facts they were made from."""

    facts: Facts
    claims: tuple[Claim, ...]

    @cached_property
    def web(self) -> Web:
        """What the counts say of one another; made when first asked for."""
        return web(self.facts, self.claims)


def tie(facts: Facts) -> Ledger:
    """Sets every statement beside its support and gives the verdict."""
    from_notes = note_ties(facts)
    claims = []
    for statement in facts.statements:
        found = (*direct_ties(facts, statement), *from_notes.get(statement, ()))
        ties = [settled(one, statement) for one in found]
        claim = _judge(facts, statement, ties)
        if claim.support or statement.relation not in _POINTING:
            claims.append(claim)
    confirmed = {**sets.reasons(facts), **remainders.reasons(facts)}
    refuted = {**sets.refutations(facts), **remainders.refutations(facts)}
    claims = judged(claims, confirmed, Verdict.CONFIRMED)
    claims = judged(claims, refuted, Verdict.CONTRADICTED)
    claims.extend(anniversary_claims(facts))
    origin = facts.document.origin
    claims.sort(key=lambda claim: origin.source_start(claim.statement.span.start))
    return Ledger(facts, tuple(claims))


# --- verdicts ------------------------------------------------------------------------------


def _judge(facts: Facts, statement: Statement, ties: Sequence[Tie]) -> Claim:
    for one in ties:
        for reading in one.readings:
            if _agrees(statement, reading):
                return Claim(statement, (reading,), Verdict.CONFIRMED, _says(facts, statement, reading))
    sure = [one for one in ties if one.strength is Strength.SURE and _contradicts(statement, one)]
    if sure:
        support = _closest(statement, sure[0].readings)
        return Claim(statement, (support,), Verdict.CONTRADICTED, _says(facts, statement, support))
    clear = [one for one in ties if one.strength is Strength.CLEAR and not one.open]
    if clear and statement.exact:
        support = clear[0].readings[0]
        unread = Support(support.kind, support.span, None, support.label, support.lists)
        text = f"{support.place} can be counted in more than one way"
        return Claim(statement, (unread,), Verdict.UNREAD, text)
    text = "a list may belong here" if ties else "no list found"
    return Claim(statement, (), Verdict.UNSUPPORTED, text)


def _agrees(statement: Statement, reading: Support) -> bool:
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


def _contradicts(statement: Statement, one: Tie) -> bool:
    if not statement.exact:
        return False
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
    verb = "has" if support.kind in (SupportKind.ITEMS, SupportKind.HEADINGS) else "lists"
    if support.kind is SupportKind.HEADINGS:
        return f"{number} headings stand beneath it"
    if support.kind is SupportKind.ENUMERATION:
        return f"{number} follow"
    return f"{support.place} {verb} {number}"
