"""Lines inside a paragraph that start something of their own."""

from __future__ import annotations

from itertools import pairwise

from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.starts import Start, readings, start_of, starts_note
from checker.readers.tracked import Tracked

NARROWEST = 40
"""The narrowest page, in characters, whose line ends are taken for forced ones."""

_STOPS = (":", ";", ".", ",", ")", " and", " or")


def in_series(lines: list[str]) -> frozenset[int]:
    """The lines that start with a mark such as "(a)" where another starts with the next or the last."""
    seen: dict[tuple[str, int], int] = {}
    found: set[int] = set()
    for index, line in enumerate(lines):
        start = start_of(line)
        if start is not None and start.style == "bracketed":
            for kind, value in readings(start.marker):
                if (before := seen.get((kind, value - 1))) is not None:
                    found.update((before, index))
                seen[kind, value] = index
    return frozenset(found)


def begins_anew(previous: str, line: str, width: int) -> bool:
    """Whether `line` starts an item or a note rather than going on with `previous`.

    A wrapped sentence may happen to break before "(a)" or a dash: such a start counts where the
    line before it ends like one, or where the break was not forced by the `width` of the page.
    """
    start = start_of(line)
    if start is None or start.style in {"dotted", "decimal"}:
        sure = line[:1] != "[" or line.startswith("[^")
        return starts_note(line) and (sure or _deliberate(previous, line, width))
    if start.style == "bullet" and start.marker not in "–—-*+":
        return True
    return _deliberate(previous, line, width)


def _deliberate(previous: str, line: str, width: int) -> bool:
    bare = previous.rstrip()
    return width < NARROWEST or bare.endswith(_STOPS) or len(bare) + 1 + len(line.split(None, 1)[0]) <= width


def split_lines(raw: Raw, source: str) -> list[Raw]:
    """A Markdown paragraph or item as the blocks that its lines are."""
    text = raw.text
    breaks = [mark for mark in text.marks if mark.kind == "break"]
    if raw.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return [raw]
    cuts = _cuts(text, [0, *(mark.end for mark in breaks), len(text.text) + 1]) if breaks else [0]
    ends = [*(cut - 1 for cut in cuts[1:]), len(text.text)]
    pieces = [text.slice(start, end).strip() for start, end in zip(cuts, ends, strict=True)]
    return [_block(raw, piece, source, first=index == 0) for index, piece in enumerate(pieces) if piece.text]


def _cuts(text: Tracked, starts: list[int]) -> list[int]:
    raised = {mark.start for mark in text.marks if mark.kind == "raised"}
    width = max(after - start for start, after in pairwise(starts)) - 1
    cuts = [0]
    lines = [text.text[start : after - 1] for start, after in pairwise(starts)]
    series = in_series(lines)
    for index, start in enumerate(starts[1:-1], 1):
        if start in raised or index in series or begins_anew(lines[index - 1], lines[index], width):
            cuts.append(start)
    return cuts


def _block(raw: Raw, piece: Tracked, source: str, *, first: bool) -> Raw:
    if first and raw.kind is BlockKind.ITEM:
        return Raw(raw.kind, piece, raw.level, raw.marker, group=raw.group)
    start = start_of(piece.text)
    if start is None or start.style in {"dotted", "decimal"}:
        return Raw(BlockKind.PARAGRAPH, piece, raw.level)
    return item(piece, start, indent_of(piece, source), raw.level + 1 if raw.level else 0)


def item(piece: Tracked, start: Start, indent: int, level: int = 0) -> Raw:
    """A list item made of a line that begins with its marker."""
    text = piece.slice(start.end, len(piece.text))
    return Raw(BlockKind.ITEM, text, level, start.marker, indent=indent)


def indent_of(piece: Tracked, source: str) -> int:
    """The columns of white space before a piece that starts a line of the source."""
    start = piece.source_at(0)
    line = source.rfind("\n", 0, start) + 1
    return columns(source[line:start])


def columns(margin: str) -> int:
    """The width of a margin, a tab counting for four."""
    return len(margin) + 3 * margin.count("\t")
