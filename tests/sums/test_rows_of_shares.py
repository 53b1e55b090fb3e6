"""Percentages in a row that no word splits a whole into, and that make a little more than it."""

from __future__ import annotations

import pytest

from sums.support import messages


def test_a_row_that_makes_more_than_the_whole() -> None:
    wrong = "Reeds cover 41 % of the island, meadows 47 %, woods 14 % and water 8 %."
    assert messages(wrong, "SUM") == ["the shares of one whole do not make 100 %; 41 + 47 + 14 + 8 = 110"]
    assert messages(wrong.replace("14 %", "4 %"), "SUM") == []


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 40 % in Arden, 35 % in Brack and 30 % in Calder.",
        "The rate was 45 % among pilots, 34 % among clerks, and 29 % among cooks.",
        "Reeds cover 33.4 % of the island, meadows 33.4 % and woods 33.3 %.",
        "Care made up 54 % of the trips: food 26 %, fuel 17 % and salt 11 %.",
        "In 2022 reeds covered 41 %, meadows 37 % and woods 27 %.",
        "Reeds cover 41 % of the island, meadows 37 % and woods 12 %.",
        "Reeds cover about 41 % of the island, meadows 47 % and woods 14 %.",
    ],
)
def test_rows_of_something_else(text: str) -> None:
    assert messages(text, "SUM") == []
