"""Raised numbers of verses and clauses, which begin what they number: they are no marks of notes.

    ² His disciples came to him. ³ Blessed are the poor, ⁴ for they shall see.

A mark of a note stands at the word before it, and its note begins with the same number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.readers.bodies import label_of
from checker.readers.raw import Raw, pieces_of, with_pieces
from checker.readers.tracked import Builder, Mark, Tracked
from checker.regex import regex

_FEWEST = 3
"""Numbers set off from the word before them, at least: one or two are marks with a blank too many."""
_MOST = 4
"""One number in so many may stand at a word: that of a note in a text of verses."""
_BEGINS = regex(r"\s*[\"“‘'(\[]?[^\W\d_]")
"""What a verse begins with: a letter, or a sign that opens one."""
_BLANKS = regex(r"\s*+")


def without_verses(raws: Sequence[Raw]) -> list[Raw]:
    """The blocks without the numbers of verses, where they are that."""
    numbers = [(piece, mark) for raw in raws for piece in pieces_of(raw) for mark in _numbers(piece)]
    inside = [(piece, mark) for piece, mark in numbers if mark.start]
    set_off = {piece.text[mark.start : mark.end] for piece, mark in inside if _is_set_off(piece, mark)}
    begin = {piece.text[mark.start : mark.end] for piece, mark in numbers if not mark.start}
    at_words = sum(not _is_set_off(piece, mark) for piece, mark in inside)
    if len(set_off) < _FEWEST or at_words * _MOST > len(inside) or len(begin & set_off) * 2 > len(begin):
        return list(raws)
    return [with_pieces(raw, [_without(piece) for piece in pieces_of(raw)]) for raw in raws]


def _numbers(piece: Tracked) -> Iterator[Mark]:
    """The raised numbers of a text."""
    for mark in piece.marks:
        if mark.kind == "raised" and label_of(piece.text[mark.start : mark.end]).isdecimal():
            yield mark


def _is_set_off(piece: Tracked, mark: Mark) -> bool:
    """Whether a number stands apart from the word before it, and at the one behind it."""
    before = piece.text[: mark.start][-1:].isspace()
    return before and _BEGINS.match(piece.text, mark.end) is not None


def _without(piece: Tracked) -> Tracked:
    cut = list(_numbers(piece))
    if not cut:
        return piece
    builder, at = Builder(), 0
    for mark in cut:
        builder.add(piece, at, mark.start)
        blanks = _BLANKS.match(piece.text, mark.end)
        at = blanks.end() if blanks else mark.end
    builder.add(piece, at, len(piece.text))
    return builder.build()
