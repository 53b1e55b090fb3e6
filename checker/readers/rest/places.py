"""Where the raw text of a block stands in the source.

docutils tells the line of a block, and its text without the indentation and with blanks for tabs. So each
line of the text is looked for in its line of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from checker.readers.tracked import Builder

_WORD = re.compile(r"\S+")
_PIECE = re.compile(r"\S+|\s+")
_NEAR = (0, -1, -2, 1)
"""Lines to look in, from the one that is told: of a title, that is the line beneath it."""


class _Stretch(NamedTuple):
    """Characters of a raw text, and where the first of them stands in the source."""

    start: int
    end: int
    source: int


class Placed:
    """The raw text of a block, and where its stretches stand; `line` is where its line begins."""

    def __init__(self, raw: str, stretches: list[_Stretch], line: int) -> None:
        self.raw = raw
        self._stretches = stretches
        self._starts = [one.start for one in stretches]
        self._line = line

    def source(self, offset: int) -> int:
        """Where the character at `offset` of the raw text stands in the source."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return self._stretches[0].source if self._stretches else self._line
        one = self._stretches[index]
        return one.source + min(offset, one.end) - one.start

    def put(self, builder: Builder, start: int, end: int) -> None:
        """Appends a stretch of the raw text to a text, each line break as one blank."""
        for piece in _PIECE.finditer(self.raw, start, end):
            at = self.source(piece.start())
            if not self._stretches:
                builder.put(" ".join(piece[0].split()) or " ", at, 0)
            elif "\n" in piece[0]:
                builder.line_break(at, max(self.source(piece.end()) - at, 1))
            else:
                builder.put(piece[0], at)

    def unit(self, builder: Builder, text: str, start: int, end: int) -> None:
        """Appends `text`, which a stretch of the raw text stands for as a whole."""
        at = self.source(start)
        builder.put(" ".join(text.split()), at, max(self.source(end) - at, 0))


class Lines:
    """The lines of a source, and how much of each is taken: the cells of a table stand side by side."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = [0, *(match.end() for match in re.finditer("\n", source)), len(source) + 1]
        self._taken: dict[int, int] = {}

    def start(self, line: int) -> int:
        """Where a line begins, from 1."""
        return self._starts[max(min(line, len(self._starts) - 1), 1) - 1]

    def placed(self, raw: str, line: int) -> Placed:
        """The places of a text that begins on or near `line`; where it is not found, the line's."""
        for near in _NEAR:
            found = self._found(raw, line + near)
            if found:
                for number, stretch in found:
                    self._taken[number] = stretch.source + stretch.end - stretch.start
                return Placed(raw, [stretch for _, stretch in found], self.start(line))
        return Placed(raw, [], self.start(line))

    def _found(self, raw: str, line: int) -> list[tuple[int, _Stretch]]:
        """The stretches of a text from `line` on, each with its line; [] where one is not there."""
        found: list[tuple[int, _Stretch]] = []
        at = 0
        for number, text in enumerate(raw.split("\n"), line):
            bare = text.strip()
            if bare and not 0 < number < len(self._starts):
                return []
            if bare:
                cursor = max(self._starts[number - 1], self._taken.get(number, 0))
                start = at + text.index(bare)
                stretches = self._in_line(bare, start, cursor, self._starts[number] - 1)
                if not stretches:
                    return []
                found += ((number, one) for one in stretches)
            at += len(text) + 1
        return found

    def _in_line(self, text: str, start: int, cursor: int, stop: int) -> list[_Stretch]:
        at = self._source.find(text, cursor, stop)
        if at >= 0:
            return [_Stretch(start, start + len(text), at)]
        words = list(_WORD.finditer(text))  # a tab may stand between them
        pattern = r"\s+".join(f"({re.escape(word[0])})" for word in words)
        match = re.compile(pattern).search(self._source, cursor, stop)
        if match is None:
            return []
        return [
            _Stretch(start + word.start(), start + word.end(), match.start(index))
            for index, word in enumerate(words, 1)
        ]
