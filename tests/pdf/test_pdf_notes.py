"""Notes of a printed page: which raised marks lead to one, and what is of its body."""

from __future__ import annotations

from checker.engine import examine
from checker.rulebook import load_default
from pdf.paper import Text, width
from pdf.support import column, document, joined, notes

SIGNED = "Nine lines have signed"


def marked(text: str, mark: str, rest: str = "", top: float = 760.0) -> list[Text]:
    """A line with a mark raised in it."""
    end = 72 + width(text, 11)
    more = [Text(end + width(mark, 7), top, rest)] if rest else []
    return [Text(72, top, text), Text(end, top + 4, mark, 7), *more]


def note(mark: str, *lines: str, top: float = 90.0, size: float = 9.0) -> list[Text]:
    """A note at the foot of a page."""
    first, *more = lines
    at = 72 + width(mark, 6) + 2
    return [
        Text(72, top + 3, mark, 6),
        Text(at, top, first, size),
        *column(*more, top=top - 11, size=size, pitch=11),
    ]


def test_a_mark_leads_to_the_note_at_the_foot() -> None:
    page = [
        *marked(SIGNED, "1", ", and ten have not."),
        *note("1", "Arden, Brack and Castor; of the", "others nothing is known."),
    ]
    made = document(page)
    assert made.text.split("\n")[0] == "Nine lines have signed, and ten have not."
    assert notes(made) == [("1", "Arden, Brack and Castor; of the others nothing is known.", ["signed"])]


def test_a_number_that_a_mark_follows_is_read_without_it() -> None:
    page = [*marked("There were 28", "2", " members in 2019."), *note("2", "Of which one has left.")]
    assert document(page).text.split("\n")[0] == "There were 28 members in 2019."


def test_several_marks_stand_behind_one_word() -> None:
    page = [*marked(SIGNED, "1,2", "."), *note("1", "Arden.", top=100), *note("2", "Brack.", top=88)]
    assert notes(document(page)) == [("1", "Arden.", ["signed"]), ("2", "Brack.", ["signed"])]


def test_two_marks_may_stand_side_by_side() -> None:
    page = [*marked(SIGNED, "910", "."), *note("9", "Arden.", top=100), *note("10", "Brack.", top=88)]
    assert notes(document(page)) == [("9", "Arden.", ["signed"]), ("10", "Brack.", ["signed"])]


def test_numbers_of_notes_that_begin_anew_on_each_page() -> None:
    pages = [
        [*marked(SIGNED, "1", "."), *note("1", "Arden and Brack.")],
        [*marked("Six have not", "1", "."), *note("1", "All from the south.")],
    ]
    assert notes(document(*pages)) == [
        ("1", "Arden and Brack.", ["signed"]),
        ("1", "All from the south.", ["not"]),
    ]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    pages = [
        [
            *marked(SIGNED, "1", " the treaty, which was made by"),
            *note("1", "Arden, Brack, Castor, Delphin, and"),
        ],
        [
            *column("all the towns of the coast."),
            *column("Eastern Star.", top=100, size=9),
            *note("2", "A note of its own."),
        ],
    ]
    made = document(*pages)
    assert (
        made.text.split("\n")[0]
        == "Nine lines have signed the treaty, which was made by all the towns of the coast."
    )
    assert notes(made) == [
        ("1", "Arden, Brack, Castor, Delphin, and Eastern Star.", ["signed"]),
        ("2", "A note of its own.", []),
    ]


def test_a_mark_without_being_raised_begins_a_note_where_the_page_refers_to_it() -> None:
    page = [
        *marked(SIGNED, "3", "."),
        *column("3", top=90, size=9),
        *column("Arden and Brack.", top=90, left=90, size=9),
    ]
    assert notes(document(page)) == [("3", "Arden and Brack.", ["signed"])]


def test_what_is_raised_and_leads_nowhere_stays() -> None:
    page = joined(
        [
            marked("The yard has 40 m", "2", " of floor, and"),
            marked("it was built in the 21", "st", " century.", top=746),
            note("1", "Nobody refers to it."),
        ]
    )
    assert (
        document(page).text.split("\n")[0]
        == "The yard has 40 m² of floor, and it was built in the 21st century."
    )


def test_a_mark_that_hangs_before_its_note() -> None:
    page = [*marked(SIGNED, "1", "."), Text(72, 93, "1", 5), Text(87, 90, "Arden and Brack.", 8)]
    assert notes(document(page)) == [("1", "Arden and Brack.", ["signed"])]


def test_a_mark_that_stands_alone_before_a_long_address() -> None:
    page = [
        *marked(SIGNED, "1", "."),
        *marked("Ten have not", "2", ".", top=746),
        *note("1", "Arden and Brack.", top=112),
        Text(72, 104, "2", 6),
        *column("https://example.org/a/long/address/of/the/harbour/board/that/has/no/room", top=90, size=9),
    ]
    assert notes(document(page)) == [
        ("1", "Arden and Brack.", ["signed"]),
        ("2", "https://example.org/a/long/address/of/the/harbour/board/that/has/no/room", ["not"]),
    ]


def test_small_type_at_the_foot_that_begins_with_no_mark_is_no_note() -> None:
    page = [*column(SIGNED + ".", "", "Ten have not."), *column("Source: the harbour board.", top=90, size=9)]
    made = document(page)
    assert made.notes == ()
    assert made.text.split("\n")[-1] == "Source: the harbour board."


