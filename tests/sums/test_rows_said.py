"""What the text says of rows of tables by their names: shares and changes."""

from __future__ import annotations

import pytest

from checker.facts.complete import collect
from checker.facts.moved import moved
from checker.readers import read
from sums.support import findings, messages

CARGO = """\
| Cargo | 2023 | 2024 |
|---|---:|---:|
| Coal | 1,442 | 1,310 |
| Timber and boards | 3,625 | 3,930 |
| Grain | 3,173 | 3,494 |
| Total | 8,240 | 8,734 |

"""
COSTS = """\
| Part | Planned | Spent |
|---|---:|---:|
| A. Quays | 58.0 | 63.8 |
| B. Locks | 12.0 | 10.2 |
| C. Lights | 6.5 | 4.9 |
| Reserve | 3.5 | – |
| Total | 80.0 | 78.9 |

"""
PAID = """\
| Region | Granted | Paid |
|---|---:|---:|
| Moor | 19.4 | 17.1 |
| Vale | 13.8 | 12.9 |
| Coast | 46.4 | 40.2 |
| Total | 79.6 | 70.2 |

"""


# --- shares --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            CARGO + "Coal has shrunk; it now makes up 17.0 % of the total.",
            "1,310 of 8,734 is 15 %, not 17.0 %",
        ),
        (CARGO + "Timber accounted for 54.0 % in 2024.", "3,930 of 8,734 is 45 %, not 54.0 %"),
        (CARGO + "In 2023 coal accounted for 19.5 % of the total.", "1,442 of 8,240 is 17.5 %, not 19.5 %"),
        (CARGO + "Most of it was timber (43.0 %).", "3,930 of 8,734 is 45 %, not 43.0 %"),
        (PAID + "Payments reached EUR 70.2 million, or 86.2 % of the amount granted.", "not 86.2 %"),
    ],
)
def test_a_share_of_a_row_is_that_of_its_column(text: str, message: str) -> None:
    found = messages(text, "SUM011")
    assert len(found) == 1
    assert found[0].endswith(message)


@pytest.mark.parametrize(
    "text",
    [
        CARGO + "Coal now makes up 15.0 % of the total.",
        CARGO + "Coal makes up 17.0 % of the jobs.",  # of something else
        CARGO + "Coal now makes up about 17 % of the total.",
        CARGO + "Coal now makes up 61.3 % of the total.",  # no slip of 15.0
        CARGO + "Coal fell, and 17.0 % of the total was lost.",
        CARGO
        + "Of 200 buyers of coal, 34 make up 17.0 % of the total.",  # two numbers of the sentence make it
        PAID + "Payments reached EUR 70.2 million, or 88.2 % of the amount granted.",
        PAID
        + "Payments reached EUR 71.3 million, or 86.2 % of the amount granted.",  # no number of the table
    ],
)
def test_a_share_that_may_be_of_something_else_is_left(text: str) -> None:
    assert messages(text, "SUM011") == []


# --- changes -------------------------------------------------------------------------------


CATCH = """\
| Fish | Tonnes 2022 | Tonnes 2023 | Value 2022 | Value 2023 |
|---|---|---|---|---|
| Cod | 530 | 629 | 1,204 | 1,377 |
| Dab | 412 | 374 | 690 | 730 |
| Eel | 77 | 81 | 402 | 455 |

"""


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (COSTS + "Part A cost 12.0 % more than planned.", "from 58 to 63.8 is an increase of 10 %"),
        (COSTS + "Quays cost 12.0 % more than planned.", "from 58 to 63.8 is an increase of 10 %"),
        (COSTS + "Locks cost 19.0 % less, since two were dropped.", "from 12 to 10.2 is a decrease of 15 %"),
        (CARGO + "Grain rose by 312.", "from 3,173 to 3,494 it is 321"),
        (CATCH + "In cod, landings rose by 15.7 per cent.", "from 530 to 629 is an increase of 18.7 %"),
        (CATCH + "Landings of dab fell by 10.2 per cent.", "from 412 to 374 is a decrease of 9.2 %"),
    ],
)
def test_a_change_of_a_row_is_that_of_its_numbers(text: str, due: str) -> None:
    found = messages(text, "SUM006")
    assert [one.partition("; ")[2] for one in found] == [due]


@pytest.mark.parametrize(
    "text",
    [
        COSTS + "Part A cost 10.0 % more than planned.",
        COSTS + "Quays cost 47.0 % more than those of Lesk.",  # no slip
        COSTS
        + "Quays cost 12.0 % more than planned, EUR 56 million instead of EUR 50 million.",  # two others make it
        CARGO + "Grain rose by 321.",
        CATCH + "Landings of dab rose by 10.2 per cent.",  # the other way
        CATCH + "The value of dab rose by 5.8 per cent.",
    ],
)
def test_a_change_that_may_be_of_something_else_is_left(text: str) -> None:
    assert messages(text, "SUM006") == []


# --- how tables are read -------------------------------------------------------------------


def test_rows_behind_the_last_letter_are_parts_like_the_others() -> None:
    assert messages(COSTS, "SUM005") == []
    assert messages(COSTS.replace("| 80.0 |", "| 84.0 |"), "SUM005") != []


def test_what_a_caption_counts_by_does_not_make_its_numbers_rounded() -> None:
    table = (
        "Table 1 – Complaints by area\n\n| Area | High | Low | All |\n|---|---|---|---|\n| Docks | 9 | 6 | 15 |\n"
        "| Locks | 6 | 5 | 11 |\n| Quays | 8 | 11 | 19 |\n| Total | 24 | 22 | 45 |\n"
    )
    assert [one.place.quote for one in findings(table, "SUM005")] == ["24", "45"]


def test_a_row_whose_name_opens_with_a_number_sign_is_no_letter_of_a_thing() -> None:
    table = "| Port | Crew |\n|---|---:|\n| # O-A ships | 200 |\n| # of boats | 400 |\n\n"
    text = table + "Of boats the crew rose by 30 %, from 200 to 260.\n"
    assert len(moved(collect(read("draft.md", text.encode())))) == 1
