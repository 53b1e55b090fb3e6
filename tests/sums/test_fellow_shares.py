"""Shares whose whole the shares around them tell, and shares of amounts."""

from __future__ import annotations

import pytest

from checker.facts.proportions import shares
from checker.readers import read
from sums.test_portions import found

LIST = "The office had 600 calls.\n\n- pay: 240 (40 %)\n- hours: 180 ({share} %)\n- leave: 120 (20 %)\n- other: 60 (10 %)\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "There were 600 calls. Pay made up 240 of them (40 %), hours 180 (35 %) and leave 120 (20 %).",
            "180 of 600 is 30 %, not 35 %",
        ),
        (
            "There were 600 calls. Pay made up 240 of them (40 %), leave 120 (20 %) and hours 35 % (180).",
            "180 of 600 is 30 %, not 35 %",
        ),
        (
            "The yard took 240 of the 600 boats (40 %), the dock 180 (35 %) and the quay 120 (20 %).",
            "180 of 600 is 30 %, not 35 %",
        ),
        (LIST.format(share=35), "180 of 600 is 30 %, not 35 %"),
        (
            "Delays came to 2.48 million minutes. We were the cause of 1,091,200 of these, or 44 %. Crews caused 917,600"
            " (37 %), and the wind, mostly in May, 16 % (471,200).",
            "471,200 of 2,480,000 is 19 %, not 16 %",
        ),
        (
            "Loans came to 18.9 million. Books account for 65 % of the loans, or 12.285 million. Charts came to 4.914"
            " million (24 %) and maps to 1.701 million (9 %).",
            "4.914 million of 18.9 million is 26 %, not 24 %",
        ),
        (
            "Help went to 600 people. Of these, 240 were women (40 %), 180 were under 25 (30 %) and 120 had been"
            " out of work for more than a year (25 %).",
            "120 of 600 is 20 %, not 25 %",
        ),
        (
            "The plan has a budget of EUR 240 million. Grants came to EUR 156 million, or 60 % of the budget.",
            "EUR 156 million of EUR 240 million is 65 %, not 60 %",
        ),
        (
            "The town spent €40 million, of which €10 million (20 %) went to the quays.",
            "€10 million of €40 million is 25 %, not 20 %",
        ),
        (
            "Of the grants of €40 million, €10 million for quays (20 %) came late.",
            "€10 million of €40 million is 25 %, not 20 %",
        ),
        (
            "The crews held 512 of the 640 safety drills that they had planned for the year, or 85 per cent.",
            "512 of 640 is 80 %, not 85 %",
        ),
        (
            "Groundings make up 165 of the 245 events, that is, five out of seven.",
            "165 of 245 is 67 %, not five out of seven",
        ),
    ],
)
def test_a_share_that_is_wrong(text: str, message: str) -> None:
    assert [said for _, _, said in found(text)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        LIST.format(share=30),
        "There were 600 calls. Pay made up 240 of them (40 %), hours 180 (30 %) and leave 120 (20 %).",
        # of another whole, which stands near by
        "There were 600 calls and 400 visits. Pay made up 240 calls (40 %), leave 120 (20 %), and 180 visits (45 %).",
        # of another whole, which a word names
        "There were 600 calls. Pay made up 240 (40 %), leave 120 (20 %), of which 60 (50 %) came late.",
        # too few to tell
        "There were 600 calls. Pay made up 240 of them, hours 180 (35 %) and leave 120 (15 %).",
        "Of the 600 boats, 300 were tugs and 180 barges (in 2023: 55 and 32 per cent respectively).",
        "The plan has a budget of EUR 240 million. Grants came to EUR 156 million, or 60 % of the costs.",
        "The town spent €40 million, of which about €10 million (20 %) went to the quays.",
    ],
)
def test_a_share_that_stands(text: str) -> None:
    assert found(text) == []


def test_what_is_right_is_read() -> None:
    document = read("report.md", LIST.format(share=30).encode())
    assert [(one.part, one.whole, one.fits) for one in shares(document)] == [
        (240, 600, True),
        (180, 600, True),
        (120, 600, True),
        (60, 600, True),
    ]
