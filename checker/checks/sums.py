"""Numbers beside the sum of what they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.facts.division import Division
from checker.facts.styles import Style
from checker.model import Claim, Mismatch, Related, SupportKind
from checker.relations import divided
from checker.verdicts import Ledger


def count_equals_parts(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts that the sum of their parts contradicts."""
    for claim in ledger.claims:
        if claim.disputed and claim.support[0].kind is SupportKind.PARTS:
            yield _count(ledger, claim)
    rests = {
        one.statement for one in ledger.claims if one.support and one.support[0].kind is SupportKind.REMAINDER
    }
    for one in divided.unstated(ledger.facts, rests):
        yield _whole(ledger, one)


def _count(ledger: Ledger, claim: Claim) -> Mismatch:
    statement, support = claim.statement, claim.support[0]
    assert support.listed is not None
    style = ledger.facts.style_at(statement.span)
    return Mismatch(
        span=statement.span,
        values={
            "stated": statement.value,
            "unit": statement.unit,
            "sum": claim.explanation,
            "listed": support.listed,
            "gap": abs(statement.value - support.listed),
        },
        related=tuple(
            Related(f"a part: {style.arithmetic(item.key)}", item.span)
            for one in support.lists
            for item in one.items
        ),
        stated=statement.value,
        listed=support.listed,
        suggestion=settled(ledger, statement.span, _suggestion(style, statement.value, support.listed)),
        confidence=claim.confidence,
    )


def _whole(ledger: Ledger, one: Division) -> Mismatch:
    """A whole that is no count of the ledger."""
    facts, stated, listed = ledger.facts, int(one.whole.value), int(one.total)
    style = facts.style_at(one.whole.span)
    return Mismatch(
        span=one.whole.span,
        values={
            "stated": stated,
            "unit": "in all",
            "sum": divided.arithmetic(facts, one),
            "listed": listed,
            "gap": abs(stated - listed),
        },
        related=tuple(Related(f"a part: {facts.document.quote(part.span)}", part.span) for part in one.parts),
        stated=stated,
        listed=listed,
        suggestion=_suggestion(style, stated, listed),
        confidence=divided.evidence(one).confidence,
    )


def _suggestion(style: Style, stated: int, added: int) -> str:
    """What would make both sides agree; neither is changed."""
    way = "more" if added < stated else "fewer"
    gap = abs(stated - added)
    more = "one" if gap == 1 else style.shown(gap)
    return f"{style.instead(added, stated)}, or parts that make {more} {way}"
