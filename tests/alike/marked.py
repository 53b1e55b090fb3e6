"""A document of any format as reStructuredText: headings, lists, tables and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model import Block, BlockKind, Document, Span

_ADORNMENTS = "=-~^.#"
_SIGNS = re.compile(r"[\\*`|_:<>\[\]-]")


def marked(document: Document) -> bytes:
    """What an author would have written, had the document been written in reStructuredText."""
    return ("\n\n".join(_Converter(document).parts()) + "\n").encode()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.levels: list[int] = []  # of the headings above, as each may be one deeper than the last only
        self.open: list[tuple[int, str]] = []  # the list id of each open list, and what indents its items

    def parts(self) -> Iterator[str]:
        blocks = [block for block in self.document.blocks if block.kind is not BlockKind.NOTE]
        for kind, run in groupby(blocks, lambda block: block.kind):
            if kind is BlockKind.ROW:
                self.open.clear()
                yield self._table(list(run))
            else:
                yield from map(self._block, run)
        for note in self.document.notes:
            if note.body is not None:
                yield f".. [{note.label}] {_escaped(self.document.quote(note.body))}"

    def _block(self, block: Block) -> str:
        text = "".join(self._runs(block.span))
        if block.kind is BlockKind.HEADING:
            self.open.clear()
            return self._heading(block, text)
        if block.kind is BlockKind.CODE:
            return "::\n\n    " + self.document.quote(block.span)
        if block.kind is BlockKind.ITEM:
            return self._item(block, text)
        del self.open[block.level :]
        return self._indented(text)

    def _heading(self, block: Block, text: str) -> str:
        while self.levels and self.levels[-1] >= block.level:
            self.levels.pop()
        self.levels.append(block.level)
        title = f"{_escaped(block.marker)} {text}" if block.marker else text
        return f"{title}\n{_ADORNMENTS[len(self.levels) - 1] * len(title)}"

    def _item(self, block: Block, text: str) -> str:
        del self.open[block.level :]
        if len(self.open) == block.level and self.open[-1][0] != block.list_id:
            self.open.pop()
            parted = self._indented(".. another list") + "\n\n"
        else:
            parted = ""
        while len(self.open) < block.level - 1:
            self.open.append((0, "  "))
        if len(self.open) == block.level:
            self.open.pop()
        before = self._indented("")
        mark = block.marker
        self.open.append((block.list_id, " " * (len(mark) + 1)))
        return f"{parted}{before}{mark} {text}"

    def _indented(self, text: str) -> str:
        return "".join(indent for _, indent in self.open) + text

    def _runs(self, span: Span) -> Iterator[str]:
        """The text of a stretch with the marks of the notes that it refers to."""
        at = span.start
        for offset, index in self.references:
            if span.start <= offset <= span.end:
                yield _escaped(self.document.text[at:offset])
                following = self.document.text[offset : min(offset + 1, span.end)]
                yield f"\\ [{self.document.notes[index].label}]_" + ("\\ " if following.strip() else "")
                at = offset
        yield _escaped(self.document.text[at : span.end])

    def _table(self, rows: Sequence[Block]) -> str:
        lines = [".. list-table::", ""]
        for row in rows:
            for number, cell in enumerate(row.cells):
                lines.append(f"   {' ' if number else '*'} - {''.join(self._runs(cell))}".rstrip())
        return "\n".join(lines)


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda match: f"\\{match[0]}", text)
