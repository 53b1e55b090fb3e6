"""Lists whose items hold several things, or say what another item is."""

from __future__ import annotations

import pytest

from ties.test_again import told

LISTS = {
    "the land and the year; the sex and the age; and the sum": (3, 5),
    "Arden, a port in the north, and Brack": (3, 2),
    "Pico, by Arden and Brack, and Vela": (3, 2),
}


@pytest.mark.parametrize(("listed", "numbers"), LISTS.items())
def test_a_count_may_be_of_either(listed: str, numbers: tuple[int, int]) -> None:
    words = {2: "two", 3: "three", 4: "four", 5: "five", 7: "seven"}
    for number in numbers:
        assert told(f"It has {words[number]} pieces: {listed}.")[f"{words[number]} pieces"].startswith(
            "confirmed"
        )
    found = told(f"It has seven pieces: {listed}.")["seven pieces"]
    assert not found.startswith("confirmed")


def test_what_is_told_again_behind_a_list() -> None:
    text = (
        "It has {} aims – peace, work, and bread, the hope of kings, the hope of towns, and the hope of men."
    )
    assert told(text.format("three"))["three aims"].startswith("confirmed")
    assert not told(text.format("four"))["four aims"].startswith("confirmed")


def test_items_that_all_begin_alike_are_no_glosses() -> None:
    assert told("It has two pieces: a pier, a lamp and a lock.")["two pieces"].startswith("contradicted")
    assert told("It has two pieces: pier; lamp; and lock.")["two pieces"].startswith("contradicted")


def test_a_note_at_one_of_those_that_follow_lists_none_of_them() -> None:
    text = "The following {} works are lent: the Chair, the Lamp[^1] and the Table.\n\n[^1]: Arden, Brack.\n"
    assert told(text.format("three"))["three works"].startswith("confirmed: the sentence")
    assert "confirmed" not in told(text.format("two"))["two works"]
