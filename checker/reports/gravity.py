"""What comes first where not all findings have room."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Finding, Severity

_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
"""The gravest first, as `Severity` names them."""


def by_gravity(findings: Sequence[Finding]) -> list[Finding]:
    """The gravest first; those of one severity in their order."""
    return sorted(findings, key=lambda finding: _RANKS[finding.severity])


def gravest(findings: Sequence[Finding], room: int) -> list[Finding]:
    """The `room` gravest of `findings`, in the order of `findings`."""
    if len(findings) <= room:
        return list(findings)
    ranked = sorted(range(len(findings)), key=lambda index: _RANKS[findings[index].severity])
    return [findings[index] for index in sorted(ranked[:room])]
