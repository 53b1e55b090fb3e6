"""A document of any format as an OpenDocument text: headings, lists, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from odt import markup as odt

from checker.model import Block, BlockKind, Document, Span
from checker.readers.starts import readings

_FORMATS = {"number": "1", "letter:lower": "a", "letter:upper": "A", "roman:lower": "i", "roman:upper": "I"}


def text(document: Document) -> bytes:
    """What a word processor would have saved, had the document been written in it."""
    return _Converter(document).made()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.bodies = [block for block in document.blocks if block.kind is not BlockKind.NOTE]
        self.styles: list[str] = []
        self.seen: set[int] = set()

    def made(self) -> bytes:
        body: list[str] = []
        for kind, run in groupby(self.bodies, lambda block: block.kind):
            blocks = list(run)
            body += [self._table(blocks)] if kind is BlockKind.ROW else map(self._paragraph, blocks)
        return odt.odt("".join(body), "".join(self.styles))

    def _runs(self, span: Span) -> Iterator[str]:
        """The text of a stretch with the notes that it refers to."""
        at = span.start
        for offset, index in self.references:
            if span.start <= offset <= span.end:
                yield self.document.text[at:offset]
                yield self._note(index)
                at = offset
        yield self.document.text[at : span.end]

    def _note(self, index: int) -> str:
        note = self.document.notes[index]
        return odt.note(note.label, odt.p(self.document.quote(note.body)) if note.body else odt.p())

    def _paragraph(self, block: Block) -> str:
        runs = list(self._runs(block.span))
        if block.kind is BlockKind.HEADING:
            return odt.h(block.level, f"{block.marker} " if block.marker else "", *runs)
        if block.kind is BlockKind.ITEM:
            return self._item(block, runs)
        if block.level:
            inside = f"<text:list-header>{odt.p(*runs)}</text:list-header>"
            return _within(f"<text:list>{inside}</text:list>", block.level - 1)
        return odt.p(*runs)

    def _item(self, block: Block, runs: Sequence[str]) -> str:
        name = f"L{block.list_id}"
        shape, value = self._shape(block)
        if block.list_id not in self.seen:
            self.seen.add(block.list_id)
            self.styles.append(odt.numbers(name, *[shape] * block.level))
        start = f' text:start-value="{value}"' if value else ""
        item = f"<text:list-item{start}>{odt.p(*runs)}</text:list-item>"
        return _within(f'<text:list text:style-name="{name}">{item}</text:list>', block.level - 1)

    def _shape(self, block: Block) -> tuple[str, int]:
        """The attributes of a level that shows the marker of an item, and its number."""
        kind, value = readings(block.marker)[-1]
        if kind.startswith("bullet"):
            return f"text:bullet-char={quoteattr(block.marker)}", 0
        shape, _, form = kind.partition(":")
        before, _, behind = shape.partition("0")
        return (
            f"style:num-format={quoteattr(_FORMATS[form])} style:num-prefix={quoteattr(before)} "
            f"style:num-suffix={quoteattr(behind)}"
        ), value

    def _table(self, rows: Sequence[Block]) -> str:
        return (
            odt.table(*([odt.cell(odt.p(*self._runs(cell))) for cell in row.cells] for row in rows)) + odt.p()
        )


def _within(content: str, depth: int) -> str:
    """A list inside `depth` others that show nothing."""
    return "<text:list><text:list-item>" * depth + content + "</text:list-item></text:list>" * depth
