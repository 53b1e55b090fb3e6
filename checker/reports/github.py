"""Annotations of a GitHub workflow: commands on standard output, which its runner picks up.

The commands and their escapes are those of "Workflow commands for GitHub Actions". A step shows ten of
each level; what is written beyond that is lost without a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Finding, Severity
from checker.reports.look import Look, plural
from checker.reports.text import last_lines
from checker.reports.told import told
from checker.results import Problem, Results

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

ROOM = 10
"""Annotations of one level that a step shows."""

_CONTROL = {code: "\ufffd" for code in (*range(32), 127) if chr(code) not in "\t\r\n"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"}) | _CONTROL
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def findings(results: Results, look: Look) -> str:
    """The gravest first, ten of each level at most; then how many have no room, and what was checked."""
    commands: dict[str, list[str]] = {level: [] for level in LEVELS.values()}
    commands["error"] += map(_problem, results.problems)
    for finding in results.findings:
        level = LEVELS[finding.severity]
        commands[level].append(_command(level, _properties(finding), told(finding)))
    lines = [line for level in commands.values() for line in level[:ROOM]]
    return "".join(f"{line}\n" for line in [*lines, *_left_out(commands), *last_lines(results, look)])


def _left_out(commands: dict[str, list[str]]) -> Iterator[str]:
    more = [plural(len(lines) - ROOM, level) for level, lines in commands.items() if len(lines) > ROOM]
    if more:
        yield f"no room for {', '.join(more)}: a step shows {ROOM} annotations of a level"


def _problem(problem: Problem) -> str:
    return _command("error", {"file": problem.path, "title": "not checked"}, problem.reason)


def _properties(finding: Finding) -> dict[str, str | int]:
    """Where it stands. Columns are for places on one line only; the last one is the place's last."""
    start, end = finding.place.range.start, finding.place.range.end
    columns = {"col": start.column, "endColumn": max(end.column - 1, start.column)}
    return {
        "file": finding.place.path,
        "line": start.line,
        "endLine": end.line,
        **(columns if start.line == end.line else {}),
        "title": f"{finding.code} {finding.rule}",
    }


def _command(level: str, properties: dict[str, str | int], message: str) -> str:
    told = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{level} {told}::{message.translate(_IN_MESSAGE)}"
