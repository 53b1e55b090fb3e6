"""The order of a report's files, and what their names say."""

from __future__ import annotations

import random

import pytest

from checker.readers.pieces.order import attached, key

ORDERED = [
    "2 summary.docx",
    "10 text.docx",
    "annexation of the ports.docx",
    "report.md",
    "the annexes.md",
    "Annex_1.docx",
    "b/Annex II.docx",
    "03-annex-IV.docx",
    "annex 9 - lights.pdf",
    "appendix-10.odt",
]


def test_annexes_come_last_in_the_order_of_their_numbers() -> None:
    shuffled = ORDERED.copy()
    random.Random(4).shuffle(shuffled)
    assert sorted(shuffled, key=key) == ORDERED


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        ("Annex II - ports.docx", ("II", "2")),
        ("03_annex-2.md", ("2", "II")),
        ("appendix_b.pdf", ("b",)),
        ("annex.md", ()),
        ("annexes.md", ()),
        ("annex ports.md", ()),
    ],
)
def test_a_name_says_how_the_text_may_call_an_annex(name: str, ways: tuple[str, ...]) -> None:
    found = attached(name)
    assert found is not None
    assert found.ways == ways


@pytest.mark.parametrize("name", ["report.md", "annexation.md", "reannex 2.md"])
def test_other_files_are_no_annexes(name: str) -> None:
    assert attached(name) is None
