"""Remainders that do not come out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.claims.remainders import Remainder, remainders
from checker.model import Mismatch, Related


def equals_remainder(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Remainders that are not what the whole less its parts leaves, whichever of the parts are taken off."""
    for one in remainders(ledger.facts):
        if one.rest.value != one.expected and not _with_fewer_parts(one):
            whole = () if one.whole is None else (Related("the whole", one.whole.span),)
            yield Mismatch(
                span=one.rest.span,
                values={"sum": one.sum, "stated": one.rest.value, "unit": one.rest.unit},
                related=(*whole, *(Related("taken off", part.span) for part in one.parts)),
                stated=one.rest.value,
                listed=one.expected,
                suggestion=f"{one.expected} instead of {one.rest.value}, or another whole or part",
            )


def _with_fewer_parts(one: Remainder) -> bool:
    """Whether the rest comes out if some of the parts lie inside others."""
    return any(
        one.total - sum(chosen) == one.rest.value
        for number in range(1, len(one.values))
        for chosen in combinations(one.values, number)
    )
