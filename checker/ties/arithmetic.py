"""Claims that arithmetic confirms or contradicts where no list does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.frozen import dataclass
from checker.model import Claim, Statement, Support, Verdict
from checker.ties.trust import LIKELY, among


@dataclass(frozen=True, slots=True)
class Reason:
    """The arithmetic in words, the places it used, and where it differs how likely the text is wrong."""

    text: str
    support: Support
    confidence: float | None = None


Reasons = Mapping[Statement, Reason]
"""What arithmetic says of a statement."""


def judged(claims: Sequence[Claim], reasons: Reasons, mistakes: float | None) -> list[Claim]:
    """The claims, those without support that was read with the verdict that arithmetic gives, if it does."""
    return [_judged(claim, reasons, mistakes) for claim in claims]


def _judged(claim: Claim, reasons: Reasons, mistakes: float | None) -> Claim:
    open_ = claim.verdict is Verdict.UNSUPPORTED or (
        claim.verdict is Verdict.UNREAD and claim.confidence is None
    )
    if not open_ or claim.statement not in reasons:
        return claim
    reason = reasons[claim.statement]
    if reason.confidence is None:
        verdict = Verdict.CONFIRMED
    else:
        likely = among(reason.confidence, mistakes) >= LIKELY
        verdict = Verdict.CONTRADICTED if likely else Verdict.UNREAD
    return Claim(claim.statement, (reason.support,), verdict, reason.text, reason.confidence)
