"""Reports of bodies with members: the right ones are silent, in the wrong ones each mistake is found."""

from __future__ import annotations

import pytest
from bodies import ALL, Report
from test_reports import contradicted, faults, misjudged

every = pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)


@every
def test_finds_what_is_wrong_and_nothing_else(report: Report) -> None:
    assert faults(report) == sorted(report.findings)


@every
def test_the_ledger_holds_every_count(report: Report) -> None:
    assert misjudged(report) == []


@every
def test_only_what_is_wrong_is_contradicted(report: Report) -> None:
    assert len(contradicted(report)) == sum(code in ("CNT001", "SUM007") for code, _, _ in report.findings)
