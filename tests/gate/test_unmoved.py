"""A comment changes nothing but what it allows, wherever it is put."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import ALL, Report

from checker.engine import examine
from checker.model import Document
from checker.readers import read
from checker.results import DocumentReport
from gate.support import rules

COMMENT = "<!-- checker: allow-file unused-allowance: nobody needs it -->"
MARKDOWN = [report for report in ALL if report.format == "markdown"]


@cache
def document(report: Report) -> Document:
    return read(report.path, report.text.encode())


@cache
def before(report: Report) -> DocumentReport:
    return examine(document(report), rules())


@cache
def boundaries(report: Report) -> list[int]:
    """Where the lines start on which blocks start."""
    made = document(report)
    starts = {made.origin.source_start(block.span.start) for block in made.blocks}
    return sorted({report.text.rfind("\n", 0, start) + 1 for start in starts} | {len(report.text)})


@cache
def ends(report: Report) -> list[int]:
    """Where lines of prose end."""
    made = document(report)
    stops = (made.origin.source_end(block.span.end) for block in made.blocks)
    found = ((report.text + "\n").find("\n", stop) for stop in stops)
    return sorted(set(found))


def told(report: DocumentReport) -> list[tuple[object, ...]]:
    """All that is said, but for places; the source line shown with one may have a comment in it."""
    claims = [
        (
            row.place.quote,
            row.stated,
            row.unit,
            row.verdict,
            row.explanation,
            tuple(s.place.quote for s in row.support),
        )
        for row in report.claims
    ]
    found = [
        (one.code, one.message, one.place.quote, one.suggestion, one.fingerprint) for one in report.findings
    ]
    return [*claims, *found]


def offsets(report: DocumentReport) -> list[int]:
    places = [row.place for row in report.claims] + [one.place for one in report.findings]
    return [place.range.start.offset for place in places]


@settings(max_examples=25)
@given(st.data())
@pytest.mark.parametrize("report", MARKDOWN, ids=[report.name for report in MARKDOWN])
def test_comment_between_blocks(report: Report, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(boundaries(report)))
    line = COMMENT + data.draw(st.sampled_from(["\n", "\n\n"]))
    if line.endswith("\n\n") and at and not report.text[:at].endswith("\n\n"):
        line = COMMENT + "\n"  # a blank line there would part what belongs together
    unmoved(report, at, line)


@settings(max_examples=15)
@given(st.data())
@pytest.mark.parametrize("report", MARKDOWN, ids=[report.name for report in MARKDOWN])
def test_comment_at_a_lines_end(report: Report, data: st.DataObject) -> None:
    unmoved(report, data.draw(st.sampled_from(ends(report))), f" {COMMENT}")


def unmoved(report: Report, at: int, comment: str) -> None:
    source = report.text[:at] + comment + report.text[at:]
    made = read(report.path, source.encode())
    assert [one.text for one in made.comments] == ["allow-file unused-allowance: nobody needs it"]
    after = examine(made, rules())
    assert told(after) == told(before(report))
    assert offsets(after) == [offset + len(comment) * (offset >= at) for offset in offsets(before(report))]
