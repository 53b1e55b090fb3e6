"""Findings and ledgers as a person sees them: exact output."""

from __future__ import annotations

import os
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import claim, document, finding, ledger, report, rows_of, support

from checker.errors import one_line
from checker.model import Place, Position, Range, Severity, SupportKind, Verdict
from checker.reports.frame import frame
from checker.reports.look import Look, columns, look_at, shorten, shown
from checker.reports.text import findings
from checker.reports.text import ledger as printed_ledger
from checker.results import Allowed, ClaimRow, DocumentReport, Results, Totals

SHORT = "Nine regions (Aube, Marne and Meuse) have reported.\n"
LONG = (
    "The Commission has, over the period that this report covers, launched procedures against 16 Member"
    " States. 9 of these Member States have since notified the full transposition of the directive, and"
    " the others are expected to follow in the second half of the year.\n\n\n\n"
    "[^48]: Bulgaria, Czechia, Germany, Estonia, Greece, France and Croatia have notified transposition.\n"
)
TOTALS = Totals(41, 37, 1, 3, 0)


def shown_of(*documents: DocumentReport, look: Look | None = None) -> str:
    return findings(Results(documents), look or Look())


def test_places_on_one_line_share_it() -> None:
    found = finding(SHORT, "Nine regions", ("Aube, Marne and Meuse", "the list: 3 items"))
    assert shown_of(report(SHORT, findings=(found,), totals=Totals(1, 0, 1, 0, 0))) == (
        "draft.md:1:1: error TST001 the numbers differ\n"
        "    1 | Nine regions (Aube, Marne and Meuse) have reported.\n"
        "      | ^^^^^^^^^^^^\n"
        "      |               --------------------- the list: 3 items\n"
        "\n"
        "1 error\n"
        "1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"
    )


def test_long_lines_are_cut_around_the_place() -> None:
    found = finding(
        LONG,
        "9 of these Member States",
        ("Bulgaria, Czechia, Germany, Estonia, Greece, France and Croatia", "the list: 7 items"),
        message="the text says 9 Member States, note 48 lists 7",
        suggestion="write 7, or list 9",
    )
    assert shown_of(report(LONG, findings=(found,), totals=TOTALS)) == (
        "draft.md:1:108: error TST001 the text says 9 Member States, note 48 lists 7\n"
        "    1 | …against 16 Member States. 9 of these Member States have since notified the full…\n"
        "      |                            ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    5 | [^48]: Bulgaria, Czechia, Germany, Estonia, Greece, France and Croatia have notified…\n"
        "      |        --------------------------------------------------------------- the list: 7 items\n"
        "      = write 7, or list 9\n"
        "\n"
        "1 error\n"
        "41 counts: 37 confirmed, 1 contradicted, 3 unsupported, 0 unread\n"
    )


def test_message_stands_beneath_where_the_line_is_full() -> None:
    found = finding(LONG, "16", ("Bulgaria, Czechia, Germany, Estonia", "the list: 7 items"))
    assert shown_of(report(LONG, findings=(found,)), look=Look(60)).splitlines()[3:6] == [
        "    5 | [^48]: Bulgaria, Czechia, Germany, Estonia,…",
        "      |        -----------------------------------",
        "      |        the list: 7 items",
    ]


def test_place_longer_than_the_window_shows_its_beginning() -> None:
    text = "Listed: " + ", ".join(["Aube"] * 30) + ".\n"
    found = finding(text, ", ".join(["Aube"] * 30))
    assert shown_of(report(text, findings=(found,)), look=Look(60)).splitlines()[1:3] == [
        "    1 | …Aube, Aube, Aube, Aube, Aube, Aube, Aube, Aube,…",
        "      |  " + "^" * 47,
    ]


def test_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    text = "We met nine\nregions.\n"
    assert shown_of(report(text, findings=(finding(text, "nine\nregions"),))).splitlines()[1:3] == [
        "    1 | We met nine",
        "      |        ^^^^",
    ]


