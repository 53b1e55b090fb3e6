"""A Word file → the document: its story written out as text, a paragraph or a row of a table a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Document, Landmark, NoteKind
from checker.readers.assemble import build
from checker.readers.docx.blocks import Shapes
from checker.readers.docx.notes import labels
from checker.readers.docx.numbering import Numbering
from checker.readers.docx.package import Package
from checker.readers.docx.styles import Styles
from checker.readers.docx.walk import walk
from checker.readers.encoding import check_size
from checker.readers.options import Options
from checker.readers.raw import Raw
from checker.readers.written.sheet import Anchor, Sheet
from checker.readers.written.story import NO_HEADING, Paragraph, Run, Story
from checker.readers.written.writer import write

FORMAT = "docx"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A Word file as text, and where each piece of it stands in the part `package.main`, run by run."""

    package: Package
    source: str
    raws: Sequence[Raw]
    landmarks: Sequence[Landmark]
    anchors: Sequence[Anchor]
    runs: Sequence[Run]


def read_docx(path: str, data: bytes, sha256: str, options: Options) -> Document:
    """The document that a Word file holds."""
    found = rendered(path, data, options)
    return build(path, FORMAT, found.source, sha256, list(found.raws), landmarks=tuple(found.landmarks))


def rendered(path: str, data: bytes, options: Options) -> Rendered:
    """A Word file written out. Raises `ReaderError` where `data` is none that can be read."""
    check_size(path, len(data))
    package = Package(path, data)
    styles = Styles(package.tree("styles"))
    story = walk(path, package.main, package.archive.read(package.main), styles, options.tracked)
    bodies: dict[NoteKind, Story] = {}
    kinds: tuple[NoteKind, ...] = ("footnote", "endnote")
    for kind in kinds:
        if name := package.name(f"{kind}s"):
            bodies[kind] = walk(path, name, package.archive.read(name), styles, options.tracked)
    shapes = Shapes(styles, Numbering(package.tree("numbering"), styles))
    sheet = Sheet(story.references, labels(story, package.tree("settings")))
    raws = write(sheet, shapes, story, bodies, plain=not any(_headings(story, styles)))
    return Rendered(package, sheet.source, raws, sheet.landmarks, sheet.anchors, story.runs)


def _headings(story: Story, styles: Styles) -> Iterator[bool]:
    for block in story.blocks:
        if isinstance(block, Paragraph):
            yield styles.heading(block.style) < NO_HEADING and styles.heading(block.style) >= 0
