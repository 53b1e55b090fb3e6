"""Columns that others make in every row: a balance, and what one is of another in hundredths."""

from __future__ import annotations

import pytest

from sums.support import messages

CASES = """\
| Office | New | Carried over | Closed | {title} |
|---|---:|---:|---:|---:|
| Arden | 31 | 0 | 12 | 19 |
| Brack | 15 | 11 | 5 | 21 |
| Calder | 18 | 12 | 7 | {open} |
| Dane | 24 | 11 | 13 | 22 |
| Esk | 11 | 0 | 10 | 1 |
"""


def test_a_row_that_breaks_the_balance_of_all_others() -> None:
    text = CASES.format(title="Open", open=22)
    assert messages(text, "SUM005") == ["the table gives 22 as “Open” of “Calder”; 18 + 12 − 7 = 23"]
    assert not messages(CASES.format(title="Open", open=23), "SUM005")


@pytest.mark.parametrize(
    "text",
    [
        CASES.format(title="Open", open=22).replace("| 21 |", "| 25 |"),  # two that break it
        CASES.format(title="Open", open=22).replace("| 22 |\n| Esk", "| 20 |\n| Esk"),
        CASES.format(title="Open", open=22)
        .replace(" |\n", " | 1 |\n")
        .replace("Open | 1", "Open | Late")
        .replace("---:|\n", "---:|---:|\n"),  # one more column
    ],
)
def test_what_is_no_balance(text: str) -> None:
    assert not messages(text, "SUM005")


SAMPLES = """\
| Region | Samples | Failed | Failed in % |
|---|---:|---:|---:|
| North | 82 | 14 | 17.1 |
| East | 96 | 27 | {east} |
| South | 74 | 13 | 17.6 |
| West | 68 | 18 | 26.5 |
"""


def test_a_share_of_a_number_in_its_row() -> None:
    assert messages(SAMPLES.format(east="26.1"), "SUM011") == ["27 of 96 is 28.1 %, not 26.1 %"]
    assert not messages(SAMPLES.format(east="28.1"), "SUM011")


def test_nothing_has_no_share_of_nothing() -> None:
    text = SAMPLES.format(east="26.1") + "| Isles | 0 | 0 | 0.0 |\n"
    assert messages(text, "SUM011") == ["27 of 96 is 28.1 %, not 26.1 %"]


def test_numbers_that_are_rounded_prove_no_share() -> None:
    text = "Table 1: Cost in EUR million\n\n" + SAMPLES.format(east="26.1").replace("Samples", "Cost")
    assert not messages(text.replace("Failed |", "Paid |"), "SUM011")


# --- the text -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Of the 820 students, 697 had done all four courses by 31 July 2025 (82 %).",
            "697 of 820 is 85 %, not 82 %",
        ),
        (
            "At the end 17,100 homes had light. This is 95 % of the aim, although three islands were given up. "
            "Of these homes, 5,985 are led by women (38 %).",
            "5,985 of 17,100 is 35 %, not 38 %",
        ),
        (
            "Its ships were to make 2,496 trips, which is 48 a week; 312 of them were cancelled (14.5 %).",
            "312 of 2,496 is 12.5 %, not 14.5 %",
        ),
    ],
)
def test_shares_that_end_the_sentence_of_their_part(text: str, message: str) -> None:
    assert messages(text, "SUM011") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 820 students, 697 had done all four courses by 31 July 2025 (85 %).",
        "Of the 820 students, 697 had done all four courses, as had most of their teachers (82 %).".replace(
            "(82 %)", "(see 82 %)"
        ),
        "At the end 17,100 homes had light. Three islands were given up. Of these schools, 5,985 are led by women (38 %).",
        "They made 2,496 trips and 1,200 tours; 312 of them were cancelled (14.5 %).",
    ],
)
def test_shares_of_what_nobody_can_tell(text: str) -> None:
    assert not messages(text, "SUM011")


BRACKETS = "gates (44), drains of the wall (31), gauges (27) and trees on the crest (15)"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The {} orders are about " + BRACKETS + ".", 115),
        ("We gave orders on " + BRACKETS + ", altogether {}.", 115),
        ("We gave orders on " + BRACKETS + ", {} in all.", 115),
    ],
)
def test_parts_in_brackets_and_their_whole(text: str, number: int) -> None:
    found = messages(text.format(number), "SUM002")
    assert len(found) == 1
    assert found[0].endswith("44 + 31 + 27 + 15 = 117")
    assert not messages(text.format(117), "SUM002")


@pytest.mark.parametrize(
    "text",
    [
        "In 115 towns and 20 ports we gave orders on {}.",
        "The 160 orders are about {}.",
        "The 115 orders are about " + BRACKETS.replace("the wall", "3 walls") + ".",
    ],
)
def test_brackets_that_may_be_of_something_else(text: str) -> None:
    assert not messages(text.format(BRACKETS), "SUM002")


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 it held 168,000 names: 92,400 of the north (55 %) and 25,200 of the eight isles (15 %).",
        "Of the 840 complaints, 12 (70 %) came by post.",
        "There were 15,540 visits. A plan led to 10,878 (70 %), and 1,554 (10 %) were second visits. The other 77 had other causes.",
    ],
)
def test_numbers_that_no_mistake_parts(text: str) -> None:
    assert not messages(text, "SUM011", "SUM001")
