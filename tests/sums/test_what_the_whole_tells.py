"""Rests and parts whose whole is surely told: they are held against it however far a slip may be."""

from __future__ import annotations

import pytest

from sums.support import messages

ELSEWHERE = "The fair had 46 stalls, of which 32 were of wood; 19 came from Arden and 12 from Brack. "
"""Numbers of other things, some of which make nearly any rest that follows."""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            ELSEWHERE + "Of the 84 that we were sent, 57 (68 %) were lit and 15 in use; the remaining 14"
            " had no wick.",
            "84 − 57 − 15 = 12, the text says 14 of them remain",
        ),
        (
            "Of the 910, 546 had been trained, and a further 182 had been promised it. The remaining 164"
            " had neither.",
            "910 − 546 − 182 = 182, the text says 164 of them remain",
        ),
        (
            "3.1 "
            + ELSEWHERE
            + "\n\n3.2 Of the 28 wells, 19 had been dug by June. In the other seven the work"
            " began later.",
            "28 − 19 = 9, the text says 7 wells remain",
        ),
        (
            "Of the bids 38 won and 14 were lost. Of the 14, nine were made again, while the remaining four were not.",
            "14 − 9 = 5, the text says 4 of them remain",
        ),
    ],
)
def test_rests_of_what_opens_a_sentence(text: str, message: str) -> None:
    assert messages(text, "SUM001") == [message]


@pytest.mark.parametrize(
    "text",
    [
        # one of the parts has no number, and what is left fits with it
        "Of the 19 wells, only one is deep, three are shallow, and the remaining 15 are dry.",
        # what follows breaks a part down
        "Of the 24 wells, 13 were dug, seven of them by hand, and the other six of the 13 by a rig.",
        # far off, so that it is of something else
        "Of the 86 wells, one is new. The other 34 villages have none.",
        "Of the 910 wardens, some 546 had been trained. The remaining 164 had not.",
    ],
)
def test_rests_that_may_be_of_something_else(text: str) -> None:
    assert not messages(text, "SUM001")


def test_a_long_number_with_two_digits_exchanged() -> None:
    text = (
        "Loans rose from 171,900 to 184,600. Novels made up 121,400 of the loans and {} the other {}."
        " Crime remains what most people ask for."
    )
    assert messages(text.format("plays", "62,300"), "SUM001") == [
        "184,600 − 121,400 = 63,200, the text says 62,300 of them remain"
    ]
    assert not messages(text.format("plays", "61,900"), "SUM001")


def test_parts_of_a_rest_that_comes_out() -> None:
    text = (
        "Of the 6,480 miners, 4,536 stayed. The other 1,944 left. Their reasons are known: 648 had found a"
        " farm, 486 fell ill, {} went abroad and 567 gave none."
    )
    assert messages(text.format("234"), "SUM002") == [
        "the text says 1,944 in all; 648 + 486 + 234 + 567 = 1,935"
    ]
    assert not messages(text.format("243"), "SUM002")


def test_what_stands_before_a_whole_explains_nothing() -> None:
    text = "The dam had cost 1.0 million. Of the later cost of {} million, boats took 31.4 million, nets 15.6 million"
    rest = ", tents 5.2 million and pay 3.3 million."
    assert messages(text.format("USD 56.5") + rest, "SUM003") != []
    assert not messages(text.format("USD 55.5") + rest, "SUM003")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Of the 31 rules that we made in 2019 the port had kept 12, partly kept eight and not kept 13.",
            "the text says 31 rules; 12 + 8 + 13 = 33",
        ),
        (
            "They spoke with 31 people: fourteen pilots, eight members of the office staff, six other employees of"
            " the port and five bystanders.",
            "the text says 31 people; 14 + 8 + 6 + 5 = 33",
        ),
    ],
)
def test_three_parts_and_more_that_are_off_by_two(text: str, message: str) -> None:
    assert messages(text, "SUM002") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 31 rules that we made in 2019 the port had kept 12, partly kept eight and not kept 16.",
        "We asked 24 crews: 14 came, seven stayed and five of those who came went home.",
    ],
)
def test_parts_that_are_further_off_or_in_one_another(text: str) -> None:
    assert not messages(text, "SUM002")
