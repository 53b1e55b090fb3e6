"""The summary page of a GitHub workflow's step, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.errors import one_line
from checker.model import Finding
from checker.reports.gravity import by_gravity
from checker.reports.look import plural, shown
from checker.reports.text import summary, where
from checker.results import Problem, Results

LIMIT = 1024 * 1024
"""Bytes that a step's summary may take; a larger one is thrown away whole."""

_LAST = 100
"""Bytes kept for the line that says what has no room."""

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$])")
"""What means something to Markdown in the middle of a line."""

_HEAD = "| where | severity | rule | what |\n|---|---|---|---|\n"


def step_summary(results: Results, taken: int = 0) -> str:
    """How much was found and checked, and a table of the findings, where `taken` bytes are already written.

    Files that could not be checked come first, then the gravest; the last line says how many have no room.
    "" where there is room for nothing.
    """
    head = "".join(f"{line}\n\n" for line in ["### Report checker", *map(_plain, summary(results.documents))])
    rows = [*map(_problem, results.problems), *map(_finding, by_gravity(results.findings))]
    if rows:
        head += _HEAD
    room = LIMIT - taken - len(head.encode("utf-8", "backslashreplace")) - _LAST
    if room < 0:
        return ""
    fitting = list(_fitting(rows, room))
    more = len(rows) - len(fitting)
    last = f"\n… and {plural(more, 'more row')}, for which there is no room\n" if more else ""
    return f"{head}{''.join(fitting)}{last}"


def _fitting(rows: list[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row.encode("utf-8", "backslashreplace"))
        if room < 0:
            return
        yield row


def _problem(problem: Problem) -> str:
    return f"| {_plain(one_line(problem.path))} | not checked | | {_plain(problem.reason)} |\n"


def _finding(finding: Finding) -> str:
    place = _plain(where(finding.place))
    return f"| {place} | {finding.severity} | {finding.code} | {_plain(finding.message)} |\n"


def _plain(text: str) -> str:
    """`text` that Markdown takes as it stands."""
    return _SIGNS.sub(r"\\\1", shown(text))
