"""Blocks → the parts of a page: headings, paragraphs, whole lists and tables, the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Note, Span
from checker.results import Reading

MEASURE = 74
"""Characters on a line of the page, about."""

HEADED = frozenset({"markdown"})
"""Formats in which the first row of every table is its heading; elsewhere nobody knows."""

HEIGHTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 40)
"""So many lines are told apart, before a block is drawn, to keep the scroll bar steady."""


def height(lines: int) -> int:
    """The one of `HEIGHTS` that has room for so many lines."""
    return next((one for one in HEIGHTS if one >= lines), HEIGHTS[-1])


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of text that no other element parts: a paragraph, a cell. `index` counts leaves."""

    index: int
    span: Span
    block: Block

    @property
    def lines(self) -> int:
        """About how many lines it takes, as one of `HEIGHTS`."""
        return height(ceil((self.span.end - self.span.start) / MEASURE))


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that are one on the page, `kind` says as what.

    `rows` are the rows of a table, the items of a list (an item may have several paragraphs), the notes,
    or one row with one leaf.
    """

    kind: str
    rows: tuple[tuple[Leaf, ...], ...]

    @property
    def leaf(self) -> Leaf:
        return self.rows[0][0]


def leaves(reading: Reading) -> list[Leaf]:
    """All leaves in the order of the text: cells are leaves of their own."""
    spans = [(span, block) for block in reading.blocks for span in block.cells or (block.span,)]
    return [Leaf(index, span, block) for index, (span, block) in enumerate(spans)]


def parts(every: Sequence[Leaf]) -> Iterator[Part]:
    """The parts that `every` leaf makes, in order."""
    blocks = [tuple(group) for _, group in groupby(every, key=lambda leaf: leaf.block.span)]
    for kind, group in groupby(blocks, key=_kind):
        rows = tuple(group)
        if kind == "list":
            yield Part(kind, tuple(_items(rows)))
        elif kind in (BlockKind.ROW, BlockKind.NOTE):
            yield Part(kind, rows)
        else:
            yield from (Part(kind, (row,)) for row in rows)


def _kind(row: tuple[Leaf, ...]) -> str:
    """A further paragraph of an item is of the list."""
    block = row[0].block
    inner = block.kind is BlockKind.ITEM or (block.kind is BlockKind.PARAGRAPH and block.level > 0)
    return "list" if inner else block.kind.value


def _items(rows: Sequence[tuple[Leaf, ...]]) -> Iterator[tuple[Leaf, ...]]:
    """The items; what goes on with an outer item behind an inner one is a row of its own."""
    item: tuple[Leaf, ...] = ()
    for row in rows:
        block = row[0].block
        if item and (block.kind is BlockKind.ITEM or block.level != item[0].block.level):
            yield item
            item = ()
        item += row
    yield item


def references(notes: Sequence[Note]) -> list[tuple[int, int]]:
    """Where notes are referred to, and which: its index."""
    return sorted((offset, index) for index, note in enumerate(notes) for offset in note.references)


def note_of(notes: Sequence[Note]) -> dict[Span, int]:
    """The index of the note with that body."""
    return {note.body: index for index, note in enumerate(notes) if note.body is not None}
