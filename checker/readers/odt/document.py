"""An OpenDocument text → the document: its story written out, a paragraph or a row of a table a line."""

from __future__ import annotations

from checker.model import Document
from checker.readers.assemble import build
from checker.readers.encoding import check_size
from checker.readers.odt.package import CONTENT, STYLES, Package
from checker.readers.odt.walk import walk
from checker.readers.options import Options
from checker.readers.written.shaped import AsShaped, paragraphs
from checker.readers.written.sheet import Sheet
from checker.readers.written.story import NO_HEADING
from checker.readers.written.writer import write

FORMAT = "odt"


def read_odt(path: str, data: bytes, sha256: str, options: Options) -> Document:
    """The document that an OpenDocument text holds. Raises `ReaderError` where `data` is none."""
    check_size(path, len(data))
    package = Package(path, data)
    story = walk(path, CONTENT, package.content(), package.tree(STYLES), options.tracked)
    sheet = Sheet(story.references, [one.mark for one in story.references])
    plain = not any(one.shape.outline < NO_HEADING for one in paragraphs(story.blocks))
    for one in story.references:
        one.mark = ""  # it is no part of the note's own text
    raws = write(sheet, AsShaped(), story, {"footnote": story, "endnote": story}, plain=plain)
    return build(path, FORMAT, sheet.source, sha256, raws, landmarks=tuple(sheet.landmarks))
