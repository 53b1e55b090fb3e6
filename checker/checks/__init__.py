"""Kinds of check: pure generators from a ledger and options to mismatches."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from checker.checks.kind import Kind, Options
from checker.checks.kinds.apparatus import APPARATUS
from checker.checks.kinds.damage import DAMAGE
from checker.checks.kinds.house import HOUSE
from checker.checks.kinds.numbers import NUMBERS
from checker.checks.kinds.others import OTHERS
from checker.checks.kinds.words import WORDS
from checker.late import Late
from checker.text.language import language

if TYPE_CHECKING:
    from checker.model import Mismatch
    from checker.verdicts import Ledger

__all__ = ["KINDS", "Kind", "Options", "ready", "seen"]


KINDS: dict[str, Kind] = {**NUMBERS, **APPARATUS, **DAMAGE, **WORDS, **HOUSE, **OTHERS}
"""Kind → the check, imported when it first runs."""


@cache
def ready(kind: str) -> None:
    """Imports the checks of a kind: what they seek by its words is then looked for with all else."""
    check = KINDS[kind].check
    if isinstance(check, Late):
        check.function  # noqa: B018


def seen(kind: str, options: Options, ledger: Ledger) -> Iterable[Mismatch]:
    """What a check of `kind` sees in a document; in each of its files alone, where it looks at them so."""
    known = KINDS[kind]
    if known.check is None or not (known.any_language or language().english):
        return ()
    if not (known.apart and ledger.facts.document.pieces):
        return known.check(ledger, options)
    from checker.checks.piecewise import ledgers, moved

    each = ((piece, known.check(own, options)) for piece, own in ledger.facts.once(ledgers))
    return (moved(mismatch, piece) for piece, found in each for mismatch in found)
