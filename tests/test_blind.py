"""Reports of publishers of all kinds: what is wrong is found, and nothing that is right is called wrong.

Two mistakes are not found, and no error may be made of them. In the land registry, 13 + 17 + 33 complaints are 63
of 61, but parts with verbs of their own may overlap. In the heritage fund, gifts of 3.1 + 1.8 + 1.2 million can make
6.2 million by rounding.
"""

from __future__ import annotations

import re

import pytest
from blind import ALL, RIGHT, WRONG, Report
from test_reports import contradicted, faults, misjudged, rewrapped, verdicts

every = pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
every_right = pytest.mark.parametrize("report", RIGHT, ids=lambda report: report.name)
every_markdown = pytest.mark.parametrize(
    "report", [report for report in ALL if report.format == "markdown"], ids=lambda report: report.name
)


def test_the_reports_are_as_many_as_they_should_be() -> None:
    assert len({report.name for report in ALL}) == 24
    assert (len(RIGHT), len(WRONG)) == (12, 12)


@every
def test_a_report_is_as_long_as_a_page(report: Report) -> None:
    assert 250 <= len(re.findall(r"\S+", report.text)) <= 600


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
    assert verdicts(report, rewrapped(report.text)) == verdicts(report)
