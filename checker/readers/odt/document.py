"""An OpenDocument text → the document: its story written out, a paragraph or a row of a table a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model import Document
from checker.readers.assemble import build
from checker.readers.encoding import check_size
from checker.readers.odt.package import CONTENT, STYLES, Package
from checker.readers.odt.walk import Shaped, walk
from checker.readers.options import Options
from checker.readers.written import shapes
from checker.readers.written.shapes import Shape
from checker.readers.written.sheet import Sheet
from checker.readers.written.story import NO_HEADING, Block, Paragraph, Table
from checker.readers.written.writer import write

FORMAT = "odt"


class _Shapes(shapes.Shapes):
    def of(self, paragraph: Paragraph) -> Shape:
        assert isinstance(paragraph, Shaped)
        return paragraph.shape

    def is_generated(self, paragraph: Paragraph) -> bool:
        return paragraph.generated


def read_odt(path: str, data: bytes, sha256: str, options: Options) -> Document:
    """The document that an OpenDocument text holds. Raises `ReaderError` where `data` is none."""
    check_size(path, len(data))
    package = Package(path, data)
    story = walk(path, CONTENT, package.content(), package.tree(STYLES), options.tracked)
    sheet = Sheet(story.references, [one.mark for one in story.references])
    plain = not any(one.shape.outline < NO_HEADING for one in _paragraphs(story.blocks))
    for one in story.references:
        one.mark = ""  # it is no part of the note's own text
    raws = write(sheet, _Shapes(), story, {"footnote": story, "endnote": story}, plain=plain)
    return build(path, FORMAT, sheet.source, sha256, raws, landmarks=tuple(sheet.landmarks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Shaped]:
    for block in blocks:
        if isinstance(block, Shaped):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.shown)
