"""Lists and headings that authors typed in formats which have them of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import replace
from checker.model import BlockKind
from checker.readers.lines import item, marker_of
from checker.readers.raw import Raw
from checker.readers.starts import is_capitals, is_named_part, start_of, starts_note
from checker.readers.tracked import Mark, Tracked

PAGE = "page"
"""The label of a break that ends a page or a column."""


def typed(piece: Tracked, indent: int) -> Raw:
    """A paragraph without numbering of its own; a bullet or a number in brackets may be typed before it."""
    start = marker_of(piece)
    if start and start.style in {"bullet", "bracketed"}:
        return item(piece, start, indent)
    return Raw(BlockKind.PARAGRAPH, piece, indent=indent)


def is_typed_heading(piece: Tracked) -> bool:
    """Whether a paragraph is a heading by its words alone."""
    text = piece.text
    return not marker_of(piece) and (is_capitals(text) or is_named_part(text)) and not starts_note(text)


def with_typed_headings(raws: Sequence[Raw]) -> list[Raw]:
    """With paragraphs as headings by their words alone, where the file marks none."""
    if any(raw.kind is BlockKind.HEADING for raw in raws):
        return list(raws)
    return [
        replace(raw, kind=BlockKind.HEADING, level=1)
        if raw.kind is BlockKind.PARAGRAPH and not raw.level and is_typed_heading(raw.text)
        else raw
        for raw in raws
    ]


def pieces(text: Tracked) -> Iterator[Tracked]:
    """A paragraph cut at line breaks that begin something of its own: an empty line, a page, a bullet."""
    begin, last = 0, None
    for mark in text.marks:
        if mark.kind != "break":
            continue
        if _begins_anew(text.text, mark, last):
            if (piece := text.slice(begin, mark.start).strip()).text:
                yield piece
            begin = mark.end
        last = mark
    if (piece := text.slice(begin, len(text.text)).strip()).text:
        yield piece


def _begins_anew(text: str, mark: Mark, last: Mark | None) -> bool:
    if mark.label == PAGE or (last is not None and not text[last.end : mark.start].strip()):
        return True
    start = start_of(text[mark.end : mark.end + 80].lstrip())
    return start is not None and start.style in {"bullet", "bracketed"}
