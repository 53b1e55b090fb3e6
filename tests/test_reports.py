"""Reports written for the tests: what is wrong in them, what is counted, what layout must not change."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from reports import ALL, Report

from checker.engine import examine
from checker.facts import complete
from checker.model import Claim, Document, Severity, Span, Verdict
from checker.readers import read
from checker.rulebook import load_default
from checker.verdicts import tie

FRONT = "This text was written for the archive and may be quoted freely."
WIDTH = 60

BLOCK = re.compile(r"\s{4}|\s*(?:[#>|⁰¹²³⁴⁵⁶⁷⁸⁹]|[-+*•·]\s|\d{1,2}[.)]\s|\[[^\]]+\]:?\s|<sup>)")
"""A line that opens a heading, an item, a table or the body of a note."""

BOUND = re.compile(r"[-+*#>|=–—•·\[]|\d+[.)]")
"""A word that must not come first on a line: it would look like a block's mark."""

every = pytest.mark.parametrize("report", ALL, ids=lambda report: report.name)
every_right = pytest.mark.parametrize(
    "report", [report for report in ALL if not report.findings], ids=lambda report: report.name
)
every_markdown = pytest.mark.parametrize(
    "report", [report for report in ALL if report.format == "markdown"], ids=lambda report: report.name
)


def document(report: Report, text: str | None = None) -> Document:
    return read(report.path, (report.text if text is None else text).encode(), None)


def tied(report: Report, text: str | None = None) -> tuple[Claim, ...]:
    return tie(complete.collect(document(report, text))).claims


def verdicts(report: Report, text: str | None = None) -> list[tuple[int, str, str]]:
    return [(claim.statement.value, claim.statement.unit, str(claim.verdict)) for claim in tied(report, text)]


def places(report: Report, text: str) -> Iterator[Span]:
    """Where each row of the ledger stands, one after the other."""
    start = -1
    for quote, _, _ in report.ledger:
        start = text.find(quote, start + 1)
        assert start >= 0, f"{quote!r} is not in the text a reader sees"
        yield Span(start, start + len(quote))


def faults(report: Report) -> list[tuple[str, str, str]]:
    """What is found wrong, in the shape and order of `Report.findings` sorted."""
    return sorted(
        (finding.code, finding.place.quote, finding.message)
        for finding in examine(document(report), load_default()).findings
        if finding.severity in (Severity.ERROR, Severity.WARNING)
    )


def misjudged(report: Report) -> list[tuple[str, str, list[tuple[int, str]]]]:
    """The rows of the report's ledger that the program does not hold: quote, verdict, what is there instead."""
    text = document(report).text
    counted = tied(report)
    wrong = []
    for (quote, stated, verdict), place in zip(report.ledger, places(report, text), strict=True):
        there = [
            (claim.statement.value, str(claim.verdict))
            for claim in counted
            if claim.statement.span.start < place.end and place.start < claim.statement.span.end
        ]
        if (stated, verdict) not in there:
            wrong.append((quote, verdict, there))
    return wrong


def contradicted(report: Report) -> list[str]:
    """The statements that the program holds to be contradicted."""
    made = document(report)
    return [
        made.quote(claim.statement.span) for claim in tied(report) if claim.verdict is Verdict.CONTRADICTED
    ]


def rewrapped(text: str) -> str:
    """`text` with its plain paragraphs wrapped anew; headings, lists, tables and notes stay."""
    return "\n\n".join(
        paragraph if any(map(BLOCK.match, paragraph.splitlines())) else wrapped(paragraph)
        for paragraph in text.rstrip("\n").split("\n\n")
    )


def wrapped(paragraph: str) -> str:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > WIDTH and not BOUND.match(word):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "\n".join(lines)


def test_half_of_the_reports_are_right() -> None:
    assert len({report.name for report in ALL}) == 24
    assert sum(not report.findings for report in ALL) == 12


@every
def test_finds_what_is_wrong_and_nothing_else(report: Report) -> None:
    assert faults(report) == sorted(report.findings)


@every
def test_the_ledger_holds_every_count(report: Report) -> None:
    assert misjudged(report) == []


@every_right
def test_nothing_is_contradicted_in_a_right_report(report: Report) -> None:
    assert contradicted(report) == []


@every
def test_line_breaks_of_another_system_change_nothing(report: Report) -> None:
    assert verdicts(report, report.text.replace("\n", "\r\n")) == verdicts(report)


@every
def test_a_paragraph_in_front_changes_nothing(report: Report) -> None:
    assert verdicts(report, f"{FRONT}\n\n{report.text}") == verdicts(report)


@every_markdown
def test_wrapping_changes_nothing(report: Report) -> None:
    assert verdicts(report, rewrapped(report.text)) == verdicts(report)
