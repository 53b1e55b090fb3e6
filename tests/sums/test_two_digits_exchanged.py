"""Numbers that stand elsewhere with two digits exchanged."""

from __future__ import annotations

import pytest

from sums.support import findings

TABLE = """
| District | Road (km) | Bends |
|---|---:|---:|
| Arden | 520 | 618 |
| Brack | 614 | 102 |
| All | 1,134 | 720 |
"""


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (one.place.quote, tuple(place.quote for place in one.related)) for one in findings(text, "SUM009")
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # What numbers make stands, else what stands more often, else the first.
        (
            "The fleet has 804 pilots.\n\nWe met 840 pilots: 564 from the north and 276 from the south.",
            "804 pilots",
            "840 pilots",
        ),
        (
            "We met 9,162 pilots.\n\nOf the 9,126 newly trained pilots half came.\n\nThe 9,126 pilots were paid.",
            "9,162 pilots",
            "9,126 pilots",
        ),
        ("The lake is 1,134 km long.\n\nAround the lake it is 1,143 km.", "1,143 km", "1,134 km"),
        (
            "The fleet had 804 pilots in 2019.\n\nWe met 840 pilots: 564 from the north and 276 from the south.",
            "804 pilots",
            "840 pilots",
        ),
        (
            "The town spent EUR 36.4 million on it.\n\nWith EUR 34.6 million the town did enough.",
            "EUR 34.6 million",
            "EUR 36.4 million",
        ),
        ("Of all pilots, 41.23 % failed.\n\nOf the pilots 42.13 % failed.", "42.13 %", "41.23 %"),
        # A number without a noun, where the sentences share a word.
        ("We closed 2,930 of them.\n\nWith 2,390 cases closed it was a good year.", "2,390 cases", "2,930"),
        ("The road is 1,143 km long." + TABLE, "1,143 km", "1,134"),
        ("In Arden there are 681 bends." + TABLE, "681 bends", "618"),
        ("In Arden there are 618 bends." + TABLE.replace("618", "681"), "618 bends", "681"),
        # What is told roughly has its digits, too.
        ("The fleet has about 804 pilots.\n\nWe met 840 pilots.", "about 804 pilots", "840 pilots"),
        # Their words say little, and the one stands alone.
        (
            "The gaol is full – 621 men in their bunks.\n\nBunks for 612 were built.\n\nOf 612 sleepers half snored.",
            "621 men",
            "612",
        ),
    ],
)
def test_two_digits_are_exchanged(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        "The fleet has 840 pilots.\n\nWe met 840 pilots.",
        "The fleet has 804 pilots and 840 boats.\n\nWe met 804 captains.",
        "The fleet had 804 pilots. Now it has 840 pilots.",
        "The fleet had 804 pilots in 2019.\n\nIn 2020 it had 840 pilots.",
        "The fleet has 804 pilots.\n\nWe met 840 pilots.\n\nAll 804 pilots and the other 840 pilots came.",
        "A request should get 401 as its answer.\n\nWho asks should get 410 as an answer.",
        # Values of a series.
        "# The fleet\n\nIt sails.\n\n# Its pilots\n\nThe north has 804 pilots.\n\nThe south has 840 pilots.\n\n"
        "The east has 812 pilots, the west 823 pilots, the isles 835 pilots, the coast 851 pilots and the hills"
        " 867 pilots.\n\nThe lakes have 806 pilots.\n\nThe fens have 871 pilots.\n\nIt rained.\n\nIt snowed.",
        "The north has 12 pilots.\n\nThe south has 21 pilots.",
        # Both are told in one sentence.
        "Uptime fell to 93.9 %.\n\nThe uptime of a day fell from 99.3 % to 93.9 %.",
        # Of two units, two scales, or without a word in common.
        "The road is 1,143 km long.\n\nThe road takes 1,134 hours.",
        "The town spent EUR 36.4 million.\n\nThe town spent EUR 34.6 billion.",
        "The lake is 1,134 km long.\n\nA pipe goes for 1,143 km.",
        "In 1643 the dock was built.\n\nThe dock was sold in 1463. See case #14864 and case #14846.",
        "In Brack there are 1,143 boats.\n\nIt rained." + TABLE,
        "In Arden there are 681 bends in 2019." + TABLE.replace("Bends", "Bends in 2020"),
        TABLE.replace("614", "168"),
    ],
)
def test_numbers_that_are_two(text: str) -> None:
    assert found(text) == []


def test_both_numbers_stand() -> None:
    """A cell whose column adds up and a number that stands twice: 240 pupils, and 204 of 535 who ate it."""
    rows = "| School | Pupils | Rooms |\n|---|---:|---:|\n| Arden | 240 | 9 |\n| Brack | 295 | 11 |\n| Total | 535 | 20 |\n"
    text = "It was eaten by 204 pupils of the school in Arden.\n\n" + rows + "\nIn Arden 28/204 fell ill.\n"
    assert found(text) == []
    assert found(text.replace("28/204", "28")) != []
