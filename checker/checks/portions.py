"""Shares beside the counts that they are worked out from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.facts.portions import Portion
from checker.facts.shared import shared
from checker.facts.slips import exchanges, is_another, is_clearly_mistyped
from checker.facts.styles import Style
from checker.frozen import replace
from checker.model import Document, Mismatch, Related
from checker.text.figures import rounded
from checker.ties.trust import MISTYPED, SUM, Evidence, sum_gap
from checker.verdicts import Ledger


def shares_equal_counts(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Shares that their two counts do not make, within the rounding as they are written."""
    document = ledger.facts.document
    for one in shared(ledger.facts):
        if one.fits or (is_another(_written(one), one.due) and not _is_exchanged(one)):
            continue
        style = ledger.facts.style_at(one.span)
        off = abs(one.due - one.share.value)
        yield Mismatch(
            span=one.share.span,
            values={
                "share": _said(document, one),
                "part": int(one.part) if one.amount is None else document.quote(one.amount),
                "whole": _whole(document, one, style),
                "due": _shown(one.due, one.share.step, style),
            },
            related=() if one.told is None else (Related("the whole", one.told),),
            grade="cut" if off < one.share.step and not one.in_words else "",
            confidence=evidence(one).confidence,
        )


def evidence(one: Portion) -> Evidence:
    """A share beside the two counts it is worked out from."""
    slip = is_clearly_mistyped(_written(one), one.due, one.share.step)
    gap = MISTYPED if slip else sum_gap(one.share.value, one.due)
    return Evidence(("a portion", SUM, one.way), "" if one.fits else gap)


def _is_exchanged(one: Portion) -> bool:
    """Whether the counts make a share once two neighbouring digits of one of the three are exchanged."""
    if one.in_words or one.bound or one.amount is not None:
        return False
    part, whole, share = (Decimal(one.part), Decimal(1)), (Decimal(one.whole), Decimal(1)), one.share
    found = (
        *(replace(one, part=value) for value in exchanges(*part)),
        *(replace(one, whole=value) for value in exchanges(*whole)),
        *(replace(one, share=replace(share, value=value)) for value in exchanges(share.value, share.step)),
    )
    return any(other.fits for other in found)


def _written(one: Portion) -> Decimal:
    """The share in as many digits as it is told in: a third has no last one."""
    return rounded(one.share.value, one.share.step)


def _said(document: Document, one: Portion) -> str:
    """The share as the text has it; the cell of a table holds its sign, too."""
    quote = document.quote(one.share.span)
    if one.bound:
        return quote[:1].lower() + quote[1:] + ("" if one.in_words else " %")
    return quote if one.in_words or "%" in quote else f"{quote} %"


def _whole(document: Document, one: Portion, style: Style) -> int | str:
    if one.amount is None:
        return int(one.whole)
    return style.shown(Decimal(one.whole)) if one.told is None else document.quote(one.told)


def _shown(due: Decimal, step: Decimal, style: Style) -> str:
    """What the share should be, to as many decimals as the text gives it."""
    return f"{style.shown(rounded(due, min(step, Decimal(1))))} %"
