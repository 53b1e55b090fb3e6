"""Reports whose counts hang together: what does not add up is found, what does is confirmed, traps stay traps."""

from __future__ import annotations

import re

import pytest
from test_reports import contradicted, faults, misjudged, rewrapped, verdicts
from web import ALL, RIGHT, WRONG, Report

FRONT_MATTER = re.compile(r"---\n.*?\n---\n\n", re.DOTALL)

RULES = {f"SUM{number:03}" for number in range(1, 10)} | {f"LST{number:03}" for number in range(3, 7)}

every = pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
every_right = pytest.mark.parametrize("report", RIGHT, ids=lambda report: report.name)
every_markdown = pytest.mark.parametrize(
    "report", [report for report in ALL if report.format == "markdown"], ids=lambda report: report.name
)


def test_half_of_the_reports_are_right() -> None:
    assert len({report.name for report in ALL}) == 20
    assert len(RIGHT) == len(WRONG) == 10


def test_every_rule_has_a_mistake() -> None:
    assert {code for report in ALL for code, _, _ in report.findings} == RULES


@every
def test_a_report_is_short(report: Report) -> None:
    assert 120 <= len(report.text.split()) <= 350


@every
def test_finds_what_is_wrong_and_nothing_else(report: Report) -> None:
    assert faults(report) == sorted(report.findings)


@every
def test_the_ledger_holds_the_counts(report: Report) -> None:
    assert misjudged(report) == []


@every_right
def test_nothing_is_contradicted_in_a_right_report(report: Report) -> None:
    assert contradicted(report) == []


@every
def test_line_breaks_of_another_system_change_nothing(report: Report) -> None:
    assert verdicts(report, report.text.replace("\n", "\r\n")) == verdicts(report)


@every_markdown
def test_wrapping_changes_nothing(report: Report) -> None:
    front = FRONT_MATTER.match(report.text)
    start = front.end() if front else 0
    assert verdicts(report, report.text[:start] + rewrapped(report.text[start:])) == verdicts(report)
