"""Places: stretches of the text, stretches of the source, and the map from the one to the other."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from checker.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`: characters `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the source file: 1-based line, 1-based column in characters, 0-based offset.

    `wide` are the characters before it in the file that take two units in UTF-16, such as emoji.
    """

    line: int
    column: int
    offset: int
    wide: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A stretch of the source file, `end` not included."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A stretch of a page of the file, from 1: its sides in points, from the left and from the foot."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True, order=True)
class Landmark:
    """What a person calls a stretch of a source that is no file of lines: "paragraph 112", "note 48".

    It holds from the source's character at `start` up to the next landmark. `box` is where it stands on its
    page, None where the file has no pages. `recognised`: a program read its letters off a picture.
    """

    start: int
    label: str
    box: Box | None = None
    recognised: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of the text that come from `source_length` characters of the source.

    Equal lengths: copied one for one. Unequal lengths (an entity, a folded line break): the run
    stands for its source as a whole.
    """

    start: int
    length: int
    source_start: int
    source_length: int


@dataclass(frozen=True)
class OffsetMap:
    """From offsets in `Document.text` to offsets in the source.

    `runs` are in text order; offsets that no run covers (the line breaks between blocks) belong
    to the end of the run before.
    """

    runs: tuple[Run, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.start for run in self.runs]

    @cached_property
    def _by_source(self) -> tuple[list[int], list[int]]:
        """Where the runs start in the source, in its order, and which runs those are."""
        order = sorted(range(len(self.runs)), key=lambda index: self.runs[index].source_start)
        return [self.runs[index].source_start for index in order], order

    def _run(self, offset: int) -> Run | None:
        index = bisect_right(self._starts, offset) - 1
        return self.runs[index] if index >= 0 else None

    def source_start(self, offset: int) -> int:
        """The source offset of the text's character at `offset`."""
        run = self._run(offset)
        if run is None:
            return self.runs[0].source_start if self.runs else 0
        if offset >= run.start + run.length:
            return run.source_start + run.source_length
        if run.length != run.source_length:
            return run.source_start
        return run.source_start + offset - run.start

    def source_end(self, offset: int) -> int:
        """The source offset just behind the text's character before `offset`."""
        run = self._run(offset - 1)
        if run is None:
            return self.source_start(offset)
        inside = offset - run.start
        if inside >= run.length or run.length != run.source_length:
            return run.source_start + run.source_length
        return run.source_start + inside

    def text_at(self, source_offset: int) -> int:
        """The offset in the text that stands nearest to the source's character at `source_offset`.

        Notes are moved, so the runs are not in the order of the source.
        """

        def away(index: int) -> tuple[int, int]:
            run = self.runs[index]
            before = run.source_start - source_offset
            return max(before, source_offset - run.source_start - run.source_length, 0), index

        starts, order = self._by_source
        at = bisect_right(starts, source_offset)
        nearest = min(order[max(at - 2, 0) : at + 1], key=away, default=None)
        run = None if nearest is None else self.runs[nearest]
        if run is None or source_offset < run.source_start:
            return run.start if run else 0
        return run.start + min(source_offset - run.source_start, run.length)
