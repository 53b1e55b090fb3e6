"""Percentages that split one whole, and anniversaries beside their dates."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.model import Mismatch, Related
from checker.reading.anniversaries import years_between
from checker.reading.dated import said
from checker.reading.figures import added, slack

_WHOLE = 100
_FAR = 25
"""Further from the whole, percentages are shares of different things."""


def shares_equal_whole(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Percentages of one whole that do not make 100, whatever their rounding."""
    for one in ledger.facts.partitions:
        total = added(one.shares)
        if slack(one.shares) < abs(total - _WHOLE) <= _FAR:
            yield Mismatch(
                span=one.span,
                values={
                    "sum": ledger.facts.style_at(one.span).sum([share.value for share in one.shares], total)
                },
                related=tuple(Related("a share", share.span) for share in one.shares),
            )


def years_equal_dates(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers of years that the dates beside them do not bear out."""
    document = ledger.facts.document
    for one in ledger.facts.anniversaries:
        if one.now is None or not one.sure or one.years in years_between(one.then, one.now):
            continue
        years = years_between(one.then, one.now)[0]
        related = [Related("the day it began", one.then_span)]
        if one.now_span is not None:
            related.append(Related("the day it is counted to", one.now_span))
        now = document.quote(one.now_span) if one.now_span is not None else said(one.now)
        yield Mismatch(
            span=one.span,
            values={"stated": one.years, "then": document.quote(one.then_span), "now": now, "years": years},
            related=tuple(related),
            stated=one.years,
            listed=years,
        )
