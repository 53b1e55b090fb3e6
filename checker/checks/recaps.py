"""Counts stated twice with different numbers."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.claims.recaps import recaps
from checker.model import Mismatch, Related


def equals_recap(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts of a summary or conclusion that the body states with another number."""
    document = ledger.facts.document
    for one in recaps(ledger.facts):
        if one.frame.value == one.body.value and one.frame.total == one.body.total:
            continue
        yield Mismatch(
            span=one.frame.span,
            values={"first": document.quote(one.frame.span), "second": document.quote(one.body.span)},
            related=(Related("stated here", one.body.span),),
            stated=one.frame.value,
            listed=one.body.value,
        )
