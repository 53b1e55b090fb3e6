"""Shares beside the counts they are worked out from: every way of writing, rounding, and silence."""

from __future__ import annotations

import pytest

from sums.support import findings


def found(text: str) -> list[tuple[str, str, str]]:
    return [(one.severity.value, one.place.quote, one.message) for one in findings(text, "SUM011")]


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        ("Of all, 38 of the 50 vessels (72 %) sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("Of all, 38 out of 50 vessels (72 per cent) sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("Fees came from 2 730 of 3 900 owners, or 65 per cent.", "65", "2 730 of 3 900 is 70 %, not 65 %"),
        ("By then 72 % of vessels (38 of 50) sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("By then 38 (72 %) of the 50 vessels sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("In all, 38 of the 50 vessels – 72 % – sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("We found that of the 50 vessels, 38 (72 %) sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("There are 50 vessels. Overall, of these, 38 (72 %) sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("Calls were answered (49/112 (41.5 %)).", "41.5", "49 of 112 is 43.8 %, not 41.5 %"),
        ("Three quarters (74 of 112) came.", "Three quarters", "74 of 112 is 66 %, not Three quarters"),
        ("Of all, 12 of the 48 vessels (25.003 %) sank.", "25.003", "12 of 48 is 25 %, not 25.003 %"),
        ("Of all, 12 of the 48 vessels (25,003 %) sank.", "25,003", "12 of 48 is 25 %, not 25,003 %"),
        ("In the west, seven of twelve berths (68 %) are free.", "68", "7 of 12 is 58 %, not 68 %"),
        (
            "More than half of the owners, 46 of the 100, replied.",
            "More than half",
            "46 of 100 is 46 %, not more than half",
        ),
        ("Nearly half (30 of 48) came.", "Nearly half", "30 of 48 is 63 %, not nearly half"),
        (
            "No list was kept in 16 of the 64 harbours, a third of them.",
            "a third",
            "16 of 64 is 25 %, not a third",
        ),
        ("Of the 204 calls, 51, or a third, were false.", "a third", "51 of 204 is 25 %, not a third"),
        ("Over 40 % (38 of 100) came.", "Over 40", "38 of 100 is 38 %, not over 40 %"),
        (
            "Of all, 79 of the 225 that are poor or closed, or 31.5 %, are old.",
            "31.5",
            "79 of 225 is 35.1 %, not 31.5 %",
        ),
        ("Just 26 of the 104, one in five, had a slip.", "one in five", "26 of 104 is 25 %, not one in five"),
        (
            "Dues were left blank on six of the 48 charts, in other words on one chart in six.",
            "one chart in six",
            "6 of 48 is 13 %, not one chart in six",
        ),
        ("By then 38 vessels out of 50 (72 %) had sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        ("By then 38 vessels out of the 50, or 72 %, had sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        (
            "The quay is lit in 72 % of the old ports, that is, in 38 out of 50.",
            "72",
            "38 of 50 is 76 %, not 72 %",
        ),
        ("A third of the masters, namely 15 of 60, replied.", "A third", "15 of 60 is 25 %, not A third"),
        ("The share came to 72 %, equal to 38 vessels a day out of 50.", "72", "38 of 50 is 76 %, not 72 %"),
        ("Only 72 % of the 50 vessels, namely 38, have sailed.", "72", "38 of 50 is 76 %, not 72 %"),
        (
            "Of the 50 vessels, 38 – that is, 72 % – sailed, as against 75 % in May.",
            "72",
            "38 of 50 is 76 %, not 72 %",
        ),
        ("The old vessels number 38, which is 72 % of all 50 vessels.", "72", "38 of 50 is 76 %, not 72 %"),
        (
            "In the north 38 are shut; this is 72 % of the whole fleet of 50.",
            "72",
            "38 of 50 is 76 %, not 72 %",
        ),
        (
            "In all, 38 of the 50 berths that the port has let since it opened in 2019, or 72 %, are dry.",
            "72",
            "38 of 50 is 76 %, not 72 %",
        ),
    ],
)
def test_a_share_that_its_counts_do_not_make(text: str, quote: str, message: str) -> None:
    assert found(text) == [("warning", quote, message)]


@pytest.mark.parametrize(
    "text",
    [
        "We are close to having 50 % of our halls let (26 halls out of 60).",
        # What is called a change is a share of what it changed.
        "The board had 575 letters, 75 more than in 2022, or 15 %.",
        "There were 230 calls, 30 more than a year ago (15 %).",
        "There were 230 calls, up by 30, or 15 %, on the year before.",
        "There were 230 calls, an increase of 30, that is, 15 %.",
        "Of all, 38 of the 50 vessels (76 %) sailed.",
        "Of all, 2 of 3 vessels (66.7 %) sailed, 1 of 3 (33 %) stayed.",
        "Of all, 1 of the 3 vessels (33.333 %) sailed, 2 of 3 boats (66,667 %) stayed.",
        "Two thirds (74 of 112) came.",
        "Austria, (2) one in three of these (three)",  # 150 per cent of two, and a third has no last digit
        "About 38 of 50 vessels (70 %) sailed, 38 of 50 (about 70 %) came back.",
        "In 5 of 8 ports (20 % of the tonnage) catches fell; 3 of 4 (95 % interval) are small.",
        "Two hundred and thirty of the 1,103 vessels (20.9 %) sailed, and two hundred thirty of 1,103 boats (20.9 %).",
        "Six of ten masters (61 %) came.",
        "Just 26 of the 104, one in four, had a slip, and 26 of 104 (just 20 %) had none.",
        "On 3 of 4 pages (75 %) and at 50 of 38 (12 %) it is said.",
        "By then 38 vessels out of 50 (76 %) sailed, and 76 % of them, that is, 38 out of 50, came back.",
        "The old vessels number 38, which is 76 % of all 50 vessels and 72 % of the tonnage.",
        "Crews of up to 29 make up 25 % of the 2008 fleet, that is, of the old one.",
        "It was 72 % of the vessels in 2012, namely 38 out of about 50.",
        "In 38 ports, or 72 % of all, the 50 vessels sailed.",
        "The board met on day 2 of 5 and granted 72 % of requests.",
        "In all 75 % of the boats, or 39 of 52 – the old ones – sailed, and 20 %, 39 boats – the new ones – stayed.",
    ],
)
def test_what_is_right_or_unsure_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_share_that_was_cut_off_is_advice() -> None:
    assert found("Of all, 2 of 3 vessels (66 %) sailed.") == [("advice", "66", "2 of 3 is 67 %, not 66 %")]


def test_long_rows_of_numbers_are_read_once() -> None:
    assert found("1 of 2 (" * 5_000 + "50 %)") == []
