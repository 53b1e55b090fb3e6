"""Blocks while they are open: paragraphs, tables and text boxes, one inside another."""

from __future__ import annotations

from checker.readers.errors import ReaderError
from checker.readers.written.events import Attributes
from checker.readers.written.story import Block, Cell, Paragraph, Row, Table


class Flow:
    """Puts the blocks of a part where they belong: into `blocks`, or whatever is open inside them."""

    def __init__(self, path: str, part: str, blocks: list[Block]) -> None:
        self.paragraph: Paragraph | None = None
        self._path, self._part = path, part
        self._out = [blocks]
        self._tables: list[Table] = []
        self._boxes: list[Block] = []  # of the paragraph that is open
        self._around: list[tuple[Paragraph | None, list[Block]]] = []  # what the open text boxes stand in
        self._carried: Paragraph | None = None  # one whose end is deleted: the next goes on with it

    def start_in(self, blocks: list[Block]) -> None:
        """What follows is put into `blocks`."""
        self._out.append(blocks)

    def end_in(self) -> None:
        """What follows is put where it was before."""
        self.flush()
        self._out.pop()

    def flush(self) -> None:
        """Nothing goes on with a paragraph whose end is deleted: it stands alone."""
        if self._carried is not None:
            self._out[-1].append(self._carried)
            self._carried = None

    # --- paragraphs and text boxes ---

    @property
    def carried(self) -> Paragraph | None:
        """The paragraph whose end is deleted, with which the next goes on."""
        return self._carried

    def start_paragraph(self, _: Attributes) -> None:
        self.begin(Paragraph())

    def begin(self, paragraph: Paragraph) -> None:
        """A paragraph begins, which may go on with the one before."""
        paragraph.boxed = bool(self._around)
        if self._carried is not None:
            paragraph.pieces, self._carried = self._carried.pieces, None
        self.paragraph = paragraph

    def end_paragraph(self) -> bool:
        """Whether there was one to end."""
        paragraph, self.paragraph = self.paragraph, None
        if paragraph is None:
            return False
        if paragraph.joined:
            self._carried = paragraph
        else:
            self._out[-1].append(paragraph)
        self._out[-1].extend(self._boxes)
        self._boxes = []
        return True

    def start_box(self) -> None:
        self._around.append((self.paragraph, self._boxes))
        self._out.append([])
        self.paragraph, self._boxes = None, []

    def end_box(self) -> None:
        """What stood in the box comes behind the paragraph that it is tied to."""
        self.flush()
        blocks = self._out.pop()
        self.paragraph, self._boxes = self._around.pop()
        self._boxes.extend(blocks)

    # --- notes in the text ---

    def start_note(self, blocks: list[Block]) -> None:
        """What follows is put into `blocks`, until the paragraph that is open goes on."""
        self._around.append((self.paragraph, self._boxes))
        self._out.append(blocks)
        self.paragraph, self._boxes = None, []

    def end_note(self) -> None:
        self.flush()
        self._out.pop()
        self.paragraph, self._boxes = self._around.pop()

    # --- tables ---

    def start_table(self, _: Attributes) -> None:
        self.flush()
        self._tables.append(Table())

    def end_table(self) -> None:
        self._out[-1].append(self._tables.pop())

    def start_row(self, _: Attributes) -> None:
        if not self._tables:
            raise ReaderError(self._path, f"{self._part} has a row outside a table")
        self._tables[-1].rows.append(Row())

    def drop_row(self, *, gone: bool) -> None:
        """Leaves the open row out where it is gone."""
        if row := self.row:
            row.dropped |= gone

    def start_cell(self, _: Attributes) -> None:
        row = self.row
        if row is None:
            raise ReaderError(self._path, f"{self._part} has a cell outside a row")
        row.cells.append(Cell())
        self.start_in(row.cells[-1].blocks)

    def widen(self, columns: int | None) -> None:
        """The open cell takes up so many columns."""
        if (row := self.row) and row.cells:
            row.cells[-1].columns = columns or 1

    def merge_down(self, kind: str | None) -> None:
        """The open cell goes on with the one above, unless it is the first of them."""
        if (row := self.row) and row.cells:
            row.cells[-1].goes_on = kind in {None, "continue"}

    @property
    def rows(self) -> list[Row]:
        """The rows of the open table so far."""
        return self._tables[-1].rows if self._tables else []

    @property
    def row(self) -> Row | None:
        """The open row, or the last one."""
        return self.rows[-1] if self.rows else None
