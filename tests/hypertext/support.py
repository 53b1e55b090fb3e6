"""Short views of pages, as the tests of their reader want them."""

from __future__ import annotations

from checker.model import BlockKind, Document, Span
from checker.readers import Options, read
from checker.readers.options import TrackedChanges


def page(body: str, head: str = "", tracked: TrackedChanges = "final") -> Document:
    """The document of a page whose body is `body`."""
    whole = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>\n"
    return read("draft.html", whole.encode(), options=Options(tracked=tracked))


def blocks(body: str, head: str = "", tracked: TrackedChanges = "final") -> list[tuple[str, str, str]]:
    """Kind with its level, marker and text of every block but the notes."""
    made = page(body, head, tracked)
    return [
        (f"{block.kind.value} {block.level or ''}".strip(), block.marker, made.quote(block.span))
        for block in made.blocks
        if block.kind is not BlockKind.NOTE
    ]


def texts(body: str, head: str = "", tracked: TrackedChanges = "final") -> list[str]:
    """The text of every block but the notes."""
    return [text for _, _, text in blocks(body, head, tracked)]


def notes(body: str, head: str = "") -> list[tuple[str, str, list[str]]]:
    """Label and text of every note, and the words before each of its marks."""
    made = page(body, head)
    return [
        (
            note.label,
            made.quote(note.body) if note.body else "-",
            [made.text[max(at - 12, 0) : at].split()[-1] for at in note.references],
        )
        for note in made.notes
    ]


def rows_of(made: Document) -> list[tuple[Span, ...]]:
    """The cells of every row."""
    return [block.cells for block in made.blocks if block.kind is BlockKind.ROW]
