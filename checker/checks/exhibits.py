"""What the text says beside the tables and annexes that it points at."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.tallied import counts_equal_cells
from checker.model import Claim, Mismatch, Related, SupportKind
from checker.relations.tallied import tallied
from checker.verdicts import Ledger


def counts_equal_exhibits(ledger: Ledger) -> Iterator[Mismatch]:
    """Counts that the table or annex named beside them contradicts."""
    told = {one.claimed for one in tallied(ledger.facts)}
    for claim in ledger.claims:
        listed = claim.disputed and claim.support[0].kind is SupportKind.TABLE
        if listed and claim.statement not in told:
            yield _count(ledger, claim)
    yield from counts_equal_cells(ledger.facts)


def _count(ledger: Ledger, claim: Claim) -> Mismatch:
    statement, support = claim.statement, claim.support[0]
    assert support.listed is not None
    style = ledger.facts.style_at(statement.span)
    stated, listed = style.shown(statement.value), style.shown(support.listed)
    return Mismatch(
        span=statement.span,
        values={
            "says": f"the text says {stated} {statement.unit}",
            "stated": statement.value,
            "of": "",
            "sum": claim.explanation,
            "listed": support.listed,
        },
        related=(Related(support.place, support.span),),
        stated=statement.value,
        listed=support.listed,
        suggestion=f"{listed} instead of {stated}, or another number in {support.place}",
        confidence=claim.confidence,
    )
