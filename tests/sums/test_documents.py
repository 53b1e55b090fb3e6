"""Reports full of sums: what is wrong in them is found, what is right is confirmed, the rest is left alone."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.facts import complete
from checker.model import Document
from checker.readers import read
from checker.rulebook import load_default, select
from checker.verdicts import tie

from . import documents, documents_of_houses, documents_of_offices
from .summed import Summed

PAIRS = [pair.reports() for pair in (*documents_of_offices.PAIRS, *documents_of_houses.PAIRS)]
RIGHT = (*documents.RIGHT, *(right for right, _ in PAIRS))
ALL = (*RIGHT, *documents.WRONG, *(wrong for _, wrong in PAIRS))
EVERYTHING = select(load_default(), [], [])
RULES = select(load_default(), ["SUM001", "SUM002", "SUM003", "SUM004", "SUM005", "SUM006"], [])

every = pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)


def document(report: Summed) -> Document:
    return read(f"{report.name}.md", report.text.encode(), None)


@every
def test_finds_what_is_wrong_and_nothing_else(report: Summed) -> None:
    found = [(one.code, one.place.quote, one.message) for one in examine(document(report), RULES).findings]
    assert sorted(found) == sorted(report.findings)


@pytest.mark.parametrize("report", RIGHT, ids=lambda report: report.name)
def test_what_is_right_yields_nothing_at_all(report: Summed) -> None:
    assert examine(document(report), EVERYTHING).findings == ()


@every
def test_every_finding_shows_the_numbers_it_used(report: Summed) -> None:
    for finding in examine(document(report), RULES).findings:
        assert finding.related


@pytest.mark.parametrize("report", RIGHT, ids=lambda report: report.name)
def test_confirms_by_adding_up(report: Summed) -> None:
    made = document(report)
    ledger = tie(complete.collect(made))
    said = {(made.quote(claim.statement.span), claim.explanation) for claim in ledger.claims}
    assert set(report.confirmed) <= said


def test_half_of_the_reports_are_right() -> None:
    assert len(RIGHT) * 2 == len(ALL)
