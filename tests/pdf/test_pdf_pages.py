"""Pages: running heads, tables of contents, and what goes on from one to the next."""

from __future__ import annotations

import pytest

from checker.readers import read
from pdf.paper import Text, pdf
from pdf.support import LONG, PITCH, blocks, column, joined, numbered, texts


def test_running_heads_and_page_numbers_are_left_out() -> None:
    made = numbered(
        *(
            column(f"The {word} page says something of its own.")
            for word in ("first", "second", "third", "fourth")
        )
    )
    assert texts(*made) == [
        f"The {word} page says something of its own." for word in ("first", "second", "third", "fourth")
    ]


def test_lines_alike_but_for_their_numbers_stay_where_these_count_no_numbered() -> None:
    said = [f"{count} ships lay here." for count in ("12", "340", "18", "95")]
    assert texts(*map(column, said)) == said


_SHIPS = ("Brigs", "Barks", "Cogs", "Sloops", "Yawls")


def _headed(*heads: str) -> list[list[Text]]:
    """Pages with a head each and a sentence of their own; "#" is the number of the page, from 58 on."""
    return [
        [*column(head.replace("#", str(58 + number)), top=790.0), *column(f"{ships} lie in the basin here.")]
        for number, (head, ships) in enumerate(zip(heads, _SHIPS, strict=False))
    ]


def test_heads_that_name_their_section_and_count_their_pages_are_left_out() -> None:
    heads = ("BASINS #", "# QUAYS", "5.1. CRANES #", "# LOCKS", "GATES #")
    assert texts(*_headed(*heads)) == [f"{ships} lie in the basin here." for ships in _SHIPS]
    assert len(texts(*_headed(*heads[:3]))) == 6  # three may count by chance
    assert len(texts(*_headed(*(head.replace("#", "12") for head in heads)))) == 10


def test_a_caption_does_not_go_on_with_the_one_before() -> None:
    under = (
        "Figure 5.5: Ships that lay in the outer basin for the winter",
        "Figure 5.6: Ships at sea for the winter",
    )
    assert texts(column(*under)) == list(under)
    assert texts(column(under[0]), column(under[1])) == list(under)


def test_a_sentence_goes_on_over_a_page() -> None:
    made = numbered(column(LONG[0]), column(LONG[1]), column("A third page."))
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
    assert blocks(*numbered(first, second, column("So it was."))) == [
        ("paragraph", "", "Three rules hold:"),
        ("item 1", "•", "No ship enters the Old Dock at night, and no ship of any line leaves it."),
        ("item 1", "•", "No crew rests."),
        ("paragraph", "", "So it was."),
    ]


def test_a_page_number_that_stands_elsewhere_than_the_others_is_left_out() -> None:
    made = [column(f"The {word} page says something of its own.") for word in ("first", "second", "third")]
    marks = [column("17", top=40), column("18", top=800), column("19", top=800)]
    assert texts(*(joined(pair) for pair in zip(made, marks, strict=True))) == [
        f"The {word} page says something of its own." for word in ("first", "second", "third")
    ]


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    said = [
        "The board met nine times in the year, and each time it",
        "had more than forty points to speak of, of which most",
        "were about the winter and about the pilots who would",
        "not sail in it.",
        "5 lines have signed.",
    ]
    numbers = [Text(36, 760 - PITCH * at, str(5 * at + 5)) for at in range(5)]
    assert texts([*column(*said), *numbers]) == [" ".join(said[:4]), said[4]]


def test_a_paragraph_goes_on_over_a_figure_and_what_stands_small_below_a_column() -> None:
    first = [*column(LONG[0]), *column("Written to: the harbour board, Arden.", top=90, size=8)]
    second = [*column("Figure 1: the harbour.", top=770, size=8), *column(LONG[1], top=740)]
    assert texts(first, second, column("So it was.")) == [
        f"{LONG[0]} {LONG[1]}", "Written to: the harbour board, Arden.", "Figure 1: the harbour.", "So it was.",
    ]  # fmt: skip


def test_the_next_item_begins_anew_over_a_page() -> None:
    first = column("(i) that no ship enters the Old Dock at night, nor any boat,")
    second = column("(ii) that no ship leaves it.")
    assert [text for _, _, text in blocks(first, second)] == [
        "that no ship enters the Old Dock at night, nor any boat,",
        "that no ship leaves it.",
    ]


def test_columns_whose_items_hang_are_columns() -> None:
    page = [
        text for at in range(7) for text in (
            Text(72, 740 - 28 * at, f"1.{at + 1}", 9), Text(96, 740 - 28 * at, "Something that the board asked for", 9),
            Text(96, 726 - 28 * at, "in the year, and had with no dispute.", 9),
            Text(330, 736 - 28 * at, f"2.{at + 1}", 9), Text(354, 736 - 28 * at, "Something else that it asked of it", 9),
            Text(354, 722 - 28 * at, "in the year, and did not get of it.", 9),
        )
    ]  # fmt: skip
    assert texts(page) == [
        *["Something that the board asked for in the year, and had with no dispute."] * 7,
        *["Something else that it asked of it in the year, and did not get of it."] * 7,
    ]


def test_a_table_of_contents_is_left_out() -> None:
    page = column(
        "Contents", "", "1. Ports ........................ 4", "2. Basins . . . . . . . . . . . . . 12"
    )
    assert texts(page) == ["Contents"]


def test_leaders_may_be_of_letters_that_the_font_does_not_name() -> None:
    page = column(
        "Contents",
        "",
        "1. Ports \ufffd\ufffd\ufffd\ufffd\ufffd\ufffd 4",
        "2. Basins\ufffd\ufffd\ufffd\ufffd12",
    )
    assert texts(page) == ["Contents"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_text_that_stands_on_its_side_is_read_as_it_stands(turn: int) -> None:
    data = pdf(column("Nine lines have signed.", "", "Ten have not."), spun=turn)
    made = read("draft.pdf", data)
    assert made.text == "Nine lines have signed.\nTen have not."


def test_entries_of_a_table_of_contents_have_several_lines_and_perhaps_no_dots() -> None:
    entries = (
        ("1 Ports", "", "3"),
        ("1.1 Of the north", " " + ". " * 20, "3"),
        ("1.2 Of the south, and of all the islands that", "", ""),
        ("lie before it", " " + ". " * 20, "4"),
        ("2 Boats", "", "5"),
        ("2.1 Of wood", " " + ". " * 20, "5"),
    )
    page = [
        *column("Contents", top=760.0),
        *(
            text
            for number, (title, dots, at) in enumerate(entries)
            for text in (
                *column(title + dots, top=740.0 - 14 * number),
                *column(*filter(None, [at]), left=480.0, top=740.0 - 14 * number),
            )
        ),
        *column("3 ships came in May.", "So it was.", top=500.0),
    ]
    assert texts(page) == ["Contents", "3 ships came in May. So it was."]
