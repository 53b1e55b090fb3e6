"""Superscripts: which are marks of notes, and which are powers, units and ordinals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from readers.support import in_source, markdown, notes, places, plain, texts

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])


@READERS
def test_digits_and_units_before_a_mark(reader: Reader) -> None:
    document = reader("""
        In 2019<sup>1</sup> the EU had 28<sup>2</sup> members on 4 km<sup>2</sup>, 5 m², 10<sup>6</sup> ports,
        R<sup>2</sup>, the 21<sup>st</sup> and CO<sub>2</sub>, 10<sup>-3</sup> and 10⁻³.

        <sup>1</sup> One.

        <sup>2</sup> Two.
        """)
    assert texts(document) == [
        "In 2019 the EU had 28 members on 4 km², 5 m², 10⁶ ports, R², the 21st and CO2, 10⁻³ and 10⁻³."
    ]
    assert places(document) == {"1": ["In 2019"], "2": ["had 28"]}
    assert in_source(document, "⁶") == "<sup>6</sup>"


@READERS
@pytest.mark.parametrize(("word", "shown"), [("Chi", "Chi²"), ("eta", "eta²"), ("ports", "ports")])
def test_the_letters_that_statistics_are_called_by_have_powers(reader: Reader, word: str, shown: str) -> None:
    document = reader(
        f"Nine boats<sup>1</sup> and {word}<sup>2</sup> are told.\n\n<sup>1</sup> Log of May.\n"
    )
    assert texts(document) == [f"Nine boats and {shown} are told."]


@READERS
def test_superscripts_of_a_document_without_notes_stay(reader: Reader) -> None:
    document = reader("Boats⁴ and ports<sup>5</sup> on 4 m².")
    assert (document.text, document.notes) == ("Boats⁴ and ports⁵ on 4 m².", ())


@READERS
def test_a_repaired_tag_that_is_none_is_left_as_it_was(reader: Reader) -> None:
    document = reader(r"Write <!--<sup>&</sup>lt;sup>3--> or `<sup>&</sup>lt;sup>3</sup>`.")
    assert "&</sup>lt;sup>3" in document.text or document.text == "Write or <sup>&</sup>lt;sup>3</sup>."


@READERS
def test_several_marks_at_one_place(reader: Reader) -> None:
    document = reader("""
        Nine boats<sup>1,2</sup> and ten nets<sup>3</sup>,<sup>4</sup> left; all⁵ ⁶ came back.<sup>9</sup>

        ¹ A

        ² B

        ³ C

        ⁴ D

        ⁵ E

        ⁶ F
        """)
    assert texts(document) == ["Nine boats and ten nets left; all came back."]
    assert places(document) == {
        "1": ["Nine boats"],
        "2": ["Nine boats"],
        "3": ["ten nets"],
        "4": ["ten nets"],
        "5": ["left; all"],
        "6": ["left; all"],
        "9": ["came back."],
    }
    assert notes(document)[-1] == ("9", 7, None)


@READERS
def test_a_mark_inside_a_body_is_a_reference(reader: Reader) -> None:
    document = reader(
        "Boats<sup>1</sup> left<sup>2</sup>.\n\n<sup>1</sup> Wooden.<sup>2</sup> More.\n\n<sup>2</sup> All.\n"
    )
    assert notes(document) == [("1", 1, "Wooden. More."), ("2", 2, "All.")]
    assert places(document) == {"1": ["Boats"], "2": ["Boats left", "left. Wooden."]}


@READERS
def test_the_first_of_two_bodies_is_the_one_referred_to(reader: Reader) -> None:
    document = reader("Boats<sup>1</sup> left.\n\n<sup>1</sup> First.\n\n<sup>1</sup> Second.\n")
    assert notes(document) == [("1", 1, "First."), ("1", 0, "Second.")]
    assert [len(note.references) for note in document.notes] == [1, 0]


@READERS
def test_a_body_whose_address_goes_on_after_a_blank_line(reader: Reader) -> None:
    document = reader(
        "Boats<sup>1</sup> left.\n\n<sup>1</sup> See https://a.eu/fleet-\n\nreform/2019.pdf\n\nText.\n"
    )
    assert notes(document) == [("1", 1, "See https://a.eu/fleet-reform/2019.pdf")]
    assert texts(document) == ["Boats left.", "Text."]
    cut = reader("Boats<sup>1</sup> left good\n\n<sup>1</sup> See https://a.eu/\n\npractices.\n")
    assert (texts(cut), notes(cut)) == (["Boats left good practices."], [("1", 1, "See https://a.eu/")])


@READERS
def test_letters_and_signs_are_marks_where_they_are_defined(reader: Reader) -> None:
    document = reader(
        "Ten<sup>a</sup> boats<sup>*</sup> of the 4<sup>e</sup> fleet<sup>b</sup>.\n\n"
        "<sup>a</sup> Estimate.\n\n<sup>*</sup> Wooden.\n"
    )
    assert texts(document) == ["Ten boats of the 4e fleetb."]
    assert notes(document) == [("a", 1, "Estimate."), ("*", 2, "Wooden.")]
