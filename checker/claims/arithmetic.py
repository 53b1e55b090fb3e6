"""Claims that arithmetic confirms or contradicts where no list does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.claims.trust import LIKELY, among
from checker.frozen import dataclass
from checker.model import Claim, Statement, Support, Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """The arithmetic in words, the places it used, and where it differs how likely the text is wrong."""

    text: str
    support: Support
    confidence: float | None = None


Reasons = Mapping[Statement, Reason]
"""What arithmetic says of a statement."""


def judged(claims: Sequence[Claim], reasons: Reasons, mistakes: float | None) -> list[Claim]:
    """The claims, those without support with the verdict that arithmetic gives where it says anything."""
    return [_judged(claim, reasons, mistakes) for claim in claims]


def _judged(claim: Claim, reasons: Reasons, mistakes: float | None) -> Claim:
    if claim.verdict is not Verdict.UNSUPPORTED or claim.statement not in reasons:
        return claim
    reason = reasons[claim.statement]
    if reason.confidence is None:
        verdict = Verdict.CONFIRMED
    else:
        likely = among(reason.confidence, mistakes) >= LIKELY
        verdict = Verdict.CONTRADICTED if likely else Verdict.UNREAD
    return Claim(claim.statement, (reason.support,), verdict, reason.text, reason.confidence)
