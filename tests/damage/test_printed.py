"""What is said of the lines of a PDF, and what is left unsaid where only their layout would tell."""

from __future__ import annotations

from textwrap import wrap

import pytest
from pdf.support import LONG, column, document

from checker.engine import examine
from checker.model import Severity
from damage.support import found, rules

_CODES = "GRB001 GRB004 GRB005 TYP001 TYP002 REF004"


def _printed(*lines: str) -> list[str]:
    """The code of every finding in a page with these lines."""
    made = document(column(*LONG, "", *lines))
    return [one.code for one in examine(made, rules(_CODES)).findings]


@pytest.mark.parametrize(
    "lines",
    [
        ("Commerce or", "or retirement"),
        ("The area of of the port",),
        ("to be continued", "to be continued"),
        (
            "Urban Rural Total Urban Rural Total Urban Rural Total Urban Rural Total",
            "Nine ships lay in the harbour through all of the long winter of that year.",
        ),
        ("Oct Nov Dec Jan Feb Mar Apr May Jun Oct Nov Dec Jan Feb Mar Apr May Jun",),
        ("“For the first time,", "", "the crews of the ships were asked what they thought."),
        ("moved the ships (", "number of ships,", "number of crews", "", "Crews wait in the port."),
    ],
)
def test_a_short_line_of_a_page_may_be_a_cell(lines: tuple[str, ...]) -> None:
    assert _printed(*lines) == []


def test_what_stands_in_lines_of_running_text_is_said() -> None:
    doubled = "The harbour master has closed the the outer gate for the whole of the winter."
    assert _printed(doubled) == ["GRB004"]
    looped = "The harbour master has closed the gate in the closed the gate in the winter."
    assert _printed(looped) == ["GRB001"]


@pytest.mark.parametrize(
    ("rests", "codes"),
    [(("har- was", "de- before", "win- The"), []), (("inner- and", "pre- and", "sea- and"), ["GRB004"])],
)
def test_lines_in_which_words_are_cut_are_those_of_two_columns(
    rests: tuple[str, ...], codes: list[str]
) -> None:
    lines = [f"All the crews that have been in the {rest} told by the master of boats." for rest in rests]
    assert _printed(*lines, "It was asked for by the the board that stands for all of the boats.") == codes


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("GRB004", "The harbour master has closed the the outer gate for the whole of the winter."),
        (
            "GRB001",
            "The masters asked for the old mole the masters asked for the old mole in the year before.",
        ),
        ("GRB003", "\n\n".join([" ".join(LONG)] * 2)),
    ],
)
def test_what_stands_twice_in_a_page_is_a_warning(code: str, text: str) -> None:
    lines = (*LONG, "", *LONG) if code == "GRB003" else (*LONG, "", *wrap(text, 88))
    page = examine(document(column(*lines)), rules(code)).findings
    assert [one.severity for one in page] == [Severity.WARNING]
    assert [severity for _, severity, _ in found(text, code)] == ["error"]


def test_a_whole_paragraph_of_a_page_closes_its_own_brackets() -> None:
    assert _printed(
        "The harbour master has closed the gate (and the outer one for the winter.",
        "",
        "The crews of nine ships have waited for it since the first week of May.",
    ) == ["TYP001"]


_PARAGRAPH = (
    "Nine ships came. The harbour master closed the outer gate for the whole winter, and the",
    "crews of nine ships that call there went to the other ports of the coast to land",
)


def _cut(last: str, following: str) -> list[str]:
    whole = [
        text
        for number in range(3)
        for text in (
            f"In year {number} the harbour master closed the outer gate for the whole of the winter,",
            "and the crews of nine ships that call there went to the other ports of the coast.",
            "",
        )
    ]
    return _printed(*whole, *_PARAGRAPH, last, "", following)


def test_a_page_may_part_a_paragraph_from_its_rest() -> None:
    assert _cut("their goods at the quay of the", "Harbour Office stands there.") == []
    assert _cut("their goods at the quay", "; because of that they waited there.") == []
    assert _cut("their goods at the quay", "Harbour offices stand there.") == ["GRB005"]


def test_the_same_lines_are_said_of_a_file_that_tells_its_blocks() -> None:
    assert [code for code, _, _ in found("The area of of the port lies there.", "GRB004")] == ["GRB004"]
    text = "Ships came to be continued, to be continued to be continued in the port."
    assert [code for code, _, _ in found(text, "GRB001")] == ["GRB001"]


def test_levels_of_headings_in_a_page_are_guessed() -> None:
    page = [
        *column("1. Ships of the north", top=760, size=18, bold=True),
        *column(*LONG, top=730),
        *column("2. Crews of the north", top=690, size=18, bold=True),
        *column(*LONG, top=660),
        *column("3. Goods of the north", top=620, size=14, bold=True),
        *column(*LONG, top=590),
        *column("4. Fogs of the north", top=550, size=18, bold=True),
        *column(*LONG, top=520),
    ]
    assert examine(document(page), rules("REF004")).findings == ()
