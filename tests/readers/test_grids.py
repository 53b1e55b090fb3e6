"""Tables in plain text: which lines are rows, and what is in their cells."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.engine import examine
from checker.model import BlockKind
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["SUM005"], [])


def rows(text: str) -> list[tuple[str, ...]]:
    document = read("report.txt", dedent(text).encode())
    return [
        tuple(document.quote(cell) for cell in block.cells)
        for block in document.blocks
        if block.kind is BlockKind.ROW
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Port | Boats |\n|------|-------|\n| Arden | 12 |\n| Brack | 14 |\n",
        "+-------+-------+\n| Port  | Boats |\n+-------+-------+\n| Arden | 12    |\n| Brack | 14    |\n+-------+-------+\n",
        "Port | Boats\n-----|------\nArden | 12\nBrack | 14\n",
        "Port\tBoats\nArden\t12\nBrack\t14\n",
        "Port     Boats\nArden       12\nBrack       14\n",
        "Port     Boats\n--------------\nArden    12\nBrack    14\n",
        "  Port     Boats\r\n  Arden       12\r\n  Brack       14\r\n",
    ],
    ids=["pipes", "a frame", "inner pipes", "tabs", "flush right", "flush left", "indented"],
)
def test_rows(text: str) -> None:
    assert rows(text) == [("Port", "Boats"), ("Arden", "12"), ("Brack", "14")]


@pytest.mark.parametrize(
    "text",
    [
        "         Boats    Crews\nArden       12       30\nBrack       14       31\n",
        "          Boats  Crews\nArden     12     30\nBrack     14     31\n",
        "         Boats    Crews\n-----------------------\nArden      12       30\nBrack       14       31\n",
    ],
    ids=["flush right", "flush left", "one above the other"],
)
def test_the_first_column_may_have_no_title(text: str) -> None:
    assert rows(text) == [("", "Boats", "Crews"), ("Arden", "12", "30"), ("Brack", "14", "31")]


@pytest.mark.parametrize("head", ["2023/24", "2023–2024", "31.12.2023", "Q1 2023", "FY2023", "2023"])
def test_a_period_heads_a_column(head: str) -> None:
    text = f"Port  {head:>10}\nArden           12\nBrack           14\nTotal           25\n"
    assert rows(text)[0] == ("Port", head)
    report = examine(read("report.txt", text.encode()), RULES)
    assert [one.code for one in report.findings] == ["SUM005"]


def test_what_stands_around_a_table_is_no_part_of_it() -> None:
    document = read(
        "report.txt",
        b"Table 2: Boats by port\nPort   Boats\nArden     12\nBrack     14\nThe boats were counted in May.\n",
    )
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.ROW,
        BlockKind.ROW,
        BlockKind.ROW,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Arden     12\nBrack     14\nCalder    15\n",  # no head
        "Arden, ports of  3-4\nBrack             14\nCalder            15\n",
        "Name      Place\nAnna      Arden\nBeth      Brack\n",  # no numbers
        "We came  late to 3\nand the crew was  4 in\nall, which is  5 too few\n",  # not in columns
        "Boats    Crews\nArden    12       30\nBrack    14       31\n",  # no head, or one above the names
        "a | b\nor | and | not\nc | d\n",
        "The first line.\nThe second line.\nThe third line.\n",
        "1.\tWe meet the crews\n2.\tWe meet the owners\n3.\tWe write\n",
    ],
)
def test_no_rows(text: str) -> None:
    assert rows(text) == []


def test_its_totals_are_added_up() -> None:
    text = """\
        Boats by port

        Port     2017   2018
        --------------------
        Arden       9     12
        Brack       –     14
        --------------------
        Total       9     27

        All ports have answered.
        """
    found = examine(read("report.txt", dedent(text).encode()), RULES).findings
    assert [(one.place.range.start.line, one.place.range.start.column, one.message) for one in found] == [
        (8, 19, "the table gives 27 as the total of “2018”; 12 + 14 = 26")
    ]
