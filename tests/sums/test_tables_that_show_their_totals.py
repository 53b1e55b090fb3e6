"""Tables whose totals and differences no word tells: their numbers show what they are."""

from __future__ import annotations

import pytest

from sums.support import messages

WARDS = """\
| Ward | 2022 | 2023 |
|---|---:|---:|
| Harbour | 986 | 1,104 |
| Castle | 690 | 771 |
| Northgate | 540 | {cell} |
| {last} | {left} | 2,493 |
"""


@pytest.mark.parametrize("last", ["Eastmouth", "**All wards**", "City"])
def test_the_last_row_is_one_of_totals_where_one_of_its_numbers_is_a_sum(last: str) -> None:
    text = WARDS.format(cell="681", last=last, left="2,216")
    assert messages(text) == ["the table gives 2,493 as the total of “2023”; 1,104 + 771 + 681 = 2,556"]
    assert not messages(WARDS.format(cell="618", last=last, left="2,216"))


@pytest.mark.parametrize("left", ["2,217", "2,316"])
def test_a_last_row_that_no_sum_shows_to_be_one(left: str) -> None:
    assert not messages(WARDS.format(cell="681", last="Eastmouth", left=left))


DUTIES = """\
| Duty | Met | Partly | Not |
|---|---:|---:|---:|
| Notice | 12 | 8 | 5 |
| Grounds | 14 | 6 | 5 |
| Care | 9 | 9 | 7 |
| Locks | 17 | 5 | 3 |
| All duties | {met} | 28 | {missed} |
"""


def test_two_small_sums_show_what_one_does_not() -> None:
    assert messages(DUTIES.format(met="52", missed="23")) == [
        "the table gives 23 as the total of “Not”; 5 + 5 + 7 + 3 = 20"
    ]
    assert not messages(DUTIES.format(met="52", missed="20"))
    assert not messages(DUTIES.format(met="50", missed="23"))


PUPILS = """\
| School | Boys | Girls | Infants | Pupils |
|---|---:|---:|---:|---:|
| Arden | 120 | 131 | 40 | 291 |
| Brack | 98 | 87 | 33 | 218 |
| Calder | 145 | 139 | 51 | 335 |
| Dane | 77 | 90 | 28 | 195 |
| Elm | 110 | 104 | 35 | {last} |
"""


def test_the_last_column_is_one_of_totals_where_its_rows_are_sums() -> None:
    assert messages(PUPILS.format(last="259")) == [
        "the table gives 259 as the total of “Elm”; 110 + 104 + 35 = 249"
    ]
    assert not messages(PUPILS.format(last="249"))


SECTIONS = """\
| Section | Opened | Closed | Net |
|---|---:|---:|---:|
| Industry | 612 | 655 | −43 |
| Building | 1,874 | 1,502 | +372 |
| Trade | 2,035 | 2,241 | −206 |
| Transport | 743 | 618 | +125 |
| Media | 926 | 604 | {last} |
"""


def test_a_column_of_differences_is_shown_by_its_rows() -> None:
    assert messages(SECTIONS.format(last="+332")) == [
        "the table gives 332 as “Net” of “Media”; 926 − 604 = 322"
    ]
    assert not messages(SECTIONS.format(last="+322"))


def test_three_rows_of_differences_show_nothing() -> None:
    text = SECTIONS.replace("| Industry | 612 | 655 | −43 |\n", "").replace(
        "| Trade | 2,035 | 2,241 | −206 |\n", ""
    )
    assert not messages(text.format(last="+332"))
