"""Numbers that count on through a document: those left out, those that stand twice, references beyond them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read

SAID = ("The ferry ran.", "Fares rose.", "The pier was closed.", "A crew was hired.", "Two boats were sold.")


def told(text: str, codes: str = "LST002") -> list[tuple[int, str]]:
    """Line and message of each finding."""
    found = examine(read("report.md", text.encode()), rules(codes)).findings
    return [(one.place.range.start.line, one.message) for one in found]


def report(numbers: Sequence[str], *, heads: int = 4, last: str = "The year was calm.") -> str:
    """A report whose paragraphs bear numbers, with a heading before every few of them."""
    lines = ["# The ferry"]
    for at, number in enumerate(numbers):
        if at % heads == 0:
            lines.append(f"## Part {'ABCDEFG'[at // heads]}")
        said = last if at == len(numbers) - 1 else SAID[at % len(SAID)]
        lines.append(f"{number} {said}")
    return "\n\n".join(lines) + "\n"


def items(*values: int) -> list[str]:
    return [f"{value}." for value in values]


def bold(*values: int) -> list[str]:
    return [f"**{value:02}**" for value in values]


CHAPTERS = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2"]


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        (items(1, 2, 3, 4, 5, 7, 8, 9, 10), "6. is missing between 5. and 7."),
        (bold(1, 2, 3, 4, 5, 7, 8, 9, 10), "06 is missing between 05 and 07"),
        (
            ["1.1", "1.2", "1.3", "2.1", "2.2", "2.4", "2.5", "3.1", "3.2"],
            "2.3 is missing between 2.2 and 2.4",
        ),
    ],
)
def test_a_number_that_is_left_out(numbers: list[str], message: str) -> None:
    assert [said for _, said in told(report(numbers))] == [message]


@pytest.mark.parametrize(
    "numbers",
    [
        items(1, 2, 3, 4, 5, 6, 7, 8, 9),
        bold(1, 2, 3, 4, 5, 6, 7, 8, 9),
        CHAPTERS,
        # lists of their own
        items(1, 2, 3, 4, 1, 2, 3, 1, 3),
        # too few, or too many slips
        items(1, 2, 3, 4, 6, 7),
        items(1, 2, 3, 4, 6, 7, 9, 10, 12),
        # what is left out is more than one number
        items(1, 2, 3, 4, 8, 9, 10, 11, 12),
        # numbers that open a sentence now and then
        ["12", "**The mole.**", "14", "**The quay.**", "1", "2", "**The yard.**", "4", "**The slip.**"],
    ],
)
def test_numbers_that_are_left_alone(numbers: list[str]) -> None:
    assert told(report(numbers), "LST002 REF006") == []


def test_a_number_that_stands_in_between_is_not_left_out() -> None:
    text = report(items(1, 2, 3, 4, 5, 7, 8, 9, 10)).replace("7. ", "**6.** The mole was mended.\n\n7. ")
    assert told(text) == []


def test_the_number_of_a_paragraph_that_stands_twice() -> None:
    assert told(report(bold(1, 2, 3, 4, 5, 5, 6, 7, 8)), "REF006") == [
        (17, "05 stands twice among the paragraphs")
    ]


RECOMMENDED = """# The ferry

**Fares**

1. That fares be cut.
2. That children travel free.
3. That passes be sold on board.

**Crews**

4. That two crews be hired.
5. That posts be filled by May.
{again}. That the night shift be tried.

**Piers**

