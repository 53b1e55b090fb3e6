"""What parts that are named again are said to have together: of the sentence before, and of a table."""

from __future__ import annotations

import pytest

from sums.support import messages

HOMES = "Firms built 14,211 homes, households 9,846, housing clubs 4,387 and towns 1,956."
TABLE = """
| Type | 2023 | 2024 |
|---|---:|---:|
| Books | 1,724,500 | 1,702,000 |
| E-books | 286,900 | 318,400 |
| E-films | 221,700 | 271,600 |
| All | 2,233,100 | 2,292,000 |

"""


@pytest.mark.parametrize(
    ("text", "stated", "right"),
    [
        (
            "Bus trips numbered 3,207, bicycle trips 2,640. Bus and bicycle trips together numbered {}.",
            "5,874",
            "5,847",
        ),
        (f"{TABLE}E-books and e-films together were borrowed {{}} times.", "580,000", "590,000"),
    ],
)
def test_what_two_have_together(text: str, stated: str, right: str) -> None:
    [message] = messages(text.format(stated), "SUM002", "SUM003")
    assert message.partition(";")[2].endswith(right) or f"= {right}" in message
    assert not messages(text.format(right), "SUM002", "SUM003")


@pytest.mark.parametrize(
    "text",
    [
        # at another time
        f"{HOMES} Ten years ago, households and towns together built 11,820.",
        # one is not among them, or cannot be told from another
        f"{HOMES} Towns and parishes together built 6,434.",
        "Old ports have 418 cranes, new ports 264 and towns 87. Ports and towns together have 786.",
        # of other things, and too far off
        f"{HOMES} Households and towns together have 84 cranes.",
        # of all
        f"{HOMES} Households and towns together with the others built 30,400.",
        # not exact
        f"{HOMES} Households and towns together built about 11,820.",
    ],
)
def test_what_is_of_something_else(text: str) -> None:
    assert not messages(text, "SUM002", "SUM003")
