"""What is read of a page: paragraphs, lists, headings, columns, and what is left out."""

from __future__ import annotations

import pytest

from pdf.paper import Text
from pdf.support import blocks, column, document, joined, texts

LONG = (
    "The port was closed for the whole of the winter, and the lines",
    "that call there went to the other ports of the coast instead.",
)


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


# --- words ----------------------------------------------------------------------------------


def test_a_word_cut_at_a_line_end_is_whole_again_where_it_is_known() -> None:
    page = column(
        "A transposition was asked for in the spring, and the transpo-",
        "sition came in the autumn of the year, well before the well-",
        "known day on which the pilots of the harbour are at sea, un-",
        "less the wind blows from the east. It was a well-known day.",
    )
    assert texts(page) == [
        "A transposition was asked for in the spring, and the transposition came in the autumn of the year, well before "
        "the well-known day on which the pilots of the harbour are at sea, un- less the wind blows from the east. "
        "It was a well-known day."
    ]


def test_ligatures_are_letters() -> None:
    assert texts(column("Nine ﬁrms have ﬂeets of oﬃcial ships.")) == [
        "Nine firms have fleets of official ships."
    ]


def test_capitals_of_two_sizes_are_a_word() -> None:
    page = [
        Text(72, 700, "E", 14, True),
        Text(79.6, 700, "FFECTIVE DATES", 11, True),
        *column(*LONG, top=670),
    ]
    assert texts(page)[0] == "EFFECTIVE DATES"


# --- pages ----------------------------------------------------------------------------------


def pages(*bodies: list[Text]) -> list[list[Text]]:
    """Pages with a running head and a foot that counts."""
    return [
        [
            *column("Harbour Board – Annual report", top=800, size=9),
            *body,
            *column(f"Page {number} of {len(bodies)}", top=40, size=9),
        ]
        for number, body in enumerate(bodies, 1)
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    made = pages(
        *(
            column(f"The {word} page says something of its own.")
            for word in ("first", "second", "third", "fourth")
        )
    )
    assert texts(*made) == [
        f"The {word} page says something of its own." for word in ("first", "second", "third", "fourth")
    ]


def test_lines_alike_but_for_their_numbers_stay_where_these_count_no_pages() -> None:
    said = [f"{count} ships lay here." for count in ("12", "340", "18", "95")]
    assert texts(*map(column, said)) == said


def test_a_sentence_goes_on_over_a_page() -> None:
    made = pages(column(LONG[0]), column(LONG[1]), column("A third page."))
    assert texts(*made) == [f"{LONG[0]} {LONG[1]}", "A third page."]


def test_a_list_goes_on_over_a_page() -> None:
    first = [
        *column("Three rules hold:"),
        *column("•", top=730, left=90),
        *column("No ship enters the Old Dock at night, and no ship of", top=730, left=108),
    ]
    second = [
        *column("any line leaves it.", left=108),
        *column("•", top=730, left=90),
        *column("No crew rests.", top=730, left=108),
    ]
    assert blocks(*pages(first, second, column("So it was."))) == [
        ("paragraph", "", "Three rules hold:"),
        ("item 1", "•", "No ship enters the Old Dock at night, and no ship of any line leaves it."),
        ("item 1", "•", "No crew rests."),
        ("paragraph", "", "So it was."),
    ]


def test_a_table_of_contents_is_left_out() -> None:
    page = column(
        "Contents", "", "1. Ports ........................ 4", "2. Basins . . . . . . . . . . . . . 12"
    )
    assert texts(page) == ["Contents"]


def test_two_columns_are_read_one_after_the_other() -> None:
    words = (
        "The harbour board met nine times",
        "in the year, and each time it had",
        "more than forty points to speak of,",
        "of which most were about the winter",
        "and about the pilots who would not",
        "sail in it, nor let others sail who",
        "asked for it.",
    )
    other = (
        "All nine meetings were held in the",
        "old customs house, where the board",
        "has met since the year in which it",
        "was founded by the five towns that",
        "lie on the coast between the cape",
        "and the mouth of the river, as the",
        "law asks.",
    )
    page = [
        *column("The board and its year, told by the board for the towns and for all who live there", top=790),
        *column(*words, size=10), *column(*other, size=10, left=320),
        *column("What goes across both columns comes behind them, as it stands below the two of them.", top=600),
    ]  # fmt: skip
    assert texts(page) == [
        "The board and its year, told by the board for the towns and for all who live there",
        " ".join(words),
        " ".join(other),
        "What goes across both columns comes behind them, as it stands below the two of them.",
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_that_stands_on_its_side_is_read_as_it_stands(turn: int) -> None:
    from checker.readers import read
    from pdf.paper import pdf

    data = pdf(column("Nine lines have signed.", "", "Ten have not."), spun=turn)
    made = read("draft.pdf", data)
    assert made.text == "Nine lines have signed.\nTen have not."


# --- tables ---------------------------------------------------------------------------------


def row(top: float, *cells: str, size: float = 11.0) -> list[Text]:
    return [Text(72 + 150 * at, top, cell, size) for at, cell in enumerate(cells) if cell]


def test_parts_that_stand_below_each_other_are_rows() -> None:
    page = joined(
        [
            column("Ships by port:"),
            row(730, "Port", "Ships", "Crews"),
            row(712, "Arden", "12", "40"),
            row(694, "Brack", "9", "31"),
            row(676, "", "21", "71"),
        ]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks[1:]] == [
        ["Port", "Ships", "Crews"],
        ["Arden", "12", "40"],
        ["Brack", "9", "31"],
        ["", "21", "71"],
    ]


def test_cells_of_several_lines_are_whole_where_rows_stand_apart() -> None:
    page = joined(
        [row(730, "Port", "Ships"), row(700, "The Old", "12"), row(687, "Dock", ""), row(657, "Brack", "9")]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks] == [
        ["Port", "Ships"],
        ["The Old Dock", "12"],
        ["Brack", "9"],
    ]


def test_where_rows_cannot_be_told_nothing_is_read_of_a_table() -> None:
    page = joined(
        [row(730, "Port", "Ships"), row(717, "The Old", "12"), row(704, "Dock", ""), row(691, "Brack", "9")]
    )
    assert [kind for kind, _, _ in blocks(page)] == ["code"] * 4


# --- places ---------------------------------------------------------------------------------


def test_a_place_is_a_page_and_a_line() -> None:
    made = document(*pages(column(*LONG, "", "Two."), column("Three."), column("Four.")))
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


@pytest.mark.parametrize("size", [8.0, 24.0])
def test_a_page_without_a_word_has_none(size: float) -> None:
    assert document([Text(72, 700, " ", size)]).text == ""
