"""A document of any format as a page: headings, lists, tables, and notes that are linked both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from checker.model import Block, BlockKind, Document, Span
from checker.readers.starts import readings

_TYPES = {"number": "1", "letter:lower": "a", "letter:upper": "A", "roman:lower": "i", "roman:upper": "I"}


def page(document: Document) -> bytes:
    """What a converter would have made, had the document been written in its format."""
    return _Converter(document).made().encode()


class _Converter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.references = sorted(
            (at, index) for index, note in enumerate(document.notes) for at in note.references
        )
        self.bodies = [block for block in document.blocks if block.kind is not BlockKind.NOTE]

    def made(self) -> str:
        parts = []
        for kind, run in groupby(self.bodies, self._kind):
            blocks = list(run)
            if kind is BlockKind.ROW:
                parts.append(self._table(blocks))
            elif kind is BlockKind.ITEM:
                parts.append("".join(self._lists(blocks, 1)))
            else:
                parts += map(self._paragraph, blocks)
        return (
            "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>Draft</title></head>\n<body>\n"
            + "\n".join(parts)
            + f"\n<hr>\n{self._notes()}\n</body></html>\n"
        )

    @staticmethod
    def _kind(block: Block) -> BlockKind:
        """A paragraph inside an item is of its list."""
        inside = block.kind is BlockKind.PARAGRAPH and block.level
        return BlockKind.ITEM if inside else block.kind

    def _text(self, span: Span, *, last: bool = False) -> str:
        """The text of a stretch with its marks; those at its end, too, where it is the last."""
        parts, at = [], span.start
        for offset, index in self.references:
            if span.start <= offset < span.end or (last and offset == span.end):
                parts.append(escape(self.document.text[at:offset]))
                parts.append(self._mark(index))
                at = offset
        return "".join([*parts, escape(self.document.text[at : span.end])])

    def _mark(self, index: int) -> str:
        note = self.document.notes[index]
        label = escape(note.label)
        if note.body is None:
            return f"<sup>{label}</sup>"
        return f'<sup id="fnref-{index}"><a href="#fn-{index}">{label}</a></sup>'

    def _paragraph(self, block: Block) -> str:
        text = self._text(block.span, last=True)
        if block.kind is BlockKind.HEADING:
            lead = f"{block.marker} " if block.marker else ""
            return f"<h{block.level}>{escape(lead)}{text}</h{block.level}>"
        return f"<pre><code>{text}</code></pre>" if block.kind is BlockKind.CODE else f"<p>{text}</p>"

    def _table(self, rows: Sequence[Block]) -> str:
        cells = ("".join(f"<td>{self._text(cell, last=True)}</td>" for cell in row.cells) for row in rows)
        return "<table>\n" + "".join(f"<tr>{row}</tr>\n" for row in cells) + "</table>"

    def _lists(self, blocks: Sequence[Block], level: int) -> Iterator[str]:
        """The lists of a stretch from `level` on."""
        items = [one for one in blocks if one.kind is BlockKind.ITEM and one.level == level]
        opened = ""
        for index, run in self._items(blocks, level):
            item = run[0]
            if item.kind is not BlockKind.ITEM or item.level != level:
                yield from self._lists(run, level + 1)
                continue
            if opened and items[index].list_id != items[index - 1].list_id:
                yield f"</{opened}>"
                opened = ""
            members = [one for one in items if one.list_id == item.list_id]
            tag, typed = _list(members)
            if not opened:
                yield f"<{tag}>\n"
                opened = tag[:2]
            lead = f"{escape(item.marker)} " if typed else ""
            value = "" if typed or opened == "ul" else f" value={readings(item.marker)[-1][1]}"
            yield f"<li{value}>{lead}{self._text(item.span, last=True)}"
            for own, rest in groupby(
                run[1:], lambda one: one.kind is BlockKind.PARAGRAPH and one.level == level
            ):
                inside = list(rest)
                yield from map(self._paragraph, inside) if own else self._lists(inside, level + 1)
            yield "</li>\n"
        if opened:
            yield f"</{opened}>"

    @staticmethod
    def _items(blocks: Sequence[Block], level: int) -> Iterator[tuple[int, list[Block]]]:
        """Each item of a level with what stands in it, and its number among them."""
        number = -1
        run: list[Block] = []
        for block in blocks:
            if block.kind is BlockKind.ITEM and block.level == level:
                if run:
                    yield number, run
                number, run = number + 1, [block]
            else:
                run.append(block)
        if run:
            yield number, run

    def _notes(self) -> str:
        return "\n".join(
            f'<div id="fn-{index}" class=footnote><a href="#fnref-{index}">{escape(note.label)}</a> '
            f"{self._text(note.body, last=True)}</div>"
            if note.references
            else f"<p><sup>{escape(note.label)}</sup> {self._text(note.body)}</p>"
            for index, note in enumerate(self.document.notes)
            if note.body
        )


def _list(members: Sequence[Block]) -> tuple[str, bool]:
    """The tag of a list, and whether its markers are typed, as no list of a page has such."""
    kinds = {readings(one.marker)[-1][0] for one in members}
    if all(kind.startswith("bullet") for kind in kinds):
        return "ul", False
    shape, _, form = next(iter(kinds)).partition(":")
    if len(kinds) == 1 and shape == "0." and form in _TYPES:
        return f'ol type="{_TYPES[form]}"', False
    return 'ul style="list-style: none"', True