def test_wide_and_combining_characters_keep_the_marks_aligned() -> None:
    text = "日本\tre\u0301gions: nine regions.\n"
    assert shown_of(report(text, findings=(finding(text, "nine"),))).splitlines()[1:3] == [
        "    1 | 日本 re\u0301gions: nine regions.",
        "      |               ^^^^",
    ]


def test_nothing_in_the_text_steers_the_terminal() -> None:
    text = "a\x1b[31mb\u202ec\u2028nine\n"
    found = finding(text, "nine", message="says \x1b[2Jnine\nthings", suggestion="a\x07b")
    assert shown_of(report(text, findings=(found,))) == (
        "draft.md:1:11: error TST001 says  [2Jnine things\n"
        "    1 | a [31mbc nine\n"
        "      |          ^^^^\n"
        "      = a b\n"
        "\n"
        "1 error\n"
        "0 counts\n"
    )


def test_path_with_control_characters_is_one_line() -> None:
    found = finding(SHORT, "Nine")
    odd = replace(found, place=replace(found.place, path="a\nb\udcff.md"))
    assert shown_of(report(findings=(odd,))).startswith("a\\nb\\udcff.md:1:1: error")
    assert shown_of(report(path="a\nb.md")) == "0 counts: nothing to check in a\\nb.md\n"


def test_colours() -> None:
    found = finding(SHORT, "Nine", ("Aube", "one"), severity=Severity.WARNING)
    assert shown_of(report(SHORT, findings=(found,)), look=Look(colour=True)).splitlines()[:4] == [
        "\x1b[1mdraft.md:1:1\x1b[0m: \x1b[1;33mwarning TST001\x1b[0m the numbers differ",
        "\x1b[2m    1 |\x1b[0m Nine regions (Aube, Marne and Meuse) have reported.",
        "\x1b[2m      |\x1b[0m \x1b[1;33m^^^^\x1b[0m",
        "\x1b[2m      |\x1b[0m               \x1b[34m---- one\x1b[0m",
    ]


def test_findings_are_apart_by_a_blank_line() -> None:
    pair = (finding(SHORT, "Nine"), finding(SHORT, "Aube"))
    assert shown_of(report(SHORT, findings=pair)).split("\n\n")[1].startswith("draft.md:1:15: error")


# --- the last lines -------------------------------------------------------------------------

ERROR = finding(SHORT, "Nine")
WARNING = finding(SHORT, "Nine", severity=Severity.WARNING)
ADVICE = finding(SHORT, "Nine", severity=Severity.ADVICE)


def last_lines(*documents: DocumentReport) -> str:
    return shown_of(*documents).split("\n\n")[-1]


def test_clean_run_says_what_was_checked() -> None:
    assert shown_of(report(totals=TOTALS)) == (
        "41 counts: 37 confirmed, 1 contradicted, 3 unsupported, 0 unread\n"
    )


def test_severities_are_counted() -> None:
    assert last_lines(report(findings=(ERROR, ERROR, WARNING, ADVICE), totals=TOTALS)).startswith(
        "2 errors, 1 warning, 1 piece of advice\n41 counts: "
    )
    assert last_lines(report(findings=(WARNING, WARNING, ADVICE, ADVICE))) == (
        "2 warnings, 2 pieces of advice\n0 counts\n"
    )


def test_what_does_not_count_is_counted_quietly() -> None:
    found = finding(SHORT, "Nine regions")
    excused = Allowed(found, "why", found.place)
    one = report(SHORT, path="a.md", allowed=(excused, excused), known=(found,), totals=TOTALS)
    two = report(SHORT, path="b.md", known=(found, found))
    assert shown_of(one, two) == (
        "2 allowed, 3 known from before\n"
        "41 counts in 2 files: 37 confirmed, 1 contradicted, 3 unsupported, 0 unread; nothing to check in b.md\n"
    )
    assert shown_of(two) == "2 known from before\n0 counts\n"
    assert shown_of(report(SHORT, allowed=(excused,))) == "1 allowed\n0 counts\n"


def test_several_files() -> None:
    documents = [
        report(path="a.md", findings=(ERROR,), totals=TOTALS),
        report(path="b.md", totals=Totals(2, 2)),
        report(path="c.md"),
    ]
    assert last_lines(*documents) == (
        "1 error in 1 of 3 files\n"
        "43 counts in 3 files: 39 confirmed, 1 contradicted, 3 unsupported, 0 unread;"
        " nothing to check in c.md\n"
    )


