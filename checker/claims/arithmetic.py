"""Claims that arithmetic confirms or contradicts where no list does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model import Claim, Statement, Support, Verdict

Reasons = Mapping[Statement, tuple[str, Support]]
"""For a statement, the arithmetic in words and the places it used."""


def judged(claims: Sequence[Claim], reasons: Reasons, verdict: Verdict) -> list[Claim]:
    """The claims, those without support given a `verdict` where a reason for it is known."""
    return [_judged(claim, reasons, verdict) for claim in claims]


def _judged(claim: Claim, reasons: Reasons, verdict: Verdict) -> Claim:
    if claim.verdict is not Verdict.UNSUPPORTED or claim.statement not in reasons:
        return claim
    reason, support = reasons[claim.statement]
    return Claim(claim.statement, (support,), verdict, reason)
