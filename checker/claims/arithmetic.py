"""Claims that arithmetic confirms where no list does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model import Claim, Statement, Support, Verdict

Reasons = Mapping[Statement, tuple[str, Support]]
"""For a statement, the arithmetic in words and the places it used."""


def upgraded(claims: Sequence[Claim], reasons: Reasons) -> list[Claim]:
    """The claims, those without support confirmed where a reason is known."""
    return [_upgraded(claim, reasons) for claim in claims]


def _upgraded(claim: Claim, reasons: Reasons) -> Claim:
    if claim.verdict is not Verdict.UNSUPPORTED or claim.statement not in reasons:
        return claim
    reason, support = reasons[claim.statement]
    return Claim(claim.statement, (support,), Verdict.CONFIRMED, reason)
