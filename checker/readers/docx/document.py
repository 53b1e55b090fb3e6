"""A Word file → the document: its story written out as text, a paragraph or a row of a table a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.model import BlockKind, Document, Landmark
from checker.readers.assemble import build
from checker.readers.docx.blocks import Shapes, inside_lists
from checker.readers.docx.notes import labels
from checker.readers.docx.numbering import Numbering, Printed
from checker.readers.docx.package import Package
from checker.readers.docx.sheet import Anchor, Sheet, key_of
from checker.readers.docx.story import Block, Paragraph, Reference, Row, Run, Story, Table, Words
from checker.readers.docx.styles import NO_HEADING, Styles
from checker.readers.docx.walk import walk
from checker.readers.encoding import check_size
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.options import Options
from checker.readers.raw import Raw
from checker.readers.tracked import Builder, Tracked

FORMAT = "docx"
_EMPTY = Tracked("")


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
    bodies: dict[str, Story] = {}
    for kind in ("footnote", "endnote"):
        if name := package.name(f"{kind}s"):
            bodies[kind] = walk(path, name, package.archive.read(name), styles, options.tracked)
    shapes = Shapes(styles, Numbering(package.tree("numbering"), styles))
    sheet = Sheet(story.references, labels(story, package.tree("settings")))
    writer = _Writer(sheet, shapes, plain=not any(_headings(story, styles)))
    writer.body(story.blocks)
    raws = with_plain_numbers(settle_numbered(inside_lists(writer.raws, writer.counted)))
    writer.notes(story.references, bodies)
    return Rendered(
        package, sheet.source, [*raws, *writer.bodies], sheet.landmarks, sheet.anchors, story.runs
    )


def _headings(story: Story, styles: Styles) -> Iterator[bool]:
    for block in story.blocks:
        if isinstance(block, Paragraph):
            yield styles.heading(block.style) < NO_HEADING and styles.heading(block.style) >= 0


class _Writer:
    """Writes blocks on the sheet, and collects what they are."""

    def __init__(self, sheet: Sheet, shapes: Shapes, *, plain: bool) -> None:
        self.raws: list[Raw] = []
        self.counted: list[tuple[int, Printed]] = []  # the numbered items among them, by their index
        self.bodies: list[Raw] = []
        self._sheet = sheet
        self._shapes = shapes
        self._plain = plain
        self._paragraphs = 0
        self._tables = 0

    def body(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self._tables += 1
                self._table(block, f"table {self._tables}")
                self._sheet.put("\n")  # two tables are not one, even with nothing between
            elif block.boxed:
                self._sheet.land(f"text box at paragraph {self._paragraphs}")
                self._paragraph(block)
            else:
                self._paragraphs += 1
                self._sheet.land(f"paragraph {self._paragraphs}")
                self._paragraph(block)

    def _paragraph(self, block: Paragraph) -> None:
        shape = self._shapes.of(block)
        found = list(self._shapes.blocks(self._sheet, block, shape, plain=self._plain))
        if not self._shapes.is_generated(block):
            if found and found[0].kind is BlockKind.ITEM and shape.printed and not shape.printed.bullet:
                self.counted.append((len(self.raws), shape.printed))
            self.raws.extend(found)
        self._sheet.put("\n")

    # --- tables ---

    def _table(self, table: Table, name: str) -> None:
        """A line a row; a table of one column is a frame around paragraphs."""
        rows = [row for row in table.rows if not row.dropped]
        framed = all(len(row.cells) < 2 for row in rows)
        columns = max((len(row.cells) for row in rows), default=0)
        for number, row in enumerate(rows, 1):
            self._sheet.land(f"{name}, row {number}")
            if framed:
                for cell in row.cells:
                    self._frame(cell.shown)
            else:
                self._row(row, columns)

    def _frame(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                for row in block.rows:
                    self._row(row, len(row.cells))

    def _row(self, row: Row, columns: int) -> None:
        """A row; of a cell that takes up several of the table's `columns`, all but the first are empty."""
        cells: list[Tracked] = []
        for cell in row.cells:
            if cells:
                self._sheet.put("\t")
            builder = Builder()
            self._cell(cell.shown, builder)
            cells.append(builder.build().strip())
            for _ in range(min(cell.columns - 1, columns - len(cells))):
                self._sheet.put("\t")
                cells.append(_EMPTY)
        if any(cell.text for cell in cells):
            self.raws.append(Raw(BlockKind.ROW, Tracked(""), cells=tuple(cells)))
        self._sheet.put("\n")

    def _cell(self, blocks: Sequence[Block], builder: Builder) -> None:
        """All that a cell holds, one after the other."""
        for block in blocks:
            if isinstance(block, Table):
                for cell in (cell for row in block.rows for cell in row.cells):
                    self._cell(cell.shown, builder)
                continue
            if builder.length and not builder.ends_in_space():
                builder.put(" ", self._sheet.length)
                self._sheet.put(" ")
            start = self._sheet.length
            label = self._shapes.of(block).label
            self._sheet.label(label, " ")
            builder.add(self._sheet.flow(block, start, f"{label} " if label else ""))

    # --- notes ---

    def notes(self, references: Sequence[Reference], stories: dict[str, Story]) -> None:
        """The notes that the text refers to, in its order."""
        self._sheet.put("\n")
        seen: set[str] = set()
        for one in references:
            key = key_of(one.kind, one.id)
            story = stories.get(one.kind)
            if key in seen or story is None or one.id not in story.notes:
                continue
            seen.add(key)
            label = self._sheet.labels[id(one)]
            self._sheet.land(f"note {label}" if one.kind == "footnote" else f"endnote {label}")
            text = self._note(story.notes[one.id], one)
            raw = Raw(BlockKind.NOTE, text, marker=label, form="word", key=key, note_kind=one.kind)
            self.bodies.append(raw)

    def _note(self, blocks: Sequence[Block], one: Reference) -> Tracked:
        builder = Builder()
        for block in _paragraphs(blocks):
            start = self._sheet.length
            label = self._shapes.of(block).label
            self._sheet.label(label, " ")
            own = _without_mark(block, one.mark) if not builder.length else block
            text = self._sheet.flow(own, start, f"{label} " if label else "", held=one.run).strip()
            if text.text and builder.length:
                builder.gap(" ")
            builder.add(text)
            self._sheet.put("\n")
        return builder.build()


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.shown)


def _without_mark(paragraph: Paragraph, mark: str) -> Paragraph:
    """A note's first paragraph without the mark that its author typed before it, and the blanks there."""
    for index, first in enumerate(paragraph.pieces):
        text = first.text.lstrip() if isinstance(first, Words) else ""
        if isinstance(first, Words) and not text:
            continue
        if isinstance(first, Words):
            own = mark != "" and text.startswith(mark)
            text = text[len(mark) :].lstrip() if own else text
            first = first._replace(text=text, start=-1, raised=first.raised and not own)
        return replace(paragraph, pieces=[first, *paragraph.pieces[index + 1 :]])
    return paragraph
