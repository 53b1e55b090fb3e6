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

    def file(self) -> Extent:
        """The whole document."""
        return Extent(0, len(self._document.source) + 1)

    def lines(self, start: int, end: int) -> Extent:
        """The lines of the source on which `start` and `end` stand."""
        return Extent(self._document.source.rfind("\n", 0, start) + 1, self._line_end(end))

    def following(self, at: int) -> Extent:
        """The block that follows the offset `at`, whole: a paragraph with all its lines, a table, a list.

        Inside a block it is the rest of that block.
        """
        index = bisect_right(self._starts, at)
        if index and self._end(self._blocks[index - 1]) > at:
            return Extent(at, self._line_end(self._end(self._blocks[index - 1])))
        if index == len(self._blocks):
            return Extent(at, at)
        last = index
        while last + 1 < len(self._blocks) and _goes_on(self._blocks[index], self._blocks[last + 1]):
            last += 1
        return Extent(at, self._line_end(self._end(self._blocks[last])))

    @cached_property
    def _blocks(self) -> list[Block]:
        """The blocks in the order of the source; notes stand behind all others in the text."""
        return sorted(self._document.blocks, key=self._start)

    @cached_property
    def _starts(self) -> list[int]:
        return [self._start(block) for block in self._blocks]

    def _start(self, block: Block) -> int:
        return self._document.origin.source_start(block.span.start)

    def _end(self, block: Block) -> int:
        return self._document.origin.source_end(block.span.end)

    def _line_end(self, at: int) -> int:
        end = self._document.source.find("\n", at)
        return end if end != -1 else len(self._document.source) + 1


def _goes_on(first: Block, block: Block) -> bool:
    """Whether `block` is of the table or list that `first` begins."""
    if first.kind is BlockKind.ITEM:
        return block.kind is BlockKind.ITEM or (block.kind is BlockKind.PARAGRAPH and block.level > 0)
    return first.kind is block.kind is BlockKind.ROW
