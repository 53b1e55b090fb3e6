"""Counts that follow from another: what the next sentence says of the same things, and the others of a whole.

It creates four limits. The limits rest on the following four kinds of conduct: …   four, as these are
The act has four limits: … This limit … the other three limits                      4 − 1 = 3
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.facts.complete import Facts
from checker.model import Claim, Relation, Statement, Support, SupportKind, Verdict
from checker.text.tokens import singular, tokenize
from checker.ties.toldnext import behind_subject, next_sentence

_PLAIN = frozenset({Relation.PLAIN, Relation.ALL})
_BACK = 400
"""Characters before "the other three" in which the one that they are others of is named."""

Claims = Mapping[Statement, Claim]


def taken_up(facts: Facts, claims: Claims) -> Iterator[tuple[Statement, Statement]]:
    """Counts that nothing supports, each with that of the next sentence that is said of the same things."""
    for statement in facts.statements:
        plain = statement.relation in _PLAIN and statement.exact and not statement.implied
        if plain and statement.value > 1 and _is_open(claims, statement):
            behind = next_sentence(facts, statement)
            if behind is None or not behind_subject(facts.document.text, behind, statement.head):
                continue
            told = facts.statements_in(behind)
            if len(told) == 1 and told[0].value == statement.value and _is_confirmed(claims, told[0]):
                yield statement, told[0]


def others_of(facts: Facts, claims: Claims) -> Iterator[tuple[Statement, Statement]]:
    """Counts of the others, each with the last count of its noun, where that is confirmed and one more."""
    last: dict[str, Statement] = {}
    for statement in facts.statements:
        if statement.relation is Relation.OTHER and statement.definite and _is_open(claims, statement):
            whole = last.get(statement.head)
            one_more = whole is not None and whole.value == statement.value + 1
            if (
                whole is not None
                and one_more
                and _is_confirmed(claims, whole)
                and _names_one(facts, statement)
            ):
                yield statement, whole
        if statement.relation in _PLAIN and statement.exact and not statement.implied and statement.value > 1:
            last[statement.head] = statement


def _names_one(facts: Facts, statement: Statement) -> bool:
    """Whether one of the things is named right before its others: "this limit", "one of the limits"."""
    start = max(statement.span.start - _BACK, 0)
    tokens = tokenize(facts.document.text[start : statement.span.start])
    return any(token.lower == statement.head for token in tokens) or any(
        token.lower == "one" and singular(behind.lower) == statement.head
        for token, behind in zip(tokens, tokens[3:], strict=False)
    )


def by_rest(statement: Statement, whole: Statement) -> Claim:
    """The claim of others that are one less than the whole: "4 − 1 = 3"."""
    support = Support(SupportKind.REMAINDER, whole.span, statement.value)
    return Claim(statement, (support,), Verdict.CONFIRMED, f"{whole.value} − 1 = {statement.value}")


def _is_open(claims: Claims, statement: Statement) -> bool:
    claim = claims.get(statement)
    return claim is not None and claim.verdict is Verdict.UNSUPPORTED


def _is_confirmed(claims: Claims, statement: Statement) -> bool:
    claim = claims.get(statement)
    return claim is not None and claim.verdict is Verdict.CONFIRMED
