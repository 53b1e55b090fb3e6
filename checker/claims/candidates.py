"""The support a statement may have outside the notes."""

from __future__ import annotations

from checker.claims.adjectives import inside
from checker.claims.below import BELOW
from checker.claims.context import Context
from checker.claims.direct import DIRECT
from checker.claims.exhibits import exhibit
from checker.claims.parts import parts
from checker.claims.ties import Strength, Tie
from checker.claims.votes import votes
from checker.facts import Facts
from checker.frozen import replace
from checker.model import Relation, Statement

POINTING = frozenset({Relation.BOTH, Relation.NEITHER, Relation.EACH})
"""Counts that only point back: a list may say who is meant, and need not."""


def direct_ties(facts: Facts, statement: Statement) -> list[Tie]:
    """The ties to lists in the statement's sentence and below it."""
    context = context_of(facts, statement)
    most = Strength.WEAK if statement.relation in POINTING else Strength.SURE
    return [
        replace(found, finder=finder.__name__.replace("_", " "), strength=min(found.strength, most))
        for finder in (parts, *DIRECT, inside, *BELOW, votes, exhibit)
        if (found := finder(context)) is not None
    ]


def context_of(facts: Facts, statement: Statement) -> Context:
    """The statement among those of its sentence."""
    others = [s for s in facts.statements_in(statement.sentence) if s is not statement]
    return Context(facts, statement, tuple(others))
