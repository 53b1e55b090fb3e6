"""Items: levels, markers, and which of them belong to one list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from readers.support import blocks, items, markdown, plain

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])


@READERS
@pytest.mark.parametrize("bullet", list("•·▪–—◦○‣"))
def test_bullets_that_markdown_does_not_know(reader: Reader, bullet: str) -> None:
    document = reader(f"The fund pays for:\n{bullet} boats;\n{bullet}\tnets;\n{bullet} crews.\n\nText.\n")
    assert blocks(document) == [
        ("paragraph", 0, "", "The fund pays for:"),
        ("item", 1, bullet, "boats;"),
        ("item", 1, bullet, "nets;"),
        ("item", 1, bullet, "crews."),
        ("paragraph", 0, "", "Text."),
    ]
    assert {list_id for _, _, list_id, _ in items(document)} == {1}


@READERS
@pytest.mark.parametrize(
    "markers", [("(1)", "(2)"), ("(a)", "(b)"), ("(i)", "(ii)"), ("a)", "b)"), ("i)", "ii)"), ("(h)", "(i)")]
)
def test_markers_in_brackets(reader: Reader, markers: tuple[str, str]) -> None:
    first, second = markers
    document = reader(f"It pays for\n\n{first} boats; and\n\n{second} nets.\n")
    assert items(document) == [(1, first, 1, "boats; and"), (1, second, 1, "nets.")]


def test_a_first_item_indented_more_than_the_others() -> None:
    document = plain("The Council is called on:\n\t· to pay\n· to act\n\n· to stop\n")
    assert items(document) == [(1, "·", 1, "to pay"), (1, "·", 1, "to act"), (1, "·", 1, "to stop")]


def test_levels_by_indentation() -> None:
    document = plain("• boats\n    – old\n    – new\n        ◦ blue\n• nets\n  continued\n")
    assert [item[:3] for item in items(document)] == [
        (1, "•", 1),
        (2, "–", 2),
        (2, "–", 2),
        (3, "◦", 3),
        (1, "•", 1),
    ]


def test_bullets_under_a_number_at_the_same_column() -> None:
    document = plain("1. boats\n• old\n• new\n2. nets\n(a) long\n(b) short\n3. crews\n")
    assert [item[:3] for item in items(document)] == [
        (1, "1.", 1),
        (2, "•", 2),
        (2, "•", 2),
        (1, "2.", 1),
        (2, "(a)", 3),
        (2, "(b)", 3),
        (1, "3.", 1),
    ]


def test_numbers_under_a_bullet_only_where_the_bullets_go_on() -> None:
    inside = plain("• boats\n1. old\n2. new\n• nets\n")
    assert [item[0] for item in items(inside)] == [1, 2, 2, 1]
    after = plain("• boats\n• nets\n1. old\n2. new\n")
    assert [item[:3] for item in items(after)] == [(1, "•", 1), (1, "•", 1), (1, "1.", 2), (1, "2.", 2)]


def test_a_number_that_starts_again_starts_a_list() -> None:
    document = plain("1. boats\n2. nets\n1. cod\n2. herring\n")
    assert [item[2] for item in items(document)] == [1, 1, 2, 2]


@READERS
def test_prose_ends_a_list(reader: Reader) -> None:
    document = reader("- boats\n- nets\n\nText.\n\n- cod\n")
    assert [item[2] for item in items(document)] == [1, 1, 2]


@READERS
def test_notes_and_another_bullet_do_not_end_a_list(reader: Reader) -> None:
    document = reader("- boats<sup>1</sup>\n- nets\n\n<sup>1</sup> Wooden ones.\n\n- crews\n")
    assert [item[2] for item in items(document)] == [1, 1, 1]
    assert [item[2] for item in items(markdown("- boats\n* nets\n\n• crews\n"))] == [1, 1, 1]


def test_ordered_markdown_keeps_the_printed_numbers() -> None:
    document = markdown("3. boats\n3. nets\n\n<!-- -->\n\n7) crews\n")
    assert items(document) == [(1, "3.", 1, "boats"), (1, "3.", 1, "nets"), (1, "7)", 2, "crews")]


def test_nested_markdown_lists() -> None:
    document = markdown("- a\n  - b\n    1. c\n  - d\n- e\n  - f\n")
    assert [item[:3] for item in items(document)] == [
        (1, "-", 1),
        (2, "-", 2),
        (3, "1.", 3),
        (2, "-", 2),
        (1, "-", 1),
        (2, "-", 4),
    ]


def test_a_paragraph_indented_like_the_text_of_an_item() -> None:
    document = plain("- boats\n\n  are wooden\n\n- nets\n\nText.\n\n- crews\n")
    assert blocks(document)[:3] == [
        ("item", 1, "-", "boats"),
        ("paragraph", 1, "", "are wooden"),
        ("item", 1, "-", "nets"),
    ]
    assert [item[2] for item in items(document)] == [1, 1, 2]


@READERS
def test_a_wrapped_sentence_may_break_before_a_bracket(reader: Reader) -> None:
    document = reader("""
        Boats are licensed under the second paragraph of Article 12, point
        (a) of the regulation, and under nothing else that could be named.
        """)
    assert [block[0] for block in blocks(document)] == ["paragraph"]


@READERS
def test_items_in_the_later_lines_of_a_paragraph(reader: Reader) -> None:
    document = reader("""
        Boats are licensed under the second paragraph of Article 12 where
        (a) the owner lives in a coastal region and has done so for a year;
        (b) the boat is new.
        """)
    assert items(document) == [
        (1, "(a)", 1, "the owner lives in a coastal region and has done so for a year;"),
        (1, "(b)", 1, "the boat is new."),
    ]
