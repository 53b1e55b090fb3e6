"""A paragraph → raw blocks: a heading, an item, or whatever its own words make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.frozen import dataclass, replace
from checker.model import BlockKind
from checker.readers.headings import Headings
from checker.readers.raw import Raw
from checker.readers.tracked import Tracked
from checker.readers.typed import is_typed_heading, pieces, typed
from checker.readers.written.sheet import Sheet
from checker.readers.written.story import NO_HEADING, Indent, Paragraph, Printed
from checker.regex import regex

_COLUMN = 120
"""Twips that a column of plain text is wide: half a point size of twelve."""
_NUMBER = regex(
    r"[(\[]?(?:\d{1,4}[A-Za-z]{0,2}|[A-Za-z]|[a-z]{2}(?=[.)\]])|[ivxlcdm]{2,12}|[IVXLCDM]{2,12}|[①-⑳]|([A-Za-z])\1{1,5})"
    r"(?:[.\-–/](?:\d{1,4}|[A-Za-z]|[ivx]{2,8}|[IVX]{2,8})){0,9}[.)\]:]{0,2}"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph is: its outline level (`NO_HEADING`: none), what is printed before it, its margins.

    `level` is how deep in lists it stands, 0 where only its margins tell.
    """

    outline: int
    printed: Printed | None
    indent: Indent
    level: int = 0

    @property
    def label(self) -> str:
        return self.printed.text if self.printed else ""

    @property
    def numbers(self) -> bool:
        """Whether what is printed before it is a bullet or a bare number: no part of its text."""
        return bool(self.printed and (self.printed.bullet or is_bare(self.printed.text)))


def is_bare(label: str) -> bool:
    """Whether a label is a number that says nothing else, unlike "Article 3" or "Step 2"."""
    return _NUMBER.fullmatch(label) is not None


class Shapes:
    """What a format makes of its paragraphs, which are to be asked about in their order, each once."""

    def __init__(self) -> None:
        self.headings = Headings()

    def of(self, paragraph: Paragraph) -> Shape:
        """What a paragraph is."""
        raise NotImplementedError

    def is_generated(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph only says again what stands elsewhere."""
        raise NotImplementedError

    def blocks(self, sheet: Sheet, paragraph: Paragraph, shape: Shape, *, plain: bool) -> Iterator[Raw]:
        """Writes a paragraph on a line of the sheet, and gives the blocks it is.

        `plain`: the document has no styles that tell headings, so that their words must.
        """
        start = sheet.length
        sheet.label(shape.label)
        lead = ""
        if shape.label and not shape.numbers:
            lead = f"{shape.label} "
        else:
            start = sheet.length
        text = sheet.flow(paragraph, start, lead)
        if not text.text.strip():
            return
        if shape.outline < NO_HEADING:
            yield self._heading(text, shape)
            return
        for number, piece in enumerate(pieces(text)):
            yield self._block(piece, shape, plain=plain, first=number == 0)

    def _heading(self, text: Tracked, shape: Shape) -> Raw:
        marker = shape.label if shape.numbers and shape.printed and not shape.printed.bullet else ""
        raw = Raw(BlockKind.HEADING, text.strip(), shape.outline + 1, marker)
        return raw if marker else self.headings.numbered(raw)

    def _block(self, piece: Tracked, shape: Shape, *, plain: bool, first: bool) -> Raw:
        left, hanging = shape.indent.left or 0, shape.indent.hanging or 0
        if shape.numbers and first:
            indent = max(left - hanging, 0) // _COLUMN
            return Raw(BlockKind.ITEM, piece, shape.level, shape.label, indent=indent)
        raw = typed(piece, max(left, 0) // _COLUMN)
        if shape.level:
            return replace(raw, level=shape.level + (raw.kind is BlockKind.ITEM))
        if plain and raw.kind is BlockKind.PARAGRAPH and is_typed_heading(piece):
            return replace(raw, kind=BlockKind.HEADING, level=1, indent=0)
        return raw


def inside_lists(raws: Sequence[Raw], counted: Sequence[tuple[int, Printed]]) -> list[Raw]:
    """The blocks, those with a level that stand inside a list since Word counts on behind them.

    `counted` are the numbered items, by their index. Where a list is introduced between two of them, another
    begins there, though Word counts on.
    """
    found = list(raws)
    for (at, one), (after, other) in pairwise(counted):
        between = raws[at + 1 : after]
        if (
            other.goes_on
            and one.counter == other.counter
            and all(raw.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} for raw in between)
            and not any(raw.text.text.endswith(":") for raw in between)
        ):
            level = one.counter[1] + 1
            found[at + 1 : after] = [
                replace(raw, level=level) if raw.kind is BlockKind.PARAGRAPH else raw for raw in between
            ]
    return found
