"""Numbers of any kind that are told again: of one noun, of no word in common, of what measures."""

from __future__ import annotations

import pytest

from sums.support import findings


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (one.place.quote, tuple(place.quote for place in one.related)) for one in findings(text, "SUM009")
    ]


OTHERS = (
    "\n\nThe hall has 312 seats and the yard 640. In May 415 guests came, in June 523, in July 618 and in"
    " August 734, while 276 sent regrets. The cook made 958 loaves.\n"
)
"""Numbers of three digits, of which two have them exchanged by chance in one text of some."""


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # Of the numbers of one noun few are alike by chance, however many others there are.
        (
            "We took on 164 bakers, and one more oven.\n\nIn spring we took on 146 bakers, 82 of them from"
            " abroad and 64 from the town." + OTHERS,
            "164 bakers",
            "146 bakers",
        ),
        (
            "We opened 642 cases in the year.\n\nOf the 624 damp and mouldy cases opened most are closed."
            + OTHERS,
            "624 damp and mouldy cases",
            "642 cases",
        ),
        # Four digits, and no word in common.
        (
            "# Main points\n\nWith 1,367 mills closed, it was a bad year.\n\n# By town\n\nThat makes a total of"
            " 1,376, of which 611 were of stone.",
            "1,367 mills",
            "1,376",
        ),
        # What measures.
        (
            "# Summary\n\nThe gate was opened 221 times in the winter.\n\n# The gate\n\nThe gate was opened on 212"
            " occasions in the winter, and 57 of these were at night.",
            "221 times",
            "212 occasions",
        ),
        (
            "# Summary\n\nMembers are charged fees of 225 florins each.\n\n# Fees\n\nThe fees that members are"
            " charged came to 252 florins in the mean.",
            "225 florins",
            "252 florins",
        ),
        (
            "# Summary\n\nBarely 240 hectares of dunes were planted.\n\n# Planted\n\nThe sum of the dunes planted"
            " is 420 hectares, 95 of them in the north.",
            "240 hectares",
            "420 hectares",
        ),
        # One for such an amount and one for another: what is said of both stands in the sentence.
        (
            "# Summary\n\nTwo mills were given penalties, one for £1.5 million and another for £2.8 million.\n\n"
            "# The mills\n\nThe penalty of the first mill is £1.6 million. That of the second is £2.8 million.",
            "£1.5 million",
            "£1.6 million",
        ),
        # One beside the other is hardly what parts them.
        (
            "# Summary\n\nThe fund was able to award 86 grants.\n\n# Grants\n\nOf the 87 grants awarded, 39 went to"
            " the north and 47 to the south; one was handed back.",
            "86 grants",
            "87 grants",
        ),
    ],
)
def test_told_with_another_digit(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        # Only the unit is the same.
        "In 2016 the shelves had held 18.2 kilometres.\n\n# In conclusion\n\nTo our 18.7 kilometres one was added.",
        "Injuries fell, an 11.5 percent improvement.\n\n# In short\n\nMore boxes, up 11.1 percent, came by ship.",
        # The paragraph of the other tells of this one, too.
        "# Summary\n\nThe mission saw 34 places of detention.\n\n# Access\n\nOf 38 requests to enter places of"
        " detention, 34 were granted.",
        "# Summary\n\nThe failure rate over the whole year was 5.5%.\n\n# Tests\n\nOf 14,600 tests 803 failed, i.e."
        " 5.5%. Without December, that is a rate of 5.7%.",
        # A share of one whole is none of another.
        "# Summary\n\nOf the 40 schools, 22 had a contract for each app.\n\n# Apps\n\nWe looked at 25 apps in May.",
        # Two mills of which nothing in common is said, and digits that are as often exchanged by chance.
        "# Main points\n\nWith 367 mills closed, it was a bad year.\n\n# By town\n\nThat makes a total of 376."
        + OTHERS,
        # Some of them only; and what a table has in two rows.
        "# Summary\n\nThe panel makes five proposals.\n\n# Next steps\n\nThe first four proposals of the panel are for"
        " the port.",
        "# Parcels\n\nIn 2024 parcels, here and abroad together, came to 171 million.\n\n| Parcels (million) | 2023 |"
        " 2024 |\n|---|---:|---:|\n| Parcels here | 104 | 117 |\n| Parcels abroad | 48 | 54 |",
        # Four of the five, which the other tells of; and those that work beside all that were dug.
        "## Summary\n\nPumps fail often, and in four of the five cases the town waited for months.\n\n## Visits\n\nWe saw"
        " each.\n\n## Findings\n\nWe looked at all pumps. This was the case in five, and the towns waited for months.",
        "57 wells were dug.\n\n## Conclusions\n\nWith 52 wells at work and five out of order, this cannot wait.",
        # Decades measure nothing.
        "# All in all\n\nIt was a paper of town life up to the mid 1890s.\n\n# 1897\n\nThe paper told of town life"
        " in 1897 seldom.",
    ],
)
def test_two_things(text: str) -> None:
    assert found(text) == []
