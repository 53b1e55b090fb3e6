"""The one cell of a table in which a wrong row and a wrong column cross."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["SUM005"], [])

HEAD = "| Port | Cargo | Mail | Guests | Total |\n|---|---|---|---|---|\n"


def found(*rows: str) -> list[tuple[str, str, list[str]]]:
    text = HEAD + "".join(f"| {row} |\n" for row in rows)
    return [
        (one.place.quote, one.message, [place.quote for place in one.related])
        for one in examine(read("report.md", text.encode()), RULES).findings
    ]


def test_a_cell_is_named_and_nothing_else() -> None:
    assert found("Arden | 9 | 2 | 1 | 7", "Brack | 5 | 4 | 3 | 12", "Esk | 1 | 1 | 0 | 2", "Total | 10 | 7 | 4 | 21") == [
        ("9", "the table gives 9 as “Cargo” of “Arden”; its row and its column add up with 4", ["7", "10"])
    ]  # fmt: skip


def test_the_cell_may_be_the_total_of_its_row() -> None:
    assert found("Arden | 4 | 2 | 1 | 8", "Brack | 5 | 4 | 3 | 12", "Esk | 1 | 1 | 0 | 2", "Total | 10 | 7 | 4 | 21") == [
        ("8", "the table gives 8 as “Total” of “Arden”; its row and its column add up with 7", ["21"])
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        # the row and the column are off by different amounts: two mistakes, of which none is sure to be the cell's
        ("Arden | 9 | 2 | 1 | 7", "Brack | 5 | 4 | 3 | 12", "Esk | 1 | 1 | 0 | 2", "Total | 12 | 7 | 4 | 23"),
        # nobody can count fewer than none
        ("Arden | 1 | 2 | 1 | 1", "Brack | 5 | 4 | 3 | 12", "Esk | 1 | 1 | 0 | 2", "Total | 4 | 7 | 4 | 15"),
    ],
)
def test_no_cell_is_named_where_it_is_not_sure(rows: tuple[str, ...]) -> None:
    assert not any("its row and its column" in message for _, message, _ in found(*rows))


def test_where_all_other_sums_are_exact_nothing_is_rounded() -> None:
    rest = (
        "Brack | 5.2 | 4.0 | 3.1 | 12.3",
        "Esk | 1.1 | 1.4 | 0.2 | 2.7",
        "Total | 10.4 | 7.5 | 4.6 | 22.5",
    )
    assert found("Arden | 4.2 | 2.1 | 1.3 | 7.5", *rest) == [
        ("4.2", "the table gives 4.2 as “Cargo” of “Arden”; its row and its column add up with 4.1", ["7.5", "10.4"])
    ]  # fmt: skip
    rounded = (
        "Brack | 5.2 | 4.0 | 3.1 | 12.4",
        "Esk | 1.1 | 1.4 | 0.2 | 2.7",
        "Total | 10.4 | 7.5 | 4.6 | 22.6",
    )
    assert not found("Arden | 4.2 | 2.1 | 1.3 | 7.5", *rounded)


def test_the_parts_of_a_total_bear_the_names_of_their_rows_or_columns() -> None:
    table = HEAD + "| Arden | 1,200 | 2 | 1 | 1,303 |\n| Brack | 500 | 4 | 3 | 507 |\n"
    (across,) = examine(read("report.md", table.encode()), RULES).findings
    assert across.message == "the table gives 1,303 as the total of “Arden”; 1,200 + 2 + 1 = 1,203"
    assert [one.message for one in across.related] == ["a part: Cargo", "a part: Mail", "a part: Guests"]
    table = "| Port | Ships |\n|---|---|\n| Arden | 1 200 |\n| | 500 |\n| Brack | 90 |\n| Total | 1 770 |\n"
    (down,) = examine(read("report.md", table.encode()), RULES).findings
    assert down.message == "the table gives 1 770 as the total of “Ships”; 1 200 + 500 + 90 = 1 790"
    assert [one.message for one in down.related] == ["a part: Arden", "a part: 500", "a part: Brack"]


def test_a_table_that_adds_up_is_left_alone() -> None:
    assert found("Arden | 4 | 2 | 1 | 7", "Brack | 5 | 4 | 3 | 12", "Esk | 1 | 1 | 0 | 2", "Total | 10 | 7 | 4 | 21") == []  # fmt: skip
