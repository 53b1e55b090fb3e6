"""The text that a PDF is read as, a printed line a line, and the way back from it to the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.model import Box, Landmark, Run
from checker.readers.bodies import RAISED, SUPERSCRIPTS, TO_SUPERSCRIPT, label_of, labels_of
from checker.readers.hyphens import Hyphens
from checker.readers.pdf.boxes import around, on_page
from checker.readers.pdf.layout import Placed
from checker.readers.pdf.lines import Line
from checker.readers.pdf.paragraphs import is_bullet
from checker.readers.pdf.words import Page
from checker.readers.symbols import BULLET
from checker.readers.tracked import HIDDEN, Builder, Mark, Tracked
from checker.regex import regex

_PART = regex(r"[^,]+,?")
"""One of several marks, and the comma behind it."""
_SIGNS = frozenset("•·▪–—◦○‣●■□*+-")
"""Bullets that are read as they are."""


class Anchor(NamedTuple):
    """Where `length` characters of the source, from `start`, stand on a page, in points."""

    start: int
    length: int
    page: int
    left: float
    right: float
    base: float
    size: float


class Written(NamedTuple):
    """A stretch of the source that is one printed line, and the marks raised in it."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


class Sheet:
    """The source while it is written."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        self.landmarks: list[Landmark] = []
        self._lines: list[tuple[int, int, Line]] = []
        self.length = 0
        self._texts: list[str] = []

    @property
    def source(self) -> str:
        return "".join(self._texts)

    def put(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)

    def line(self, placed: Placed) -> Written:
        """Writes a line, on a line of its own."""
        self.land(placed)
        written = self.words(placed.page, placed.line)
        self.put("\n")
        return written

    def land(self, placed: Placed) -> None:
        """What follows is called by the place of that line."""
        label = f"page {placed.page}, line {placed.number}"
        sides = on_page(around(placed.line), self._pages[placed.page - 1])
        box = Box(placed.page, *(round(side, 1) for side in sides))
        recognised = self._pages[placed.page - 1].recognised
        self.landmarks.append(Landmark(self.length, label, box, recognised))

    def words(self, page: int, line: Line) -> Written:
        """Writes the words of a line."""
        start = at = self.length
        self._lines.append((start, page, line))
        if line.even and not is_bullet(line):
            self.put(line.text)
            return Written(start, self.length, ())
        marks: list[tuple[int, int]] = []
        texts: list[str] = []
        for index, word in enumerate(line.words):
            if index and not line.is_glued(index):
                texts.append(" ")
                at += 1
            text = word.text
            if word.base > line.base and line.is_raised(word):
                text = text.translate(TO_SUPERSCRIPT) if RAISED.issuperset(text) else text
                begin = marks.pop()[0] if marks and marks[-1][1] == at else at
                marks.append((begin, at + len(text)))
            elif not index and is_bullet(line) and text not in _SIGNS:
                text = BULLET
            texts.append(text)
            at += len(text)
        self.put("".join(texts))
        return Written(start, at, tuple(marks))

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Where the words of the source stand."""
        return tuple(anchor for line in self._lines for anchor in _anchors(*line))


def _anchors(start: int, page: int, line: Line) -> Iterator[Anchor]:
    """Where the words of a line stand that begins at `start`."""
    at = start
    for index, word in enumerate(line.words):
        at += bool(index and not line.is_glued(index))
        yield Anchor(at, len(word.text), page, word.left, word.right, word.base, word.size)
        at += len(word.text)


class Reader:
    """Gives stretches of a sheet that is written, as text that remembers where it comes from.

    `keys` are those of notes by page and label.
    """

    def __init__(self, source: str, keys: Mapping[tuple[int, str], str]) -> None:
        self._source = source
        self._hyphens = Hyphens(source)
        self._keys = keys

    def block(self, lines: Sequence[tuple[int, Written]]) -> Tracked:
        """The text of a paragraph whose lines are `lines`, each with its page."""
        builder = Builder()
        for index, (page, written) in enumerate(lines):
            after = lines[index + 1][1] if index + 1 < len(lines) else None
            end, glue = self._hyphens.seam(written.end, after.start) if after else (written.end, "")
            builder.add(self.stretch(page, written), 0, end - written.start)
            if after and glue:
                builder.line_break(written.end, max(after.start - written.end, 1))
        return builder.build().strip()

    def stretch(self, page: int, written: Written) -> Tracked:
        """A line with its marks: those of notes on its page lead there, others are raised text."""
        start, end, raised = written
        text = self._source[start:end]
        marks: list[Mark] = []
        for begin, stop in raised:
            if own := self._notes(page, begin, stop, start):
                text = text[: begin - start] + HIDDEN * (stop - begin) + text[stop - start :]
                marks += own
            else:
                marks.append(Mark(begin - start, stop - start, "raised", source=(begin, stop)))
        runs = (Run(0, len(text), start, len(text)),) if text else ()
        return Tracked(text, runs, tuple(marks))

    def _notes(self, page: int, begin: int, stop: int, start: int) -> list[Mark]:
        """Marks that lead to the notes which raised text names; none where one is not on its page."""
        marks: list[Mark] = []
        for part in _PART.finditer(self._source, begin, stop):
            several = labels_of(part[0].strip(" ,"))
            if len(several) > 1 and all((page, label) in self._keys for label in several):
                marks += self._range(page, several, part.start() - start, part.end() - start)
                continue
            label = label_of(part[0].strip(" ,").translate(SUPERSCRIPTS))
            cut = 0 if (page, label) in self._keys else self._seam(page, label)
            for first, last in ((0, cut), (cut, len(part[0]))):
                if first == last:
                    continue
                own = label[first:last]
                key = self._keys.get((page, own), "")
                if not key:
                    return []
                marks.append(
                    Mark(part.start() + first - start, part.start() + last - start, "note", own, key)
                )
        return marks

    def _range(self, page: int, labels: Sequence[str], begin: int, end: int) -> Iterator[Mark]:
        """The marks of a range of notes: the first hides it, the others stand behind it."""
        for index, label in enumerate(labels):
            yield Mark(end if index else begin, end, "note", label, self._keys[page, label])

    def _seam(self, page: int, label: str) -> int:
        """Where two marks meet that follow each other without a sign between: "3738"; 0 where none do."""
        for at in range(1, len(label)) if label.isdecimal() else ():
            one, other = label[:at], label[at:]
            if int(other) == int(one) + 1 and {(page, one), (page, other)} <= self._keys.keys():
                return at
        return 0
