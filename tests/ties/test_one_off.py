"""Weak ties to lists that words lead to, one item more or less than is counted."""

from __future__ import annotations

import pytest
from sums.support import messages


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Three of the five areas were rated good or better throughout: surgery and stores.",
            "the text says 3 areas, the sentence lists 2",
        ),
        (
            "The fund runs six centres, in Arden, Brack, Calder, Delph and Esk, and sends visitors to ships.",
            "the text says 6 centres, the sentence lists 5",
        ),
    ],
)
def test_one_more_or_less_is_told(text: str, said: str) -> None:
    assert messages(text, "CNT001") == [said]


@pytest.mark.parametrize(
    "text",
    [
        "We saw three meetings of the Board, of Arden and Brack.",
        "Two of the five areas were rated good or better throughout: surgery.",
        "We see three grounds for hope and one for concern: tides; winds; lights; and debts.",
    ],
)
def test_where_something_else_may_be_listed_nothing_is_told(text: str) -> None:
    assert messages(text, "CNT001") == []
