"""Shares whose part and whole are the only two numbers near by, in the sentence or in the one before."""

from __future__ import annotations

import pytest

from sums.support import messages

RIGHT = {
    "clerks": "Every fourth clerk of the Harbour Office (310 of 1,240) will retire within ten years.",
    "compost": "The yards collected 1,250 tonnes of reed last year. A fifth, 250 tonnes, was made into mats.",
    "upkeep": "The port's budget was €45 million. Only €3.6 million of this was spent on dredging, a share of 8 %.",
    "files": "We tested 475 files. The rate of error was 12 per cent: 57 files had at least one mistake in them.",
    "piers": "Half of the 38 piers were shut in May; these 19 piers will be looked at again in the autumn.",
    "checks": "Of the 240 checks, 84 found a fault. The rate is thus 35 %.",
    "pilots": "Two out of three pilots were older: 180 of 270.",
    "crews": "Women make up 40 per cent of the crews: 140 of 350.",
    "locks": "There are 80 locks in the county. Sixty per cent of them, 48 locks, are worked by hand.",
    "replies": "Of the 1,200 owners, 468 (39 %) replied. Of these, 351 (75 %) would sail again.",
}


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("clerks", "310", "410", "410 of 1,240 is 33 %, not Every fourth"),
        ("compost", " 250", " 350", "350 tonnes of 1,250 tonnes is 28 %, not A fifth"),
        ("upkeep", "8 %", "6 %", "€3.6 million of €45 million is 8 %, not 6 %"),
        ("files", "57", "47", "47 of 475 is 10 %, not 12 %"),
        ("piers", "19", "16", "16 of 38 is 42 %, not Half"),
        ("checks", "35 %", "45 %", "84 of 240 is 35 %, not 45 %"),
        ("pilots", "270", "320", "180 of 320 is 56 %, not Two out of three"),
        ("crews", "140", "130", "130 of 350 is 37 %, not 40 %"),
        ("locks", "48", "58", "58 of 80 is 73 %, not Sixty %"),
        ("replies", "75 %", "65 %", "351 of 468 is 75 %, not 65 %"),
    ],
)
def test_the_only_two_numbers(name: str, old: str, new: str, message: str) -> None:
    right = RIGHT[name]
    assert messages(right, "SUM") == []
    assert messages(right.replace(old, new), "SUM") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "A little over half of all visitors, 47,520, paid the full price (55 %). Children came next at 25,920, or 30 %.",
        "We saved 87 % of the eelgrass and met two of our three aims.",
        "In 2022, 19 ports met the lowest rate of 45 %, and 11 of these were above the rate of 2023.",
        "The talks were of use on two of the four claims and in part on a third.",
        "A sixth pier was mended in the second half of the year at two of the seven yards.",
        "Of the 57 letters, 38 spoke of upkeep, and half of those asked for more money.",
        "The hulk held 682 men. It has room for 620, so that it was at 110 per cent.",
        "The rate in the docks was thus 8.5 per cent. It had been 8.1 per cent. We saw 153 of the 1,800 boats.",
    ],
)
def test_shares_of_something_else(text: str) -> None:
    assert messages(text, "SUM") == []
