"""A document of any format as a Word file: headings, automatic lists, tables and real notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model import Block, BlockKind, Document, Span
from checker.readers.starts import readings
from word import markup as word

_FORMS = {"number": "decimal", "letter:lower": "lowerLetter", "letter:upper": "upperLetter",
          "roman:lower": "lowerRoman", "roman:upper": "upperRoman"}  # fmt: skip


def converted(document: Document) -> bytes:
    """What a word processor would have saved, had the document been written in it."""
    return _Converter(document).made()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.first = self._first_number()
        self.lists: dict[int, str] = {}
        self.bodies = [block for block in document.blocks if block.kind is not BlockKind.NOTE]
        self.lists_of = self._lists()

    def made(self) -> bytes:
        body: list[str] = []
        for kind, run in groupby(self.bodies, lambda block: block.kind):
            blocks = list(run)
            body += [self._table(blocks)] if kind is BlockKind.ROW else map(self._paragraph, blocks)
        notes: dict[int | str, str] = {
            index + 1: self.document.quote(note.body)
            for index, note in enumerate(self.document.notes)
            if note.body
        }
        settings = f'<w:footnotePr><w:numStart w:val="{self.first}"/></w:footnotePr>' if self.first else ""
        return word.docx(
            "".join(body),
            numbering=word.numbering(self.lists),
            footnotes=word.notes(notes),
            settings=settings,
        )

    def _first_number(self) -> int:
        """The number from which Word counts the notes; 0 where it must be told the mark of each."""
        labels = [note.label for note in self.document.notes if note.references]
        numbers = [int(label) for label in labels if label.isdecimal()]
        counted = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(labels)))
        return numbers[0] if counted else 0

    def _mark(self, index: int) -> str:
        return word.footnote(index + 1, custom="" if self.first else self.document.notes[index].label)

    def _runs(self, span: Span, *, last: bool = False) -> str:
        """The text of a stretch with the notes that it refers to; those at its end, too, where it is the last."""
        runs, at = [], span.start
        for offset, index in self.references:
            if span.start <= offset < span.end or (last and offset == span.end):
                runs += [word.r(self.document.text[at:offset])] if offset > at else []
                runs.append(self._mark(index))
                at = offset
        runs += [word.r(self.document.text[at : span.end])] if span.end > at else []
        return "".join(runs)

    def _paragraph(self, block: Block) -> str:
        text = self._runs(block.span, last=True)
        if block.kind is BlockKind.HEADING:
            lead = word.r(f"{block.marker} ") if block.marker else ""
            return word.p(lead + text, style=f"heading{block.level}")
        if block.kind is BlockKind.ITEM:
            return self._item(block, text)
        if block.kind is BlockKind.CODE:
            return word.p(text, style="SourceCode")
        return word.p(text, properties=word.indented(720 * block.level) if block.level else "")

    def _item(self, block: Block, text: str) -> str:
        number = self.lists_of.get(id(block))
        if number is None:
            return word.p(
                word.r(f"{block.marker}\t") + text, properties=word.indented(720 * block.level, 360)
            )
        return word.p(text, properties=word.numbered(number, block.level - 1))

    def _table(self, rows: Sequence[Block]) -> str:
        width = max(len(row.cells) for row in rows)
        cells = ([word.cell(word.p(self._runs(cell, last=True))) for cell in row.cells] for row in rows)
        return word.table(*(list(row) for row in cells)) + (word.p("") if width else "")

    def _lists(self) -> dict[int, int]:
        """The automatic list of each item, by the item's identity; an item of an odd list has its number typed."""
        found: dict[int, int] = {}
        items = [block for block in self.bodies if block.kind is BlockKind.ITEM]
        for number, (_, members) in enumerate(_by_list(items), 1):
            levels = _levels(members)
            if levels:
                self.lists[number] = levels
                found.update((id(one), number) for one in members)
        return found


def _by_list(items: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    for name in dict.fromkeys(block.list_id for block in items):
        yield name, [block for block in items if block.list_id == name]


def _levels(members: Sequence[Block]) -> str:
    """The level that numbers the items of a list as they are; "" where none does."""
    index = members[0].level - 1
    for at in range(2):
        kinds = [readings(one.marker)[min(at, len(readings(one.marker)) - 1)] for one in members]
        kind, first = kinds[0]
        if kind.startswith("bullet"):
            return (
                word.level(index, "bullet", members[0].marker) if len({one for one, _ in kinds}) == 1 else ""
            )
        if kinds == [(kind, first + step) for step in range(len(kinds))]:
            shape, _, form = kind.partition(":")
            return word.level(index, _FORMS[form], re.sub("0", f"%{index + 1}", shape, count=1), first)
    return ""
