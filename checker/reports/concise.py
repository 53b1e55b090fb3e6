"""A line each: for editors that jump to a place, and for grep."""

from __future__ import annotations

from checker.model import Finding
from checker.reports.look import Look, shown
from checker.reports.streamed import Streamed
from checker.reports.text import last, where
from checker.results import DocumentReport


def piece(document: DocumentReport, _look: Look) -> str:
    """`path:line:column: CODE severity message`, a line a finding."""
    return "".join(f"{_finding(finding)}\n" for finding in document.findings)


def _finding(finding: Finding) -> str:
    return f"{where(finding.place)}: {finding.code} {finding.severity} {shown(finding.message)}"


findings = Streamed(piece, last)
"""Every finding, then how much was checked."""
