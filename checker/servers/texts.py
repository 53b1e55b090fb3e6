"""A document as an editor sees it: lines from 0, and columns in the units that were agreed on.

Lines end as the Language Server Protocol says: at a line feed, a carriage return, or both. A page break ends
no line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from lsprotocol import types

from checker.model import Range
from checker.positions import from_utf8, from_utf16, utf8_length, utf16_length

Measure = Callable[[str, int], int]

_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


def _characters(line: str, characters: int) -> int:
    return min(max(characters, 0), len(line))


UNITS: dict[str, tuple[Measure, Measure]] = {
    "utf-8": (utf8_length, from_utf8),
    "utf-16": (utf16_length, from_utf16),
    "utf-32": (_characters, _characters),
}
"""What a column counts → characters of a line to units, and units to characters."""


@dataclass(frozen=True)
class Text:
    """What stands in an editor.

    `encoding` is what its columns count: a key of `UNITS`. Offsets are those of the reading, which leaves a
    byte order mark out.
    """

    content: str
    encoding: str = "utf-16"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.content))]

    @cached_property
    def _skipped(self) -> int:
        return len(_MARK) if self.content.startswith(_MARK) else 0

    def _line(self, number: int) -> str:
        """Line `number` with its line break."""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.content)
        return self.content[self._starts[number] : end]

    @property
    def lines(self) -> list[str]:
        """The lines, each with its line break."""
        return [self._line(number) for number in range(len(self._starts))]

    def position(self, offset: int) -> types.Position:
        """Where the reading's `offset` stands in the editor."""
        at = offset + self._skipped
        number = bisect_right(self._starts, at) - 1
        return types.Position(number, self.width(self._line(number)[: at - self._starts[number]]))

    def width(self, words: str) -> int:
        """How many units of a column `words` take."""
        measure, _ = UNITS[self.encoding]
        return measure(words, len(words))

    def range(self, where: Range) -> types.Range:
        """Where a stretch of the source stands in the editor."""
        return types.Range(self.position(where.start.offset), self.position(where.end.offset))

    def offset(self, position: types.Position) -> int:
        """The reading's offset of a place in the editor."""
        return max(self._at(position) - self._skipped, 0)

    def _at(self, position: types.Position) -> int:
        """An offset in `content`. What lies past the end of a line or of the text is that end."""
        if position.line >= len(self._starts):
            return len(self.content)
        line = _BREAK.sub("", self._line(position.line))
        _, measure = UNITS[self.encoding]
        return self._starts[position.line] + measure(line, position.character)

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Text:
        """The text after edits, each made on what the one before left."""
        text = self
        for change in changes:
            content = change.text
            if isinstance(change, types.TextDocumentContentChangePartial):
                start, end = text._at(change.range.start), text._at(change.range.end)
                content = text.content[:start] + content + text.content[max(start, end) :]
            text = replace(text, content=content)
        return text
