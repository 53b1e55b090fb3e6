"""Where lines end, and how long the beginning of one is: in characters, in UTF-8 bytes, in UTF-16 units.

The program counts in characters. Some that read its findings count otherwise: reviewdog in bytes, editors in
UTF-16 units. Here the one is turned into the other, and nowhere else. All numbers are lengths, from 0: a
column that is counted from 1 is one more than the length before it. What lies past the line's end is its end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from checker.frozen import dataclass
from checker.regex import regex

SHORT = 1000
"""Characters of a line that is measured anew each time; what is known of longer ones is kept."""

_LONE_RETURN = regex(r"\r(?!\n)")


def line_feeds(text: str) -> str:
    """`text` with a line feed for each carriage return that ends a line by itself; no offset moves."""
    return _LONE_RETURN.sub("\n", text) if text.count("\r") != text.count("\r\n") else text


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a length is counted in: an encoding, the bytes of one unit of it.

    `longer` are the characters from which on one takes one more unit.
    """

    encoding: str
    size: int
    longer: tuple[str, ...]


_UTF8 = _Unit("utf-8", 1, ("\x80", "\u0800", "\U00010000"))
_UTF16 = _Unit("utf-16-le", 2, ("\U00010000",))


class Lines:
    """Measures lines. What it learns of a long one it keeps, as thousands of places may lie on it."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], list[int]] = {}

    def utf8_length(self, line: str, characters: int) -> int:
        """How many UTF-8 bytes the first `characters` of `line` take."""
        return self._length(line, characters, _UTF8)

    def utf16_length(self, line: str, characters: int) -> int:
        """How many UTF-16 units the first `characters` of `line` take; an emoji takes two."""
        return self._length(line, characters, _UTF16)

    def from_utf8(self, line: str, length: int) -> int:
        """How many characters of `line` end within its first `length` bytes."""
        return self._whole(line, length, _UTF8)

    def from_utf16(self, line: str, length: int) -> int:
        """How many characters of `line` end within its first `length` UTF-16 units."""
        return self._whole(line, length, _UTF16)

    def _length(self, line: str, characters: int, unit: _Unit) -> int:
        characters = min(max(characters, 0), len(line))
        if line.isascii():
            return characters
        if len(line) <= SHORT:
            return len(line[:characters].encode(unit.encoding, "surrogatepass")) // unit.size
        return characters + sum(bisect_left(self._from(line, first), characters) for first in unit.longer)

    def _whole(self, line: str, length: int, unit: _Unit) -> int:
        every = range(len(line) + 1)
        return max(bisect_right(every, length, key=lambda one: self._length(line, one, unit)) - 1, 0)

    def _from(self, line: str, first: str) -> list[int]:
        """Where the characters stand that are `first` or come behind it."""
        if (line, first) not in self._known:
            wide = regex(f"[{first}-\U0010ffff]")
            self._known[line, first] = [match.start() for match in wide.finditer(line)]
        return self._known[line, first]
