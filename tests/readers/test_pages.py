"""Paragraphs that a page end cut, the page's notes between the halves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from readers.support import blocks, in_source, items, markdown, notes, plain, texts

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])


@READERS
def test_a_cut_paragraph_is_whole_again(reader: Reader) -> None:
    document = reader("""
        The fleet<sup>1</sup> has lost nine boats and the greater part of

        <sup>1</sup> See the annex.

        <sup>2</sup> Northern ports.

        its crews since<sup>2</sup> the reform, which

        <sup>3</sup> Southern ports.

        Parliament passed<sup>3</sup> in May.
        """)
    assert texts(document) == [
        "The fleet has lost nine boats and the greater part of its crews since the reform, which Parliament"
        " passed in May."
    ]
    assert [number for _, number, _ in notes(document)] == [1, 2, 3]
    assert in_source(document, "crews since the reform") == "crews since<sup>2</sup> the reform"


@READERS
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("The fleet is small.", "the crews are young."),
        ("The fleet has:", "boats."),
        ("The fleet is “small.”", "the crews are young."),
        ("The fleet lost boats", "Crews left."),
        ("The fleet lost boats", "- crews"),
    ],
)
def test_paragraphs_that_no_page_end_cut(reader: Reader, head: str, tail: str) -> None:
    document = reader(f"{head}<sup>1</sup>\n\n<sup>1</sup> Note.\n\n{tail}\n")
    assert texts(document) == [head, tail.removeprefix("- ")]


@READERS
def test_a_paragraph_is_not_joined_where_no_note_stands_between(reader: Reader) -> None:
    assert len(texts(reader("The fleet lost the\n\nboats it had.\n"))) == 2


@READERS
def test_a_cut_item_is_whole_again_and_its_list_goes_on(reader: Reader) -> None:
    document = reader(
        """
        The Council is called on:

        - to pay for the
        <!-- -->

        <sup>1</sup> Wooden ones.

        boats<sup>1</sup>;

        - to pay for nets.
        """.replace("        <!-- -->\n", "")
    )
    assert items(document) == [(1, "-", 1, "to pay for the boats;"), (1, "-", 1, "to pay for nets.")]


def test_a_mark_at_the_cut_keeps_its_place() -> None:
    document = markdown("Rules for the ports<sup>1</sup>\n\n<sup>1</sup> Nine.\n\nto apply.\n")
    assert blocks(document) == [("paragraph", 0, "", "Rules for the ports to apply.")]
    assert document.notes[0].references == (len("Rules for the ports"),)
