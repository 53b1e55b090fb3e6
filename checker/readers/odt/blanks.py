"""White space of an OpenDocument text: folded, and none at the start and the end of a paragraph."""

from __future__ import annotations

from checker.readers.written.story import Paragraph, Words
from checker.regex import regex

_BLANKS = regex(r"[ \t\r\n]+")


def folded(text: str) -> str:
    """A text with one blank for all white space in a row."""
    return _BLANKS.sub(" ", text)


def trim(paragraph: Paragraph) -> None:
    """Without the blank at its end."""
    if paragraph.pieces and isinstance(last := paragraph.pieces[-1], Words) and last.text.endswith(" "):
        paragraph.pieces[-1] = last._replace(text=last.text.rstrip(" "))
