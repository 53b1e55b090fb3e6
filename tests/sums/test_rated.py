"""Amounts that are told of another time than the same amount near by."""

from __future__ import annotations

import pytest

from sums.support import messages


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "A berth costs €240 a month. The board wants the price of a berth to go up from €240 to €260 a week.",
            "€240 to €260 a week here, €240 a month elsewhere",
        ),
        (
            "Members pay a fee of $45 per year.\n\nThe fee of $45 per month has not changed since 2019.",
            "$45 per month here, $45 per year elsewhere",
        ),
        (
            "The plant made 5,120 MWh, of which 3,080 MWh in Arden and 2,040 GWh in Brack.",
            "2,040 GWh here, 5,120 MWh and 3,080 MWh, which make that number, elsewhere",
        ),
    ],
)
def test_another_time_than_its_like(text: str, message: str) -> None:
    assert messages(text, "SUM012") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "A berth costs €240 a month. The board wants the price of a berth to go up from €240 to €260 a month.",
        "A berth costs €240 a month. Pilots are paid €240 a day.",
        "A berth costs €5 a day. A second berth costs €5 a week.",
        "A berth costs €240 a month. A berth by the mill costs €240 a week.\n\nA berth costs €240 a year in Arden.",
        "A berth costs €240 a month and by the mill, where a berth is dear, €240 a week.",
        "The plant made 5,120 MWh, of which 3,080 MWh in Arden and 2,040 MWh in Brack. The land has 2,100 GWh.",
    ],
)
def test_what_is_told_alike_or_of_another_thing(text: str) -> None:
    assert messages(text, "SUM012") == []
