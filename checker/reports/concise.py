"""A line each: for editors that jump to a place, and for grep."""

from __future__ import annotations

from checker.model import Finding
from checker.reports.look import Look, shown
from checker.reports.text import summary, where
from checker.results import Results


def findings(results: Results, _look: Look) -> str:
    """`path:line:column: CODE severity message`, then how much was checked."""
    lines = [*map(_finding, results.findings), *summary(results.documents)]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> str:
    return f"{where(finding.place)}: {finding.code} {finding.severity} {shown(finding.message)}"
