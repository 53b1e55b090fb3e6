"""Raised numbers in the text, and a list behind it whose own numbers are not raised."""

from __future__ import annotations

import pytest

from checker.readers import read
from readers.support import blocks, notes, texts

TEXT = "The Ports Act<sup>1</sup> names nine ports<sup>2</sup>. Two of them (Arden and Brack)<sup>3</sup> are closed."
READ = "The Ports Act names nine ports. Two of them (Arden and Brack) are closed."
BODIES = ("OJ L 12, p. 5.", "See the register.", "Since 2014.")


def page(text: str, *bodies: str, behind: str = "") -> bytes:
    """A text, and its notes as a list."""
    items = "".join(f"<li>{body}</li>" for body in bodies)
    return f"<p>{text}</p><h2>Endnotes</h2><ol>{items}</ol>{behind}".encode()


@pytest.mark.parametrize("form", ["{}. {}", "{}) {}", "{} {}"])
def test_a_list_behind_the_text_holds_the_notes(form: str) -> None:
    bodies = "\n\n".join(form.format(number, body) for number, body in enumerate(BODIES, 1))
    document = read("a.txt", f"{TEXT}\n\nEndnotes\n\n{bodies}\n".encode())
    assert texts(document) == [READ, "Endnotes"]
    assert [body for _, _, body in notes(document)] == list(BODIES)
    before = [document.text[: note.references[0]].split()[-1] for note in document.notes]
    assert before == ["Act", "ports", "Brack)"]


def test_a_list_of_a_page_holds_the_notes_and_more_may_follow() -> None:
    document = read("a.html", page(TEXT, *BODIES, behind="<p>The Authority, 2019.</p>"))
    assert texts(document) == [READ, "Endnotes", "The Authority, 2019."]
    assert [body for _, _, body in notes(document)] == list(BODIES)


def test_a_mark_may_come_again_and_two_stand_together() -> None:
    document = read("a.html", page("Nine ports<sup>1,2</sup> are closed<sup>1</sup>.", *BODIES[:2]))
    assert texts(document)[0] == "Nine ports are closed."
    assert [len(note.references) for note in document.notes] == [2, 1]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Ports Act<sup>1</sup> names nine ports<sup>2</sup>.", BODIES),  # another list
        ("The Ports Act<sup>1</sup> names 40 m<sup>2</sup> of floor<sup>2</sup>.", BODIES),
        ("The yard has 40 m<sup>2</sup> of floor.", BODIES[:2]),
        ("The Ports Act<sup>2</sup> names nine ports<sup>1</sup>.", BODIES[:2]),  # another order
        ("The Ports Act<sup>1</sup> names nine ports.", BODIES[:1]),  # one alone is anything
    ],
)
def test_where_it_is_not_sure_the_list_stays(text: str, bodies: tuple[str, ...]) -> None:
    document = read("a.html", page(text, *bodies))
    assert notes(document) == []
    assert [kind for kind, *_ in blocks(document)][2:] == ["item"] * len(bodies)


def test_a_list_before_a_mark_is_none_of_notes() -> None:
    items = "".join(f"<li>{body}</li>" for body in BODIES)
    made = f"<p>Two rules<sup>1</sup>.</p><ol>{items}</ol><p>Nine<sup>2</sup> ports<sup>3</sup>.</p>"
    assert notes(read("a.html", made.encode())) == []


def test_two_lists_behind_the_text_are_not_told_apart() -> None:
    items = "".join(f"<li>{body}</li>" for body in BODIES)
    assert notes(read("a.html", page(TEXT, *BODIES, behind=f"<p>The rules:</p><ol>{items}</ol>"))) == []
