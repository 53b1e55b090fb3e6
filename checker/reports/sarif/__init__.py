"""SARIF 2.1.0, the OASIS standard for what analysers find, within what GitHub's code scanning takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from checker import __version__
from checker.documentation import DOCUMENTATION
from checker.reports.gravity import gravest
from checker.reports.look import Look
from checker.reports.sarif.places import artifact
from checker.reports.sarif.results import plain, result, suppressed
from checker.reports.sarif.rules import Descriptor, descriptors
from checker.results import DocumentReport, Problem, Results

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LIMIT = 25_000
"""Results of a run that GitHub takes; a file with more is refused whole."""

FAILED = 2
"""The exit code of a run in which a file could not be checked."""


def findings(results: Results, _look: Look) -> str:
    """One run. Findings that are allowed or known are results that are suppressed."""
    return (
        json.dumps(
            {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(results)]}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _run(results: Results) -> dict[str, object]:
    found = results.findings
    silenced = [one for document in results.documents for one in suppressed(document)]
    rules = descriptors(results.rules, [*found, *(finding for finding, _ in silenced)])
    places = {str(rule["id"]): index for index, rule in enumerate(rules)}
    room = max(LIMIT - len(found), 0)
    left_out = max(len(found) + len(silenced) - LIMIT, 0)
    rows = [result(finding, places) for finding in gravest(found, LIMIT)]
    if silenced:  # where one result says whether it is suppressed, all must (SARIF 2.1.0, 3.27.23)
        rows = [row | {"suppressions": []} for row in rows]
    rows += [
        result(finding, places) | {"suppressions": [suppression]} for finding, suppression in silenced[:room]
    ]
    return {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(results, left_out)],
        "artifacts": list({document.path: _artifact(document) for document in results.documents}.values()),
        "results": rows,
    }


def _driver(rules: list[Descriptor]) -> dict[str, object]:
    return {
        "name": "checker",
        "semanticVersion": __version__,
        "informationUri": DOCUMENTATION,
        "rules": rules,
    }


def _invocation(results: Results, left_out: int) -> dict[str, object]:
    """Whether every file was checked. The exit code of a run that went well depends on what it is for."""
    notifications = [*map(_problem, results.problems), *_cut(left_out)]
    row: dict[str, object] = {"executionSuccessful": not results.problems}
    if results.problems:
        row["exitCode"] = FAILED
    if notifications:
        row["toolExecutionNotifications"] = notifications
    return row


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "level": "error",
        "message": {"text": plain(f"{problem.path}: {problem.reason}")},
        "locations": [{"physicalLocation": {"artifactLocation": artifact(problem.path)}}],
    }


def _cut(left_out: int) -> Iterator[dict[str, object]]:
    if left_out:
        text = f"{left_out} results are left out: there is room for {LIMIT}, and the gravest come first"
        yield {"level": "warning", "message": {"text": text}}


def _artifact(document: DocumentReport) -> dict[str, object]:
    return {
        "location": artifact(document.path),
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": document.sha256},
        "properties": {"words": document.words, "counts": asdict(document.totals)},
    }
