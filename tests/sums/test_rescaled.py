"""Amounts that stand elsewhere with another scale or currency."""

from __future__ import annotations

import pytest

from sums.support import findings


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (one.place.quote, one.message, tuple(place.quote for place in one.related))
        for one in findings(text, "SUM012")
    ]


@pytest.mark.parametrize(
    ("text", "place", "other"),
    [
        (
            "The dock cost EUR 12.4 million. The dock of EUR 12.4 billion is deep.",
            "EUR 12.4 billion",
            "EUR 12.4 million",
        ),
        (
            "The dock of €12.4bn is deep. It cost €12.4 million. The €12.4 million came from the town.",
            "€12.4bn",
            "€12.4 million",
        ),
        # The one that stands less often, else the kind that does, else the later.
        (
            "The dock cost $12.4 million. The quay cost EUR 30 million, and the dock EUR 12.4 million.",
            "$12.4 million",
            "EUR 12.4 million",
        ),
        (
            "We landed 2.48 million tonnes. The 2.48 billion tonnes were sold.",
            "2.48 billion tonnes",
            "2.48 million tonnes",
        ),
        ("It cost EUR 61 million. The EUR 61 billion was paid.", "EUR 61 billion", "EUR 61 million"),
        ("It cost EUR 12,400,000. The EUR 12.4 billion was paid.", "EUR 12.4 billion", "EUR 12,400,000"),
        ("We found 4,200 CFU/g in the egg. The 4,200 CFU/kg are too many.", "4,200 CFU/kg", "4,200 CFU/g"),
        ("Rent is kr 3,214. It is kr 810 for a room. A rent of EUR 3,214 is high.", "EUR 3,214", "kr 3,214"),
        ("The road is 1,134 km long. It took all of 1,134 miles.", "1,134 miles", "1,134 km"),
        (
            "The loan was USD 40.0 million. The repayment of the loan of USD 40.0 billion begins.",
            "USD 40.0 billion",
            "USD 40.0 million",
        ),
        ("There was a breeze of 12 knots. A breeze of only 12 km/h is enough.", "12 km/h", "12 knots"),
        # What its article says was told before was told in another unit.
        (
            "Faults cost us 1.42 million minutes. Of the 1.42 million hours, half were lost at sea.",
            "1.42 million hours",
            "1.42 million minutes",
        ),
        (
            "It saves £9 million: £4 million of oil and £5 million of light. We saw none of the €9 million.",
            "€9 million",
            "£9 million",
        ),
    ],
)
def test_an_amount_of_another_kind(text: str, place: str, other: str) -> None:
    assert found(text) == [(place, f"{place} here, {other} elsewhere", (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "The dock cost EUR 12.4 million. The EUR 12.4 million was paid.",
        "The dock cost EUR 1.24 billion. The EUR 1,240 million was paid, and EUR 124 million more.",
        "The dock cost EUR 12.4 million, the quay EUR 12.4 billion.",
        "The dock cost EUR 12.4 million. The town has 12.4 million people. It landed 12.4 billion tonnes.",
        "It cost EUR 12.4 million. It cost EUR 12.4 billion. It cost EUR 12.4 million. The EUR 12.4 billion was paid.",
        "It cost EUR 12.4 million. It cost USD 12.4 million. It cost GBP 12.4 million.",
        "It cost EUR 60 million. The EUR 60 billion was paid.",
        "The dock cost EUR 1.24 billion. The EUR 124 million was paid.",
        "It cost EUR 12,400,000. The EUR 12.4 million was paid.",
        "The dock cost $12.4 million. The quay cost EUR 30 million, and the dock EUR 1.24 million.",
        "It cost EUR 12.4 million. It landed 12.4 million tonnes.",
        "It landed 12.4 million tonnes. It cost EUR 12.4 million.",
        "The road is 1,134 km long. It weighs 1,134 kg.",
        "The road is 1,134 km long, or 1,134 miles.",
        "The lock is 524 metres long. All 524m are lit, and the 524 meters are wide.",
        "Faults cost us 1.42 million minutes. We spent 1.42 million hours at sea.",
        "It saves £9 million, and €3 million at sea. We saw none of the €9 million.",
        "The road is 12 km long. The 12 miles to the port are paved.",
        "It cost EUR 12.4 million. It cost EUR 1.24 million. The EUR 12.4 billion was paid.",
        "The dock cost EUR 12.4 million. The EUR 12.4 million was paid.\n\n```\nlend EUR 12.4 billion\n```",
        # Two digits are alike by chance where there are many amounts.
        "It cost EUR 61 million. EUR 12 million, EUR 14 million, EUR 16 million, EUR 18 million and EUR 1 million were"
        " lent. The EUR 61 billion was paid.",
    ],
)
def test_amounts_that_are_alike_by_chance_or_one(text: str) -> None:
    assert found(text) == []


def test_a_column_has_its_say() -> None:
    text = "The dock cost EUR 12.4 billion.\n\n| Port | EUR million |\n|---|---|\n| Arden | 12.4 |\n| Brack | 7.2 |\n"
    assert found(text) == [
        ("EUR 12.4 billion", "EUR 12.4 billion here, EUR 12.4 million elsewhere", ("12.4",))
    ]


def test_a_cell_whose_head_has_the_scale_stands_for_itself() -> None:
    text = (
        "Trade came to $131 billion in one year.\n\n| State | Exports ($ billions) |\n|---|---|\n| Arden | $131 |\n"
        "| Brack | $57 |\n| Calder | $26 |\n"
    )
    assert not findings(text, "SUM012")


def test_cells_of_one_row_are_no_slips_of_each_other() -> None:
    head = "| | Plan (EUR) | With cuts (EUR thousand) |\n|---|---|---|\n"
    rows = "| Nets | 326,563 | 326,563 |\n| Salt | 120,450 | 96,120 |\n| Rope | 88,310 | 71,240 |\n"
    assert findings(head + rows, "SUM012") == ()


def test_a_small_number_without_a_scale_is_short_for_one_that_has_it() -> None:
    assert found("The town paid $7.5 billion for the dock. Arden completes its $7.5B purchase.") == []
