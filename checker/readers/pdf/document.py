"""A PDF → the document: its blocks written out, a printed line or a row of a table a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document, Landmark
from checker.readers.assemble import build
from checker.readers.encoding import check_size
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.lines import marker_of
from checker.readers.options import Options
from checker.readers.pdf.headings import Levels
from checker.readers.pdf.layout import Block, Layout, laid_out
from checker.readers.pdf.paragraphs import has_number_apart, is_bullet
from checker.readers.pdf.process import pages_of
from checker.readers.pdf.sheet import Anchor, Reader, Sheet, Written
from checker.readers.pdf.words import Page
from checker.readers.raw import Raw
from checker.readers.tracked import Tracked
from checker.readers.typed import typed

FORMAT = "pdf"
_COLUMN = 0.5
"""Sizes of type that a column of plain text is wide."""
_ASIDE = 14.0
"""Sizes of type from the first margin to that of a column which has its own: no text is set in so far."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF written out as text: the text, its blocks, what its lines are called, and its pages."""

    source: str
    raws: list[Raw]
    landmarks: tuple[Landmark, ...]
    sheet: Sheet
    pages: Sequence[Page]

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Where its words stand on the pages."""
        return self.sheet.anchors


def read_pdf(path: str, data: bytes, sha256: str, _options: Options) -> Document:
    """The document that a PDF holds. Raises `ReaderError` where `data` is none, or none that can be read."""
    found = rendered(path, data)
    return build(path, FORMAT, found.source, sha256, found.raws, landmarks=found.landmarks)


def rendered(path: str, data: bytes) -> Rendered:
    """The text of a PDF, and the way back from it to the pages. Raises `ReaderError` as `read_pdf` does."""
    check_size(path, len(data))
    pages = pages_of(path, data)
    sheet = Sheet(pages)
    layout = laid_out(pages)
    written = _write(sheet, layout.blocks)
    raws = _raws(sheet, layout, written)
    return Rendered(sheet.source, raws, tuple(sheet.landmarks), sheet, pages)


_Lines = list[list[tuple[int, Written]]]
"""What stands on the sheet of a block: the lines of each cell, or of its one text."""


def _write(sheet: Sheet, blocks: Sequence[Block]) -> list[_Lines]:
    """Writes the blocks, an empty line between all but rows."""
    found: list[_Lines] = []
    for index, block in enumerate(blocks):
        if index and not block.kind == blocks[index - 1].kind == "row":
            sheet.put("\n")
        found.append(_row(sheet, block) if block.kind == "row" else [_lines(sheet, block)])
    return found


def _lines(sheet: Sheet, block: Block) -> list[tuple[int, Written]]:
    return [(placed.page, sheet.line(placed)) for placed in block.lines]


def _row(sheet: Sheet, block: Block) -> _Lines:
    sheet.land(block.lines[0])
    cells: _Lines = []
    for number, cell in enumerate(block.cells):
        if number:
            sheet.put("\t")
        lines = []
        for index, line in enumerate(cell):
            if index:
                sheet.put(" ")
            lines.append((block.page, sheet.words(block.page, line)))
        cells.append(lines)
    sheet.put("\n")
    return cells


def _raws(sheet: Sheet, layout: Layout, written: Sequence[_Lines]) -> list[Raw]:
    """What the blocks are."""
    blocks = layout.blocks
    seen: Counter[tuple[int, str]] = Counter(
        (block.page, block.label) for block in blocks if block.kind == "note"
    )
    keys = {place: f"page {place[0]}: {place[1]}" for place, count in seen.items() if count == 1}
    reader = Reader(sheet.source, keys)
    levels = Levels(blocks, layout.sizes.body)
    raws: list[Raw] = []
    notes: list[Raw] = []
    apart: list[tuple[int, int]] = []
    for block, lines in zip(blocks, written, strict=True):
        if block.kind == "note":
            notes.append(_note(block, reader.block(lines[0]), keys))
        elif block.kind == "row":
            raws.append(Raw(BlockKind.ROW, Tracked(""), cells=tuple(reader.block(cell) for cell in lines)))
        elif block.kind == "unread":
            raws.append(Raw(BlockKind.CODE, reader.block(lines[0])))
        elif (text := reader.block(lines[0])).text:
            raw = _text(block, text, levels)
            if raw.kind is BlockKind.PARAGRAPH and has_number_apart(block.lines[0].line):
                apart.append((len(raws), int(block.lines[0].line.words[0].text)))
            raws.append(raw)
    return [*with_plain_numbers(settle_numbered(_with_numbers_apart(raws, apart))), *notes]


def _with_numbers_apart(raws: Sequence[Raw], apart: Sequence[tuple[int, int]]) -> list[Raw]:
    """The paragraphs that stand apart behind a bare number, as items where another's counts on with it.

    `apart` are their indexes and numbers: "12  We met in May." and "13  We rose in June."
    """
    numbered = list(raws)
    steps = [(one, other) for one, other in pairwise(apart) if other[1] == one[1] + 1]
    for index, number in {place for pair in steps for place in pair}:
        raw, mark = raws[index], str(number)
        text = raw.text.slice(len(mark), len(raw.text.text)).strip()
        if raw.text.text.startswith(mark) and text.text:
            numbered[index] = Raw(BlockKind.ITEM, text, marker=mark, indent=raw.indent)
    return numbered


def _note(block: Block, text: Tracked, keys: dict[tuple[int, str], str]) -> Raw:
    """A note without the mark that it begins with."""
    mark = block.lines[0].line.words[0].text
    body = text.slice(len(mark), len(text.text)).strip()
    body = replace(body, marks=tuple(one for one in body.marks if one.end > one.start))
    key = keys.get((block.page, block.label), f"raised:{block.label}")
    return Raw(BlockKind.NOTE, body, marker=block.label, form="raised", key=key)


def _text(block: Block, text: Tracked, levels: Levels) -> Raw:
    if level := levels.of(block, text):
        return levels.heading(text, level)
    line = block.lines[0].line
    plain = marker_of(text) is None
    aside = (plain or is_bullet(line)) and block.left - levels.left > _ASIDE * line.size
    indent = int(max(line.left - (block.left if aside else levels.left), 0) / (_COLUMN * line.size))
    if plain:
        return Raw(BlockKind.PARAGRAPH, text, indent=indent)
    return typed(text, indent)
