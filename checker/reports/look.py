"""What a report may use of the place it is printed to, and how wide its characters are there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO
from unicodedata import category, combining, east_asian_width

from checker.escaping import paint
from checker.frozen import dataclass

WIDTH = 100
"""Columns where there is no terminal to ask."""

NARROW = 40
"""A terminal that says less than this is not believed."""


@dataclass(frozen=True, slots=True)
class Look:
    """Columns, whether there are colours, and whether nothing is wanted but findings (`quiet`).

    Programs are told columns and offsets in units of UTF-16 (`utf16`), and with the findings the whole
    `ledger`, where they ask for it. What is `dense` has no white space that only people need.
    """

    width: int = WIDTH
    colour: bool = False
    quiet: bool = False
    utf16: bool = False
    ledger: bool = False
    dense: bool = False

    def paint(self, text: str, colour: str) -> str:
        return paint(text, colour) if self.colour and text else text


def look_at(stream: TextIO | None, environment: Mapping[str, str]) -> Look:
    """The look of `stream`: a terminal's width and colours, else the same everywhere."""
    if stream is None or not stream.isatty():
        return Look()
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        width = WIDTH
    plain = environment.get("NO_COLOR") or environment.get("TERM") == "dumb"
    return Look(width if width >= NARROW else WIDTH, not plain)


def shown(text: str) -> str:
    """`text` as it may be printed: tabs, line breaks and control characters are one blank each.

    Marks that only steer the display (direction overrides, zero-width joiners) are left out.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_SHOWN.get(category(character), character) for character in text)


_SHOWN = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "\ufffd", "Cf": ""}


def columns(text: str) -> int:
    """How many columns of a terminal `shown(text)` takes."""
    text = shown(text)
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if combining(character) or category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def shorten(text: str, room: int) -> str:
    """`text` on one line, in at most `room` columns, with "…" behind the last whole word."""
    text = " ".join(shown(text[: 4 * room + 4]).split())
    if columns(text) <= room:
        return text
    kept = text[: room - 1]
    while columns(kept) > room - 1:
        kept = kept[:-1]
    blank = kept.rfind(" ", room // 2)
    return (kept[:blank] if blank > 0 else kept).rstrip(" ,;") + "…"


def pad(text: str, room: int) -> str:
    """`text` with blanks behind it up to `room` columns."""
    return text + " " * (room - columns(text))


def plural(number: int, word: str) -> str:
    """`1 count`, `2 counts`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
