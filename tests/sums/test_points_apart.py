"""Changes in percentage points whose two shares stand in other sentences."""

from __future__ import annotations

import pytest

from sums.support import messages

TOLD = "Of the samples 22.5 % failed. In 2019 it had been 16.2 %. The share has {} percentage points."


def test_points_that_no_two_shares_are_apart() -> None:
    assert messages(TOLD.format("gone up by 6.9"), "SUM006") == [
        "the text says “6.9 percentage points”; from 16.2 to 22.5 it is 6.3"
    ]


@pytest.mark.parametrize(
    "text",
    [
        TOLD.format("gone up by 6.3"),
        TOLD.format("gone up by about 6.9"),
        TOLD.format("a weight of 6.9"),
        # another number altogether is the change of something else
        TOLD.format("gone up by 48.1"),
        "Prices rose by 2.3 % after 1.9 %. Energy gave 0.8 percentage points, food 0.5; the other 0.6 points are of rents.",
    ],
)
def test_points_that_may_be_right_or_of_something_else(text: str) -> None:
    assert messages(text, "SUM006") == []
