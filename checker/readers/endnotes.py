"""Endnotes whose own numbers are not raised: raised numbers in the text and, behind them, a list 1, 2, 3 …

A raised number may be anything: m², 10⁶, 21st. So this holds only where the numbers that are raised are 1, 2,
3 …, each for the first time in this order, and one list behind them has exactly these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model import BlockKind
from checker.readers.bodies import SUPERSCRIPTS, label_of
from checker.readers.numbered import Numbered
from checker.readers.raw import Raw, pieces_of
from checker.regex import regex

_FEWEST = 2
"""Notes, at least: one raised number is anything."""
_NUMBERED = Numbered("raised", regex(r"(\d{1,3})[.)]?"), regex(r"(\d{1,3})[.)]?\s+(?=\S)"))


def with_endnotes(raws: Sequence[Raw]) -> list[Raw]:
    """The blocks with the list that raised numbers lead to as notes, where that is sure."""
    marks = [(index, label) for index, raw in enumerate(raws) for label in _raised(raw)]
    labels = list(dict.fromkeys(label for _, label in marks))
    fewest = len(labels) >= _FEWEST and labels == list(range(1, len(labels) + 1))
    if not fewest or any(raw.kind is BlockKind.NOTE for raw in raws):
        return list(raws)
    behind = range(max(index for index, _ in marks) + 1, len(raws) - len(labels) + 1)
    starts = [start for start in behind if _counts_on(raws, start, len(labels))]
    if len(starts) != 1:
        return list(raws)
    (start,) = starts
    end = start + len(labels)
    return [*raws[:start], *map(_NUMBERED.note, raws[start:end]), *raws[end:]]


def _raised(raw: Raw) -> Iterator[int]:
    """The numbers that are raised in a block."""
    for piece in pieces_of(raw):
        for mark in piece.marks:
            if mark.kind == "raised":
                for part in piece.text[mark.start : mark.end].split(","):
                    if (label := label_of(part.translate(SUPERSCRIPTS))).isdecimal():
                        yield int(label)


def _counts_on(raws: Sequence[Raw], start: int, count: int) -> bool:
    """Whether the blocks from `start` on are numbered 1 to `count`, and no further."""
    numbers = [_NUMBERED.number(raw) for raw in raws[start : start + count + 1]]
    return numbers[:count] == list(range(1, count + 1)) and numbers[count:] != [count + 1]
