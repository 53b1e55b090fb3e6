"""Changes of a text → their unified difference.

The changes are known, so no two texts need be searched for what differs: for that a library takes the square
of their lines, and longer.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import accumulate

from checker.frozen import dataclass
from checker.model import Change

CONTEXT = 1
"""Lines that are shown before and behind those that differ."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines `start` up to `end` of the text, and those that take their place."""

    start: int
    end: int
    lines: Sequence[str]

    @property
    def longer(self) -> int:
        return len(self.lines) - (self.end - self.start)


def unified(name: str, source: str, made: Sequence[Change]) -> str:
    """The difference that the changes `made` of `source` make; "" where they change nothing.

    The changes are in order and do not overlap. Only a line feed ends a line.
    """
    lines = _split(source)
    said: list[str] = []
    shift = 0
    for hunk in _hunks(list(_blocks(source, lines, made))):
        start, end = max(hunk[0].start - CONTEXT, 0), min(hunk[-1].end + CONTEXT, len(lines))
        longer = sum(block.longer for block in hunk)
        said.append(f"@@ -{_range(start, end)} +{_range(start + shift, end + shift + longer)} @@\n")
        said += map(_ended, _shown(lines, hunk, start, end))
        shift += longer
    return "".join([f"--- {name}\n+++ {name}\n", *said]) if said else ""


def _split(text: str) -> list[str]:
    return StringIO(text, newline="\n").readlines()


def _blocks(source: str, lines: Sequence[str], made: Sequence[Change]) -> Iterator[_Block]:
    """The lines that differ: those that the changes touch, less what is the same at either end."""
    starts = [0, *accumulate(map(len, lines))]

    def line(offset: int) -> int:
        return min(bisect_right(starts, offset) - 1, max(len(lines) - 1, 0))

    rest = list(reversed(made))
    while rest:
        change = rest.pop()
        first, last = line(change.range.start.offset), line(change.range.end.offset)
        parts = [source[starts[first] : change.range.start.offset], change.text]
        while rest and line(rest[-1].range.start.offset) <= last + 1:
            before, change = change, rest.pop()
            parts += [source[before.range.end.offset : change.range.start.offset], change.text]
            last = line(change.range.end.offset)
        parts.append(source[change.range.end.offset : starts[last + 1]])
        yield from _trimmed(lines, first, last + 1, _split("".join(parts)))


def _trimmed(lines: Sequence[str], start: int, end: int, new: Sequence[str]) -> Iterator[_Block]:
    low, high = 0, len(new)
    while start < end and low < high and lines[start] == new[low]:
        start, low = start + 1, low + 1
    while start < end and low < high and lines[end - 1] == new[high - 1]:
        end, high = end - 1, high - 1
    if start < end or low < high:
        yield _Block(start, end, new[low:high])


def _hunks(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Blocks whose lines around them touch are shown together."""
    hunk: list[_Block] = []
    for block in blocks:
        if hunk and block.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    if hunk:
        yield hunk


def _shown(lines: Sequence[str], hunk: Sequence[_Block], start: int, end: int) -> Iterator[str]:
    for block in hunk:
        yield from (f" {line}" for line in lines[start : block.start])
        yield from (f"-{line}" for line in lines[block.start : block.end])
        yield from (f"+{line}" for line in block.lines)
        start = block.end
    yield from (f" {line}" for line in lines[start:end])


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _range(start: int, end: int) -> str:
    """Lines as a hunk's head counts them: the first, from 1, and how many; for none the one above."""
    length = end - start
    return str(start + 1) if length == 1 else f"{start + bool(length)},{length}"
