"""Remainders that do not come out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.claims import Ledger
from checker.claims.remainders import remainders
from checker.model import Mismatch, Related


def equals_remainder(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Remainders that are not what the whole less its parts leaves, whichever of the parts are taken off."""
    for one in remainders(ledger.facts):
        if one.differs:
            style = ledger.facts.style_at(one.rest.span)
            whole = () if one.whole is None else (Related("the whole", one.whole.span),)
            yield Mismatch(
                span=one.rest.span,
                values={"sum": style.arithmetic(one.sum), "stated": one.rest.value, "unit": one.unit},
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
