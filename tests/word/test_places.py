"""Tables, and what a person calls the places of a Word file."""

from __future__ import annotations

from word.markup import box, cell, footnote, level, notes, numbered, numbering, p, r, table
from word.support import blocks, document, labels


def rows(body: str) -> list[str]:
    return [text for kind, _, text in blocks(document(body)) if kind == "row"]


def test_a_merged_cell_is_read_once_and_keeps_the_others_in_their_columns() -> None:
    made = table(
        [
            cell("Port", properties='<w:vMerge w:val="restart"/>'),
            cell("Ships", properties='<w:gridSpan w:val="2"/>'),
        ],
        [cell("", properties="<w:vMerge/>"), "2023", "2024"],
        ["Arden", "9", "10"],
    )
    assert rows(made) == ["Port\tShips\t", "\t2023\t2024", "Arden\t9\t10"]


def test_what_stands_in_a_cell_that_goes_on_with_another_is_not_seen() -> None:
    made = table(
        [cell("Port", properties='<w:vMerge w:val="restart"/>'), "9"],
        [cell("ghost", properties="<w:vMerge/>"), "10"],
    )
    assert rows(made) == ["Port\t9", "\t10"]


def test_a_cell_is_as_wide_as_the_table_at_most() -> None:
    made = table([cell("Ships", properties='<w:gridSpan w:val="2000000000"/>')], ["Arden", "9"])
    assert rows(made) == ["Ships\t", "Arden\t9"]


def test_a_cell_of_several_paragraphs_and_a_table_in_a_cell() -> None:
    inner = table(["Brack", "Castor"])
    made = table(["Port", "Ships"], [cell(p("Arden"), inner, p("and others")), cell("9")])
    assert rows(made) == ["Port\tShips", "Arden Brack Castor and others\t9"]


def test_two_tables_are_two_though_nothing_stands_between() -> None:
    found = labels(document(table(["Port", "Ships"], ["Arden", "9"]) + table(["Town", "Boats"])))
    assert found == [
        ("table 1, row 1", "Port\tShips"),
        ("table 1, row 2", "Arden\t9"),
        ("table 2, row 1", "Town\tBoats"),
    ]


def test_a_table_of_one_column_is_a_frame() -> None:
    lists = numbering({1: level(0, "decimal", "%1.")})
    inside = (
        p("The rules:")
        + p("no ship enters", properties=numbered(1))
        + p("no ship leaves", properties=numbered(1))
    )
    made = document(table([cell(inside)]), numbering=lists)
    assert [(kind, marker) for kind, marker, _ in blocks(made)] == [
        ("paragraph", ""),
        ("item 1", "1."),
        ("item 1", "2."),
    ]


def test_places_have_names() -> None:
    body = (
        p("Ports", style="heading1")
        + p("")
        + p(r("Nine "), box(p("In a box.")), r("ports"), footnote(1))
        + table(["Port", "Ships"])
        + p(r("Ten ships"), footnote(1, "endnote"))
    )
    made = document(body, footnotes=notes({1: "A note."}), endnotes=notes({1: "Another."}, "endnote"))
    assert labels(made) == [
        ("paragraph 1", "Ports"),
        ("paragraph 3", "Nine ports"),
        ("text box at paragraph 3", "In a box."),
        ("table 1, row 1", "Port\tShips"),
        ("paragraph 4", "Ten ships"),
        ("note 1", "A note."),
        ("endnote i", "Another."),
    ]


def test_headings_lead_to_a_place_with_their_numbers() -> None:
    lists = numbering({1: level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")})
    body = (
        p("Ports", style="heading1", properties=numbered(1))
        + p("Pilots", style="heading2", properties=numbered(1, 1))
        + p(r("Nine pilots"), footnote(1))
    )
    made = document(body, numbering=lists, footnotes=notes({1: "A note."}))
    assert made.headings(made.text.index("Nine")) == ("I. Ports", "1. Pilots")
    assert made.headings(made.text.index("A note")) == ("I. Ports", "1. Pilots")
