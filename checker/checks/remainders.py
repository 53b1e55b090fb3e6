"""Remainders that do not come out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.facts.derived.rests import Left
from checker.model import Mismatch, Related
from checker.relations.remainders import remainders
from checker.relations.rested import arithmetic, evidence, rested, unit
from checker.relations.rested import stated as rested_as
from checker.verdicts import Ledger


def equals_remainder(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Remainders that are not what the whole less its parts leaves, whichever of the parts are taken off."""
    for one in remainders(ledger.facts):
        if one.differs:
            style = ledger.facts.style_at(one.rest.span)
            whole = () if one.whole is None else (Related("the whole", one.whole.span),)
            yield Mismatch(
                span=one.rest.span,
                values={
                    "sum": style.arithmetic(one.sum),
                    "stated": one.rest.value,
                    "unit": one.rest.unit,
                    "verb": _verb(one.rest.value == 1),
                },
                related=(*whole, *(Related("taken off", part.span) for part in one.parts)),
                stated=one.rest.value,
                listed=one.expected,
                suggestion=settled(
                    ledger,
                    one.rest.span,
                    f"{style.instead(one.expected, one.rest.value)}, or another whole or part",
                ),
                confidence=one.evidence.confidence,
            )
    for left in rested(ledger.facts):
        if not left.fits:
            yield _left(ledger, left)


def _verb(one: bool) -> str:
    """What a rest does: an amount or a single thing "remains"."""
    return "remains" if one else "remain"


def _left(ledger: Ledger, one: Left) -> Mismatch:
    """A rest that no words but its own tell: the numbers before it leave another."""
    facts = ledger.facts
    stated, due = rested_as(facts, one), arithmetic(facts, one)
    return Mismatch(
        span=one.rest.span,
        values={"sum": due, "stated": stated, "unit": unit(facts, one), "verb": _verb(bool(one.whole.unit))},
        related=(
            Related("the whole", one.whole.span),
            *(Related("taken off", part.span) for part in one.parts),
        ),
        suggestion=f"{due.rpartition(' = ')[2]} instead of {stated}, or another whole or part",
        confidence=evidence(one).confidence,
    )
