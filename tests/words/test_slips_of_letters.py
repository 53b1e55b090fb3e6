"""How two words a letter apart differ, and which words of many are."""

from __future__ import annotations

import pytest

from checker.facts.variants.letters import slip_of
from checker.text.distance import neighbours
from words.saying import said


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [
        ("tavaria", "tavarria", "doubled"),
        ("kosta", "costa", "sound"),
        ("brand", "brandt", "lost"),
        ("pushkar", "puskhar", "swapped"),
        ("portland", "poltland", "wrong"),
    ],
)
def test_a_slip_has_a_way(one: str, other: str, way: str) -> None:
    slip = slip_of(one, other)
    assert slip is not None
    assert slip.way == way


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("act", "acts"),
        ("advisors", "advisory"),
        ("maria", "mariaa"),
        ("helen", "helena"),
        ("americas", "americans"),
        ("optimist", "optimism"),
    ],
)
def test_forms_of_a_word_are_no_slip(one: str, other: str) -> None:
    assert slip_of(one, other) is None


def test_neighbours_are_found_once_and_in_order() -> None:
    words = ["tavaria", "arden", "tavarria", "halverton", "halevrton", "tavvria"]
    assert list(neighbours(words)) == [
        ("halevrton", "halverton"),
        ("tavaria", "tavarria"),
        ("tavaria", "tavvria"),
    ]


def test_the_slip_is_what_stands_once() -> None:
    listed = "The contirbutor rose. “The contributor met.” “A contributor paid.” The contributor has a net."
    ((message, quote, _),) = said("VAR005", listed)
    assert (message, quote) == ("“contirbutor” stands once, “contributor” once", "contirbutor")
