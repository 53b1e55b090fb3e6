"""Findings as an editor draws them, and what it shows of a count."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from dataclasses import replace

from lsprotocol.types import DiagnosticSeverity, Position, Range

from checker.documentation import DOCUMENTATION
from checker.model import Range as SourceRange
from checker.servers.diagnostics import diagnostics
from checker.servers.hovers import definition, hover
from checker.servers.settings import Options

from .opened import HARBOUR, URI, marked, opened, place


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 17), ("utf-16", 13), ("utf-32", 12)])
def test_a_finding_is_marked_at_both_places(encoding: str, column: int) -> None:
    checked = opened(HARBOUR, encoding=encoding)
    [mark] = diagnostics(checked)
    assert mark.range == Range(Position(2, column), Position(2, column + 7))
    assert marked(checked.text, mark.range) == "9 lines"
    assert mark.message.split("\n")[:2] == [
        "the text says 9 lines, note 1 lists 10",
        "10 instead of 9, or one item fewer in the list",
    ]
    assert (mark.severity, mark.code, mark.source) == (DiagnosticSeverity.Warning, "CNT001", "checker")
    assert mark.related_information is not None
    [other] = mark.related_information
    assert (other.message, other.location.uri) == ("the list: 10 items", URI)
    assert other.location.range.start == Position(5, 6)
    assert marked(checked.text, other.location.range).endswith("Kestrel and Lagoon")


def test_a_finding_leads_to_its_rule_and_is_known_again() -> None:
    checked = opened(HARBOUR)
    [mark] = diagnostics(checked)
    assert mark.code_description is not None
    assert mark.code_description.href == f"{DOCUMENTATION}/rules/CNT001"
    unpublished = tuple(replace(rule, url="") for rule in checked.rules)
    [mark] = diagnostics(replace(checked, rules=unpublished))
    assert mark.code_description is not None
    assert mark.code_description.href.startswith("file:///")
    assert mark.code_description.href.endswith("rules/counts/count-differs-from-list.md")
    assert mark.data == {
        "rule": "count-differs-from-list",
        "fingerprint": checked.report.findings[0].fingerprint,
    }


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("Pilots from Denmark, Norway, Latvia and Denmark took part.", "LST001", DiagnosticSeverity.Warning),
        ("Nine (10) wards were closed.", "CNT004", DiagnosticSeverity.Error),
    ],
)
def test_severities(text: str, code: str, severity: DiagnosticSeverity) -> None:
    assert [(mark.code, mark.severity) for mark in diagnostics(opened(text))] == [(code, severity)]


def test_lines_that_end_in_a_carriage_return() -> None:
    checked = opened(HARBOUR.replace("\n", "\r"))
    assert [mark.range for mark in diagnostics(checked)] == [Range(Position(2, 13), Position(2, 20))]


def test_a_page_break_is_no_line() -> None:
    checked = opened("Wards\f\fand beds.\n\nTwo wards (Ash, Birch and Cedar) were closed.\n", "text")
    assert [mark.range.start for mark in diagnostics(checked)] == [Position(2, 0)]


def test_only_the_rules_that_are_asked_for() -> None:
    assert diagnostics(opened(HARBOUR, options=Options(ignore=("CNT",)))) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "9 lines",
            "**9 lines** – contradicted: note 1 lists 10\n\n- note 1, line 6, 10 items: Arden, Borealis, Castor, "
            "Delphin, Eastern Star, Fjordline, Hansa Feeder, Juno…",
        ),
        (
            "Four ports",
            "**Four ports** – confirmed: the parenthesis lists 4\n\n"
            "- the parenthesis, line 3, 4 items: Arden, Brack, Calder and Delfin",
        ),
        ("Around 340", "**Around 340 yachts** – unsupported: no list found"),
    ],
)
def test_hover_tells_the_verdict_and_why(words: str, shown: str) -> None:
    checked = opened(HARBOUR)
    found = hover(checked, place(checked, words))
    assert found is not None
    assert getattr(found.contents, "value", None) == shown
    assert found.range is not None
    assert marked(checked.text, found.range).startswith(words)


def test_hover_is_silent_between_counts() -> None:
    checked = opened(HARBOUR)
    assert hover(checked, place(checked, "Traffic")) is None
    assert hover(checked, Position(99, 0)) is None


def test_the_shortest_of_two_counts_is_meant() -> None:
    checked = opened(HARBOUR)
    first, second, *_ = checked.report.claims
    whole = replace(first.place, range=SourceRange(first.place.range.start, second.place.range.end))
    claims = (replace(first, place=whole), second)
    found = hover(
        replace(checked, report=replace(checked.report, claims=claims)), place(checked, "Four ports")
    )
    assert "**Four ports**" in getattr(found and found.contents, "value", "")


def test_hover_shows_markup_as_it_stands() -> None:
    checked = opened("Two ports (Arden & Sons, Brack and Calder~Sons) closed.")
    found = hover(checked, Position(0, 2))
    assert found is not None
    assert r"Arden \& Sons, Brack and Calder\~Sons" in getattr(found.contents, "value", "")


@pytest.mark.parametrize(
    ("words", "lists"),
    [
        ("Four ports", ["Arden, Brack, Calder and\nDelfin"]),
        ("Around 340", []),
        ("Traffic", []),
    ],
)
def test_definition_leads_to_the_list(words: str, lists: list[str]) -> None:
    checked = opened(HARBOUR)
    found = definition(checked, place(checked, words))
    assert [(one.uri, marked(checked.text, one.range)) for one in found] == [(URI, text) for text in lists]


def test_definition_leads_to_bullets() -> None:
    checked = opened("He issued the following three rules:\n\n- No ships.\n- No boats.\n- No rafts.\n")
    [found] = definition(checked, place(checked, "three"))
    assert (found.range.start.line, found.range.end.line) == (2, 4)