def test_endnotes_have_plain_numbers() -> None:
    """Marks are raised on their pages, and the notes stand behind the text as a list of the same size."""
    text = joined([marked(SIGNED, "1", "."), marked("Six have not", "2", ".", top=720)])
    ends = [*column("Endnotes", size=14, bold=True), *column("1. Arden and Brack.", top=720)]
    more = column("2. All from the south of the coast.", top=690)
    assert notes(document(text, [*ends, *more])) == [
        ("1", "Arden and Brack.", ["signed"]),
        ("2", "All from the south of the coast.", ["not"]),
    ]


def test_a_range_of_marks_leads_to_all_of_its_notes() -> None:
    page = [
        *marked(SIGNED, "1–3", "."),
        *note("1", "Arden.", top=112),
        *note("2", "Brack.", top=100),
        *note("3", "Castor.", top=88),
    ]
    made = document(page)
    assert made.text.split("\n")[0] == "Nine lines have signed."
    assert notes(made) == [
        (str(at + 1), name, ["signed"]) for at, name in enumerate(("Arden.", "Brack.", "Castor."))
    ]


def test_the_notes_of_a_figure_may_have_the_numbers_of_the_page() -> None:
    """Nobody can tell them apart, so neither is said to stand twice."""
    page = [
        *marked(SIGNED, "1", ", and ten more will."),
        *marked("Two have left", "2", " it.", top=740.0),
        *note("1", "All of the north.", top=120.0),
        *note("2", "By air, in May.", top=105.0),
        *note("2", "By sea, in June.", top=90.0),
    ]
    made = document(page)
    assert [label for label, _, _ in notes(made)] == ["1", "2", "2"]
    asked = tuple(rule for rule in load_default() if rule.code in ("NTE003", "NTE005"))
    assert examine(made, asked).findings == ()


def test_a_note_whose_mark_was_not_read_is_no_broken_one() -> None:
    page = [
        *marked(SIGNED, "1", "."),
        *marked("Six have not", "3", ".", top=740),
        *note("1", "Arden and Brack.", top=112),
        *note("2", "All from the south.", top=101),
        *note("3", "All from the north."),
    ]
    assert [one.label for one in document(page).notes] == ["1", "2", "3"]
    assert not [one for one in examine(document(page), load_default()).findings if one.code == "GRB009"]


def test_two_words_that_stand_close_on_a_page_are_no_garbled_one() -> None:
    lines = ("The council met before the war.", "The council rose before the war.", "It sat beforethe fog.")
    found = examine(document(column(*lines)), load_default()).findings
    assert not [one for one in found if one.code == "GRB006"]
    assert "beforethe" in document(column(*lines)).text


def test_what_looks_like_the_mark_of_a_note_is_an_advice() -> None:
    lines = (
        "The lines of the north signed4 in May, and the harbours of the",
        "south have paid5 since then. Few of the pilots came6 to the town.",
    )
    found = examine(document(column(*lines)), load_default()).findings
    assert [one.severity.value for one in found if one.code == "NTE008"] == ["advice"] * 3


def test_a_letter_that_is_lost_in_a_file_is_an_advice() -> None:
    lines = ("The pilots met in May. The pilots met in June, and", "the pil0ts met in July.")
    found = examine(document(column(*lines)), load_default()).findings
    assert [one.severity.value for one in found if one.code == "GRB006"] == ["advice"]


def test_a_note_that_ends_in_an_address_ends_with_it() -> None:
    said = "https://example.org/harbour/lines"
    first = [*marked(SIGNED, "1", "."), *note("1", said)]
    second = [*column("So it was, and so it was in all other years."), *column("0 200 400", top=90, size=9)]
    assert notes(document(first, second)) == [("1", said, ["signed"])]
    open_ = [*marked(SIGNED, "1", "."), *note("1", "Arden, Brack and")]
    rest = [*column("So it was, and so it was in all other years."), *column("Castor.", top=90, size=9)]
    assert notes(document(open_, rest)) == [("1", "Arden, Brack and Castor.", ["signed"])]


def test_rows_below_a_note_are_none_of_it() -> None:
    rows = [*column("0.15", "0.20", left=72, top=79, size=9, pitch=11), *column("0.3", "0.4", left=200, top=79, size=9,
            pitch=11), *column("0.5", "0.6", left=320, top=79, size=9, pitch=11)]  # fmt: skip
    made = document([*marked(SIGNED, "1", "."), *note("1", "Arden alone."), *rows])
    assert notes(made) == [("1", "Arden alone.", ["signed"])]


def test_a_row_is_no_note() -> None:
    row = [Text(72 + 40 * at, 90, str(number), 8) for at, number in enumerate((20, 50, 100, 200, 500))]
    page = [
        *marked(SIGNED, "20", "."),
        *column("So it was, and so it was in all other years.", top=730),
        *row,
    ]
    assert [label for label, _, _ in notes(document(page)) if label == "20"] == []


def test_a_mark_that_stands_twice_is_an_advice() -> None:
    page = [
        *marked(SIGNED, "3,3", ", and ten have not."),
        *note("3", "Arden, Brack and Castor."),
    ]
    found = [one for one in examine(document(page), load_default()).findings if one.code == "NTE004"]
    assert [one.severity.value for one in found] == ["advice"]


def test_a_number_that_no_mark_has_is_an_advice() -> None:
    labels = ("1", "2", "3", "5", "6")
    page = [
        *(one for at, label in enumerate(labels) for one in marked(SIGNED, label, ".", top=760 - 20 * at)),
        *(
            one
            for at, label in enumerate(labels)
            for one in note(label, "Arden and Brack.", top=134 - 11 * at)
        ),
    ]
    found = [one for one in examine(document(page), load_default()).findings if one.code == "NTE006"]
    assert [one.severity.value for one in found] == ["advice"]
