"""Ranges as programs get them: lines, columns and offsets, in the unit that was asked for."""

from __future__ import annotations

from collections.abc import Callable

from checker.model import Change, Place, Position
from checker.positions import Lines
from checker.reports.look import Look

CHARACTERS, UTF16 = "characters", "utf-16"
"""What columns and offsets count: characters (code points), or units of UTF-16, as JavaScript does."""

Ranges = Callable[[Place | Change], dict[str, object]]
"""Where something stands, for a program."""


def ranges(look: Look) -> Ranges:
    """What tells ranges in the unit that `look` asks for."""
    return _in_utf16() if look.utf16 else _in_characters


def unit(look: Look) -> str:
    """The unit that `look` asks for, by its name."""
    return UTF16 if look.utf16 else CHARACTERS


def _in_characters(where: Place | Change) -> dict[str, object]:
    start, end = where.range.start, where.range.end
    return {"start": _position(start, start.column), "end": _position(end, end.column)}


def _in_utf16() -> Ranges:
    lines = Lines()

    def told(position: Position, line: str) -> dict[str, int]:
        column = lines.utf16_length(line, position.column - 1) + 1
        return _position(position, column, position.wide)

    def at(where: Place | Change) -> dict[str, object]:
        start, end = where.range.start, where.range.end
        last_line = where.line if start.line == end.line else where.last_line
        return {"start": told(start, where.line), "end": told(end, last_line)}

    return at


def _position(position: Position, column: int, wide: int = 0) -> dict[str, int]:
    return {"line": position.line, "column": column, "offset": position.offset + wide}
