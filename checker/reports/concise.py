"""A line each: for editors that jump to a place, and for grep."""

from __future__ import annotations

from checker.errors import one_line
from checker.model import Finding
from checker.reports.look import Look, shown
from checker.reports.pieces import Pieces
from checker.reports.text import last
from checker.results import DocumentReport


def piece(document: DocumentReport, _look: Look) -> str:
    """`path:line:column: CODE severity message`, a line a finding."""
    return "".join(f"{_finding(finding)}\n" for finding in document.findings)


def _finding(finding: Finding) -> str:
    start = finding.place.range.start
    where = f"{one_line(finding.place.path)}:{start.line}:{start.column}"
    return f"{where}: {finding.code} {finding.severity} {shown(finding.message)}"


findings = Pieces(piece, last)
"""Every finding, then how much was checked."""
