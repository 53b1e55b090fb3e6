"""Amounts whose unit or scale is another than that of a column, of what is said of both, of what makes them."""

from __future__ import annotations

import pytest

from sums.support import findings


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (one.place.quote, tuple(place.quote for place in one.related)) for one in findings(text, "SUM012")
    ]


OTHERS = (
    "\n\nThe pier cost $1.2 million, the quay $3.4 million, the crane $2.9 million and the shed $0.7 million."
)
WORKS = """

| Street | Works | {title} |
|---|---|---:|
| High Street | {works} | 640 |
| Low Street | path | 190 |
"""
TRAMS = "\n\n## Passengers by line (millions)\n\n| Line | 2022 | 2023 |\n|---|---|---|\n| Coast | 1.7 | 2.3 |\n| Hill | 4.1 | 4.6 |\n"
FUND = "| Item | USD |\n|---|---:|\n| To homes | 972,800 |\n| Staff | 243,100 |\n| Total | 1,216,000 |\n\n"


@pytest.mark.parametrize(
    ("text", "wrong", "others"),
    [
        # Units that are written with capitals.
        (
            "The roofs gave 5,120 MWh, of which 3,080 MWh in Arden and 2,040 GWh in Brack.",
            "2,040 GWh",
            ("5,120 MWh", "3,080 MWh"),
        ),
        # A word is said of both.
        (
            "The reserve reached $6.5 million. Is the reserve of $6.5 thousand too large?" + OTHERS,
            "$6.5 thousand",
            ("$6.5 million",),
        ),
        (
            "Mending the town toilets costs £500,000.\n\nApprove the mending of the toilets for £500 million.",
            "£500 million",
            ("£500,000",),
        ),
        (
            "The roads cost KES 4.2 billion. From the KES 4.2 million a third went east.",
            "KES 4.2 million",
            ("KES 4.2 billion",),
        ),
        # A column has its unit in its title, or its scale above the table.
        (
            "The cycle track of 640 kilometres is new."
            + WORKS.format(title="Length (m)", works="cycle track"),
            "640 kilometres",
            ("640",),
        ),
        ("The coast line carried 2.3 billion passengers." + TRAMS, "2.3 billion passengers", ("2.3",)),
        # Two amounts near by make the number, in another unit.
        (
            "Homes used 20,000 kilowatt-hours. With the pump they used 7,000 kilowatt-hours, 13,000 megawatt-hours"
            " less.",
            "13,000 megawatt-hours",
            ("20,000 kilowatt-hours", "7,000 kilowatt-hours"),
        ),
        (
            "A wash took 410 litres in May and takes 280 litres now.\n\n- Taps shut.\n- Pipes are new.\n\nThe saving of 130"
            " cubic metres is welcome.",
            "130 cubic metres",
            ("410 litres", "280 litres"),
        ),
        (FUND + "What stays comes to EUR 243,200.", "EUR 243,200", ("972,800", "1,216,000")),
    ],
)
def test_of_another_unit(text: str, wrong: str, others: tuple[str, ...]) -> None:
    assert [(quote, set(related)) for quote, related in found(text)] == [(wrong, set(others))]


@pytest.mark.parametrize(
    "text",
    [
        # No word is said of both, or the digits are as many as of other things.
        "The reserve reached $6.5 million. A stage cost $6.5 thousand." + OTHERS,
        "The trade brings in $17 billion. The trade of the town brings $17 million.\n\nMore: $25 million, $13 million,"
        " $19 million, $21 million.",
        "Mending toilets costs £100,000.\n\nApprove the mending of the toilets for £100 million.",
        "A computer guesses 1 million words a second. All computers guess 1 billion words.",
        # A column of another kind, a title that is a sentence.
        "The cycle track of 640 kilometres is new." + WORKS.format(title="Cost (EUR)", works="cycle track"),
        # One of the pair's own unit, the unit by another name, and what a heading parts.
        "Of 20,000 kWh and 7,000 kWh, 13,000 kWh are left, or 13,000 kWh.",
        "It had €12.0 million. By the end of 2022 €7.8 million was spent. The remaining €4.2 million is enough.",
        "A wash took 410 litres in May and takes 280 litres now.\n\n# Dams\n\nThe dam holds 130 cubic metres.",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []
