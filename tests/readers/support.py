"""What the tests of the readers share: documents written in the test, and short views of them."""

from __future__ import annotations

from textwrap import dedent

from checker.model import BlockKind, Document
from checker.readers import read


def markdown(text: str) -> Document:
    return read("report.md", dedent(text).lstrip("\n").encode())


def plain(text: str) -> Document:
    return read("report.txt", dedent(text).lstrip("\n").encode())


def blocks(document: Document) -> list[tuple[str, int, str, str]]:
    """Kind, level, marker and text of every block but the notes."""
    return [
        (block.kind.value, block.level, block.marker, document.quote(block.span))
        for block in document.blocks
        if block.kind is not BlockKind.NOTE
    ]


def texts(document: Document) -> list[str]:
    return [text for _, _, _, text in blocks(document)]


def items(document: Document) -> list[tuple[int, str, int, str]]:
    """Level, marker, list id and text of every item."""
    return [
        (block.level, block.marker, block.list_id, document.quote(block.span))
        for block in document.blocks
        if block.kind is BlockKind.ITEM
    ]


def notes(document: Document) -> list[tuple[str, int, str | None]]:
    """Label, number and body of every note."""
    return [
        (note.label, note.number, None if note.body is None else document.quote(note.body))
        for note in document.notes
    ]


def places(document: Document) -> dict[str, list[str]]:
    """Label → the words before each reference, cut to the last two."""
    return {
        note.label: [" ".join(document.text[:at].split()[-2:]) for at in note.references]
        for note in document.notes
        if note.references
    }


def in_source(document: Document, words: str) -> str:
    """What stands in the source where `words` stand in the text."""
    start = document.text.index(words)
    first = document.origin.source_start(start)
    return document.source[first : document.origin.source_end(start + len(words))]
