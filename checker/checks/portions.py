"""Shares beside the counts that they are worked out from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.model import Mismatch
from checker.reading.portions import portions
from checker.reading.styles import Style


def shares_equal_counts(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Shares that their two counts do not make, within the rounding as they are written."""
    document = ledger.facts.document
    for one in portions(document):
        off = abs(one.due - one.share.value)
        if off <= one.share.slack:
            continue
        style = ledger.facts.style_at(one.span)
        yield Mismatch(
            span=one.share.span,
            values={
                "share": f"{document.quote(one.share.span)}{'' if one.in_words else ' %'}",
                "part": one.part,
                "whole": one.whole,
                "due": _shown(one.due, one.share.step, style),
            },
            grade="cut" if off < one.share.step and not one.in_words else "",
        )


def _shown(due: Decimal, step: Decimal, style: Style) -> str:
    """What the share should be, to as many decimals as the text gives it."""
    return f"{style.shown(due.quantize(min(step, Decimal(1))))} %"
