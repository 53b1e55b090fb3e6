"""Percentage points whose two shares stand further off."""

from __future__ import annotations

import pytest

from sums.support import messages


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Of the sacks 22.5 % were torn. A year before it had been 16 %. The share has gone up by 8.5 points.",
            "the text says “8.5 points”; from 16 to 22.5 it is 6.5",
        ),
        (
            "The response rate was 60.0 %.\n\nIn 2020 the response rate had been 63.4 %, so that it declined by"
            " 4.3 percentage points.",
            "",
        ),
        (
            "Turnout at elections was 58.0 %, up 4.5 points.\n\nTurnout at the elections of 2020 was 54.5 %.",
            "",
        ),
    ],
)
def test_points_that_no_shares_are_apart(text: str, says: str) -> None:
    found = messages(text, "SUM006")
    assert len(found) == 1
    assert not says or found == [says]


@pytest.mark.parametrize(
    "text",
    [
        # As many points as two of the shares are apart.
        "Of the sacks 22.5 % were torn. A year before it had been 16 %. The share has gone up by 6.5 points.",
        # No slip of the hand, of one digit, or behind a hedge.
        "Of the sacks 22.5 % were torn. A year before it had been 16 %. The share has gone up by 8.4 points.",
        "Of the sacks 22 % were torn. A year before it had been 16 %. The share has gone up by 8 points.",
        "Of the sacks 22.5 % were torn. A year before it had been 16 %. The share has gone up by about 8.5 points.",
        # Nothing says which shares are meant.
        "Of the sacks 22.5 % were torn, 16 % wet, 31 % old. The share of boats has gone up by 8.5 points.",
        "Sacks are one thing. Boats have gone up by 8.5 points.\n\nOf the sacks 22.5 % were torn and 16 % wet.",
    ],
)
def test_left_alone(text: str) -> None:
    assert messages(text, "SUM006") == []