{next}. That the pier be lit.
{after}. That the mole be mended.
"""


def test_markdown_shows_a_number_that_stands_twice_where_the_next_list_has_it_again() -> None:
    text = RECOMMENDED.format(again=5, next=6, after=7)
    assert told(text, "REF006") == [(13, "5. stands twice in the list")]


def test_markdown_counts_a_number_that_stands_twice_in_one_list_itself() -> None:
    assert told(RECOMMENDED.format(again=5, next=7, after=8), "REF006") == []


@pytest.mark.parametrize(("again", "found"), [("2.", 1), ("2)", 0)])
def test_a_number_that_is_written_in_another_way_is_of_a_list_of_its_own(again: str, found: int) -> None:
    marks = ["1.", "2.", again, *(f"{number}." for number in range(3, 10))]
    text = "".join(f"# Part\n\n{mark} The board met the masters.\n\n" for mark in marks)
    assert len(told(text, "REF006")) == found


@pytest.mark.parametrize(
    ("last", "found"), [("(viii)", []), ("viii)", ["vii) is missing between vi) and viii)"])]
)
def test_marks_of_two_kinds_are_of_two_lists(last: str, found: list[str]) -> None:
    marks = ("i)", "ii)", "iii)", "iv)", "v)", "vi)", last)
    page = f"<ul>{''.join(f'<li>{mark} the report of a port;</li>' for mark in marks)}</ul>"
    report = examine(read("report.html", page.encode()), rules("LST002"))
    assert [one.message for one in report.findings] == found


def coded(*codes: str, behind: str = "") -> str:
    return "# Aims\n\n" + "".join(f"- **{code}** Mend the quay.\n" for code in codes) + f"\n{behind}\n"


def test_a_code_that_is_left_out() -> None:
    found = told(coded("S1", "S2", "S3", "S5", "S6"))
    assert found == [(6, "S4 is missing between S3 and S5")]


def test_a_code_that_is_left_out_before_paragraphs() -> None:
    text = coded("S1", "S2", "S3", "S5", "S6").replace("- ", "\n").replace("\n**S5", "\nIt was late.\n\n**S5")
    assert told(text) == [(12, "S4 is missing between S3 and S5")]


@pytest.mark.parametrize("label", ["R", "Recommendation "])
def test_a_code_in_brackets_that_is_left_out(label: str) -> None:
    text = "\n\n".join(f"The pier {number} be lit ({label}{number})." for number in (1, 2, 4, 5))
    assert told(text) == [(5, f"{label}3 is missing between {label}2 and {label}4")]
    assert told(text.replace(label, "Table ")) == []


def test_a_code_that_a_table_leaves_out() -> None:
    rows = "".join(f"| R{number} | The pier {number} be lit |\n" for number in (1, 2, 4, 5))
    text = f"| No | What |\n|---|---|\n{rows}"
    assert told(text) == [(5, "R3 is missing between R2 and R4")]
    assert told(f"{text}\nR3 was met.\n") == []


def test_a_code_that_stands_twice() -> None:
    assert told(coded("R1", "R2", "R3", "R3", "R4"), "REF006") == [(6, "R3 stands twice in the list")]


@pytest.mark.parametrize(
    "text",
    [
        coded("S1", "S2", "S3", "S4", "S5"),
        coded("S1", "S2", "S4"),
        coded("S1", "S2", "S4", "S5", "S7"),
        coded("S2", "S3", "S5", "S6", "S7"),
        coded("S1", "S2", "S3", "T5", "S6"),
        coded("S1", "S2", "S3", "S5", "S6", behind="S4 was met last year."),
    ],
)
def test_codes_that_are_left_alone(text: str) -> None:
    assert told(text, "LST002 REF006") == []


@pytest.mark.parametrize(
    ("numbers", "pointer", "message"),
    [
        (items(*range(1, 10)), "paragraph 24", "paragraph 24, the last paragraph is 9"),
        (bold(*range(1, 10)), "paragraph 27", "paragraph 27, the last paragraph is 09"),
        (CHAPTERS, "paragraph 2.9", "paragraph 2.9, the last paragraph is 2.4"),
        # a slip among them does not make the others a list
        (items(1, 2, 3, 4, 5, 7, 8, 9, 10), "paragraph 12", "paragraph 12, the last paragraph is 10"),
    ],
)
def test_a_paragraph_beyond_the_last(numbers: list[str], pointer: str, message: str) -> None:
    text = report(numbers, last=f"The fares are told in {pointer}.")
    assert [said for _, said in told(text, "REF001")] == [f"the text points at {message}"]


@pytest.mark.parametrize(
    ("numbers", "pointer"),
    [
        (bold(*range(1, 10)), "paragraph 04"),
        (bold(*range(1, 10)), "paragraph 24 of the Ferries Act"),
        # so far beyond that it is one of a larger document
        (bold(*range(1, 10)), "paragraph 47"),
        (CHAPTERS, "paragraph 2.4"),
        (CHAPTERS, "paragraph 9.1"),
        # the paragraphs are not counted
        (["**A**"] * 9, "paragraph 12"),
    ],
)
def test_a_paragraph_that_is_there_or_another_documents(numbers: list[str], pointer: str) -> None:
    assert told(report(numbers, last=f"The fares are told in {pointer}."), "REF001") == []
