"""What is read of a page: its paragraphs and headings, and where they stand."""

from __future__ import annotations

import pytest

from pdf.paper import Text, width
from pdf.support import LONG, blocks, column, document, joined, numbered, texts


def test_lines_that_stand_close_are_a_paragraph() -> None:
    assert texts(column(*LONG, "", "The second paragraph begins here.")) == [
        f"{LONG[0]} {LONG[1]}",
        "The second paragraph begins here.",
    ]


def test_a_first_line_that_is_set_in_begins_a_paragraph() -> None:
    page = [
        *column(*LONG),
        Text(92, 732, "Ships of nine lines lay in the outer harbour all through"),
        *column("March.", top=718),
    ]
    assert texts(page) == [
        f"{LONG[0]} {LONG[1]}",
        "Ships of nine lines lay in the outer harbour all through March.",
    ]


def test_a_line_that_had_room_for_more_ends_its_paragraph() -> None:
    page = column(*LONG, "So it stayed.", "Nine lines have signed the treaty that was made in the spring.")
    assert texts(page) == [
        f"{LONG[0]} {LONG[1]} So it stayed.",
        "Nine lines have signed the treaty that was made in the spring.",
    ]


def test_headings_are_told_by_size_weight_and_number() -> None:
    page = joined(
        [
            column("1. Ports", size=16, bold=True),
            column(*LONG, top=730),
            column("1.1 Basins", size=13, bold=True, top=690),
            column(*LONG, top=670),
            column("Pilots", bold=True, top=630),
            column(*LONG, top=610),
        ]
    )
    assert [one for one in blocks(page) if one[0] != "paragraph"] == [
        ("heading 1", "1.", "Ports"),
        ("heading 2", "1.1", "Basins"),
        ("heading 3", "", "Pilots"),
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [("4.3GB of maps were asked for in May", ""), ("4.3Boats and their crews in the ports", "4.3")],
)
def test_an_amount_that_begins_a_line_numbers_nothing(line: str, read: str) -> None:
    page = column("The board asked the masters how much each of their boats needs in a day.", "", line)
    assert blocks(page)[-1][1] == read


def test_a_place_is_a_page_and_a_line() -> None:
    made = document(*numbered(column(*LONG, "", "Two."), column("Three."), column("Four.")))
    said = {
        made.quote(block.span)[:5]: made.label(made.range(block.span).start.offset) for block in made.blocks
    }
    assert said == {
        "The p": "page 1, line 1",
        "Two.": "page 1, line 3",
        "Three": "page 2, line 1",
        "Four.": "page 3, line 1",
    }
    start = made.text.index("that call")
    assert made.label(made.origin.source_start(start)) == "page 1, line 2"
    assert made.line(made.position(made.origin.source_start(start)).line) == LONG[1]


def test_a_place_has_the_box_of_its_line() -> None:
    made = document(column(*LONG), column("Two.", size=10.0, top=500.0))
    first, second = made.landmarks[0].box, made.landmark(made.source.index("Two."))
    assert first is not None
    assert second is not None
    assert (first.page, first.left, first.bottom, first.top) == (1, 72.0, 757.4, 768.6)
    assert first.right == pytest.approx(72 + width(LONG[0], 11.0), abs=12)
    assert second.box is not None
    assert (second.box.page, second.box.bottom, second.box.top) == (2, 497.6, 507.8)


@pytest.mark.parametrize("size", [8.0, 24.0])
def test_a_page_without_a_word_has_none(size: float) -> None:
    assert document([Text(72, 700, " ", size)]).text == ""


def test_a_number_that_is_larger_than_its_text_is_no_size_of_headings() -> None:
    page = joined(
        [
            column("Ports", size=14, bold=True),
            column(*LONG, top=730),
            column("12", size=18, top=660),
            column("Boats are kept here in the winter", left=94.0, top=660),
            column(*LONG, top=600),
        ]
    )
    assert [one for one in blocks(page) if one[0].startswith("heading")] == [("heading 1", "", "Ports")]
