"""A law in XML → the document: its story written out, a paragraph or a row of a table a line."""

from __future__ import annotations

from checker.model import Document, NoteKind
from checker.readers.assemble import build
from checker.readers.encoding import check_size
from checker.readers.errors import ReaderError
from checker.readers.legal.akoma import Akoma
from checker.readers.legal.dialects import AKOMA
from checker.readers.legal.formex import Formex
from checker.readers.legal.root import HEAD, root_of
from checker.readers.options import Options
from checker.readers.written.shaped import AsShaped, paragraphs
from checker.readers.written.sheet import Sheet
from checker.readers.written.story import NO_HEADING, Story
from checker.readers.written.writer import write

FORMAT = "xml"
_OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "RTF",
    b"PK\x03\x04": "an archive, such as Word and OpenDocument files are",
}
"""How files begin that are named .xml, and what they are."""


def read_legal(path: str, data: bytes, sha256: str, options: Options) -> Document:
    """The document that a law in XML holds. Raises `ReaderError` where `data` is none."""
    check_size(path, len(data))
    if not data:
        raise ReaderError(path, "the file is empty")
    for sign, what in _OTHERS.items():
        if data.startswith(sign):
            raise ReaderError(path, f"the file is {what}, not XML, whatever its name")
    root = root_of(data[:HEAD])
    if root is not None and root.dialect is None:
        raise ReaderError(
            path, f"the file is XML, but neither Akoma Ntoso nor Formex: it begins with <{root.name}>"
        )
    if root is None or root.dialect is None:
        raise ReaderError(path, "the file is damaged, or no XML: it has no first element")
    akoma = root.dialect is AKOMA
    walker = Akoma(path, root.space, options.tracked) if akoma else Formex(path, root.space)
    walker.send(data)
    story = walker.story
    sheet = Sheet(story.references, walker.marks.labels(story.references))
    plain = not any(one.shape.outline < NO_HEADING for one in paragraphs(story.blocks))
    notes: dict[NoteKind, Story] = {"footnote": story, "endnote": story}
    raws = write(sheet, AsShaped(), story, notes, plain=plain, marked=not plain)
    return build(path, FORMAT, sheet.source, sha256, raws, landmarks=tuple(sheet.landmarks))
