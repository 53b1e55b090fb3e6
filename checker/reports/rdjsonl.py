"""Diagnostics for reviewdog, one a line.

The fields are those of the message `Diagnostic` in reviewdog's `proto/rdf/reviewdog.proto`, as protobuf
writes them in JSON. Columns there are counted in UTF-8 bytes, from 1; ends are not included.
"""

from __future__ import annotations

from checker.model import Change, Finding, Place, Position, Range, Severity
from checker.positions import Lines
from checker.reports.jsonl import line
from checker.reports.look import Look, shown
from checker.reports.told import told
from checker.results import Problem, Results

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}

_SOURCE: dict[str, object] = {"name": "checker"}


def findings(results: Results, _look: Look) -> str:
    """The files that could not be checked, then the findings."""
    lines = Lines()
    rows = [*map(_problem, results.problems), *(_finding(finding, lines) for finding in results.findings)]
    return "".join(map(line, rows))


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "message": f"not checked: {shown(problem.reason)}",
        "location": {"path": problem.path},
        "severity": "ERROR",
        "source": _SOURCE,
    }


def _finding(finding: Finding, lines: Lines) -> dict[str, object]:
    row: dict[str, object] = {
        "message": told(finding),
        "location": _location(finding.place, lines),
        "severity": SEVERITIES[finding.severity],
        "source": _SOURCE,
        "code": {"value": finding.code} | ({"url": finding.rule_url} if finding.rule_url else {}),
    }
    if finding.change:
        row["suggestions"] = [{"range": _range(finding.change, lines), "text": finding.change.text}]
    if finding.related:
        row["relatedLocations"] = [
            {"message": shown(place.message), "location": _location(place, lines)}
            for place in finding.related
        ]
    return row


def _location(place: Place, lines: Lines) -> dict[str, object]:
    return {"path": place.path, "range": _range(place, lines)}


def _range(place: Place | Change, lines: Lines) -> dict[str, object]:
    where: Range = place.range
    same = where.end.line == where.start.line
    end = _position(where.end, place.line if same else place.last_line, lines)
    return {"start": _position(where.start, place.line, lines), "end": end}


def _position(position: Position, text: str, lines: Lines) -> dict[str, int]:
    return {"line": position.line, "column": lines.utf8_length(text, position.column - 1) + 1}
