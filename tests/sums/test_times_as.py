"""How many times as many there are."""

from __future__ import annotations

import pytest

from sums.support import messages


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("There were 120 cases, three times as many as the 30 of 2019.", ["120 is 4 times 30"]),
        ("We had 60 boats, twice as many as in 2019, when there were 20.", ["60 is 3 times 20"]),
        ("There were 120 cases, 4 times as many as the 30 of 2019.", []),
        ("There were 120 cases, three times as many as the 42 of 2019.", []),  # told roughly
        ("There were 120 cases, about three times as many as the 30 of 2019.", []),
        ("There were 120 cases, three times as many as the 8 % of 2019.", []),
        ("There were 120 cases, three times as many as the 6 boats.", []),  # of something else
        ("Then $10 buys half as much as it used to, so a job that pays $10 is dull.", []),
        ("Then $10 buys half as much as it did, when $9 were paid.", []),
    ],
)
def test_a_factor_is_that_of_its_numbers(text: str, due: list[str]) -> None:
    assert [one.partition("; ")[2] for one in messages(text, "SUM006")] == due
