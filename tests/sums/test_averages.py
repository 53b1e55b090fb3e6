"""Columns of averages, and the totals that a title names."""

from __future__ import annotations

import pytest

from sums.support import messages


def table(last: str, title: str = "Subsidy per guest") -> str:
    return (
        f"| Year | Subsidy (million) | Guests (thousand) | {title} |\n|---|---|---|---|\n| 2021 | 7.2 | 240 | 30.00 |\n"
        f"| 2022 | 7.8 | 250 | 31.20 |\n| 2023 | 8.4 | 250 | {last} |\n| 2024 | 9.0 | 240 | 37.50 |\n"
    )


def test_an_average_that_its_columns_do_not_make() -> None:
    assert messages(table("36.30"), "SUM005") == ["the table gives 36.30; 8.4 for 250 is 33.6"]


@pytest.mark.parametrize(
    "text",
    [
        table("33.60"),
        table("36.30", "Ships"),  # its title does not say that it is one
        table("36.30").replace("30.00", "41.00").replace("31.20", "12.00"),  # hardly a row comes out
    ],
)
def test_a_column_that_is_right_or_something_else(text: str) -> None:
    assert messages(text, "SUM005") == []


VISITS = """\
**Table 1. Visits by port (thousands)**

| Port | 2021 | 2022 |
|---|---:|---:|
| Arden | 540 | 738 |
| Brack | 300 | 396 |
| **Total** | **840** | **1,134** |

"""


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Visits rose by 30 percent over 2021.", ["from 840 to 1,134 is an increase of 35 %"]),
        ("The number of visits rose by 30 percent.", ["from 840 to 1,134 is an increase of 35 %"]),
        ("Visits rose by 35 percent over 2021.", []),
        ("Visits rose by 61 percent over 2021.", []),  # no slip
        ("Fees rose by 30 percent over 2021.", []),
    ],
)
def test_what_a_title_names_changed_as_its_total_did(text: str, due: list[str]) -> None:
    assert [one.partition("; ")[2] for one in messages(VISITS + text, "SUM006")] == due
