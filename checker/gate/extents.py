"""How far a comment reaches."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from checker.gate.allowances import Extent
from checker.model import Block, BlockKind, Document


class Extents:
    """The stretches of one document's source that comments may hold for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def file(self, at: int) -> Extent:
        """The whole file that `at` lies in."""
        starts = [piece.start for piece in self._document.pieces] or [0]
        index = bisect_right(starts, at)
        ends = [*starts, len(self._document.source) + 1]
        return Extent(starts[index - 1], ends[index])

    def lines(self, start: int, end: int) -> Extent:
        """The lines of the source on which `start` and `end` stand."""
        where = self._document.position(start)
        return Extent(start - where.column + 1, self._line_end(end))

    def following(self, at: int) -> Extent:
        """The block that follows the offset `at`, whole: a paragraph with all its lines, a table, a list.

        Inside a block it is the rest of that block.
        """
        index = bisect_right(self._starts, at)
        if index and self._end(self._blocks[index - 1]) > at:
            return Extent(at, self._line_end(self._end(self._blocks[index - 1])))
        if index == len(self._blocks):
            return Extent(at, at)
        return Extent(at, self._line_end(self._end(self._blocks[self._lasts[index]])))

    @cached_property
    def _blocks(self) -> list[Block]:
        """The blocks in the order of the source; notes stand behind all others in the text."""
        return sorted(self._document.blocks, key=self._start)

    @cached_property
    def _starts(self) -> list[int]:
        return [self._start(block) for block in self._blocks]

    @cached_property
    def _lasts(self) -> list[int]:
        """For each block the index of the last that goes on with it: the end of the list or the table."""
        lasts: list[int] = []
        row = item = len(self._blocks) - 1
        for index in range(len(self._blocks) - 1, -1, -1):
            block, after = self._blocks[index], self._blocks[index + 1 : index + 2]
            row = row if after and after[0].kind is BlockKind.ROW else index
            item = item if after and _is_in_list(after[0]) else index
            lasts.append(
                row if block.kind is BlockKind.ROW else item if block.kind is BlockKind.ITEM else index
            )
        return lasts[::-1]

    def _start(self, block: Block) -> int:
        return self._document.origin.source_start(block.span.start)

    def _end(self, block: Block) -> int:
        return self._document.origin.source_end(block.span.end)

    def _line_end(self, at: int) -> int:
        return self._document.line_end(at)


def _is_in_list(block: Block) -> bool:
    """Whether `block` is an item, or a further paragraph of one."""
    return block.kind is BlockKind.ITEM or (block.kind is BlockKind.PARAGRAPH and block.level > 0)
