"""Checks that look at each file of a report for itself."""

from __future__ import annotations

from checker.facts import complete
from checker.facts.complete import Facts
from checker.frozen import replace
from checker.model import Edit, Mismatch, Piece, Related
from checker.verdicts import Ledger, tie


def ledgers(whole: Facts) -> tuple[tuple[Piece, Ledger], ...]:
    """The files of a report, each with a ledger of its own."""
    return tuple(
        (piece, tie(complete.collect(piece.document, whole.dated, whole.sets, whole.house)))
        for piece in whole.document.pieces
    )


def moved(mismatch: Mismatch, piece: Piece) -> Mismatch:
    """What was seen in a file, as it stands in the report."""
    source = mismatch.source
    return replace(
        mismatch,
        span=piece.span(mismatch.span),
        related=tuple(Related(one.message, piece.span(one.span)) for one in mismatch.related),
        edits=tuple(Edit(piece.span(one.span), one.text) for one in mismatch.edits),
        source=None if source is None else (source[0] + piece.start, source[1] + piece.start),
    )