def test_nothing_to_check() -> None:
    assert shown_of(report()) == "0 counts: nothing to check in draft.md\n"
    assert shown_of(report(path="a.md"), report(path="b.md")) == (
        "0 counts: nothing to check in a.md, b.md\n"
    )
    assert shown_of(*(report(path=f"{number}.md") for number in range(4))) == (
        "0 counts: nothing to check in 4 files\n"
    )
    assert shown_of() == "0 counts: no file was checked\n"


# --- ledger ---------------------------------------------------------------------------------


def rows(text: str) -> tuple[ClaimRow, ...]:
    listed = support(text, "Aube, Marne and Meuse", 3, kind=SupportKind.PARENTHESIS)
    made = ledger(
        document(text),
        claim(text, "Nine regions", 9, Verdict.CONTRADICTED, listed, because="the parenthesis lists 3"),
        claim(text, "two towns", 2, Verdict.UNSUPPORTED),
        claim(text, "ten " + "very " * 12 + "old bridges", 10, Verdict.UNREAD, because="note 2 is not read"),
    )
    return rows_of(made)


def test_ledger_is_aligned() -> None:
    text = SHORT + "So did two towns and ten " + "very " * 12 + "old bridges.\n"
    made = report(text, claims=rows(text), totals=Totals(3, 0, 1, 1, 1))
    assert printed_ledger(Results((made,)), Look()) == (
        'draft.md:1:1   contradicted  "Nine regions"                                  '
        "— the parenthesis lists 3\n"
        'draft.md:2:8   unsupported   "two towns"\n'
        'draft.md:2:22  unread        "ten very very very very very very very very…"  '
        "— note 2 is not read\n"
        "\n"
        "3 counts: 0 confirmed, 1 contradicted, 1 unsupported, 1 unread\n"
    )


def test_ledger_with_nothing_to_check() -> None:
    assert printed_ledger(Results((report(),)), Look()) == "0 counts: nothing to check in draft.md\n"


# --- widths and terminals -------------------------------------------------------------------


def cells(text: str) -> list[str]:
    """One character a column; a wide one takes two."""
    return [cell for character in text for cell in [character, ""][: columns(character)]]


@given(
    line=st.text(st.sampled_from("ab, é日本\t\x1b😀"), min_size=1, max_size=300),
    ends=st.tuples(st.integers(0, 299), st.integers(1, 60)),
    width=st.integers(40, 120),
)
def test_marks_stand_under_their_words(line: str, ends: tuple[int, int], width: int) -> None:
    start = min(ends[0], len(line) - 1)
    end = min(start + ends[1], len(line))
    where = Range(Position(1, start + 1, start), Position(1, end + 1, end))
    source, marks = frame(Place("a.md", line[start:end], where, line), "error", (), Look(width))
    assert max(columns(source), columns(marks)) <= width
    low, high = marks.index("^"), len(marks)
    marked = "".join(cells(source.ljust(300))[low:high])
    assert shown(line[start:end]).startswith(marked)
    if columns(line[start:end]) < width - 10:
        assert marked == shown(line[start:end])


def test_shorten() -> None:
    assert shorten("two\n  towns", 20) == "two towns"
    assert shorten("日本日本日本", 7) == "日本日…"
    assert shorten("a" * 1000, 5) == "aaaa…"


def test_one_line() -> None:
    assert one_line("drafts/été.md") == "drafts/été.md"
    assert one_line("a\tb\x1b") == "a\\tb\\x1b"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0


@pytest.mark.parametrize(
    ("environment", "colour"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_terminal(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colour: bool) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _descriptor: os.terminal_size((72, 20)))
    assert look_at(Terminal(), environment) == Look(72, colour)


def test_elsewhere_reports_look_the_same() -> None:
    assert look_at(StringIO(), {"TERM": "xterm", "COLUMNS": "55"}) == look_at(None, {}) == Look(100, False)
