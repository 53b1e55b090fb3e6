"""Abbreviations of three letters, and emptied citations."""

from __future__ import annotations

import pytest

from words.saying import said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Quay Access Factor (QFA) is new. The QAF may not exceed two.", 1),
        ("A Quay Access Factor (QFA) is new. The QFA may not exceed two.", 0),  # in another language
        ("A Quay Access Factor (QAF) is new. The QAF may not exceed two.", 0),
        ("A Quay Access Factor (QTF) is new. The QAF may not exceed two.", 0),
    ],
)
def test_three_letters_that_stand_right_elsewhere(text: str, found: int) -> None:
    assert len(said("ABB006", text + "\n")) == found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Wells were left alone for years (Provincial Port Office, , p. 14).",
            "(Provincial Port Office, , p. 14)",
        ),
        ("Wells were left alone for years (Port Office, , 2019).", "(Port Office, , 2019)"),
        ("It was taken to port under Regulation No 2021/ of 3 June 2021.", "Regulation No 2021/"),
        ("Wells were left alone for years (Port Office, 2019, p. 14).", ""),
        ("The group (G, , the identity) acts.", ""),  # a formula was taken out
        ("It was taken to port under Regulation No 2021/14 of 3 June 2021.", ""),
        ("The Regulation 2021/ 22 budget is large.", ""),
    ],
)
def test_citations_of_which_a_part_was_taken_out(text: str, quote: str) -> None:
    assert [place for _, place, _ in said("CIT001", text + "\n")] == ([quote] if quote else [])
