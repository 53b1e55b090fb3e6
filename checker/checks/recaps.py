"""Counts stated twice with different numbers."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.claims import Ledger
from checker.claims.recaps import recaps
from checker.model import Mismatch, Related

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
