"""Bullets, numbers and other marks that lines begin with."""

from __future__ import annotations

import pytest

from checker.readers import read
from pdf.paper import Text, pdf
from pdf.support import LONG, blocks, column, joined, texts


def test_a_mark_that_a_line_begins_with_by_chance_begins_no_item() -> None:
    page = column(
        "The board had two aims for the year that is reported on here:",
        "(1) to open the harbour, and (2) to keep it open in the winter",
        "months.",
    )
    assert texts(page) == [
        "The board had two aims for the year that is reported on here: (1) to open the harbour, and (2) to keep it open in the winter months."
    ]


def test_bullets_stand_before_their_items_whatever_sign_they_are() -> None:
    page = joined(
        [
            column("The following three rules hold:"),
            *(
                [
                    Text(90, 730 - 28 * at, "!"),
                    *column(text, "until the day is over.", left=108, top=730 - 28 * at),
                ]
                for at, text in enumerate(
                    (
                        "No ship enters the Old Dock at night, not even one in need,",
                        "No ship leaves the Old Dock at night, not even one in need,",
                    )
                )
            ),
        ]
    )
    assert blocks(page) == [
        ("paragraph", "", "The following three rules hold:"),
        ("item 1", "•", "No ship enters the Old Dock at night, not even one in need, until the day is over."),
        ("item 1", "•", "No ship leaves the Old Dock at night, not even one in need, until the day is over."),
    ]


def test_a_bullet_or_a_number_that_is_larger_than_its_text_makes_no_heading() -> None:
    page = [
        *column(*LONG, "", "Two rules hold, and both are old:"),
        *(
            text
            for number, said in enumerate(("No ship enters at night: 9 tried.", "No crew rests: 12 tried."))
            for text in (
                *column("•", top=700.0 - 18 * number, size=13.5),
                *column(said, left=90.0, top=702.0 - 18 * number),
            )
        ),
    ]
    assert [kind for kind, _, _ in blocks(page)] == ["paragraph", "paragraph", "item 1", "item 1"]


def test_a_paragraph_behind_a_number_of_its_own_goes_on_below_its_text() -> None:
    page = [
        *column("4", top=700.0),
        *column(
            "The first date, 30 June 2023, was put off by 18 months, to 31 December", left=92.0, top=700.0
        ),
        *column("2025. The floods are said to be the reason for it.", left=92.0, top=686.0),
    ]
    assert texts(page) == [
        "4 The first date, 30 June 2023, was put off by 18 months, to 31 December 2025. The floods are said to be the"
        " reason for it."
    ]


def test_paragraphs_behind_bare_numbers_that_count_on_are_items() -> None:
    def said(number: str, text: str, top: float) -> list[Text]:
        return [*column(number, top=top), *column(text, left=90.0, top=top)]

    lines = [
        text
        for at, number in enumerate(("1", "2", "3"))
        for text in said(number, f"The board met in May {'and June ' * at}", 730.0 - 14 * at)
    ]
    assert [marker for _, marker, _ in blocks(lines)] == ["1", "2", "3"]
    counted = [
        *said("12", "The board met in May.", 730.0),
        *said("13", "It rose in June, after nine sittings.", 700.0),
        *said("40", "berths were let in the year.", 670.0),
    ]
    assert blocks(counted) == [
        ("item 1", "12", "The board met in May."),
        ("item 1", "13", "It rose in June, after nine sittings."),
        ("paragraph", "", "40 berths were let in the year."),
    ]


def test_dots_that_are_drawn_before_lines_are_bullets() -> None:
    """A browser draws the bullets of the lists that it prints."""
    said = ("No ship enters at night;", "no crew rests on a quay;", "all pay.")
    page = [*column("Three rules hold:", top=730.0), *column(*said, left=92.0, top=712.0)]
    dots = [(80.0, 715.0 - 14 * number, 3.0, 3.0) for number in range(3)]
    stray = [(300.0, 600.0, 3.0, 3.0), (160.0, 715.0, 3.0, 3.0)]
    made = read("draft.pdf", pdf(page, rules=[[*dots, *stray]]))
    assert [(block.kind.value, made.quote(block.span)) for block in made.blocks] == [
        ("paragraph", "Three rules hold:"),
        *(("item", line) for line in said),
    ]


def test_an_entry_of_a_list_of_references_goes_on_below_its_text() -> None:
    page = [
        *column("[13]", top=700.0),
        *column("T. Arden, Sale of boats from 2016 to 2022 (in billion U.S.", left=100.0, top=700.0),
        *column("crowns), Ports, 30 September 2017.", left=100.0, top=686.0),
    ]
    assert texts(page) == [
        "[13] T. Arden, Sale of boats from 2016 to 2022 (in billion U.S. crowns), Ports, 30 September 2017."
    ]


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        ("The board takes into account the guidance that is given under section", "4.5 of this order.", 1),
        ("The board takes into account all of the guidance that it has been given.", "4.5 of this order.", 2),
        ("The board takes into account the guidance that is given under section", "4.5 Of this order.", 2),
    ],
)
def test_a_reference_that_is_broken_before_its_number_goes_on(above: str, below: str, found: int) -> None:
    page = column(
        "It was read in the spring by all of the members of the board, who met in the town hall.",
        above,
        below,
    )
    assert len(blocks(page)) == found
