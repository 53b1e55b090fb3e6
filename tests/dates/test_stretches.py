"""Ranges of numbered weeks, ages and the like: which way they run, and what is no range."""

from __future__ import annotations

import pytest
from words.saying import said

from checker.facts.stretches import stretches
from checker.readers import read


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It is planned for weeks 38–35 of 2025.", "weeks 38", "35"),
        ("Boys aged 18 to 12 may sail.", "aged 18", "12"),
        ("See rows 9-4 of the table.", "rows 9", "4"),
        ("The dock is shut on days 12 to 10.", "days 12", "10"),
    ],
)
def test_a_range_that_runs_backwards_is_told_of(text: str, first: str, last: str) -> None:
    (found,) = said("DAT003", f"{text}\n")
    assert found[0] == f"the range ends before it begins: {first} to {last}"


@pytest.mark.parametrize(
    "text",
    [
        "It is planned for weeks 35–38 of 2025.",
        "It is planned for weeks 50 to 2.",
        "We counted them in weeks 40 to 20, a winter.",
        "The dock is shut in weeks 12 to 8 before the vote.",
        "The work was moved from weeks 38 to 35.",
        "The match ended with scores of 95–90.",
        "Bits 7–1 are zero.",
        "Boys aged 18 and 12 may sail.",
        "The fee fell from 18 to 12.",
        "It ran in weeks 38–35/2.",
        "    weeks 38-35\n",
        "See paras 61-049 of it.",
        "Rows 9–5 are good, rows 9–4 fair and rows 9–1 all.",
    ],
)
def test_what_runs_forwards_or_is_no_range_is_left_alone(text: str) -> None:
    assert said("DAT003", f"{text}\n") == []


def test_a_stretch_spans_its_label_and_both_numbers() -> None:
    document = read("report.md", b"It ran in weeks 35 to 38, and nobody came.\n")
    (one,) = stretches(document)
    assert (document.quote(one.span), one.backwards) == ("weeks 35 to 38", False)


@pytest.mark.parametrize(
    "text",
    [
        "Comparing 2012 to 2011, less was dug.",
        "It is in Resolution No. 1989-1612.",
        "It ran from 06/22/2021 to 07/06/2021.",
        "It runs from 21 February to 20 February.",
    ],
)
def test_what_runs_as_it_likes_or_is_written_otherwise(text: str) -> None:
    assert said("DAT003", f"{text}\n") == []
    assert said("DAT003", "It was dug from 2012 to 2011.\n") != []
    assert said("DAT003", "It ran from 22/07/2021 to 06/07/2021.\n") != []
    assert said("DAT003", "It begins on 21 February and ends on 4 February.\n") != []
