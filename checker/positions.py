"""How long the beginning of a line is: in characters, in UTF-8 bytes, in UTF-16 units.

The program counts in characters. Some that read its findings count otherwise: reviewdog in bytes, editors in
UTF-16 units. Here the one is turned into the other, and nowhere else. All numbers are lengths, from 0: a
column that is counted from 1 is one more than the length before it. What lies past the line's end is its end.
"""

from __future__ import annotations

from collections.abc import Callable


def utf8_length(line: str, characters: int) -> int:
    """How many UTF-8 bytes the first `characters` of `line` take."""
    return len(line[: max(characters, 0)].encode("utf-8", "surrogatepass"))


def utf16_length(line: str, characters: int) -> int:
    """How many UTF-16 units the first `characters` of `line` take; an emoji takes two."""
    return len(line[: max(characters, 0)].encode("utf-16-le", "surrogatepass")) // 2


def from_utf8(line: str, length: int) -> int:
    """How many characters of `line` end within its first `length` bytes."""
    return _whole(line, length, _bytes)


def from_utf16(line: str, length: int) -> int:
    """How many characters of `line` end within its first `length` UTF-16 units."""
    return _whole(line, length, _units)


def _whole(line: str, length: int, size: Callable[[str], int]) -> int:
    if line.isascii():
        return min(max(length, 0), len(line))
    for index, character in enumerate(line):
        length -= size(character)
        if length < 0:
            return index
    return len(line)


def _bytes(character: str) -> int:
    return 1 + (character > "\x7f") + (character > "\u07ff") + (character > "\uffff")


def _units(character: str) -> int:
    return 1 + (character > "\uffff")
