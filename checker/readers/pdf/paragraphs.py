"""Lines of a column → paragraphs and items, by their distance, margins and beginnings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.readers.lines import in_series, inside_line
from checker.readers.pdf.lines import Line
from checker.readers.pdf.sizes import Sizes
from checker.readers.starts import start_of
from checker.regex import regex

_GAP = 1.22
"""Usual distances of lines that lie between paragraphs, at least."""
_SIZE = 0.07
"""Share of its size by which type of one paragraph may differ."""
_INDENT = 0.7
"""Sizes of type that a first line is set in, at least."""
_WIDEST_INDENT = 5.0
"""Sizes of type that a first line is set in, at most; beyond it stands in the middle or to the right."""
_SPACE = 0.28
"""Sizes of type that a space is wide."""
_CAPTION = regex(r"[^\W\d_a-z]\w+\s\d{1,2}(?:\.\d{1,2})*:\s")
"""What a caption begins with: "Figure 5.5: Basins"."""
_CITED = regex(r"\[\d{1,3}\]")
"""What an entry of a list of references begins with."""
_APART = 0.4
"""Sizes of type between the number of a paragraph and its text, at least: more than between two words."""
_STOPS = (".", "!", "?", ":", ";", ".”", ".’", ".)", "”.")


def paragraphs(flow: Sequence[Line], sizes: Sizes) -> Iterator[list[Line]]:
    """The lines of each paragraph, heading or item."""
    for run in _runs(flow, sizes):
        right = max(line.right for line in run)
        texts = [line.text for line in run]
        within = inside_line(texts)
        series = in_series(texts) - within
        held = [run[0]]
        for index, line in enumerate(run[1:], 1):
            if index in series or (index not in within and _begins_anew(held, line, right)):
                yield held
                held = []
            held.append(line)
        yield held


def _runs(flow: Sequence[Line], sizes: Sizes) -> Iterator[list[Line]]:
    """Stretches of one size without a gap."""
    held: list[Line] = []
    for line in flow:
        if held and _parts(held[-1], line, sizes):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _parts(before: Line, line: Line, sizes: Sizes) -> bool:
    pitch = before.base - line.base
    usual = max(sizes.pitch(before.size), sizes.pitch(line.size))
    if pitch > _GAP * usual + 0.5 or pitch < 0:
        return True
    return abs(before.size - line.size) > _SIZE * max(before.size, line.size)


def _goes_on(before: Line, line: Line, start: int = 0) -> bool:
    """Whether a line begins amid a sentence, or goes on so behind its number, which ends at `start`."""
    return line.text[start : start + 1].islower() and not before.text.endswith(_STOPS)


def _begins_anew(held: Sequence[Line], line: Line, right: float) -> bool:
    """Whether a line begins a paragraph of its own behind the lines `held`."""
    before, size = held[-1], line.size
    room = right - before.right
    had_room = room > line.words[0].right - line.words[0].left + _SPACE * size
    if is_bullet(line) or are_captions(held[0], line) or numbers_count_on(held[0], line):
        return True
    if before.bold != line.bold and had_room and not _goes_on(before, line):
        return True
    start = start_of(line.text)
    if before.bold and line.bold and not had_stop(before):
        return start is not None  # headings of several lines break anywhere
    hanging = len(held) == 1 and text_left(held[0]) - held[0].left > _INDENT * size
    inside = hanging and abs(line.left - text_left(held[0])) < _INDENT * size
    if start is not None and start.style == "decimal" and _goes_on(before, line, start.end):
        return False  # "under section 4.5 of this act", broken before the number
    if start is not None and not inside:
        apart = abs(line.left - held[0].left) > _INDENT * size
        if (had_room or apart) and (start.style != "dotted" or not line.text[0].islower()):
            return True
    if inside:
        return False
    set_in = line.left - before.left
    if _INDENT * size < set_in < _WIDEST_INDENT * size and not hanging and len(held) > 1:
        return not _goes_on(before, line)
    if (
        _INDENT * size < set_in
        and len(held) == 1
        and start_of(held[0].text) is None
        and not _goes_on(before, line)
    ):
        return True
    if set_in < -_INDENT * size and len(held) > 1 and not _goes_on(before, line):
        return True
    return had_room and not _goes_on(before, line)


def numbers_count_on(first: Line, line: Line) -> bool:
    """Whether the number that stands apart from a line is the one behind that of the first of a paragraph."""
    if not (has_number_apart(first) and has_number_apart(line)):
        return False
    return int(line.words[0].text) == int(first.words[0].text) + 1


def are_captions(first: Line, line: Line) -> bool:
    """Whether both lines begin as captions do, so that the second does not go on with the first."""
    return all(_CAPTION.match(one.text) for one in (first, line))


def had_stop(line: Line) -> bool:
    """Whether a line ends like a sentence."""
    return line.text.endswith(_STOPS)


def is_bullet(line: Line) -> bool:
    """Whether a line begins with a sign that stands apart from the text behind it."""
    if len(line.words) < 2:
        return False
    sign, text = line.words[0], line.words[1]
    if len(sign.text) != 1 or (sign.text.isalnum() and sign.text != "o"):
        return False
    if text.left - sign.right < _SPACE * line.size and not sign.sign:
        return False
    return sign.text not in "([{\"'“‘«§©$€£&" and not (
        sign.text.isalnum() and text.left - sign.right < 0.6 * line.size
    )


def is_marker(text: str) -> bool:
    """Whether it is what an item begins with, and nothing else: "(a)"."""
    start = start_of(f"{text} x")
    return start is not None and start.end == len(text) + 1


def text_left(line: Line) -> float:
    """Where the text of a line begins, behind its bullet or number."""
    start = start_of(line.text)
    first = line.words[0].text
    marked = is_bullet(line) or (start and start.marker == first) or has_number_apart(line)
    marked = marked or _CITED.fullmatch(first) is not None
    return line.words[1].left if len(line.words) > 1 and marked else line.left


def has_number_apart(line: Line) -> bool:
    """Whether a bare number stands apart from the text behind it, as those of paragraphs do: "12  We met"."""
    if len(line.words) < 2 or not line.words[0].text.isdecimal():
        return False
    return line.words[1].left - line.words[0].right > _APART * line.size
