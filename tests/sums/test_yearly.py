"""Changes whose two numbers are told apart by their years."""

from __future__ import annotations

import pytest

from sums.support import messages


def found(text: str) -> list[str]:
    return messages(text, "SUM006")


@pytest.mark.parametrize(
    ("text", "right", "wrong", "says"),
    [
        ("The town spent 400 in 2022 and 460 in 2023, a rise of {}.", "15 %", "13 %", "from 400 to 460 is an increase of 15 %"),
        ("It spent £412 million in 2021–22 and £474 million in 2022–23, a rise of {}.", "15 %", "13 %", "from 412 000 000 to 474 000 000 is an increase of 15 %"),
        ("Loans came to 40 in 2022. In 2023 they came to 50, which is {} more than in the year before.", "25 %", "20 %", "from 40 to 50 is an increase of 25 %"),
        ("Loans came to 40 in 2022. In 2023 they came to 30, {} less than in 2022.", "25 %", "20 %", "from 40 to 30 is a decrease of 25 %"),
        ("Loans came to 40 in 2022. They came to 50 in 2023, an increase of {} on the previous year.", "25 %", "20 %", "from 40 to 50 is an increase of 25 %"),
        ("In 2023 there were 300 fires, 100 fewer than in 2022, when there had been 400. That is a fall of {}.", "25 %", "33 %", "from 400 to 300 is a decrease of 25 %"),
    ],
)  # fmt: skip
def test_a_change_between_years(text: str, right: str, wrong: str, says: str) -> None:
    assert found(text.format(right)) == []
    assert found(text.format(wrong)) == [f"the text says “{wrong}”; {says}"]


@pytest.mark.parametrize(
    "text",
    [
        # of other numbers, or of one that is not told
        "The town spent 400 in 2022 and 460 in 2023, a rise of 95 %.",
        "The town spent 400 in 2022, 460 in 2023 and 500 in 2024, a rise of 13 %.",
        "Loans rose from about 4.5 million in 2021, to 29 million in all in 2022. Others were 63.5 million in 2023, a 130 %"
        " increase from 2021.",
        "The town spent 400 in 2022 and 460 in 2023. Fees are up 13 % on the year before.",
        "Loans came to 40 in 2021. In 2023 they came to 50, which is 20 % more than in the year before.",
        "It lent 50 to 8 towns in 2022 and 60 to 9 in 2023, a rise of 13 %.",
        "In 2023 the town sold 96 million litres, 2 % less than in 2022, from 140 wells.",
        "The town had 400 in 2022 and 40 in 2023, a fall of 2 %.",
        # not exact, of one year of several, in points
        "The town spent about 400 in 2022 and 460 in 2023, a rise of 13 %.",
        "The town spent 400 in 2022 and 460 in 2023, a rise of about 13 %.",
        "The town spent 400 in 2022 and 520 in 2024, a rise of 15 % per year.",
        "Turnout was 40 % in 2022 and 46 % in 2023, a rise of 6 percentage points.",
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


def test_a_block_of_very_many_numbers_is_data() -> None:
    assert found("It was 7 in 2020, " * 200 + "5 in 2022 and 6 in 2023, a rise of 13 %.") == []
