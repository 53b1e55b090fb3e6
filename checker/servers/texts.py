"""A document as an editor sees it: lines from 0, and columns in the units that were agreed on.

Lines end as the Language Server Protocol says: at a line feed, a carriage return, or both. A page break ends
no line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from itertools import accumulate

from lsprotocol import types

from checker.frozen import dataclass, replace
from checker.model import Range
from checker.positions import Lines

Measure = Callable[[Lines, str, int], int]

_BREAK = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


def _characters(_lines: Lines, line: str, characters: int) -> int:
    return min(max(characters, 0), len(line))


UNITS: dict[str, tuple[Measure, Measure]] = {
    "utf-8": (Lines.utf8_length, Lines.from_utf8),
    "utf-16": (Lines.utf16_length, Lines.from_utf16),
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
    def lines(self) -> list[str]:
        """The lines, each with its line break."""
        return _split(self.content)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(map(len, self.lines))][:-1]

    @cached_property
    def _skipped(self) -> int:
        return len(_MARK) if self.content.startswith(_MARK) else 0

    @cached_property
    def _measured(self) -> Lines:
        return Lines()

    def position(self, offset: int) -> types.Position:
        """Where the reading's `offset` stands in the editor."""
        at = offset + self._skipped
        number = bisect_right(self._starts, at) - 1
        return types.Position(number, self._width(self.lines[number], at - self._starts[number]))

    def words_end(self, number: int) -> types.Position:
        """Where the words of line `number` end: blanks behind them do not count."""
        return self._ends(number)

    @cached_property
    def _ends(self) -> Callable[[int], types.Position]:
        return cache(
            lambda one: types.Position(one, self._width(self.lines[one], len(self.lines[one].rstrip())))
        )

    def _width(self, line: str, characters: int) -> int:
        measure, _ = UNITS[self.encoding]
        return measure(self._measured, line, characters)

    def range(self, where: Range) -> types.Range:
        """Where a stretch of the source stands in the editor."""
        return types.Range(self.position(where.start.offset), self.position(where.end.offset))

    def offset(self, position: types.Position) -> int:
        """The reading's offset of a place in the editor."""
        number, characters = _place(self.lines, position, self.encoding)
        return max(self._starts[number] + characters - self._skipped, 0)

    def changed(self, changes: Iterable[types.TextDocumentContentChangeEvent]) -> Text:
        """The text after edits, each made on what the one before left.

        Where a word is replaced everywhere, thousands come at once: each costs its own lines only.
        """
        lines = list(self.lines)
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start = _place(lines, change.range.start, self.encoding)
                _edit(lines, start, max(start, _place(lines, change.range.end, self.encoding)), change.text)
            else:
                lines = _split(change.text)
        return replace(self, content="".join(lines))


def _split(text: str) -> list[str]:
    """The lines of a text, each with its line break; the last has none."""
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def _place(lines: Sequence[str], position: types.Position, encoding: str) -> tuple[int, int]:
    """The line of a place in the editor, and the characters before it on that line.

    What lies past the end of a line or of the text is that end.
    """
    if position.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    _, measure = UNITS[encoding]
    return position.line, measure(Lines(), lines[position.line].rstrip("\r\n"), position.character)


def _edit(lines: list[str], start: tuple[int, int], end: tuple[int, int], text: str) -> None:
    """Puts `text` in the place of what stands between two places: a line, and the characters before it there.

    The lines beside them are split anew as well: a carriage return and a line feed that meet are one break.
    """
    head, tail = lines[start[0]][: start[1]], lines[end[0]][end[1] :]
    if start[0] == end[0] and not _BREAK.search(text):
        lines[start[0]] = head + text + tail
        return
    first, last = max(start[0] - 1, 0), min(end[0] + 2, len(lines))
    before, after = "".join(lines[first : start[0]]), "".join(lines[end[0] + 1 : last])
    made = _split(before + head + text + tail + after)
    lines[first:last] = made if last == len(lines) else made[:-1]
