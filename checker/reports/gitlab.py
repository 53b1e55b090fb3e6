"""GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256

from checker.model import Finding, Severity
from checker.reports.look import Look, shown
from checker.reports.told import placed
from checker.results import Problem, Results

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}

UNCHECKED = "critical"
"""How grave it is that a file could not be checked: nobody knows what is in it."""

FINGERPRINT = 32
"""Hexadecimal digits of a fingerprint."""


def findings(results: Results, _look: Look) -> str:
    """A list of findings, after the files that could not be checked."""
    seen: Counter[tuple[str, str]] = Counter()
    rows = [*map(_problem, results.problems), *map(_finding, results.findings)]
    return json.dumps([_stamped(row, mark, seen) for row, mark in rows], ensure_ascii=False, indent=2) + "\n"


Row = dict[str, object]
Mark = tuple[str, str]


def _stamped(row: Row, mark: Mark, seen: Counter[Mark]) -> Row:
    """`row` with a fingerprint of its own: of two that share one, GitLab hides the second."""
    seen[mark] += 1
    digest = sha256("\0".join((*mark, str(seen[mark]))).encode("utf-8", "backslashreplace"))
    return row | {"fingerprint": digest.hexdigest()[:FINGERPRINT]}


def _finding(finding: Finding) -> tuple[Row, Mark]:
    path, where = finding.place.path, finding.place.range
    row: Row = {
        "description": placed(finding),
        "check_name": f"{finding.code} {finding.rule}",
        "severity": SEVERITIES[finding.severity],
        "location": _location(path, where.start.line, where.end.line),
    }
    return row, (path, finding.fingerprint)


def _problem(problem: Problem) -> tuple[Row, Mark]:
    row: Row = {
        "description": f"not checked: {shown(problem.reason)}",
        "check_name": "not-checked",
        "severity": UNCHECKED,
        "location": _location(problem.path, 1, 1),
    }
    return row, (problem.path, "not checked")


def _location(path: str, first: int, last: int) -> Row:
    """Paths are those of the repository there, which never begin with "./"."""
    return {"path": path.removeprefix("./"), "lines": {"begin": first, "end": last}}
