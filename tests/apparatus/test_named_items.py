"""Items that their heading names, and the text points at."""

from __future__ import annotations

import pytest
from sums.support import messages

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default

LIST = "## 6. Recommendations\n\nWe recommend\n\n" + "".join(
    f"{at}. that it be mended;\n" for at in range(1, 5)
)


def test_an_item_that_its_heading_names_is_not_there() -> None:
    text = LIST + "\nThe most urgent is Recommendation 7, since boats leak.\n"
    assert messages(text, "REF001") == [
        "the text points at recommendation 7, the last recommendation is 4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        LIST + "\nThe most urgent is Recommendation 3, since boats leak.\n",
        LIST.replace("Recommendations", "Remarks")
        + "\nThe most urgent is Recommendation 7, since boats leak.\n",
        LIST
        + "\nWe ask the port\n\n1. that it pay.\n2. that it rest.\n\nThe most urgent is Recommendation 7.\n",
    ],
)
def test_an_item_that_may_be_there(text: str) -> None:
    assert messages(text, "REF001") == []


def test_a_list_whose_first_item_has_no_number_is_read() -> None:
    text = "# Recommendations\n\n- Ask the board.\n2. Light the quay.\n3. Mend the pier.\n\nRecommendation 9 is new.\n"
    report = examine(read("report.md", text.encode()), load_default())
    assert report.failures == ()
