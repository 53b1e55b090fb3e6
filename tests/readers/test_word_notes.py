"""Notes as a Word converter prints them: brackets in bodies, shared ids, bodies never closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from readers.support import markdown, notes, plain, texts

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])


@READERS
def test_word_notes_with_brackets_and_line_breaks_in_their_bodies(reader: Reader) -> None:
    document = reader(
        "Boats[footnoteRef:2] and nets.[footnoteRef:3] Crews left. [2:  \tOld [wooden] ones.]"
        "  [3:  \tSee [1]\n\tand [2] there.] \nText.\n"
    )
    assert texts(document)[0].startswith("Boats and nets. Crews left.")
    assert notes(document) == [("2", 1, "Old [wooden] ones."), ("3", 2, "See [1] and [2] there.")]


@READERS
@pytest.mark.parametrize("body", ["Old [wooden ones.", "Old wooden] ones.", "Old ]wooden[ ones", "[[["])
def test_word_notes_with_lone_brackets(reader: Reader, body: str) -> None:
    document = reader(
        f"Boats[footnoteRef:2] left.[footnoteRef:3] [2:  \t{body}]  [3:  \tAll.] \n\nText [x] on.\n"
    )
    assert notes(document) == [("2", 1, body), ("3", 2, "All.")]
    assert texts(document) == ["Boats left.", "Text [x] on."]


@READERS
def test_footnotes_and_endnotes_may_share_an_id(reader: Reader) -> None:
    document = reader(
        "Boats[footnoteRef:2] left[endnoteRef:2] early. [2:  Foot.]  [2:  End.] \n\n"
        "Nets[endnoteRef:3] stayed. [3: End too.]\n"
    )
    assert [(note.label, note.kind, note.number) for note in document.notes] == [
        ("2", "footnote", 1),
        ("2", "endnote", 1),
        ("3", "endnote", 2),
    ]
    assert [body for _, _, body in notes(document)] == ["Foot.", "End.", "End too."]
    assert texts(document) == ["Boats left early.", "Nets stayed."]


def flaws(document: Document) -> list[tuple[str, str, str]]:
    """Label, kind and place of every note that does not end as it should."""
    return [(one.label, one.kind, document.source[one.start : one.end]) for one in document.flaws]


@READERS
@pytest.mark.parametrize("rest", ["", "\n\nNets [x] dried]\n"])
def test_a_word_note_that_is_never_closed_is_nobodys(reader: Reader, rest: str) -> None:
    document = reader(f"Boats[footnoteRef:48] left. [48:  \tOld ones.\n\nNets[footnoteRef:49]. [49: x]{rest}")
    assert notes(document) == [("48", 0, "Old ones."), ("49", 2, "x"), ("48", 1, None)]
    assert texts(document)[:2] == ["Boats left.", "Nets."]
    assert flaws(document) == [("48", "unclosed", "[48:")]


@READERS
def test_a_word_note_ends_before_the_next_reference(reader: Reader) -> None:
    document = reader("Boats[footnoteRef:2] left. [2: Old ones. Nets[footnoteRef:3] dried. [3: New]\n")
    assert notes(document) == [("2", 0, "Old ones. Nets"), ("3", 2, "New"), ("2", 1, None)]
    assert flaws(document) == [("2", "unclosed", "[2:")]


@READERS
def test_a_second_try_at_a_note_that_was_not_closed(reader: Reader) -> None:
    document = reader("Boats[footnoteRef:2] left. [2: Old\n\nNets dried. [2: Old ones]\n")
    assert notes(document) == [("2", 0, "Old"), ("2", 1, "Old ones")]
    assert flaws(document) == [("2", "unclosed", "[2:")]


@READERS
def test_a_note_that_is_not_closed_is_told_of_once(reader: Reader) -> None:
    document = reader("Boats[footnoteRef:2] left. [2: Old\n\nNets dried. [2: Older\n\nCrews. [2: Oldest\n")
    assert notes(document) == [("2", 0, "Old"), ("2", 1, None)]
    assert texts(document) == ["Boats left.", "Nets dried. [2: Older", "Crews. [2: Oldest"]
    assert flaws(document) == [("2", "unclosed", "[2:")]


@READERS
@pytest.mark.parametrize("rest", ["Nets dried.", "Nets [sic] dried [all]"])
def test_a_word_note_that_its_paragraph_goes_on_behind(reader: Reader, rest: str) -> None:
    document = reader(f"Boats[footnoteRef:2] left. [2: Old [wooden] ones.] {rest}\n\nCrews [x].")
    assert notes(document) == [("2", 1, "Old [wooden] ones.")]
    assert texts(document) == [f"Boats left. {rest}", "Crews [x]."]
    assert flaws(document) == [("2", "followed", "] Nets")]


def test_every_line_of_a_word_text_is_a_paragraph() -> None:
    document = plain(
        "The hospital keeps a list of the wards that it closed over the year,\n"
        "and another[footnoteRef:2] of the wards that it has opened. [2: Two.] \n\nMore.\n"
    )
    assert len(texts(document)) == 3


def test_a_reference_without_a_body_is_kept() -> None:
    document = plain("Boats[footnoteRef:2] left.\n")
    assert notes(document) == [("2", 1, None)]


def test_code_that_shows_such_a_note_is_code() -> None:
    document = markdown(
        "A mark is `[footnoteRef:2]`, a body `[2: …]`. Boats[footnoteRef:3] left. [3: Old ones.]\n"
    )
    assert texts(document)[0] == "A mark is [footnoteRef:2], a body [2: …]. Boats left."
    assert notes(document) == [("3", 1, "Old ones.")]
