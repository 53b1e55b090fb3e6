"""Brackets and quotation marks around passages, among the numbers of points, and where a text was cut."""

from __future__ import annotations

import pytest

from words.saying import said

PARTS = "\n\n".join(f"It holds for boats of class {number}." for number in range(2, 30))
QUOTED = f"""\
{{before}}“(1) This section is of all boats.

{PARTS}

A boat is a “ship” where it is large.{{behind}}

The board said it was “late.
"""
CELLS = """\
<p>“(1) This section is of:</p>
<table><tr><th>Part</th><th>Words</th></tr>
<tr><td>9</td><td>(a) all boats; and (b) all nets (of Part 12 or not).{end}</td></tr></table>
<p>The board said it was “late.</p>
"""
FIGURE = f"""\
[Figure: the boats of the port

{PARTS}

{{behind}}The nets in red]
"""
AMENDED = """\
Boats are to be listed.]

1[2. Nets are to be listed.

## Tar

Tar is to be listed.]

3[4. Ropes are left alone.

{sign}[5. Salt is to be listed.

It was said in May.

## Oil

Nobody has a list of it.]
"""
LISTED = """\
There are two ways:

1. The board lists all boats.

2. The clerk lists them.

Here we follow the {named}.
"""
POINTS = "The rule ({before}: 1) salt is a dot and 2) a blank parts two words{behind} is old."


def late(text: str, name: str = "report.md") -> list[str]:
    """What is said of a text besides the one slip that it has."""
    found = [message for message, *_ in said("TYP002", text, name)]
    assert found[-1] == "the quotation is never closed: “late."
    return found[:-1]


def test_a_quotation_of_many_paragraphs_is_whole() -> None:
    assert late(QUOTED.format(before="", behind="”")) == []
    assert late(QUOTED.format(before="", behind="”  (Emphasis added.)")) == []
    assert len(late(QUOTED.format(before="", behind=""))) == 1


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("It says: ", "”"),  # who quotes a passage gives it a paragraph of its own
        ("", "” It was read out"),
        ("", "\n\n## Nets\n\nA net is old.”"),
        ("", ' It is "dry.”'),
    ],
)
def test_two_marks_that_are_not_around_a_passage(before: str, behind: str) -> None:
    assert len(late(QUOTED.format(before=before, behind=behind))) == 2


def test_a_quotation_ends_in_the_cell_of_the_next_page() -> None:
    assert late(CELLS.format(end="”"), "draft.html") == []
    assert len(late(CELLS.format(end=""), "draft.html")) == 1


def test_a_mark_of_a_cell_is_told_of_nowhere() -> None:
    cell = "| Port | Words |\n|---|---|\n| Arden | said he” and rose |\n\nThe board said it was “late.\n"
    assert late(cell) == []


def test_brackets_around_a_passage_are_whole() -> None:
    assert said("TYP001", FIGURE.format(behind="")) == []
    assert len(said("TYP001", FIGURE.format(behind="## Nets\n\n"))) == 2


def test_brackets_around_what_amendments_put_there_are_no_slips() -> None:
    assert said("TYP001", AMENDED.format(sign="5")) == []
    assert len(said("TYP001", AMENDED.format(sign="It says "))) == 2


def test_the_numbers_of_points_have_brackets_within_a_bracket() -> None:
    assert said("TYP001", POINTS.format(before="note", behind=")")) == []
    assert said("TYP001", POINTS.format(before="note", behind="")) == [
        ("the bracket is never closed: (note: 1) salt is", "(", ())
    ]
    assert said("TYP001", POINTS.format(before="note", behind="))"))[0][1] == ")"
    figure = "The rule has 1) dots, 2) blanks and 3) signs (Figure 4)."
    assert said("TYP001", figure) == []
    assert said("TYP001", figure.replace("signs", "signs of each kind 4) ropes")) == []


def test_a_number_with_its_bracket_names_an_item_above() -> None:
    assert said("TYP001", LISTED.format(named="way 2)")) == []
    assert len(said("TYP001", LISTED.format(named="way 3)"))) == 1


def test_a_teaser_is_cut_before_what_closes() -> None:
    assert said("TYP001", "The need for boats is ever greater (Ar...\n\nThe board met.") == []
    assert len(said("TYP001", "The need for boats is ever greater (Ar... in May.\n\nThe board met.")) == 1
    assert said("TYP002", "The board spoke of “a need for boats…\n\nThe board met.") == []


@pytest.mark.parametrize("mark", ['"1)"', "“ii)”"])
def test_the_mark_of_an_item_is_spoken_of(mark: str) -> None:
    assert said("TYP001", f"On page 9, line 7, strike {mark}.") == []
    table = mark.replace(mark[1:3], f"Table {mark[1:3]}")
    assert len(said("TYP001", f"On page 9, line 7, strike {table} and go on.")) == 1
