"""The events of a part in Word's markup, by the short names of its elements; what is left out sends none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from checker.readers.errors import ReaderError
from checker.readers.markup import MAX_DEPTH, parse, parser_for, too_deep

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""The namespace of Word's markup, and that of Strict files."""
_MATH = {
    WORD[0]: "http://schemas.openxmlformats.org/officeDocument/2006/math",
    WORD[1]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"

Attributes = Mapping[str, str]
Starts = Mapping[str, Callable[[Attributes], None]]
Ends = Mapping[str, Callable[[], None]]

_Value = TypeVar("_Value")


class Events:
    """Calls the functions of two tables for the elements of a part; those in neither are seen through.

    A name such as "m:t" is of formulas, "mc:Fallback" of compatibility, all others of Word.
    """

    def __init__(self, path: str, part: str) -> None:
        self._path, self._part = path, part
        self._parser = parser_for(path)
        self._parser.StartElementHandler = self._root
        self._parser.EndElementHandler = self._end
        self._starts: Starts = {}
        self._ends: Ends = {}
        self._word = WORD[0]
        self._depth = 0
        self._skipped = 0  # elements that are open inside one that is left out, itself included

    def tables(self) -> tuple[Starts, Ends]:
        """What to call for the start and for the end of an element, by its short name."""
        raise NotImplementedError

    def send(self, data: bytes) -> None:
        """Sends all events of the part. Raises `ReaderError` where it cannot be read."""
        parse(self._parser, self._path, self._part, data)

    @property
    def at(self) -> int:
        """Where the tag begins whose event this is, in bytes."""
        return self._parser.CurrentByteIndex

    def leave_out(self, _: Attributes) -> None:
        """Lets the element that starts send no more events, nor anything in it."""
        self._skipped = 1

    def value(self, attributes: Attributes, name: str = "val") -> str | None:
        """An attribute of Word's."""
        return attributes.get(f"{self._word} {name}")

    def own(self, attributes: Attributes) -> dict[str, str]:
        """All attributes, without their namespaces."""
        return {name.rpartition(" ")[2]: value for name, value in attributes.items()}

    def _root(self, name: str, attributes: Attributes) -> None:
        self._word = name.rpartition(" ")[0]
        if self._word not in WORD:
            raise ReaderError(self._path, f"{self._part} is not in Word's markup")
        starts, ends = self.tables()
        self._starts, self._ends = self._in_full(starts), self._in_full(ends)
        self._parser.StartElementHandler = self._start
        self._start(name, attributes)

    def _in_full(self, table: Mapping[str, _Value]) -> dict[str, _Value]:
        """The table by full names."""
        spaces = {"": self._word, "m": _MATH[self._word], "mc": _COMPATIBLE}
        parted = ((name.rpartition(":"), value) for name, value in table.items())
        return {f"{spaces[space]} {local}": value for (space, _, local), value in parted}

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise too_deep(self._path, self._part)
        if self._skipped:
            self._skipped += 1
        elif handle := self._starts.get(name):
            handle(attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipped:
            self._skipped -= 1
        elif handle := self._ends.get(name):
            handle()
