"""A document of any format as a LaTeX file: headings, lists, tables and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model import Block, BlockKind, Document, Span
from checker.readers.latex.counters import SECTIONS

_SIGNS = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}", "-": "-{}", **{sign: f"\\{sign}" for sign in "%&$#_{}"},
}  # fmt: skip


def typeset(document: Document) -> bytes:
    """What an author would have written, had the document been written in LaTeX."""
    return _Converter(document).made().encode()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.seen: set[int] = set()
        self.open: list[str] = []  # the environments of the lists that are open
        self.ids: list[int] = []
        self.parts: list[str] = []

    def made(self) -> str:
        blocks = [block for block in self.document.blocks if block.kind is not BlockKind.NOTE]
        for kind, run in groupby(blocks, lambda block: block.kind):
            if kind is BlockKind.ROW:
                self._close(0)
                self.parts.append(self._table(list(run)))
            else:
                for block in run:
                    self._block(block)
        self._close(0)
        body = "\n\n".join(self.parts)
        return f"\\documentclass{{report}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"

    def _close(self, depth: int) -> None:
        while len(self.open) > depth:
            self.parts.append(f"\\end{{{self.open.pop()}}}")
            self.ids.pop()

    def _block(self, block: Block) -> None:
        text = "".join(self._runs(block.span))
        if block.kind is BlockKind.HEADING:
            self._close(0)
            lead = f"{block.marker} " if block.marker else ""
            self.parts.append(f"\\{SECTIONS[block.level]}*{{{_escaped(lead)}{text}}}")
        elif block.kind is BlockKind.ITEM:
            self._item(block, text)
        elif block.kind is BlockKind.CODE:
            code = self.document.quote(block.span)
            self.parts.append(f"\\begin{{verbatim}}\n{code}\n\\end{{verbatim}}")
        else:
            self._close(block.level)
            self.parts.append(text)

    def _item(self, block: Block, text: str) -> None:
        self._close(block.level)
        if len(self.open) == block.level and self.ids[-1] != block.list_id:
            self._close(block.level - 1)
        while len(self.open) < block.level:
            self.open.append("itemize")
            self.ids.append(block.list_id)
            self.parts.append("\\begin{itemize}")
        self.parts.append(f"\\item[{{{_escaped(block.marker)}}}] {text}")

    def _runs(self, span: Span) -> Iterator[str]:
        """The text of a stretch with the notes that it refers to."""
        at = span.start
        for offset, index in self.references:
            if span.start <= offset <= span.end:
                yield _escaped(self.document.text[at:offset])
                yield self._note(index)
                at = offset
        yield _escaped(self.document.text[at : span.end])

    def _note(self, index: int) -> str:
        note = self.document.notes[index]
        if index in self.seen or note.body is None:
            return f"\\footnotemark[{note.label}]"
        self.seen.add(index)
        return f"\\footnote[{note.label}]{{{_escaped(self.document.quote(note.body))}}}"

    def _table(self, rows: Sequence[Block]) -> str:
        lines = (" & ".join("".join(self._runs(cell)) for cell in row.cells) + " \\\\" for row in rows)
        return "\\begin{tabular}{ll}\n" + "\n".join(lines) + "\n\\end{tabular}"


def _escaped(text: str) -> str:
    return re.sub(r"[\\~^'`%&$#_{}-]", lambda match: _SIGNS[match[0]], text)
