"""Blanks that are not seen: at the ends of a paragraph, and where only the lines of the file are indented."""

from __future__ import annotations

from checker.readers.written.story import Paragraph, Words

LINE = "\n"
"""What stands for white space that has a line end in it, until the paragraph is whole."""
_AFTER = frozenset("([{“‘„«")
CLOSING = frozenset(")]},;:.!?”’»")


def tidy(paragraph: Paragraph) -> None:
    """Makes blanks of line ends, but for those inside a bracket or before a comma; takes off the last one."""
    words = [piece for piece in paragraph.pieces if isinstance(piece, Words)]
    text = "".join(piece.text for piece in words)
    if LINE in text or text.endswith(" "):
        last = len(text.rstrip(f" {LINE}"))
        at = 0
        for index, piece in enumerate(paragraph.pieces):
            if isinstance(piece, Words):
                paragraph.pieces[index] = piece._replace(text=_without(text, at, at + len(piece.text), last))
                at += len(piece.text)


def _without(text: str, start: int, end: int, last: int) -> str:
    """A stretch of a text as it is seen; its last word ends at `last`."""
    if LINE not in text[start:end]:
        return text[start : min(end, max(last, start))]
    return "".join(
        " " if sign == LINE else sign
        for at, sign in enumerate(text[start : min(end, max(last, start))], start)
        if sign != LINE or not (text[at - 1 : at] in _AFTER or text[at + 1 : at + 2] in CLOSING)
    )
