"""What rows of a table are said to have together, beside their sum."""

from __future__ import annotations

import pytest

from sums.support import messages

TABLE = """

| Stock | Catch 2023 | Catch 2024 | Change |
|---|---:|---:|---:|
| Plaice | 9,600 | 9,900 | +300 |
| Sole | 1,250 | 1,150 | −100 |
| Turbot | 450 | 460 | +10 |
| Cod | 3,400 | 2,550 | −850 |

| Item (millions) | Spent |
|---|---:|
| Quays and docks | 58.4 |
| Freight | 13.6 |
| Pilots | 9.2 |
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "In 2024 plaice, sole and turbot together came to 11,610 tonnes.",
            "the text says 11,610 tonnes; 9,900 + 1,150 + 460 = 11,510",
        ),
        (
            "Catches of the three flatfish, plaice, sole and turbot, amounted to 11,150 tonnes in 2024.",
            "the text says 11,150 tonnes; 9,900 + 1,150 + 460 = 11,510",
        ),
        (
            "Freight and pilots between them cost EUR 28.2 million.",
            "the text says EUR 28.2 million; 13.6 + 9.2 = 22.8 million",
        ),
        (
            "In 2023 there was more. Sole and cod together brought 4,560 crates to the quay.",
            "the text says 4,560 crates; 1,250 + 3,400 = 4,650",
        ),
    ],
)
def test_a_sum_of_rows_that_a_digit_parts(text: str, message: str) -> None:
    assert messages(text + TABLE, "SUM002", "SUM003") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 plaice, sole and turbot together came to 11,510 tonnes.",
        "Plaice, sole and turbot together came to 11,300 tonnes.",  # a column of another year
        "Freight and pilots between them cost EUR 22.8 million.",
        "Freight and pilots together cost EUR 31 million.",  # no digit apart
        "Freight and pilots together cost about EUR 28.2 million.",
        "Plaice and, in the south, sole together came to 11,150 tonnes.",
        "Plaice and sole together with other fish of 2024 came to 11,150 tonnes, cod to less.",
        "In 2024 plaice, sole and turbot fed 11,610 people.",
        "Sole and cod together reached 9,900 crates.",  # what a cell has
        "In 2024 plaice was dearer. Sole was not: together, they came to 11,150 tonnes.",
    ],
)
def test_what_is_right_or_of_another_sum(text: str) -> None:
    assert messages(text + TABLE, "SUM002", "SUM003") == []
