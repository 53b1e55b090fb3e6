"""Counts stated twice with different numbers."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.model import Mismatch, Related
from checker.relations.recaps import copies, recaps, told_otherwise
from checker.verdicts import Ledger

SURE = "same"
"""The grade where the two sentences say the same thing beyond doubt."""


def equals_recap(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts of a summary or a bullet that the body states with another number."""
    document = ledger.facts.document
    for one in recaps(ledger.facts):
        if one.differs:
            style = ledger.facts.style_at(one.frame.span)
            yield Mismatch(
                span=one.frame.span,
                values={
                    "first": document.quote(one.frame.span),
                    "second": document.quote(one.body.span),
                    "where": one.where,
                },
                related=(Related("stated here", one.body.span),),
                stated=one.frame.value,
                listed=one.body.value,
                suggestion=settled(
                    ledger,
                    one.frame.span,
                    f"{style.instead(one.body.value, one.frame.value)}, or the other way round",
                ),
                grade=SURE if one.sure else "",
                confidence=one.evidence.confidence,
            )
    yield from _exchanged(ledger)
    yield from _orphaned(ledger)


def _exchanged(ledger: Ledger) -> Iterator[Mismatch]:
    """Numbers that stand elsewhere with two digits exchanged."""
    document = ledger.facts.document
    for copy in copies(ledger.facts):
        style = ledger.facts.style_at(copy.wrong.span)
        factor = Decimal(10) ** copy.wrong.times
        right, wrong = copy.right.value / factor, copy.wrong.value / factor
        yield Mismatch(
            span=copy.wrong.span,
            values={
                "first": document.quote(copy.wrong.span),
                "second": document.quote(copy.right.span),
                "where": copy.where,
            },
            related=(Related("stated here", copy.right.span),),
            suggestion=f"{style.instead(right, wrong)}, or the other way round",
            confidence=copy.evidence.confidence,
        )


def _orphaned(ledger: Ledger) -> Iterator[Mismatch]:
    """Numbers of a summary that the body gives with another digit."""
    document = ledger.facts.document
    for one in told_otherwise(ledger.facts):
        yield Mismatch(
            span=one.wrong.span,
            values={
                "first": document.quote(one.wrong.span),
                "second": document.quote(one.right.span),
                "where": "the text",
            },
            related=(Related("stated here", one.right.span),),
            confidence=one.evidence.confidence,
        )
