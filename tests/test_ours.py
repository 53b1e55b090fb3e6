"""A report of ours is known by how it begins, in every format; nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BufferedReader, BytesIO

import pytest
from formats.samples import FISHERIES, NINE, NOTHING, ODD_PATH, ONLY_PROBLEMS, TWICE, allowed, of

from checker.gate.baseline import Entry, dumped
from checker.ours import HEAD, no_baseline, no_report
from checker.reports import REPORTS
from checker.reports.look import Look
from checker.reports.statistics import STATISTICS
from checker.reports.text import findings
from checker.results import Results


def quiet(results: Results, look: Look) -> str:
    return findings(results.alone(), replace(look, quiet=True))


WRITERS = {
    **{name: form.findings for name, form in REPORTS.items() if form.findings},
    **{f"statistics as {name}": writer for name, writer in STATISTICS.items()},
    "text, quiet": quiet,
}
RESULTS = [
    FISHERIES,
    NOTHING,
    ONLY_PROBLEMS,
    of(NINE, TWICE, path=ODD_PATH),
    Results((allowed(),)),
    Results(()),
]
ENTRY = Entry("a.md", "CNT001", "count-differs-from-list", "the text says 9", "00")

NO_REPORT = "is there already, and is no earlier report; only --output on the command line replaces it"
NO_BASELINE = "is there already, and is no earlier baseline; only --baseline on the command line replaces it"

FOREIGN = [
    "Our notes of 11 counts: 5 confirmed, 2 contradicted\n",
    "counts: 5\n",
    "draft.py:1:1: E501 line too long\n",
    "draft.c:1:1: error: expected ';'\n",
    "::error file=a.js,line=1,title=no-undef::undefined\n",
    '{"schema": "1.0", "places": []}',
    '{"checker": "other", "documents": []}',
    '{"code": "CNT001", "other": 1}\n',
    '{"version": "2.1.0", "$schema": "x", "runs": [{"tool": {"driver": {"name": "other"}}}]}',
    '[{"description": "unused", "check_name": "no-unused-vars"}]',
    "[1]",
    "[]\n[1]",
    '<?xml version="1.0"?>\n<testsuites name="pytest" tests="1"/>\n',
    '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n',
    "<!doctype html>\n<html><body>checker</body></html>\n",
    "#!/bin/sh\nexit 0\n",
    "SQLite format 3\0",
]


def said(of_whom: Callable[[BufferedReader], str], text: str) -> str:
    return of_whom(BufferedReader(BytesIO(text.encode())))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("results", RESULTS)
def test_every_report_is_known(name: str, results: Results) -> None:
    text = WRITERS[name](results, Look())
    assert not text or said(no_report, text) == ""  # an empty file is nobody's
    assert said(no_baseline, text or "x") != ""


@pytest.mark.parametrize("text", FOREIGN)
def test_nothing_else_is(text: str) -> None:
    assert said(no_report, text) == NO_REPORT
    assert said(no_baseline, text) == NO_BASELINE


@pytest.mark.parametrize("entries", [[], [ENTRY]])
def test_a_baseline_is_known(entries: list[Entry]) -> None:
    assert said(no_baseline, dumped(entries)) == ""
    assert said(no_report, dumped(entries)) != ""


def test_no_beginning_takes_long() -> None:
    for text in (
        '[{"description": "',
        "::error file=",
        " " * HEAD,
        "1:1: " * HEAD,
        '{"$schema": "\\',
        "<?xml ",
    ):
        assert said(no_report, text + "a" * HEAD) != ""
