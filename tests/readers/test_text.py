"""Plain text: which lines are one paragraph, which are headings, which are items."""

from __future__ import annotations

from readers.support import blocks, in_source, plain, texts


def test_wrapped_lines_are_one_paragraph() -> None:
    document = plain("""
        The fisheries fund has paid for forty boats since the reform, and
        nine coastal regions have drawn on it; the others, mostly inland,
        have not.

        A second paragraph follows after the blank line and goes on a bit
        here.
        """)
    assert texts(document) == [
        "The fisheries fund has paid for forty boats since the reform, and nine coastal regions have drawn on"
        " it; the others, mostly inland, have not.",
        "A second paragraph follows after the blank line and goes on a bit here.",
    ]
    assert in_source(document, "reform, and nine") == "reform, and\nnine"


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    document = plain("""
        The hospital keeps a list of the wards that it closed over the year.
        It is short.
        The hospital keeps another list of the wards that it opened instead.
        """)
    assert texts(document) == [
        "The hospital keeps a list of the wards that it closed over the year. It is short.",
        "The hospital keeps another list of the wards that it opened instead.",
    ]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The budget grew " + "again and " * 30 + "again"
    assert texts(plain(f"{line}\n{line}\nshort\n")) == [line, line, "short"]


def test_narrow_lines_are_not_joined() -> None:
    assert texts(plain("Ministry of Health\nPort Road 4\nOslo\n")) == [
        "Ministry of Health",
        "Port Road 4",
        "Oslo",
    ]


def test_windows_and_old_line_ends_and_form_feeds() -> None:
    for end in ("\n", "\r\n", "\r", "\f"):
        document = plain(f"Nine boats.{end}{end}Ten boats.{end}")
        assert texts(document) == ["Nine boats.", "Ten boats."]
        assert in_source(document, "Ten") == "Ten"


def test_a_word_cut_at_the_line_end() -> None:
    document = plain("""
        Transposition is late. Nine regions have finished the trans-
        position, and the cross-border ports have agreed on a cross-
        border plan; in the others, work on the port infra-
        structure goes on and on until everybody has finished it all
        """)
    assert texts(document) == [
        "Transposition is late. Nine regions have finished the transposition, and the cross-border ports have"
        " agreed on a cross-border plan; in the others, work on the port infra- structure goes on and on until"
        " everybody has finished it all"
    ]


def test_headings_by_number_and_by_capitals() -> None:
    document = plain("""
        FISHERIES IN THE NORTH

        II. \tTHE FLEET

        Text one.

        1. Boats

        Text two.

        2.1 Engines and nets

        Text three.

        2.1.2.Repairs in port

        Text four.

        ANNEX II: Tables

        Text five.
        """)
    assert blocks(document) == [
        ("heading", 1, "", "FISHERIES IN THE NORTH"),
        ("heading", 1, "II.", "THE FLEET"),
        ("paragraph", 0, "", "Text one."),
        ("heading", 2, "1.", "Boats"),
        ("paragraph", 0, "", "Text two."),
        ("heading", 2, "2.1", "Engines and nets"),
        ("paragraph", 0, "", "Text three."),
        ("heading", 3, "2.1.2.", "Repairs in port"),
        ("paragraph", 0, "", "Text four."),
        ("heading", 1, "", "ANNEX II: Tables"),
        ("paragraph", 0, "", "Text five."),
    ]


def test_plain_numbers_are_the_highest_headings_where_no_roman_ones_are() -> None:
    document = plain("1. Boats\n\nText.\n\n2. Nets\n\nText.\n")
    assert [block[:3] for block in blocks(document)][::2] == [("heading", 1, "1."), ("heading", 1, "2.")]


def test_numbers_that_count_on_without_prose_between_are_items() -> None:
    document = plain(
        "The plan:\n\n1. boats\n\n2. nets\n   and lines\n\n3. crews\n\nText.\n\n4. Ports\n\nText.\n"
    )
    assert blocks(document) == [
        ("paragraph", 0, "", "The plan:"),
        ("item", 1, "1.", "boats"),
        ("item", 1, "2.", "nets and lines"),
        ("item", 1, "3.", "crews"),
        ("paragraph", 0, "", "Text."),
        ("heading", 1, "4.", "Ports"),
        ("paragraph", 0, "", "Text."),
    ]


