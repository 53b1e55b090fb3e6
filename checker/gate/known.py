"""Findings that were there before, told from new ones.

A fingerprint is made of a rule, the words it quotes and a number among equals. Here the equals are numbered
anew among the findings that count: so many of them as there were before are known, whichever of them was
mended or allowed in between.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.engine import fingerprinted
from checker.model import Finding


def marks(findings: Sequence[Finding]) -> list[str]:
    """The fingerprints of `findings`, numbered among themselves; no two are the same."""
    return [finding.fingerprint for finding in fingerprinted(findings)]


def parted(
    findings: Sequence[Finding], known: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are new, and those whose marks are `known`."""
    told = list(zip(marks(findings), findings, strict=True))
    return (
        tuple(finding for mark, finding in told if mark not in known),
        tuple(finding for mark, finding in told if mark in known),
    )
