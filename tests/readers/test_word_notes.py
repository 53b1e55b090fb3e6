"""Notes as a Word converter prints them: brackets in bodies, shared ids, bodies never closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from checker.readers import ReaderError
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


@READERS
def test_a_word_note_that_is_never_closed(reader: Reader) -> None:
    with pytest.raises(ReaderError) as caught:
        reader("Text.\n\nBoats[footnoteRef:48] left. [48:  \tOld ones.\n\nNets[footnoteRef:49]. [49: x]\n")
    assert caught.value.reason == "note 48, opened on line 3, is never closed"


def test_every_line_of_a_word_text_is_a_paragraph() -> None:
    document = plain(
        "The hospital keeps a list of the wards that it closed over the year,\n"
        "and another[footnoteRef:2] of the wards that it has opened. [2: Two.] \n\nMore.\n"
    )
    assert len(texts(document)) == 3


def test_a_reference_without_a_body_is_kept() -> None:
    document = plain("Boats[footnoteRef:2] left.\n")
    assert notes(document) == [("2", 1, None)]
