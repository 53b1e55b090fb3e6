"""Text that remembers where it comes from.

A `Tracked` is a frozen string with the runs that lead back to the source and with marks: places in
it that later steps want to know of. A `Builder` glues pieces of tracked text together; adjacent
one-for-one runs become one, so that a page of plain prose is a single run.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter
from typing import Literal

from checker.frozen import dataclass, replace
from checker.model import NoteKind, Run

MarkKind = Literal["break", "raised", "verbatim", "note"]

HIDDEN = "\ue000"
"""What stands for a note's mark until it is cut: it is private, so it means nothing."""

_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a tracked text.

    `break`: the space that stands for a line break of the source. `raised`: superscript text;
    `source` is its range in the source, tags included, `label` the note that a link there names.
    `verbatim`: code, in which nothing is markup. `note`: a reference to the note `key`; what it covers is
    not prose and will be cut.
    """

    start: int
    end: int
    kind: MarkKind
    label: str = ""
    key: str = ""
    note_kind: NoteKind = "footnote"
    source: tuple[int, int] = (0, 0)

    def moved(self, by: int) -> Mark:
        return Mark(
            self.start + by, self.end + by, self.kind, self.label, self.key, self.note_kind, self.source
        )


@dataclass(frozen=True, slots=True)
class Tracked:
    """`text` with its `runs` (starts count from this text) and `marks`, both in text order."""

    text: str
    runs: tuple[Run, ...] = ()
    marks: tuple[Mark, ...] = ()

    def slice(self, start: int, end: int) -> Tracked:
        """The characters `start` up to, not including, `end`."""
        if start <= 0 and end >= len(self.text):
            return self
        if 0 <= start < end <= len(self.text) and (run := self._copied(start, end)):
            marks = tuple(mark.moved(-start) for mark in self.marks_in(start, end)) if self.marks else ()
            return Tracked(self.text[start:end], (run,), marks)
        builder = Builder()
        builder.add(self, start, end)
        return builder.build()

    def _copied(self, start: int, end: int) -> Run | None:
        """The run of a stretch that is one copy of the source, which most are."""
        run = self.runs[max(bisect_right(self.runs, start, key=_start) - 1, 0)] if self.runs else None
        if run is None or run.length != run.source_length:
            return None
        if start < run.start or end > run.start + run.length:
            return None
        return Run(0, end - start, run.source_start + start - run.start, end - start)

    def strip(self) -> Tracked:
        """Without the white space around it."""
        text = self.text
        if not text or not (text[0].isspace() or text[-1].isspace()):
            return self
        start = len(text) - len(text.lstrip())
        return self.slice(start, max(start, len(text.rstrip())))

    def marks_in(self, start: int, end: int) -> Iterable[Mark]:
        """The marks that lie wholly in a stretch; empty ones at its ends count."""
        marks = self.marks
        for index in range(bisect_left(marks, start, key=_start), len(marks)):
            mark = marks[index]
            if mark.start > end:
                return
            if mark.end <= end:
                yield mark

    def source_at(self, offset: int) -> int:
        """The source offset of the character at `offset`."""
        index = max(bisect_right(self.runs, offset, key=_start) - 1, 0)
        if not self.runs:
            return 0
        run = self.runs[index]
        if run.length == run.source_length:
            return run.source_start + min(max(offset - run.start, 0), run.length)
        return run.source_start


def tracked(source: str, start: int = 0) -> Tracked:
    """A piece of the source as it stands, the first character of it at `start`."""
    return Tracked(source, (Run(0, len(source), start, len(source)),) if source else ())


class Builder:
    """Collects pieces; `build` makes the tracked text of them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._marks: list[Mark] = []
        self._open: tuple[int, int, int] | None = None  # start, source start, length: still growing
        self.length = 0

    def put(self, text: str, source_start: int, source_length: int | None = None) -> None:
        """Append `text`, copied from `source_start` or standing for `source_length` characters."""
        size = len(text)
        if not size:
            return
        self._texts.append(text)
        if source_length is not None and source_length != size:
            self._close()
            self._runs.append(Run(self.length, size, source_start, source_length))
        elif (last := self._open) and last[1] + last[2] == source_start and last[0] + last[2] == self.length:
            self._open = (last[0], last[1], last[2] + size)
        else:
            self._close()
            self._open = (self.length, source_start, size)
        self.length += size

    def gap(self, text: str) -> None:
        """Append `text` that stands nowhere in the source."""
        self._texts.append(text)
        self.length += len(text)

    def add(self, piece: Tracked, start: int = 0, end: int | None = None) -> None:
        """Append a stretch of `piece` with its marks."""
        stop = len(piece.text) if end is None else min(end, len(piece.text))
        if start >= stop and not piece.marks:
            return
        base = self.length - start
        at = start
        runs = piece.runs
        for index in range(max(bisect_right(runs, start, key=_start) - 1, 0), len(runs)):
            run = runs[index]
            if run.start >= stop:
                break
            low, high = max(run.start, at), min(run.start + run.length, stop)
            if low >= high:
                continue
            if low > at:
                self.gap(piece.text[at:low])
            if run.length == run.source_length:
                self.put(piece.text[low:high], run.source_start + low - run.start)
            else:
                self.put(piece.text[low:high], run.source_start, run.source_length)
            at = high
        if at < stop:
            self.gap(piece.text[at:stop])
        if piece.marks:
            self._marks.extend(mark.moved(base) for mark in piece.marks_in(start, stop))

    def mark(self, mark: Mark) -> None:
        self._marks.append(mark)

    def note(self, label: str, key: str, start: int, end: int, kind: NoteKind = "footnote") -> None:
        """Append the mark of a note, which stands at `start` to `end` of the source."""
        self.mark(Mark(self.length, self.length + 1, "note", label, key, kind))
        self.put(HIDDEN, start, end - start)

    def raised(self, begin: int, start: int, end: int, label: str = "") -> None:
        """Mark the text from `begin` on as raised; its tags stand at `start` to `end` of the source.

        `label` is that of the note that a link there leads to.
        """
        if begin < self.length:
            self.mark(Mark(begin, self.length, "raised", label, source=(start, end)))

    def verbatim(self, begin: int) -> None:
        """Mark the text from `begin` on as code."""
        if begin < self.length:
            self.mark(Mark(begin, self.length, "verbatim"))

    def line_break(self, source_start: int, source_length: int) -> None:
        """Append the one space that stands for a line break and the white space around it."""
        self._marks.append(Mark(self.length, self.length + 1, "break"))
        self.put(" ", source_start, source_length)

    @property
    def last(self) -> str:
        """The last character, "" where there is none."""
        return self._texts[-1][-1] if self.length else ""

    def ends_in_space(self) -> bool:
        return not self.length or self._texts[-1][-1].isspace()

    def drop_space(self) -> None:
        """Take back the white space at the end."""
        while self._texts and self._texts[-1][-1].isspace():
            kept = self._texts[-1].rstrip()
            lost = len(self._texts[-1]) - len(kept)
            self._texts[-1:] = [kept] if kept else []
            self.length -= lost
            self._shorten()

    def _shorten(self) -> None:
        if self._open and self._open[0] + self._open[2] > self.length:
            start, source, _ = self._open
            self._open = (start, source, self.length - start) if start < self.length else None
        while not self._open and self._runs and self._runs[-1].start + self._runs[-1].length > self.length:
            run = self._runs.pop()
            if run.start < self.length:
                kept = self.length - run.start
                source_length = kept if run.length == run.source_length else run.source_length
                self._runs.append(Run(run.start, kept, run.source_start, source_length))

    def _close(self) -> None:
        if self._open:
            start, source, length = self._open
            self._runs.append(Run(start, length, source, length))
            self._open = None

    def build(self) -> Tracked:
        self._close()
        kept = [mark for mark in self._marks if mark.end <= self.length]
        marks = tuple(sorted(kept, key=_start)) if kept else ()
        return Tracked("".join(self._texts), tuple(self._runs), marks)


