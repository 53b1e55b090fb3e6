"""Pages set by hand, and short views of what is read of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import BlockKind, Document
from checker.readers import read
from pdf.paper import Page, Text, pdf

LEFT, TOP, PITCH = 72.0, 760.0, 14.0
LONG = (
    "The port was closed for the whole of the winter, and the lines",
    "that call there went to the other ports of the coast instead.",
)
LEFT_SAID = (
    "The harbour board met nine times",
    "in the year, and each time it had",
    "more than forty points to speak of,",
    "of which most were about the winter",
    "and about the pilots who would not",
    "sail in it, nor let others sail who",
    "asked for it in writing, and twice,",
    "as the rules of the port have it.",
)
RIGHT_SAID = (
    "All nine meetings were held in the",
    "old customs house, where the board",
    "has met since the year in which it",
    "was founded by the five towns that",
    "lie on the coast between the cape",
    "and the mouth of the river, as the",
    "law asks, and as the towns had it",
    "before there was any law of ports.",
)
"""Lines that fill a column, and those of the one beside it."""


def column(
    *lines: str,
    left: float = LEFT,
    top: float = TOP,
    size: float = 11.0,
    bold: bool = False,
    pitch: float = PITCH,
) -> list[Text]:
    """Lines one below the other; an empty one is a gap."""
    return [Text(left, top - number * pitch, line, size, bold) for number, line in enumerate(lines) if line]


def document(*pages: Page) -> Document:
    """The document of a file with these pages."""
    return read("draft.pdf", pdf(*pages))


def blocks(*pages: Page) -> list[tuple[str, str, str]]:
    """Kind with its level, marker and text of every block but the notes."""
    made = document(*pages)
    return [
        (f"{block.kind.value} {block.level or ''}".strip(), block.marker, made.quote(block.span))
        for block in made.blocks
        if block.kind is not BlockKind.NOTE
    ]


def texts(*pages: Page) -> list[str]:
    """The text of every block but the notes."""
    return [text for _, _, text in blocks(*pages)]


def notes(made: Document) -> list[tuple[str, str, list[str]]]:
    """Label, body, and the words in front of each reference, of every note."""
    return [
        (
            note.label,
            made.quote(note.body) if note.body else "",
            [made.text[:at].split()[-1] for at in note.references],
        )
        for note in made.notes
    ]


def joined(parts: Iterable[Sequence[Text]]) -> list[Text]:
    """All that stands on a page."""
    return [text for part in parts for text in part]


def numbered(*bodies: list[Text]) -> list[list[Text]]:
    """Pages with a running head and a foot that counts."""
    return [
        [
            *column("Harbour Board – Annual report", top=800, size=9),
            *body,
            *column(f"Page {number} of {len(bodies)}", top=40, size=9),
        ]
        for number, body in enumerate(bodies, 1)
    ]
