"""Counts of the others whose noun is left out, of both that were named, and of the rest of some just counted."""

from __future__ import annotations

import pytest

from ties.test_again import told

LIMITS = (
    "The act sets four limits: on price, on weight, on size and on age.\n\nEach limit stands alone: who keeps to "
    "one of the limits may fail {behind}."
)


@pytest.mark.parametrize("behind", ["any of the three", "any of the two others"])
def test_what_is_not_said_of_the_others(behind: str) -> None:
    assert behind not in told(LIMITS.format(behind=behind))


# --- both ------------------------------------------------------------------------------------


def test_both_that_tells_its_two_itself() -> None:
    found = told(
        "The fee is paid by the Port Agency and the Rail Agency.\n\nBoth agencies and firms reported late."
    )
    assert "Both agencies" not in found


FAR = "\n\n".join(
    f"Nothing else was said of this on day {day}." for day in ("one", "two", "three", "six", "ten", "nine")
)


@pytest.mark.parametrize(
    ("listed", "confirmed"),
    [("one for the port and one for the railway", False)],
)
def test_both_far_behind_their_count(listed: str, confirmed: bool) -> None:
    found = told(f"The fee is paid by two agencies: {listed}.\n\n{FAR}\n\nBoth agencies reported late.")
    assert ("confirmed" in found.get("Both agencies", "")) is confirmed


# --- another three of these --------------------------------------------------------------------

NO_LABEL = "Six of the goods we bought had no label. Three of the six goods were pears. {behind}"


def test_parts_of_a_whole_sentence_by_sentence() -> None:
    found = told(NO_LABEL.format(behind="Another three of these goods were sold loose."))
    assert set(found.values()) == {"confirmed: 3 + 3 = 6", "confirmed: 6 − 3 = 3"}


@pytest.mark.parametrize(
    "behind",
    [
        "Another two of these goods were sold loose.",
        "Three of these goods were sold loose.",
        "Another three of these firms were new.",
    ],
)
def test_sentences_that_do_not_make_it_up(behind: str) -> None:
    assert told(NO_LABEL.format(behind=behind))["Six of the goods"].startswith("unsupported")