def join(pieces: Iterable[Tracked], separator: str = " ") -> Tracked:
    """The pieces in one, `separator` between them."""
    builder = Builder()
    for piece in pieces:
        if builder.length:
            builder.gap(separator)
        builder.add(piece)
    return builder.build()


def folded(piece: Tracked) -> Tracked:
    """Without the white space around it, each line break and the white space around it one space."""
    if "\n" not in piece.text:
        return piece.strip()
    builder = Builder()
    at = last = 0
    for line in piece.text.split("\n"):
        if bare := line.strip():
            start = at + line.index(bare[0])
            if builder.length:
                source = piece.source_at(last - 1) + 1
                builder.line_break(source, max(piece.source_at(start) - source, 1))
            last = start + len(bare)
            builder.add(piece, start, last)
        at += len(line) + 1
    return builder.build()


def as_written(piece: Tracked, source: str) -> Tracked:
    """With the source's own signs where a repaired tag turned out to be none, but code or prose."""
    texts = []
    at = 0
    for run in piece.runs:
        texts.append(piece.text[at : run.start])
        at = run.start + run.length
        text = piece.text[run.start : at]
        copy = source[run.source_start : run.source_start + run.length]
        if text != copy and run.length == run.source_length:
            pairs = zip(text, copy, strict=True)
            text = "".join(mine if mine.isspace() and theirs.isspace() else theirs for mine, theirs in pairs)
        texts.append(text)
    return replace(piece, text="".join([*texts, piece.text[at:]]))
