"""What a page holds and is not read as it is struck out or not seen, and what it shows and does not hold as text."""

from __future__ import annotations

import pytest

from checker.readers import read
from pdf.paper import Text, pdf, width
from pdf.support import LONG, PITCH, column, joined, texts


@pytest.mark.parametrize("nested", [False, True])
@pytest.mark.parametrize(
    ("box", "seen"),
    [
        ((70.0, 690.0, 200.0, 20.0), False),
        ((70.0, 690.0, 60.0, 20.0), True),  # it covers some of it
    ],
)
def test_text_beneath_a_box_is_not_read(
    box: tuple[float, float, float, float], seen: bool, nested: bool
) -> None:
    said = "Nine lines had sinned."
    data = pdf([*column(*LONG), Text(72, 697, said)], rules=[[box]], nested=nested)
    assert (said in read("draft.pdf", data).text) == seen


@pytest.mark.parametrize(
    ("through", "seen"),
    [
        ((60.0, 300.0, 400.0, 200.0), False),
        ((60.0, 300.0, 400.0, 450.0), True),
        ((60.0, 690.0, 80.0, 20.0), True),
    ],
)
def test_text_outside_the_part_of_a_figure_that_is_shown_is_not_read(
    through: tuple[float, float, float, float], seen: bool
) -> None:
    said = "The board met in the spring."
    assert (said in texts([*column(*LONG), Text(72, 697, said, through=through)])) == seen


@pytest.mark.parametrize("state", ["/ca 0.5", "/BM /Multiply"])
def test_what_shows_through_a_box_is_read(state: str) -> None:
    said = "Nine lines had sinned."
    data = pdf([*column(*LONG), Text(72, 697, said)], rules=[[(70.0, 690.0, 200.0, 20.0)]], state=state)
    assert said in read("draft.pdf", data).text


def test_a_line_through_the_blank_of_a_form_covers_nothing() -> None:
    data = pdf([*column(*LONG), Text(72, 697, "____")], rules=[[(70.0, 694.0, 200.0, 2.0)]])
    assert "____" in read("draft.pdf", data).text


def test_a_blank_that_is_not_shown_parts_its_words() -> None:
    first = width("The pilots", 11)
    page = [
        Text(72, 700, "The pilots"),
        Text(72 + first, 700, " ", through=(60.0, 300.0, 400.0, 200.0)),
        Text(72 + first + 5.5, 700, "came."),
    ]
    assert texts(page) == ["The pilots came."]


@pytest.mark.parametrize(
    ("far", "seen"), [(1e4, False), (9e5, False), (1e9, True), (1e38, True), (1e40, True)]
)
def test_a_box_may_be_of_any_size(far: float, seen: bool) -> None:
    said = "Nine lines had sinned."
    data = pdf([*column(*LONG), Text(72, 697, said)], rules=[[(-far, 690.0 - far, 2 * far, far + 20.0)]])
    assert (said in read("draft.pdf", data).text) == seen


@pytest.mark.parametrize(
    ("height", "said"), [(698.2, "The pilot_list is read."), (703.0, "The pilot list is read.")]
)
def test_an_underscore_may_be_drawn(height: float, said: str) -> None:
    first = width("The pilot", 11)
    page = [Text(72, 700, "The pilot"), Text(72 + first + 4, 700, "list is read.")]
    data = pdf(page, rules=[[(72 + first + 0.2, height, 3.6, 0.5)]])
    assert read("draft.pdf", data).text == said


def test_numbers_of_lines_go_on_where_a_page_has_few() -> None:
    def page(first: int, *lines: str) -> list[Text]:
        numbers = [Text(36, 760 - PITCH * at, str(first + at)) for at in range(len(lines))]
        return [*column(*lines), *numbers]

    last = ("Article 7. What is changed", "The board may change it.")
    first = page(1, *LONG, *LONG, *LONG)
    assert texts(first, page(7, *last))[-1] == " ".join(last)
    assert texts(first, page(9, *last))[-1].startswith("10")  # it counts something else


def test_the_blanks_of_a_form_lead_to_no_page() -> None:
    said = [
        "1. I go to bed between the hours of:",
        *(f"{letter}. Board {letter}: ________ and ________" for letter in "abcd"),
        "2. I get up between the hours of:",
        *(f"{letter}. Board {letter}: ________ and ________" for letter in "abcd"),
    ]
    found = " ".join(texts(column(*said)))
    assert "I get up" in found
    contents = joined([column("Ports ________ 4", "Basins ________ 12", "", "So it was.")])
    assert texts(contents) == ["So it was."]


LINE = "The fee is 40 60 crowns."


@pytest.mark.parametrize(
    ("first", "last", "height", "said"),
    [
        (11, 13, 3.5, "The fee is 60 crowns."),
        (11, 14, 3.5, "The fee is 60 crowns."),
        (23, 24, 3.5, "The fee is 40 60 crowns"),
        (0, 24, 3.5, ""),
        (11, 13, -1.5, LINE),  # it is underlined
        (11, 13, 9.0, LINE),  # a line is drawn above it
        (-9, 40, 3.5, LINE),  # the grid of a figure goes on
    ],
)
def test_what_a_line_goes_through_is_struck_out(first: int, last: int, height: float, said: str) -> None:
    left, right = (72 + width("x" * at, 11) if at >= 0 else 20.0 for at in (first, last))
    drawn = [[(left, 700 + height, right - left, 0.8)]]
    made = read("draft.pdf", pdf([Text(72, 700, LINE), Text(72, 500, "So it was.")], rules=drawn))
    assert made.text.split("\n") == [*filter(None, [said]), "So it was."]


def test_a_line_between_two_columns_of_text_strikes_nothing_out() -> None:
    page = [Text(72, 700, "The board met."), Text(72, 680, "So it was."), Text(300, 702, "The fee is low.")]
    rule = (72.0, 703.5, 228.0 + width("The fee is low.", 11), 0.8)
    assert "So it was." in read("draft.pdf", pdf(page, rules=[[rule]])).text
