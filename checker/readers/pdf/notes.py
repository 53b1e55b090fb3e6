"""Notes at the foot of a column: where they begin, and what is of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.frozen import dataclass
from checker.readers.bodies import SUPERSCRIPTS, label_of, labels_of
from checker.readers.pdf.grids import Grid
from checker.readers.pdf.lines import Line

_SMALL = 0.93
"""How much of the size of the text that of its notes has, at most, where only that tells them."""
_SAME = 1.04
"""Sizes of the lines of notes, the one to the other, at most."""
_CELLS, _ROWS = 2, 2
"""Parts of a line of notes, at most, and lines with more that are a table or a chart below them, at least."""
_FAR = 1000
"""How far the number of a note may be from the last: a year at a line's start is none."""


@dataclass(frozen=True, slots=True)
class Foot:
    """A column's end: `before` goes on with a note of the page before; then notes, by label."""

    before: tuple[Line, ...]
    notes: tuple[tuple[str, tuple[Line, ...]], ...]


def marks_of(lines: Iterable[Line]) -> set[str]:
    """The labels that are raised in lines, but for those that begin one."""
    return {
        label
        for line in lines
        for index, word in enumerate(line.words)
        if index and line.is_raised(word)
        for label in _labels(word.text)
    }


def foot_of(flow: Sequence[Line], marks: set[str], body: float, *, goes_on: bool) -> tuple[int, Foot]:
    """Where the notes of a column begin, and what they are; `marks` are the labels raised on its page.

    `body` is the size of the text. `goes_on`: the last note of the page before has no end.
    """
    start = next((at for at in range(len(flow)) if _begins(flow, at, marks, body)), len(flow))
    first = start
    while first and flow[first - 1].size <= _SMALL * body and (start < len(flow) or goes_on):
        if isinstance(flow[first - 1], Grid):
            break
        if start < len(flow) and flow[first - 1].size > _SAME * flow[start].size:
            break
        first -= 1
    before = tuple(flow[first:start])
    if before and not (goes_on or before[0].text[:1].islower()):
        first, before = start, ()
    return first, Foot(before, tuple(_notes(flow[start:], marks)))


def _begins(flow: Sequence[Line], at: int, marks: set[str], body: float) -> bool:
    """Whether all notes begin with the line there: it has a mark, and nothing below it is of the text."""
    line = flow[at]
    if any(isinstance(one, Grid) for one in flow[at:]):
        return False
    if len(line.cells) > _CELLS or sum(len(one.cells) > _CELLS for one in flow[at:]) >= _ROWS:
        return False
    label, raised = start_label(line)
    if not label or not (label in marks or (raised and line.size <= _SMALL * body)):
        return False
    if (not raised and line.size > _SMALL * body) or len(line.words) < 2:
        return False
    return all(one.size <= _SAME * line.size for one in flow[at:])


def start_label(line: Line) -> tuple[str, bool]:
    """The label that a line begins with, "" for none, and whether it is raised.

    A mark alone on its line, before an address that is too long for it, is as good as raised.
    """
    word = line.words[0]
    label = _label(word.text)
    if len(line.words) < 2:
        return (label, True) if label.isdecimal() else ("", False)
    return label, line.is_raised(word)


def _label(text: str) -> str:
    return label_of(text.translate(SUPERSCRIPTS)) if len(text) <= 6 else ""


def _labels(text: str) -> Iterable[str]:
    """The labels of the marks in a raised word: "4,5", "48–50"."""
    return [label for part in text.split(",") if len(part) <= 9 for label in labels_of(part)]


def _notes(lines: Sequence[Line], marks: set[str]) -> Iterable[tuple[str, tuple[Line, ...]]]:
    held: list[Line] = []
    current, last = "", 0
    all_raised = bool(lines) and start_label(lines[0])[1]
    for line in lines:
        label, raised = start_label(line)
        number = int(label) if label.isdecimal() else 0
        alone = len(line.words) < 2
        follows = label and (raised or not all_raised) and (raised or label in marks or number == last + 1)
        if alone and not (label in marks and number == last + 1):
            follows = False
        if not held or (follows and (not number or last < number < last + _FAR or raised)):
            if held:
                yield current, tuple(held)
            held, current, last = [], label, number or last
        held.append(line)
    if held:
        yield current, tuple(held)
