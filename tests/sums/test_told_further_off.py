"""Parts, rests and shares whose whole stands a little further off than right before them."""

from __future__ import annotations

import pytest

from sums.support import messages

# --- parts behind a colon ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "We received 26 comments on it: 13 from communes, eight from firms and three from unions.",
            "the text says 26 comments; 13 + 8 + 3 = 24",
        ),
        (
            "On that day 4,160 people worked on the farms: 1,790 holders, 1,405 members of their families, 635 "
            "employees and 310 others, such as trainees.",
            "the text says 4,160 people; 1,790 + 1,405 + 635 + 310 = 4,140",
        ),
    ],
)
def test_parts_behind_the_words_of_their_whole(text: str, message: str) -> None:
    assert messages(text, "SUM002") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "We received 26 comments on two drafts: 13 from communes, eight from firms and three from unions.",
        "On that day 4,160 people worked on the farms: 1,790 holders, 1,405 kin and 30 others.",
        "We received 26 comments on it: 13 from communes and eight from firms.",
    ],
)
def test_parts_that_may_be_of_something_else(text: str) -> None:
    assert not messages(text, "SUM002")


def test_an_amount_with_words_before_its_colon() -> None:
    text = "The land added EUR {} million of its own: EUR 31 million for roads, EUR 12.5 million for rail and EUR 6.5 million for ports."
    assert messages(text.format(52), "SUM003") == [
        "the text says EUR 52 million; 31 + 12.5 + 6.5 = 50 million"
    ]
    assert not messages(text.format(50), "SUM003")
    assert not messages(text.format(80), "SUM003")  # another amount altogether


def test_an_estimate_is_as_exact_as_its_parts() -> None:
    text = "The cost was {} EUR 65.0 million: EUR 48.0 million for roads, EUR 15.5 million for rail and EUR 2.5 million for ports."
    assert messages(text.format("estimated at"), "SUM003")
    assert not messages(text.format("about"), "SUM003")


# --- what is left -----------------------------------------------------------------------------

RECORDS = "{}f the 28 records on guests, 19 show a name. In the other {} it was lost, on two occasions twice."


def test_the_rest_of_a_whole_that_opens_its_sentence() -> None:
    assert messages(RECORDS.format("O", "seven"), "SUM001")
    assert messages("4.2 " + RECORDS.format("O", "seven"), "SUM001")
    assert not messages(RECORDS.format("O", "nine"), "SUM001")


@pytest.mark.parametrize(
    "text",
    [
        RECORDS.format("O", "four"),
        RECORDS.format("O", "seven").replace("show a name", "show a name, and two a date as well"),
    ],
)
def test_a_rest_that_may_be_of_some_other_whole(text: str) -> None:
    assert not messages(text, "SUM001")


def test_the_rest_of_a_whole_that_its_first_part_names() -> None:
    text = "We saw 60 coaches. In 51 of them, that is 85 %, there was a berth. Of the 51, 39 were free, eight were full and the remaining {} shut."
    assert messages(text.format("six"), "SUM001") == ["51 − 39 − 8 = 4, the text says 6 of them remain"]
    assert not messages(text.format("four"), "SUM001")


def test_every_week_says_when_and_shares_nothing_out() -> None:
    text = "Of the 38 routes, 24 run every {} and nine every {}. The other six run once a year."
    assert messages(text.format("week", "fortnight"), "SUM001")


# --- tables -----------------------------------------------------------------------------------

LAND = """\
| Use | Hectares | Share |
|---|---:|---:|
| Arable | 352,170 | 43 % |
| Grassland | 401,310 | {} % |
| Orchards | 24,570 | 3 % |
| Other | 40,950 | 5 % |
"""


@pytest.mark.parametrize("total", ["", "| Total | 819,000 | 100 % |\n"])
def test_a_share_in_a_column_of_shares(total: str) -> None:
    wrong, right = LAND.format(47) + total, LAND.format(49) + total
    assert messages(wrong, "SUM011") == ["401,310 of 819,000 is 49 %, not 47 %"]
    assert not messages(right, "SUM011")


def test_shares_of_something_else() -> None:
    text = LAND.format(47).replace("43 %", "12 %").replace("5 %", "61 %")
    assert not messages(text, "SUM011")


GERMS = """\
{caption}

| Germ | Cases | Limit |
|---|---:|---:|
| MRSA | 31 | 24 |
| C. difficile | 22 | 26 |
| E. coli | 19 | 40 |
| Klebsiella | 10 | 48 |
| All germs | 84 | 138 |
"""


@pytest.mark.parametrize("caption", ["Table 1: Cases and limits", "Table 1: Cases and limits, year to March"])
def test_names_with_initials_are_no_lettered_sections_and_a_year_rounds_nothing(caption: str) -> None:
    assert messages(GERMS.format(caption=caption), "SUM005") == [
        "the table gives 84 as the total of “Cases”; 31 + 22 + 19 + 10 = 82"
    ]


def test_amounts_in_millions_are_rounded() -> None:
    assert not messages(GERMS.format(caption="Table 1: Cost, EUR million"), "SUM005")
