"""Pages → blocks in the order in which they are read: paragraphs, rows of tables, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain
from typing import Literal

from checker.frozen import dataclass
from checker.readers.pdf.columns import Flow, flows
from checker.readers.pdf.lines import Line, fragments, rows
from checker.readers.pdf.notes import Foot, foot_of, marks_of
from checker.readers.pdf.paragraphs import had_stop, is_bullet, paragraphs
from checker.readers.pdf.running import without_running
from checker.readers.pdf.sizes import Sizes
from checker.readers.pdf.tables import Table, parted
from checker.readers.pdf.words import Page
from checker.readers.starts import start_of

Kind = Literal["text", "row", "unread", "note"]

_LEADER = re.compile(r"(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$")
"""The dots and the page number of an entry in a table of contents."""
_SIZE = 0.07
"""Share of its size by which the type of one paragraph may differ."""
_FULL = 3.0
"""Sizes of type that a line may be short of its column and yet be full."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, its page, and which of the page's lines it is, in the order in which they are read."""

    page: int
    number: int
    line: Line


@dataclass(slots=True)
class Block:
    """Lines that belong together: those of a paragraph or note, or of each cell of a row.

    `label` is a note's mark. `right` is where its column ends.
    """

    kind: Kind
    lines: list[Placed]
    cells: tuple[tuple[Line, ...], ...] = ()
    label: str = ""
    right: float = 0.0

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass(slots=True)
class Layout:
    """The blocks of a document, and what is usual in it."""

    sizes: Sizes
    blocks: list[Block] = field(default_factory=list)


def laid_out(pages: Sequence[Page]) -> Layout:
    """What the pages hold, but for running heads and feet, page numbers and tables of contents."""
    rowed = without_running([rows(list(fragments(page.words))) for page in pages])
    flowing = [
        list(filter(None, map(_without_contents, flows(list(chain.from_iterable(page)))))) for page in rowed
    ]
    sizes = Sizes(chain.from_iterable(flowing))
    writer = _Writer(sizes)
    for page, found in zip(pages, flowing, strict=True):
        writer.page(page.number, found)
    return Layout(sizes, writer.blocks)


def _without_contents(flow: Flow) -> Flow:
    """The lines but for those of a table of contents."""
    return [line for line in flow if not _LEADER.search(line.text)]


class _Writer:
    def __init__(self, sizes: Sizes) -> None:
        self.blocks: list[Block] = []
        self._sizes = sizes
        self._text: Block | None = None  # the last block that is no note
        self._note: Block | None = None  # the last note of the page before

    def page(self, number: int, found: Sequence[Flow]) -> None:
        """Adds the blocks of a page."""
        marks = marks_of(chain.from_iterable(found))
        counted = _Counted(number)
        note = self._note
        self._note = None
        for flow in found:
            first, foot = foot_of(flow, marks, self._sizes.body, goes_on=_is_open(note))
            self._body(counted, flow[:first])
            self._foot(counted, foot, note)

    def _body(self, counted: _Counted, flow: Sequence[Line]) -> None:
        fresh = True
        right = max((line.right for line in flow), default=0.0)
        for part in parted(flow):
            if isinstance(part, Table):
                self._table(counted, part)
                fresh = False
                continue
            for lines in paragraphs(part, self._sizes):
                placed = counted.placed(lines)
                if fresh and self._text and _goes_on(self._text, lines[0]):
                    self._text.lines.extend(placed)
                    self._text.right = right
                else:
                    self._add(Block("text", placed, right=right))
                fresh = False

    def _table(self, counted: _Counted, table: Table) -> None:
        if table.rows is None:
            for line in table.lines:
                self._add(Block("unread", counted.placed([line])))
            return
        for row in table.rows:
            lines = sorted(
                {line.base: line for cell in row for line in cell}.values(), key=lambda one: -one.base
            )
            self._add(Block("row", counted.placed(lines), row))

    def _foot(self, counted: _Counted, foot: Foot, note: Block | None) -> None:
        if foot.before and note is not None:
            note.lines.extend(counted.placed(foot.before))
            self._note = note
        for label, lines in foot.notes:
            self._note = Block("note", counted.placed(lines), label=label)
            self.blocks.append(self._note)

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self._text = block


class _Counted:
    """Counts the lines of a page."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._count = 0

    def placed(self, lines: Iterable[Line]) -> list[Placed]:
        return list(self._placed(lines))

    def _placed(self, lines: Iterable[Line]) -> Iterator[Placed]:
        for line in lines:
            self._count += 1
            yield Placed(self._page, self._count, line)


def _is_open(note: Block | None) -> bool:
    """Whether a note may go on at the foot of the next page."""
    return note is not None and not had_stop(note.lines[-1].line)


def _goes_on(block: Block, line: Line) -> bool:
    """Whether the first line of a column goes on with the paragraph that ended the one before."""
    if block.kind != "text":
        return False
    last = block.lines[-1].line
    if abs(last.size - line.size) > _SIZE * last.size or last.bold != line.bold:
        return False
    if is_bullet(line) or (start_of(line.text) is not None and had_stop(last)):
        return False
    if had_stop(last):
        return False
    if line.text[:1].islower() or last.text.endswith((",", "-", "–", "—")):
        return True
    return not last.bold and block.right - last.right < _FULL * last.size and start_of(line.text) is None
