"""Blocks of a file → the sheet, a paragraph or a row of a table a line, and what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.frozen import replace
from checker.model import BlockKind, NoteKind
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.raw import Raw
from checker.readers.tracked import Builder, Tracked
from checker.readers.written.shapes import Shapes, inside_lists
from checker.readers.written.sheet import Sheet, key_of
from checker.readers.written.story import Block, Paragraph, Printed, Reference, Row, Story, Table, Words

_EMPTY = Tracked("")


def write(
    sheet: Sheet,
    shapes: Shapes,
    story: Story,
    notes: Mapping[NoteKind, Story],
    *,
    plain: bool,
    marked: bool = False,
) -> list[Raw]:
    """Writes a story on the sheet, its notes below; gives the blocks that it is.

    `plain`: the document has no styles that tell headings, so that their words must. `marked`: every number
    is marked as one, so that a paragraph that begins with "A." is no heading.
    """
    writer = _Writer(sheet, shapes, plain=plain)
    writer.body(story.blocks)
    raws = inside_lists(writer.raws, writer.counted)
    raws = with_plain_numbers(raws if marked else settle_numbered(raws))
    writer.notes(story.references, notes)
    return [*raws, *writer.bodies]


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
                self._sheet.land(block.place or f"paragraph {self._paragraphs}")
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

    def notes(self, references: Sequence[Reference], stories: Mapping[NoteKind, Story]) -> None:
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
