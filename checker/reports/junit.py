"""Test results as JUnit writes them: a suite a file, a case a finding or a clean file.

The shape is that of the schema that Jenkins' xUnit plugin holds such files against (`junit-10.xsd`).
"""

from __future__ import annotations

from checker.errors import one_line
from checker.model import Finding
from checker.reports.look import Look, shown
from checker.reports.text import checked
from checker.reports.told import told
from checker.reports.xml import HEAD, element, text_element
from checker.results import Allowed, DocumentReport, Problem, Results


def findings(results: Results, _look: Look) -> str:
    """Findings fail, those that are allowed are skipped; a file that could not be checked is an error."""
    suites = [*map(_document, results.documents), *map(_problem, results.problems)]
    counts = {  # of all suites together, the schema has no number of those skipped
        "tests": sum(map(_tests, results.documents)) + len(results.problems),
        "failures": len(results.findings),
        "errors": len(results.problems),
    }
    return HEAD + element("testsuites", {"name": "checker", **counts}, suites)


def _counts(tests: int, failures: int, errors: int, skipped: int) -> dict[str, str | int]:
    return {"tests": tests, "failures": failures, "errors": errors, "skipped": skipped}


def _tests(document: DocumentReport) -> int:
    return max(len(document.findings), 1) + len(document.allowed)


def _document(document: DocumentReport) -> str:
    counts = _counts(_tests(document), len(document.findings), 0, len(document.allowed))
    cases = [_failed(finding) for finding in document.findings] or [_clean(document)]
    cases += [_skipped(allowed) for allowed in document.allowed]
    return element("testsuite", {"name": one_line(document.path), **counts}, cases)


def _clean(document: DocumentReport) -> str:
    said = text_element("system-out", {}, checked([document]))
    return element("testcase", {"classname": one_line(document.path), "name": "no findings"}, [said])


def _failed(finding: Finding) -> str:
    attributes = {"type": finding.severity.value, "message": shown(finding.message)}
    return _case(finding, text_element("failure", attributes, told(finding)))


def _skipped(allowed: Allowed) -> str:
    return _case(allowed.finding, element("skipped", {"message": shown(allowed.reason) or "allowed"}))


def _case(finding: Finding, outcome: str) -> str:
    name = f"{finding.place.spot} {finding.code} {shown(finding.message)}"
    return element("testcase", {"classname": one_line(finding.place.path), "name": name}, [outcome])


def _problem(problem: Problem) -> str:
    path = one_line(problem.path)
    error = element("error", {"type": "not checked", "message": shown(problem.reason)})
    case = element("testcase", {"classname": path, "name": "not checked"}, [error])
    return element("testsuite", {"name": path, **_counts(1, 0, 1, 0)}, [case])
