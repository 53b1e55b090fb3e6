"""Changes told by their size and as a share: what is worked out, and what is left alone."""

from __future__ import annotations

import pytest

from sums.support import messages


def found(text: str) -> list[str]:
    return [message.partition("; ")[2] for message in messages(text, "SUM006")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Landings rose by 60, or 15 %, to 560.", "from 500 to 560 is an increase of 12 %"),
        ("Landings rose sharply by 15 % (60 boats) to 560.", "from 500 to 560 is an increase of 12 %"),
        ("Landings fell by 60 boats, that is 15 %, from 500.", "from 500 to 440 is a decrease of 12 %"),
        ("There was a fall of 60, or 15 per cent, to 440.", "from 500 to 440 is a decrease of 12 %"),
        (
            "Costs grew by EUR 6 million (15 %) to EUR 56 million.",
            "from 50 000 000 to 56 000 000 is an increase of 12 %",
        ),
        (
            "A year before, 800 landings and 500 sailings had been counted. Sailings rose by 60, or 10 per cent.",
            "from 500 to 560 is an increase of 12 %",
        ),
    ],
)
def test_a_share_that_is_wrong(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Landings rose by 60, or 12 %, to 560.",
        "Landings fell by 60, or 12 %, from 500 in 2019 to 440.",
        "Landings rose by 60, or about 15 %, to 560.",
        "Landings rose by 60, and fees by 15 %, to 560.",
        "Landings rose by 60, or 15 %, to about 560.",
        "Landings rose by 60, or 15 %, to EUR 560.",
        "Landings rose by 60, or 15 %, from 2019.",
        "Landings rose by 60, or 15 %, in 500 ports.",
        "Landings rose by 60, or 70 boats, to 560.",
        "Landings rose by 15 % (2019) to 4,560.",
        "Costs grew by EUR 6 million (15 %) from EUR 40 a head.",
        # The number of the sentence before may be the old one or the new, and further off it is of another thing.
        "We counted 500 sailings. Sailings rose by 60, or 12 per cent.",
        "We counted 560 sailings. Sailings rose by 60, or 12 per cent.",
        "We counted 500 sailings in May. Sailings rose by 60, or 40 per cent.",
        "We counted 500 sailings in May. Landings rose by 60, or 10 per cent.",
        "We counted 500 sailings in May and 90 sailings in June. Sailings rose by 60, or 10 per cent.",
    ],
)
def test_what_is_right_or_no_such_change(text: str) -> None:
    assert found(text) == []
