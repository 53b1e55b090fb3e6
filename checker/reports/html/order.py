"""Which document comes first, and what its findings are called in links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256

from checker.model import Finding, Severity
from checker.results import DocumentReport

_DIGITS = 6
"""Hexadecimal digits that tell the documents of one page apart."""


def gravity(report: DocumentReport) -> tuple[int | str, ...]:
    """A sorting key: the document with the most errors first, then with the most warnings …"""
    count = Counter(finding.severity for finding in report.findings)
    return (*(-count[severity] for severity in Severity), -report.totals.contradicted, report.path)


def anchored(documents: Sequence[DocumentReport]) -> dict[str, Mapping[str, str]]:
    """For every document, by path, the anchors of its findings by their fingerprints.

    They are the same in every page that shows the finding. Where several documents of a page have a
    fingerprint, as two versions of a draft do, it is told whose it is.
    """
    prints: dict[str, set[str]] = {}
    for report in documents:
        prints.setdefault(report.path, set()).update(finding.fingerprint for finding in _findings(report))
    owners = Counter(one for found in prints.values() for one in found)
    return {
        path: {one: f"f-{one}" if owners[one] == 1 else f"f-{one}-{_told(path)}" for one in found}
        for path, found in prints.items()
    }


def _findings(report: DocumentReport) -> list[Finding]:
    return [*report.findings, *(allowed.finding for allowed in report.allowed), *report.known]


def _told(path: str) -> str:
    return sha256(path.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]
