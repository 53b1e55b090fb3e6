"""Checkstyle's XML report, which many tools read (https://checkstyle.org/result_reports.html)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker import __version__
from checker.errors import one_line
from checker.model import Finding, Severity
from checker.reports.look import Look, shown
from checker.reports.told import placed
from checker.reports.xml import HEAD, element
from checker.results import DocumentReport, Results

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}

MARK = f"<!-- checker {__version__} -->\n"
"""Who wrote it: a file without findings would not tell."""

VERSION = "10.0"
"""The version of Checkstyle whose report this is."""


def findings(results: Results, _look: Look) -> str:
    """A `file` for every file, with an `error` for every finding; one without a line: it was not checked."""
    files = [one for document in results.documents for one in _files(document)]
    files += [_file(problem.path, [_problem(problem.reason)]) for problem in results.problems]
    return HEAD + MARK + element("checkstyle", {"version": VERSION}, files)


def _files(document: DocumentReport) -> Iterator[str]:
    """The files that findings of a document stand in; the document itself where there are none."""
    found: dict[str, list[Finding]] = {} if document.pieces else {document.path: []}
    for finding in document.findings:
        found.setdefault(finding.place.path, []).append(finding)
    for path in found or document.files:
        yield _file(path, map(_error, found.get(path, ())))


def _file(path: str, errors: Iterable[str]) -> str:
    return element("file", {"name": one_line(path)}, errors)


def _error(finding: Finding) -> str:
    start = finding.place.range.start
    return element(
        "error",
        {
            "line": start.line,
            "column": start.column,
            "severity": SEVERITIES[finding.severity],
            "message": placed(finding),
            "source": f"checker.{finding.code}",
        },
    )


def _problem(reason: str) -> str:
    return element(
        "error", {"severity": "error", "message": f"not checked: {shown(reason)}", "source": "checker"}
    )
