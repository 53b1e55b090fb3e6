"""A document of any format as a law in XML, in Akoma Ntoso and in Formex: parts, points, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legal.markup import akn, formex, tag

from checker.model import Block, BlockKind, Document, Span


def akoma(document: Document) -> bytes:
    """What an editor of laws would have saved in Akoma Ntoso."""
    return akn(_Akoma(document).made(), kind="doc", inside="mainBody")


def official(document: Document) -> bytes:
    """What the Official Journal would have made of it in Formex."""
    return formex(_Formex(document).made(), root="GENERAL")


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.seen: set[int] = set()
        self.made_of: list[str] = []
        self.parts: list[str] = []  # the ends of the parts that are open
        self.points: list[str] = []  # the ends of the items that are open

    def made(self) -> str:
        blocks = [block for block in self.document.blocks if block.kind is not BlockKind.NOTE]
        for kind, run in groupby(blocks, lambda block: block.kind):
            if kind is BlockKind.ROW:
                self._close(self.points, 0)
                self.made_of.append(self.table(run))
            else:
                for block in run:
                    self._block(block)
        self._close(self.points, 0)
        self._close(self.parts, 0)
        return "".join(self.made_of)

    def _close(self, ends: list[str], depth: int) -> None:
        while len(ends) > depth:
            self.made_of.append(ends.pop())

    def _block(self, block: Block) -> None:
        if block.kind is BlockKind.HEADING:
            self._close(self.points, 0)
            self._close(self.parts, block.level - 1)
            while len(self.parts) < block.level:
                start, end = self.part
                self.made_of.append(start)
                self.parts.append(end)
            self.made_of.append(self.heading(block))
        elif block.kind is BlockKind.ITEM:
            self._close(self.points, block.level - 1)
            while len(self.points) < block.level:
                start, end = self.point
                self.made_of.append(start)
                self.points.append(end)
            self.made_of.append(self.number(block.marker) + self.text(block.span))
        else:
            self._close(self.points, block.level)
            self.made_of.append(self.text(block.span))

    def runs(self, span: Span) -> Iterator[str]:
        """The text of a stretch with the notes that it refers to."""
        at = span.start
        for offset, index in self.references:
            if span.start <= offset <= span.end:
                yield self.document.text[at:offset]
                yield self.note(index)
                at = offset
        yield self.document.text[at : span.end]

    part = ("", "")
    point = ("", "")

    def heading(self, block: Block) -> str:
        raise NotImplementedError

    def number(self, marker: str) -> str:
        raise NotImplementedError

    def text(self, span: Span) -> str:
        raise NotImplementedError

    def note(self, index: int) -> str:
        raise NotImplementedError

    def table(self, rows: Iterator[Block]) -> str:
        raise NotImplementedError


class _Akoma(_Converter):
    part = ("<hcontainer>", "</hcontainer>")
    point = ("<blockList><item>", "</item></blockList>")

    def heading(self, block: Block) -> str:
        number = self.number(block.marker) if block.marker else ""
        return number + tag("heading", *self.runs(block.span))

    def number(self, marker: str) -> str:
        return tag("num", marker)

    def text(self, span: Span) -> str:
        return tag("p", *self.runs(span))

    def note(self, index: int) -> str:
        note = self.document.notes[index]
        if index in self.seen:
            return tag("noteRef", href=f"#n{index}", marker=note.label)
        self.seen.add(index)
        body = tag("p", self.document.quote(note.body)) if note.body else ""
        return tag("authorialNote", body, eId=f"n{index}", marker=note.label)

    def table(self, rows: Iterator[Block]) -> str:
        lines = (tag("tr", *(tag("td", self.text(cell)) for cell in row.cells)) for row in rows)
        return tag("table", *lines)


class _Formex(_Converter):
    part = ("<GR.SEQ>", "</GR.SEQ>")
    point = ("<LIST><ITEM><NP>", "</NP></ITEM></LIST>")

    def heading(self, block: Block) -> str:
        lead = f"{block.marker} " if block.marker else ""
        return tag("TITLE", tag("TI", tag("P", lead, *self.runs(block.span))))

    def number(self, marker: str) -> str:
        return tag("NO.P", marker)

    def text(self, span: Span) -> str:
        return tag("P", *self.runs(span))

    def note(self, index: int) -> str:
        note = self.document.notes[index]
        if index in self.seen:
            return tag("NOTE", NOTE_REF=f"E{index}")
        self.seen.add(index)
        body = tag("P", self.document.quote(note.body)) if note.body else ""
        return tag("NOTE", body, NOTE_ID=f"E{index}", NUMBERING="ARAB")

    def table(self, rows: Iterator[Block]) -> str:
        lines = (tag("ROW", *(tag("CELL", self.text(cell)) for cell in row.cells)) for row in rows)
        return tag("TBL", tag("CORPUS", *lines))
