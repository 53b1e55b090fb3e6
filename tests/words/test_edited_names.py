"""Three letters, emptied citations, and plain words that a list has twice."""

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


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The audits covered stroke, hip fracture, falls, cancer, heart failure, hip fracture and births.", "hip fracture"),
        ("They need nets, salt, ropes, DNA kits, salt, tar, as well as boats and crews.", "salt"),
        ("It is done by a tap, click, double tap, double click, press, or click.", "click"),
        # the noun is shared; next to itself; two come again; clauses; fewer items
        ("They treat cancer, sight, heart, hands, skin, heart and lung disease.", ""),
        ("They need nets, salt, salt, ropes, tar, sails, and boats.", ""),
        ("They play horns, salt, pier, nets, salt, pier, ropes, and boats.", ""),
        ("Can we look, please, at page one, please, then scroll, turn, and stop.", ""),
        ("They need nets, salt, ropes, salt and boats.", ""),
    ],
)  # fmt: skip
def test_plain_words_that_a_list_has_twice(text: str, again: str) -> None:
    assert [place for _, place, _ in said("LST001", text + "\n")] == ([again] if again else [])