def test_numbered_titles_over_numbered_paragraphs_are_headings() -> None:
    document = plain("""
        1. PURPOSE

        1.1 This report asks the Council to agree a trial in five wards.

        1.2 It follows the report of May.

        2. RISKS

        2.1 The vehicles may come late.
        """)
    assert [(kind, marker) for kind, _, marker, _ in blocks(document)] == [
        ("heading", "1."),
        ("item", "1.1"),
        ("item", "1.2"),
        ("heading", "2."),
        ("item", "2.1"),
    ]


def test_sentences_are_not_headings() -> None:
    document = plain("""
        A. Smith wrote it down.

        3. The Council shall act within nine days, and the Commission shall help it to.

        2019 was a good year

        EU
        """)
    assert blocks(document) == [
        ("paragraph", 0, "", "A. Smith wrote it down."),
        ("item", 1, "3.", "The Council shall act within nine days, and the Commission shall help it to."),
        ("paragraph", 0, "", "2019 was a good year"),
        ("paragraph", 0, "", "EU"),
    ]


def test_a_heading_above_a_wrapped_paragraph() -> None:
    document = plain("""
        II. THE FLEET
        The fisheries fund has paid for forty boats since the reform, and
        nine coastal regions have drawn on it.
        """)
    assert blocks(document) == [
        ("heading", 1, "II.", "THE FLEET"),
        (
            "paragraph",
            0,
            "",
            "The fisheries fund has paid for forty boats since the reform, and nine coastal regions have drawn"
            " on it.",
        ),
    ]


def test_a_title_in_capitals_may_be_wrapped() -> None:
    document = plain("""
        REPORT OF THE MINISTRY OF FISHERIES TO THE PARLIAMENT ON THE
        COASTAL FLEET
        The fisheries fund has paid for forty boats since the reform.
        """)
    assert [block[0] for block in blocks(document)] == ["heading", "paragraph"]


def test_angle_brackets_stay() -> None:
    document = plain("Depth < 5 m and > 2 m, <not a tag>, &amp; x</y>.")
    assert document.text == "Depth < 5 m and > 2 m, <not a tag>, &amp; x</y>."


def test_numbered_paragraphs_that_are_wrapped() -> None:
    document = plain("""
        1. The port authority shall keep a list of the boats that are in use,
        and shall send it to the Ministry in the first month of every year.
        2. The Ministry shall publish the list under the terms of an Article
        12. The terms may change.
        3. Nets are free.
        """)
    assert blocks(document) == [
        (
            "item",
            1,
            "1.",
            "The port authority shall keep a list of the boats that are in use, and shall send it to the"
            " Ministry in the first month of every year.",
        ),
        (
            "item",
            1,
            "2.",
            "The Ministry shall publish the list under the terms of an Article 12. The terms may change.",
        ),
        ("item", 1, "3.", "Nets are free."),
    ]


def test_small_letters_are_items_only_in_a_row() -> None:
    assert [block[:3] for block in blocks(plain("a. boats\nb. nets\n"))] == [
        ("item", 1, "a."),
        ("item", 1, "b."),
    ]
    assert texts(plain("v. Smith\n\nText.\n")) == ["v. Smith", "Text."]


def test_an_amount_amid_a_sentence_begins_no_item() -> None:
    text = """\
There were three proposals within the changes, as follows:
1. Cancellation of the northern ferry along the shore of the lake, due to low
ridership.
2. Reduction in frequency on the western line to a peak interval of
7.5 minutes as well as the addition of a third boat to the busiest
western line trips.
3. Reintroduction of service along the southern shore between the mill
and the pier in the western neighbourhood.
"""
    assert [one.partition(" ")[0] for one in texts(plain(text))] == [
        "There",
        "Cancellation",
        "Reduction",
        "Reintroduction",
    ]
