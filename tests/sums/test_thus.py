"""Numbers that those before them are said to come to."""

from __future__ import annotations

import pytest

from sums.support import messages


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "Tugs carried 5,658 boxes. Barges carried 2,921, or 190 more than before. The rest went by rafts (547)."
            " Tugs and rafts thus came to 6,250.",
            "5,658 + 547 = 6,205",
        ),
        (
            "Of the boats, 820 were whole and 265 were dented. The others were worse: 52 were holed, 12 were lost and"
            " three burnt. Altogether, therefore, 76 boats were holed or worse.",
            "52 + 12 + 3 = 67",
        ),
        (
            "The hall sold 8,412 seats and 3,655 places to stand. This gives a total of 12,076.",
            "8,412 + 3,655 = 12,067",
        ),
    ],
)
def test_a_sum_that_the_numbers_before_it_do_not_make(text: str, end: str) -> None:
    (message,) = messages(text, "SUM003")
    assert message.endswith(end)


@pytest.mark.parametrize(
    "text",
    [
        "Tugs carried 5,658 boxes and rafts 547. They thus came to 6,205.",
        "Tugs carried 5,658 boxes and rafts 547. They thus came to 9,440.",  # no slip
        "Tugs carried 5,658 boxes and rafts 547. They came to 6,250 tonnes.",  # nothing says that it is a sum
        "Tugs carried 5,658 boxes, rafts 547 and barges 592. They thus came to 6,250.",  # tugs and barges
        # an old number, that nothing comes to
        "Letters went to 1,684 crews. All but six replied. The mean fine thus went up from 1,650 points to 1,820.",
        # "In all" speaks of the last ones together, not of any two.
        "Tugs took 2,594 boxes. There were 612 calls, of which 19 by night. In all, 2,633 boxes were lost.",
    ],
)
def test_a_number_that_may_be_of_others_is_left(text: str) -> None:
    assert messages(text, "SUM003") == []
