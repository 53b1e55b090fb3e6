"""Short views of Word files, as the tests of the reader want them."""

from __future__ import annotations

from checker.model import BlockKind, Document
from checker.readers import Options, read
from checker.readers.options import TrackedChanges
from word.markup import docx


def document(body: str, tracked: TrackedChanges = "final", **parts: str) -> Document:
    """The document of a Word file whose text is `body`."""
    return read("draft.docx", docx(body, **parts), options=Options(tracked=tracked))


def texts(body: str, tracked: TrackedChanges = "final", **parts: str) -> list[str]:
    """The text of every block but the notes."""
    return [text for _, _, text in blocks(document(body, tracked, **parts))]


def blocks(made: Document) -> list[tuple[str, str, str]]:
    """Kind with its level, marker and text of every block but the notes."""
    return [
        (f"{block.kind.value} {block.level or ''}".strip(), block.marker, made.quote(block.span))
        for block in made.blocks
        if block.kind is not BlockKind.NOTE
    ]


def labels(made: Document) -> list[tuple[str, str]]:
    """What each block is called, and its text; the words of a row are joined."""
    return [
        (made.label(made.range(block.span).start.offset), made.quote(block.span)) for block in made.blocks
    ]
