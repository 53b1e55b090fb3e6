"""A document of any format as a printed report: lines that are broken at words, notes at the foot of each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from pdf.paper import A4, Text, pdf, width

from checker.model import Block, BlockKind, Document, Span

_LEFT, _RIGHT, _TOP, _FOOT = 72.0, 72.0, 770.0, 72.0
_SIZE, _SMALL, _MARK = 11.0, 8.0, 6.5
_PITCH = 1.25
_STEP = 20.0
"""Points from one level of lists to the next."""
_GAP = 30.0
"""Points between the columns of a table, at least."""


def printed(document: Document) -> bytes:
    """What a printer would have made, had the document been written in a word processor."""
    return _Printer(document).made()


@dataclass(slots=True)
class _Line:
    """Words with their places from the left; the notes that they refer to stand on the same page."""

    words: list[Text] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    size: float = _SIZE
    gap: float = 0.0


_Words = list[tuple[str, list[int]]]
"""Words, each with the notes whose marks stand behind it."""


class _Printer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, one) for one, note in enumerate(document.notes) for at in note.references
        )
        self.bodies = [block for block in document.blocks if block.kind is not BlockKind.NOTE]
        rows = [block for block in self.bodies if block.kind is BlockKind.ROW]
        self.page = (max(A4[0], *(self._wide(row) for row in rows)) if rows else A4[0], A4[1])

    def made(self) -> bytes:
        lines: list[_Line] = []
        for kind, run in groupby(self.bodies, lambda block: block.kind):
            found = list(run)
            lines += (
                self._table(found)
                if kind is BlockKind.ROW
                else [line for block in found for line in self._paragraph(block)]
            )
        for index, note in enumerate(self.document.notes):
            if note.body and not note.references:
                lines += self._note(index, _SIZE)
        return pdf(*self._pages(lines), box=self.page)

    # --- pages ---

    def _pages(self, lines: Sequence[_Line]) -> Iterator[list[Text]]:
        page: list[Text] = []
        notes: list[_Line] = []
        seen: set[int] = set()
        base = _TOP
        for line in lines:
            more = [one for index in line.notes if index not in seen for one in self._note(index, _SMALL)]
            step = line.gap + line.size * _PITCH
            room = _FOOT + (len(notes) + len(more) + 2) * _SMALL * _PITCH
            if base - step < room and page:
                yield [*page, *_foot(notes)]
                page, notes, base = [], [], _TOP
            seen.update(line.notes)
            notes += more
            base -= step
            page += [
                Text(word.left, word.base + base, word.text, word.size, word.bold) for word in line.words
            ]
        yield [*page, *_foot(notes)]

    def _note(self, index: int, size: float) -> list[_Line]:
        note = self.document.notes[index]
        if note.body is None:
            return []
        mark = Text(_LEFT, 0.35 * size, note.label, 0.6 * size)
        lines = self._set(self._words(note.body), _LEFT + width(note.label, 0.6 * size) + 2, _LEFT, size)
        lines[0].words.insert(0, mark)
        return lines

    # --- lines ---

    def _words(self, span: Span) -> _Words:
        """The words of a stretch, those of its notes behind them."""
        found: _Words = []
        at = span.start
        for offset, index in [*self.references, (span.end, -1)]:
            if not span.start <= offset <= span.end:
                continue
            said = self.document.text[at:offset]
            glued = bool(found) and bool(said) and not said[0].isspace()
            for number, word in enumerate(said.split(" ")):
                if number == 0 and glued:
                    found.append((f"\0{word}", []))
                elif word:
                    found.append((word, []))
            if index >= 0:
                if not found:
                    found.append(("", []))
                found[-1][1].append(index)
            at = offset
        return found

    def _set(
        self, words: _Words, first: float, left: float, size: float = _SIZE, bold: bool = False,
        right: float | None = None,
    ) -> list[_Line]:  # fmt: skip
        """Lines that break where the next word has no room."""
        lines = [_Line(size=size)]
        at, end = first, self.page[0] - _RIGHT if right is None else right
        for number, (word, notes) in enumerate(words):
            glued = word.startswith("\0")
            said = word.lstrip("\0")
            marks = ",".join(self.document.notes[index].label for index in notes)
            space = 0.0 if glued or at in {first, left} else width(" ", size)
            follows = words[number + 1][0] if number + 1 < len(words) else ""
            tail = width(follows[1:], size) if follows.startswith("\0") else 0.0
            if (
                not glued
                and at + space + width(said, size) + width(marks, _MARK) + tail > end
                and lines[-1].words
            ):
                lines.append(_Line(size=size))
                at, space = left, 0.0
            if said:
                lines[-1].words.append(Text(at + space, 0.0, said, size, bold))
                at += space + width(said, size)
            if marks:
                lines[-1].words.append(Text(at, 0.35 * size, marks, 0.6 * size))
                at += width(marks, 0.6 * size)
                lines[-1].notes += notes
        return lines

    def _paragraph(self, block: Block) -> list[_Line]:
        words = self._words(block.span)
        if block.kind is BlockKind.HEADING:
            lead: _Words = [(part, []) for part in block.marker.split()]
            lines = self._set([*lead, *words], _LEFT, _LEFT, max(20.0 - 2 * block.level, 12.5), bold=True)
        elif block.kind is BlockKind.ITEM:
            lines = self._item(block, words)
        else:
            left = _LEFT + _STEP * block.level
            lines = self._set(words, left, left)
        lines[0].gap = 8.0
        return lines

    def _item(self, block: Block, words: _Words) -> list[_Line]:
        begin = _LEFT + _STEP * (block.level - 1)
        text = max(begin + _STEP, begin + width(block.marker, _SIZE) + width(" ", _SIZE))
        lines = self._set(words, text, text)
        lines[0].words.insert(0, Text(begin, 0.0, block.marker))
        return lines

    # --- tables ---

    def _cells(self, row: Block) -> list[float]:
        return [width(self.document.quote(cell), _SIZE) for cell in row.cells]

    def _wide(self, row: Block) -> float:
        return _LEFT + _RIGHT + 4 * sum(wide + _GAP for wide in self._cells(row))

    def _table(self, rows: Sequence[Block]) -> list[_Line]:
        """A line a row; every column is as wide as its longest cell."""
        wides = [self._cells(row) for row in rows]
        columns = [
            max((wide[at] for wide in wides if at < len(wide)), default=0)
            for at in range(max(map(len, wides)))
        ]
        lines = []
        for row in rows:
            line = _Line(gap=4.0)
            left = _LEFT
            for cell, wide in zip(row.cells, columns, strict=False):
                for part in self._set(self._words(cell), left, left, right=self.page[0] * 9):
                    line.words += part.words
                    line.notes += part.notes
                left += wide + _GAP
            lines.append(line)
        lines[0].gap = 14.0
        return lines


def _foot(notes: Sequence[_Line]) -> Iterator[Text]:
    for number, line in enumerate(notes):
        base = _FOOT + (len(notes) - number) * _SMALL * _PITCH
        yield from (Text(word.left, base + word.base, word.text, word.size) for word in line.words)
