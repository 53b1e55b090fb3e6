"""What is read of a page: paragraphs, lists, headings, columns, and what is left out."""

from __future__ import annotations

import pytest

from checker.readers import read
from pdf import paper
from pdf.paper import Text, pdf, width
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


@pytest.mark.parametrize(
    ("line", "read"),
    [("4.3GB of maps were asked for in May", ""), ("4.3Boats and their crews in the ports", "4.3")],
)
def test_an_amount_that_begins_a_line_numbers_nothing(line: str, read: str) -> None:
    page = column("The board asked the masters how much each of their boats needs in a day.", "", line)
    assert blocks(page)[-1][1] == read


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


def test_words_that_are_printed_twice_over_are_read_once() -> None:
    assert texts([*column("Nine lines have signed."), *column("Nine lines have signed.")]) == [
        "Nine lines have signed."
    ]


@pytest.mark.parametrize(("gap", "read"), [(0.03, "ShareAlike"), (0.09, "Share Alike")])
def test_words_of_two_objects_are_parted_where_a_capital_stands_a_little_off(gap: float, read: str) -> None:
    line = "All ships go by Share"
    behind = 72 + width(line, 11.0) + 11.0 * gap
    assert texts([*column(line), Text(behind, 760, "Alike")]) == [f"All ships go by {read}"]
    assert texts([*column(line), Text(behind, 760, "holders")]) == [f"{line}holders"]


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


# --- places ---------------------------------------------------------------------------------


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


def test_a_dot_of_hardly_any_size_is_read() -> None:
    page = [*column(*LONG), *column(".", top=500, size=0.1), *column(*LONG, top=480)]
    assert len(texts(page)) > 1


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


@pytest.mark.parametrize(("gap", "said"), [(0.0, "ofthe"), (1.2, "ofthe"), (1.6, "of the")])
def test_half_a_blank_between_two_strings_parts_two_words(
    gap: float, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "WIDTH", 0.62)  # so that PDFium takes up to 1.7 points for no blank
    first = "The lamp of"
    page = [Text(72, 700, first), Text(72 + width(first, 11) + gap, 700, "the port is old.")]
    assert texts(page) == [f"The lamp {said} port is old."]


def test_letters_set_apart_one_by_one_are_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "WIDTH", 0.62)
    page = [Text(72 + (width("H", 11) + 1.6) * at, 700, letter) for at, letter in enumerate("HARBOUR")]
    assert texts(page) == ["HARBOUR"]


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
