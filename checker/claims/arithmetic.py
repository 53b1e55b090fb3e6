"""Claims that arithmetic confirms or contradicts where no list does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.claims.trust import LIKELY
from checker.model import Claim, Statement, Support, Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """The arithmetic in words, the places it used, and where it differs how likely the text is wrong."""

    text: str
    support: Support
    confidence: float | None = None


Reasons = Mapping[Statement, Reason]
"""What arithmetic says of a statement."""


def judged(claims: Sequence[Claim], reasons: Reasons) -> list[Claim]:
    """The claims, those without support with the verdict that arithmetic gives where it says anything."""
    return [_judged(claim, reasons) for claim in claims]


def _judged(claim: Claim, reasons: Reasons) -> Claim:
    if claim.verdict is not Verdict.UNSUPPORTED or claim.statement not in reasons:
        return claim
    reason = reasons[claim.statement]
    if reason.confidence is None:
        verdict = Verdict.CONFIRMED
    else:
        verdict = Verdict.CONTRADICTED if reason.confidence >= LIKELY else Verdict.UNREAD
    return Claim(claim.statement, (reason.support,), verdict, reason.text, reason.confidence)
