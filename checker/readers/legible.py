"""Words as a reader sees them: without the signs that only say where they may be parted, letter by letter."""

from __future__ import annotations

from checker.readers.symbols import LIGATURES, UNSEEN
from checker.readers.tracked import Builder, Tracked
from checker.regex import regex

_SIGN = regex(f"[{UNSEEN}{''.join(LIGATURES)}]")


def has_signs(source: str) -> bool:
    """Whether there is anything to do."""
    return not source.isascii() and _SIGN.search(source) is not None


def legible(piece: Tracked) -> Tracked:
    """ "ﬁve sail­ors" with every letter of its own, and no soft hyphen; what is marked stays as it is."""
    if piece.text.isascii():
        return piece  # as most are
    builder, at = Builder(), 0
    for match in _SIGN.finditer(piece.text):
        first, last = match.span()
        if any(mark.start < last and first < mark.end for mark in piece.marks):
            continue
        builder.add(piece, at, first)
        letters = LIGATURES.get(match[0])
        if letters is not None:
            builder.put(letters, piece.source_at(first), 1)
        at = last
    if not at:
        return piece
    builder.add(piece, at)
    return builder.build().strip()
