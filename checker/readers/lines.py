"""Lines inside a paragraph that start something of their own."""

from __future__ import annotations

from itertools import pairwise

from checker.bounds import LINES, WIDTH
from checker.frozen import dataclass
from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.starts import Start, readings, start_of, starts_note
from checker.readers.tracked import Tracked
from checker.regex import regex

NARROWEST = 40
"""The narrowest page, in characters, whose line ends are taken for forced ones."""

_STOPS = (":", ";", ".", ",", ")", " and", " or")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its margins: its place in the whole text and the columns before it."""

    start: int
    end: int
    indent: int


def in_series(lines: list[str]) -> frozenset[int]:
    """The lines that start with a mark such as "(a)" where another starts with the next or the last."""
    seen: dict[tuple[str, int], int] = {}
    found: set[int] = set()
    for index, line in enumerate(lines):
        start = start_of(line)
        if start is not None and start.style in {"bracketed", "dotted"}:
            for kind, value in readings(start.marker):
                if (before := seen.get((kind, value - 1))) is not None:
                    found.update((before, index))
                seen[kind, value] = index
    return frozenset(found)


_INLINE = regex(r"(?<=\s)(?:\((?:\d{1,3}|[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}|[a-z])\))(?=\s)")


def inside_line(lines: list[str]) -> frozenset[int]:
    """The lines that start with "(b)" by chance: the mark before it, "(a)", stands inside a line."""
    started: set[tuple[str, int]] = set()
    within: set[tuple[str, int]] = set()
    found: set[int] = set()
    for index, line in enumerate(lines):
        start = start_of(line)
        if start is not None and start.style == "bracketed":
            marks = readings(start.marker)
            before = {(kind, value - step) for kind, value in marks for step in (1, 2)}
            if before & within and not before & started:
                found.add(index)
                within.update(marks)
            else:
                started.update(marks)
        ahead = start.end if start is not None else 0
        for match in _INLINE.finditer(line, ahead) if line.find(")", ahead) >= 0 else ():
            within.update(readings(match.group()))
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
    if start.marker[0] != "(" and start.marker[-1] == ")" and previous.count("(") > previous.count(")"):
        return False  # it closes the bracket: "(as defined in Act⏎732) is in charge"
    return _deliberate(previous, line, width)


def begins_number(previous: str, line: str, width: int) -> bool:
    """Whether `line` starts with a number of its own, and not with the "12." of "Article 12."."""
    start = start_of(line)
    if start is None or start.style not in {"dotted", "decimal"} or start.marker[0].islower():
        return False
    return previous.rstrip().endswith((".", ":", ";")) or _had_room(previous, line, width)


def _deliberate(previous: str, line: str, width: int) -> bool:
    return width < NARROWEST or previous.rstrip().endswith(_STOPS) or _had_room(previous, line, width)


def _had_room(previous: str, line: str, width: int) -> bool:
    return len(previous.rstrip()) + 1 + len(line.split(None, 1)[0]) <= width


def is_column(lines: int, characters: int) -> bool:
    """Whether so many lines of so many characters in all are a column of something, and no prose."""
    return lines > LINES and characters < WIDTH * lines


def split_lines(raw: Raw, source: str) -> list[Raw]:
    """A Markdown paragraph or item as the blocks that its lines are."""
    text = raw.text
    if raw.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return [raw]
    breaks = [mark.end for mark in text.marks if mark.kind == "break"]
    if not breaks:  # as most are
        piece = text.strip()
        return [_block(raw, piece, source, first=True, serial=False)] if piece.text else []
    if is_column(len(breaks), len(text.text)):
        return [Raw(BlockKind.CODE, text)]
    cuts = _cuts(text, [0, *breaks, len(text.text) + 1])
    found = []
    for (start, serial), (after, _) in pairwise([*cuts, (len(text.text) + 1, False)]):
        piece = text.slice(start, after - 1).strip()
        if piece.text:
            found.append(_block(raw, piece, source, first=start == 0, serial=serial))
    return found


def _cuts(text: Tracked, starts: list[int]) -> list[tuple[int, bool]]:
    """Where the blocks of a paragraph start, and whether each is one of a series of items."""
    if len(starts) == 2:
        return [(0, False)]
    raised = {mark.start for mark in text.marks if mark.kind == "raised"}
    lines = [text.text[start : after - 1] for start, after in pairwise(starts)]
    width = max(map(len, lines))
    within = inside_line(lines)
    series = in_series(lines) - within
    cuts = [(0, 0 in series)]
    for index, start in enumerate(starts[1:-1], 1):
        if index in within:
            continue
        if start in raised or index in series or begins_anew(lines[index - 1], lines[index], width):
            cuts.append((start, index in series))
    return cuts


def _block(raw: Raw, piece: Tracked, source: str, *, first: bool, serial: bool) -> Raw:
    if first and raw.kind is BlockKind.ITEM:
        if piece is raw.text and not raw.indent:
            return raw
        return Raw(raw.kind, piece, raw.level, raw.marker, group=raw.group)
    start = marker_of(piece)
    if start is None or start.style == "decimal" or (start.style == "dotted" and not serial):
        if (
            piece is raw.text
            and raw.kind is BlockKind.PARAGRAPH
            and not (raw.marker or raw.group or raw.indent)
        ):
            return raw
        return Raw(BlockKind.PARAGRAPH, piece, raw.level)
    return item(piece, start, indent_of(piece, source), raw.level + 1 if raw.level else 0)


def marker_of(piece: Tracked) -> Start | None:
    """The marker with which a block starts; a raised one is a note's, not an item's."""
    if piece.marks and any(mark.start == 0 and mark.kind == "raised" for mark in piece.marks):
        return None
    return start_of(piece.text)


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
