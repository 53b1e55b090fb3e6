"""Which paragraphs are headings, by their type and words, and how high they stand."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import BlockKind
from checker.readers.headings import Headings
from checker.readers.pdf.layout import Block
from checker.readers.raw import Raw
from checker.readers.starts import TITLE_LENGTH, is_title
from checker.readers.tracked import Tracked
from checker.readers.typed import is_typed_heading

_LARGER = 1.12
"""How much larger than the text the type of a heading is, at least, where that alone tells it."""
_LINES = 4
"""Lines of a heading, at most."""
_LEVELS = 6

Style = tuple[float, bool]


class Levels:
    """The headings among `blocks`; `body` is the size of the text."""

    def __init__(self, blocks: Sequence[Block], body: float) -> None:
        self._body = body
        self._headings = Headings()
        texts = [block for block in blocks if block.kind == "text"]
        self.left = min((line.line.left for block in texts for line in block.lines), default=0.0)
        bold = sum(len(line.line.text) for block in texts for line in block.lines if line.line.bold)
        every = sum(len(line.line.text) for block in texts for line in block.lines)
        self._bold_tells = 2 * bold < every
        styles = {_style(block) for block in texts if self._stands_out(block) and len(block.lines) <= _LINES}
        self._ranks = {style: rank for rank, style in enumerate(sorted(styles, reverse=True), 1)}

    def _stands_out(self, block: Block) -> bool:
        size, bold = _style(block)
        return size >= _LARGER * self._body or (bold and self._bold_tells)

    def of(self, block: Block, text: Tracked) -> int:
        """The level of a heading, from 1; 0 where the block is none."""
        if (
            len(block.lines) > _LINES
            or len(text.text) > 2 * TITLE_LENGTH
            or not any(map(str.isalpha, text.text))
        ):
            return 0
        if self._stands_out(block):
            larger = _style(block)[0] >= _LARGER * self._body
            bare = text.text.rstrip()
            if is_title(bare) or (larger and not bare.endswith((".", ";", ","))) or is_numbered_title(bare):
                return min(self._ranks.get(_style(block), 1), _LEVELS)
            return 0
        if is_typed_heading(text):
            return min(len(self._ranks) + 1, _LEVELS)
        return 0

    def heading(self, text: Tracked, level: int) -> Raw:
        """The heading, its number apart."""
        return self._headings.numbered(Raw(BlockKind.HEADING, text, level))


def is_numbered_title(text: str) -> bool:
    """Whether a line is a title behind its number: "3. Ports"."""
    number, _, rest = text.partition(" ")
    return number.rstrip(".").replace(".", "").isdecimal() and is_title(rest)


def _style(block: Block) -> Style:
    line = block.lines[0].line
    return line.largest, line.bold
