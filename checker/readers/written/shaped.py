"""Paragraphs that already know what they are when they are walked through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.frozen import dataclass, field
from checker.readers.written.shapes import Shape, Shapes
from checker.readers.written.story import NO_HEADING, Block, Indent, Paragraph, Table


@dataclass(slots=True)
class Shaped(Paragraph):
    """A paragraph and what it is."""

    shape: Shape = field(default_factory=lambda: Shape(NO_HEADING, None, Indent()))


class AsShaped(Shapes):
    """Takes paragraphs for what they know that they are."""

    def of(self, paragraph: Paragraph) -> Shape:
        assert isinstance(paragraph, Shaped)
        return paragraph.shape

    def is_generated(self, paragraph: Paragraph) -> bool:
        return paragraph.generated


def paragraphs(blocks: Iterable[Block]) -> Iterator[Shaped]:
    """The paragraphs of a story, those in tables, too."""
    for block in blocks:
        if isinstance(block, Shaped):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.shown)
