"""Raised numbers that begin verses and clauses, and those that are marks of notes."""

from __future__ import annotations

from checker.readers import read
from readers.support import texts

VERSES = (
    "<p><sup>7</sup> The masters came to the mole. <sup>8</sup> They saw the light, <sup>9</sup> for it was lit.</p>"
    "<p><sup>10</sup> The pilots came. <sup>11</sup> \u201cWho lit it?\u201d they asked. <sup>12</sup> None knew.</p>"
)


def test_numbers_of_verses_are_no_part_of_the_text() -> None:
    document = read("a.html", VERSES.encode())
    assert texts(document) == [
        "The masters came to the mole. They saw the light, for it was lit.",
        "The pilots came. \u201cWho lit it?\u201d they asked. None knew.",
    ]
    assert not document.notes


def test_a_mark_behind_a_blank_is_one_of_a_note_that_begins_with_it() -> None:
    marks = "<p>The masters <sup>1</sup> came to the mole <sup>2</sup> and saw <sup>3</sup> the light.</p>"
    bodies = "".join(f"<p><sup>{number}</sup> Log of the light, page {number}.</p>" for number in (1, 2, 3))
    document = read("a.html", f"{marks}{bodies}".encode())
    assert [note.label for note in document.notes] == ["1", "2", "3"]
    assert all(note.references for note in document.notes)
