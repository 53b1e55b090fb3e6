"""Columns of changes: percentages and differences, either way, with signs and without."""

from __future__ import annotations

import pytest

from sums.support import messages


def found(head: str, *rows: str) -> list[str]:
    lines = [f"| {head} |", "|---" * (head.count("|") + 1) + "|", *(f"| {row} |" for row in rows)]
    return messages("\n".join(lines), "SUM005", "SUM006")


def test_the_one_percentage_that_is_off() -> None:
    rows = ("Arden | 104 | 92 | −13.0% |", "Brack | 236 | 214 | −9.3%", "Calder | 46 | 45 | −2.2%")
    last = "All | 386 | 351 | −9.1%"
    said = "the text says “−13.0%”; from 104 to 92 is a decrease of 11.5 %"
    assert found("Port | 2022 | 2023 | Change", *(row.rstrip(" |") for row in rows), last) == [said]


def test_a_percentage_beside_a_difference() -> None:
    rows = ("A | 10 | 14 | 4 | 40 %", "B | 30 | 24 | -6 | -20 %", "C | 8 | 9 | 1 | 12.5 %")
    assert found("Port | 2022 | 2023 | Change | Change (%)", *rows, "D | 20 | 25 | 5 | 20 %") == [
        "the text says “20 %”; from 20 to 25 is an increase of 25 %"
    ]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Port | 2022 | 2023 | Difference", ("A | 10 | 14 | +4", "B | 30 | 25 | -5", "C | 7 | 9 | +2")),
        ("Port | 2023 | 2022 | Change (%)", ("A | 15 | 10 | 50", "B | 30 | 40 | -25", "C | 9 | 9 | 0")),
        ("Port | Before | After | Decrease", ("A | 10 | 6 | 4", "B | 30 | 25 | 5", "C | 9 | 7 | 2")),
        ("Port | 2022 | 2023 | Difference", ("A | 10 | 14 | +4", "B | 113 | 89.5 | -23.1", "C | 7 | 9 | +2")),
        ("Port | 2022 | 2023 | % change", ("A | 3 | 1 | -67 %", "B | 3 | 4 | 33 %", "C | 6 | 7 | 16.7 %")),
    ],
)
def test_every_way_of_writing(head: str, rows: tuple[str, ...]) -> None:
    assert found(head, *rows) == []
    wrong = rows[0].replace("10 |", "20 |") if "10 |" in rows[0] else rows[0].replace("3 |", "2 |")
    assert len(found(head, wrong, *rows[1:], rows[1])) == 1


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        # two of four are off: the column is of something else
        ("Port | 2022 | 2023 | Change", ("A | 10 | 14 | 9", "B | 30 | 25 | 8", "C | 7 | 9 | +2", "D | 7 | 8 | +1")),
        # too few rows show how it is read
        ("Port | 2022 | 2023 | Change", ("A | 10 | 14 | +4", "B | 30 | 25 | -6")),
        # no column of changes
        ("Port | 2022 | 2023 | Fee", ("A | 10 | 14 | 4", "B | 30 | 25 | -5", "C | 7 | 9 | 2", "D | 7 | 8 | 3")),
        # empty, from nothing, and in words
        ("Port | 2022 | 2023 | Change", ("A | 10 | 14 | 4", "B | 0 | 25 | new", "C | – | 9 | –", "D | 7 | 8 | 1")),
    ],
)  # fmt: skip
def test_silent(head: str, rows: tuple[str, ...]) -> None:
    assert found(head, *rows) == []


def test_from_less_than_nothing_no_percentage_leads_anywhere() -> None:
    rows = ("A | 11.4 | 579.5 | 549.4", "B | -31.8 | 687.2 | 609.4", "C | -86.7 | 875 | 773.4")
    more = ("D | -110.5 | 895 | 767.5", "E | -138.9 | 919.7 | 733.5", "F | -150.4 | 969.2 | 796.8")
    last = ("G | -111.7 | 1007.7 | 915", "H | -88 | 1072.6 | 944.7")
    assert found("Year | Trade | Works | Savings", *rows, *more, *last) == []


@pytest.mark.parametrize(("last", "number"), [("120 | 150 | 33", 1), ("120 | 150 | 1.5", 0)])
def test_what_is_far_off_in_a_column_without_a_title_of_changes_is_something_else(
    last: str, number: int
) -> None:
    rows = ("A | 10 | 14 | 4", "B | 30 | 25 | -5", "C | 7 | 9 | 2", "D | 20 | 29 | 9", "E | 5 | 12 | 7")
    assert len(found("Port | 2022 | 2023 | Net", *rows, f"F | {last}")) == number
