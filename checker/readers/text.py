"""Plain text → raw blocks.

Lines of cells are the rows of a table. In a converter's output every other line is a paragraph. In
hard-wrapped text a line goes on with the one before where its first word would not have fitted there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.frozen import replace
from checker.model import BlockKind, Document, NoteFlaw
from checker.readers.assemble import build
from checker.readers.grids import grids
from checker.readers.headings import settle_numbered
from checker.readers.hyphens import Hyphens
from checker.readers.inline import without_tags
from checker.readers.lines import (
    NARROWEST,
    Line,
    begins_anew,
    begins_number,
    columns,
    in_series,
    inside_line,
    is_column,
    item,
    marker_of,
)
from checker.readers.normal import with_separators_as, without_mangled_tags
from checker.readers.raw import Raw
from checker.readers.starts import is_capitals, is_named_part, is_title, start_of, starts_note
from checker.readers.symbols import seen
from checker.readers.tracked import Builder, Tracked, tracked
from checker.readers.words import has_word_notes, lift_word_notes

_ENDS = (".", "!", "?", ":", ";")
_SHORT = 3
"""Letters of words that a line of a paragraph breaks behind, and hardly any title ends in: "of the". In 1,017
plain texts 133 first lines are so; of the 25 that were looked at all go on."""
_WIDEST = 200
"""The widest page of hard-wrapped text, in characters."""


def read_text(path: str, source: str, sha256: str) -> Document:
    """The document that a plain text holds."""
    plain = with_separators_as(seen(source).replace("\r\n", " \n"), "\n")
    whole = tracked(without_mangled_tags(plain))
    wraps = not has_word_notes(plain)
    notes: list[Raw] = []
    flaws: tuple[NoteFlaw, ...] = ()
    if not wraps:
        (whole,), notes, flaws = lift_word_notes([whole])
    hyphens = Hyphens(whole.text)
    raws = [raw for chunk in _chunks(whole.text) for raw in _blocks(whole, chunk, wraps, hyphens)]
    return build(path, "text", source, sha256, [*settle_numbered(raws), *notes], flaws=flaws)


def plain_blocks(whole: Tracked) -> list[Raw]:
    """The blocks of plain text that stands inside another format."""
    hyphens = Hyphens(whole.text)
    return [raw for chunk in _chunks(whole.text) for raw in _blocks(whole, chunk, True, hyphens)]


def _chunks(text: str) -> Iterator[list[Line]]:
    """The runs of lines between blank lines."""
    chunk: list[Line] = []
    at = 0
    for line in text.split("\n"):
        if bare := line.strip():
            start = line.index(bare[0])
            indent = columns(line[:start]) if start else 0
            chunk.append(Line(at + start, at + start + len(bare), indent))
        elif chunk:
            yield chunk
            chunk = []
        at += len(line) + 1
    if chunk:
        yield chunk


def _blocks(whole: Tracked, chunk: list[Line], wraps: bool, hyphens: Hyphens) -> Iterator[Raw]:
    """The blocks of lines that no blank line parts: tables, and what stands around them."""
    done = 0
    for grid in grids(whole.text, chunk):
        yield from _prose(whole, chunk[done : grid.first], wraps, hyphens)
        for row in grid.rows:
            cells = tuple(whole.slice(*cell) if cell[0] < cell[1] else Tracked("") for cell in row)
            yield Raw(BlockKind.ROW, Tracked(""), cells=cells)
        done = grid.end
    yield from _prose(whole, chunk[done:], wraps, hyphens)


def _prose(whole: Tracked, chunk: list[Line], wraps: bool, hyphens: Hyphens) -> Iterator[Raw]:
    if len(chunk) <= 1:
        yield from [_block(whole, chunk, hyphens)] if chunk else []
        return
    lines = [whole.text[line.start : line.end] for line in chunk]
    if is_column(len(lines), sum(map(len, lines))):
        yield Raw(BlockKind.CODE, _joined(whole, chunk, hyphens))
        return
    within = inside_line(lines)
    series = in_series(lines) - within
    width = max(line.indent + line.end - line.start for line in chunk)
    group = [0]
    for index in range(1, len(chunk)):
        if wraps and (
            index in within or (index not in series and _goes_on(chunk, lines, group[0], index, width))
        ):
            group.append(index)
        else:
            yield _block(whole, [chunk[one] for one in group], hyphens)
            group = [index]
    yield _block(whole, [chunk[one] for one in group], hyphens)


def _goes_on(chunk: list[Line], lines: list[str], first: int, index: int, width: int) -> bool:
    """Whether a line goes on with the block that the line `first` of its chunk began."""
    if width > _WIDEST:
        return False
    indent = chunk[index - 1].indent
    before, now = lines[index - 1], lines[index]
    if _begins_with_amount(before, now):
        return True
    if begins_anew(before, now, width - indent) or begins_number(before, now, width - indent):
        return False
    if is_capitals(now) and not is_capitals(before):
        return False
    if chunk[index].indent > chunk[first].indent and (starts_note(lines[first]) or start_of(lines[first])):
        return True  # a hanging indent
    if width < NARROWEST or (first == index - 1 and _is_heading(lines[first], now)):
        return False
    if now[0].islower() and not before.rstrip().endswith(_ENDS):
        return True  # in the middle of a sentence, whatever line is the longest
    return indent + len(before) + 1 + len(now.split(None, 1)[0]) > width


def _begins_with_amount(before: str, now: str) -> bool:
    """Whether the number that a line begins with is an amount amid a sentence: "a tide of / 7.5 metres"."""
    start = start_of(now) if now[0].isdigit() else None
    decimal = start is not None and start.style == "decimal" and now[start.end].islower()
    return decimal and not before.rstrip().endswith(_ENDS)


def _is_heading(line: str, after: str) -> bool:
    """Whether the first line of a block is all of it, though the next word had no room in it."""
    start = start_of(line)
    numbered = start is not None and start.style in {"dotted", "decimal"} and is_title(line[start.end :])
    last = line.split()[-1]
    numbered = numbered and not (last.islower() and len(last) <= _SHORT)
    return (is_capitals(line) and not is_capitals(after)) or (numbered and after[0].isupper())


def _block(whole: Tracked, group: list[Line], hyphens: Hyphens) -> Raw:
    piece = _joined(whole, group, hyphens)
    if "<" in piece.text and "</" in piece.text:
        piece = without_tags(piece).strip()
    indent = group[0].indent
    start = marker_of(piece)
    if start and start.style in {"bullet", "bracketed"}:
        return item(piece, start, indent)
    if not start and (is_capitals(piece.text) or is_named_part(piece.text)) and not starts_note(piece.text):
        return Raw(BlockKind.HEADING, piece, level=1)
    return Raw(BlockKind.PARAGRAPH, piece, indent=indent)


def _joined(whole: Tracked, group: list[Line], hyphens: Hyphens) -> Tracked:
    if len(group) == 1:
        return whole.slice(group[0].start, group[0].end)
    start, end = group[0].start, group[-1].end
    flush = all(line.end + 1 == after.start for line, after in pairwise(group))
    if flush and whole.text.find("-\n", start, end) == -1:
        piece = whole.slice(start, end)
        return replace(piece, text=piece.text.replace("\n", " "))
    builder = Builder()
    for line, after in zip(group, [*group[1:], None], strict=True):
        end = line.end
        glue = " "
        if after is not None:
            end, glue = hyphens.seam(line.end, after.start)
        builder.add(whole, line.start, end)
        if after is not None and glue:
            source = whole.source_at(line.end - 1) + 1
            builder.line_break(source, max(whole.source_at(after.start) - source, 1))
    return builder.build()
