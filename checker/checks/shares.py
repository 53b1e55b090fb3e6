"""Percentages that split one whole, and anniversaries beside their dates."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.facts.anniversaries import Anniversary, years_between
from checker.facts.dated import said
from checker.facts.shares import Partition
from checker.model import Mismatch, Related
from checker.text.figures import added, slack
from checker.ties.trust import SUM, Evidence, sum_gap
from checker.verdicts import Ledger

_WHOLE = 100
_FAR = 10
"""Further from the whole, percentages are shares of different things."""


def shares_equal_whole(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Percentages of one whole that do not make 100, whatever their rounding."""
    for one in ledger.facts.partitions:
        found = share_evidence(one)
        if found is not None and found.gap:
            total = added(one.shares)
            yield Mismatch(
                span=one.span,
                values={
                    "sum": ledger.facts.style_at(one.span).sum([share.value for share in one.shares], total)
                },
                related=tuple(Related("a share", share.span) for share in one.shares),
                confidence=found.confidence,
            )


def share_evidence(one: Partition) -> Evidence | None:
    """Percentages beside their whole; None where they are shares of different things."""
    total = added(one.shares)
    if abs(total - _WHOLE) > _FAR:
        return None
    agrees = abs(total - _WHOLE) <= slack(one.shares)
    return Evidence(
        ("shares", SUM, "two shares" if len(one.shares) == 2 else "many shares"),
        "" if agrees else sum_gap(_WHOLE, total),
    )


def years_equal_dates(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers of years that the dates beside them do not bear out."""
    document = ledger.facts.document
    for one in ledger.facts.anniversaries:
        found = years_evidence(one)
        if one.now is None or found is None or not found.gap:
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
            confidence=found.confidence,
        )


def years_evidence(one: Anniversary) -> Evidence | None:
    """Years beside the dates they are counted from and to; None where those are not known for sure."""
    if one.now is None or not one.sure:
        return None
    between = years_between(one.then, one.now)
    signs = (
        "years",
        SUM,
        "years to another date" if one.now_span is not None else "years to the report's date",
    )
    return Evidence(signs, "" if one.years in between else sum_gap(one.years, between[0]))
