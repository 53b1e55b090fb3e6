"""Percentages that split one whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.facts.shares import Partition
from checker.facts.slips import is_exchanged_sum
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
    if abs(total - _WHOLE) > _FAR and not _is_exchanged(one):
        return None
    agrees = abs(total - _WHOLE) <= slack(one.shares)
    return Evidence(
        ("shares", SUM, "two shares" if len(one.shares) == 2 else "many shares"),
        "" if agrees else sum_gap(_WHOLE, total),
    )


def _is_exchanged(one: Partition) -> bool:
    """Whether the percentages make the whole once two neighbouring digits of one of them are exchanged."""
    shares = [(share.value, share.step) for share in one.shares]
    return is_exchanged_sum((Decimal(_WHOLE), Decimal(1)), shares, off=slack(one.shares))
