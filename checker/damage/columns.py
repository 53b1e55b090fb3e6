"""Where words stand, and what stands before each: read a block at a time, when it is first asked for.

Words are mostly looked at by what they say; where they stand is asked of the few that are said twice. So
there is room for every word's place, and nothing in it until somebody asks.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import itemgetter
from typing import overload

from checker.model import Span
from checker.regex import regex

NOTHING, MARK, STOP, CODE = 0, 1, 2, 3
"""What stands before a word: white space, punctuation, the end of a sentence, what only code has."""

WORD = regex(r"[^\W_]+(?:(?:['’‐‑./_@-]|::?)[^\W_]+)*")  # 2016/794, 12.9.2018 and a.b_c are one word
_WORDS = regex(rf"({WORD.pattern})")
# The same of a text without any but the plainest letters: there `re` looks up signs in half the time.
_PLAIN_WORDS = regex(r"([A-Za-z0-9]++(?:(?:['./_@-]|::?)[A-Za-z0-9]++)*+)")
_UNREAD = 4
"""What stands before a word whose block was not read yet."""
_CUT = regex(r"(?<=[^\W_]) ")
_PIECE = 1 << 16
"""Characters whose words are listed at once."""
_CODE = regex(r"[=<>{}\[\]|\\@#$*~^+&%_\u2500-\u257f]|\s{3}|\t")
_PERCENT = regex(r"[ \u00a0\u202f]?%(?![\w%])")
"""A per cent sign behind a digit belongs to its number."""
_STOP = regex(r"[.!?…]")
_SPACE = regex(r"\s")


def pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """A stretch, cut behind a word where lists of all its words would fill the memory."""
    start = span.start
    while span.end - start > _PIECE and (cut := _CUT.search(text, start + _PIECE, span.end)):
        yield start, cut.start()
        start = cut.start()
    yield start, span.end


@lru_cache(maxsize=4096)
def _between(gap: str, behind_digit: bool, before_small: bool, before_digit: bool) -> int:
    """What a gap between two words is; a text has few different ones."""
    if "%" in gap and behind_digit and (share := _PERCENT.match(gap)):
        gap = gap[share.end() :]
    if gap.endswith((" +", "(+")) and before_digit:
        gap = gap[:-1]
    if _CODE.search(gap):
        return CODE
    if not gap.strip():
        return NOTHING
    stop = None if before_small else _STOP.search(gap)
    return STOP if stop is not None and _SPACE.search(gap, stop.end()) else MARK


class Columns:
    """The places of the words of `blocks`, and what stands before them; `firsts` are the blocks' first words.

    `starts`, `ends` and `before` are read by `Spans` and `Gaps`, which see to it that they are filled.
    """

    def __init__(self, text: str, blocks: Sequence[Span], firsts: Sequence[int], size: int) -> None:
        self._text, self._blocks, self._firsts = text, blocks, firsts
        self.starts = array("i", bytes(array("i").itemsize * size))
        self.ends = array("i", self.starts)
        self.before = bytearray([_UNREAD]) * size

    @classmethod
    def listed(cls, spans: Sequence[tuple[int, int]], before: Sequence[int]) -> Columns:
        """Columns that are known: of words that stand together nowhere in the text."""
        columns = cls("", (), (), 0)
        columns.starts = array("i", map(itemgetter(0), spans))
        columns.ends = array("i", map(itemgetter(1), spans))
        columns.before = bytearray(before)
        return columns

    def read(self, first: int, end: int) -> None:
        """Reads the blocks that hold the words `first` up to `end`."""
        block = max(bisect_right(self._firsts, first) - 1, 0)
        while block < len(self._blocks) and self._firsts[block] < end:
            at = self._firsts[block]
            if at < len(self.before) and self.before[at] == _UNREAD:
                self._read(self._blocks[block], at)
            block += 1

    def _read(self, block: Span, at: int) -> None:
        first = at
        for start, end in pieces(self._text, block):
            at = self._read_piece(start, end, at)
        if at > first:
            self.before[first] = STOP  # a sentence begins with its block

    def _read_piece(self, start: int, end: int, at: int) -> int:
        """Lists are made whole here: a step in Python for each word would be the dearest of all reading."""
        text = self._text
        piece = text[start:end]
        words = _PLAIN_WORDS if piece.isascii() else _WORDS
        parts = words.split(piece)  # what stands before each word, and the word
        del parts[-1]  # what is behind the last
        offsets = array("i", accumulate(map(len, parts), initial=start))
        behind = at + len(parts) // 2
        self.starts[at:behind], self.ends[at:behind] = offsets[1::2], offsets[2::2]
        self.before[at:behind] = bytes(behind - at)  # NOTHING
        for number in compress(count(step=2), map(" ".__ne__, parts[::2])):
            gap, word = parts[number : number + 2]
            left = text[max(offsets[number] - 1, 0)]
            self.before[at + number // 2] = _between(
                gap, left.isdecimal(), word[0].islower(), word[0].isdigit()
            )
        return behind


class Spans(Sequence[tuple[int, int]]):
    """The start and the end of each word."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns.ends)

    @overload
    def __getitem__(self, at: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        columns = self._columns
        if isinstance(at, slice):
            columns.read(*at.indices(len(self))[:2])
            return list(zip(columns.starts[at], columns.ends[at], strict=True))
        if not columns.ends[at]:
            columns.read(at % len(self), at % len(self) + 1)
        return columns.starts[at], columns.ends[at]


class Gaps:
    """What stands before each word."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> bytearray: ...
    def __getitem__(self, at: int | slice) -> int | bytearray:
        columns = self._columns
        found = columns.before[at]
        if found == _UNREAD or (isinstance(found, bytearray) and _UNREAD in found):
            whole = slice(at, at + 1 or None) if isinstance(at, int) else at
            columns.read(*whole.indices(len(columns.before))[:2])
            return columns.before[at]
        return found

    def last(self, kind: int, at: int) -> int:
        """The last word up to `at` that `kind` stands before, no further back than in its block; else -1."""
        if self._columns.before[at] == _UNREAD:
            self._columns.read(at, at + 1)
        return self._columns.before.rfind(kind, 0, at + 1)
