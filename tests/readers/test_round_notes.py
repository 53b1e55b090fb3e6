"""Notes in round brackets: "the Ports Act (1)", and "(1) …" at the end of the text."""

from __future__ import annotations

import pytest

from checker.readers import read
from readers.support import blocks, notes, texts

TEXT = "The Ports Act (1) names nine ports (2). Two of them (Arden and Brack) (3) are closed."
BODIES = ("OJ L 12, p. 5.", "See the register.", "Since 2014.")
ENDS = tuple(f"({number}) {body}" for number, body in enumerate(BODIES, 1))


def page(*paragraphs: str) -> bytes:
    return "".join(f"<p>{text}</p>\n" for text in paragraphs).encode()


def plain(*paragraphs: str) -> bytes:
    return "\n\n".join(paragraphs).encode()


@pytest.mark.parametrize(
    ("name", "made"),
    [("a.html", page(TEXT, *ENDS)), ("a.txt", plain(TEXT, *ENDS)), ("a.md", plain(TEXT, *ENDS))],
)
def test_what_ends_the_text_in_order_are_its_notes(name: str, made: bytes) -> None:
    document = read(name, made)
    assert texts(document) == ["The Ports Act names nine ports. Two of them (Arden and Brack) are closed."]
    assert notes(document) == [(str(number), number, body) for number, body in enumerate(BODIES, 1)]
    before = [document.text[: note.references[0]].split()[-1] for note in document.notes]
    assert before == ["Act", "ports", "Brack)"]


def test_one_mark_may_stand_behind_a_number() -> None:
    document = read("a.html", page("The Ports Act (1) names three (2) ports.", *ENDS[:2]))
    assert texts(document) == ["The Ports Act names three ports."]


@pytest.mark.parametrize(
    "text",
    [
        "The Ports Act (1) names nine ports (2).",  # a note without a mark
        "The Ports Act (1) names nine ports (3). Two (2) are closed.",  # another order
        "The Ports Act (1) names nine ports (2). Two (3) are closed. The Act (1) is old.",  # one twice
        "The Authority shall (1) inspect ports, (2) report and (3) close.",  # a list in the line
        "It shall: (1) inspect ports (2) report (3) close.",
        "Under paragraph (1), point (2) and Article 5(3), nine ports are closed.",
        "Nine ports are closed.",
    ],
)
def test_where_it_is_not_sure_nothing_is_a_note(text: str) -> None:
    document = read("a.html", page(text, *ENDS))
    assert notes(document) == []
    assert texts(document)[0] == text
    assert [kind for kind, *_ in blocks(document)] == ["paragraph", "item", "item", "item"]


def test_items_in_the_middle_are_no_notes() -> None:
    document = read("a.html", page(TEXT, *ENDS, "The end."))
    assert notes(document) == []
