"""Text of a page → tracked text: white space folded, entities as their characters."""

from __future__ import annotations

from html import unescape

from checker.readers.hypertext.tree import Element
from checker.readers.symbols import UNSEEN, seen
from checker.readers.tracked import Builder, Tracked
from checker.regex import regex

_SPOT = regex(
    r"(?: *+[\t\n\f\r]| {2})[ \t\n\f\r]*+"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
    rf"|[{UNSEEN}]++|[\x0b\x1c-\x1f\x85\u2028\u2029]"
)
_UNSEEN = frozenset(UNSEEN)
_BREAKING = frozenset("\t\n\x0b\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


class Inlines:
    """The text of one block, as it grows."""

    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self._source = source

    @property
    def is_empty(self) -> bool:
        return not self.builder.length

    def text(self, start: int, end: int, *, verbatim: bool = False, kept: bool = False) -> None:
        """Append the source's stretch. `verbatim`: without entities. `kept`: with its white space."""
        source, at = self._source, start
        if not kept and at < end and source[at] == " " and self.builder.ends_in_space():
            at += 1
        for match in _SPOT.finditer(source, at, end):
            first, last = match.span()
            if (sign := source[first]) == "&":
                character = match[0] if verbatim else unescape(match[0])
                if character != match[0]:
                    self._copy(at, first)
                    self._character(character, first, last - first)
                    at = last
            elif sign in _UNSEEN:
                self._copy(at, first)
                at = last
            elif not kept:
                self._copy(at, first)
                if not self.builder.ends_in_space():
                    self.builder.put(" ", first, last - first)
                at = last
        self._copy(at, end)

    def _copy(self, start: int, end: int) -> None:
        text = self._source[start:end]
        self.builder.put(text if text.isascii() else seen(text).replace("\u2011", "-"), start)

    def _character(self, character: str, start: int, length: int) -> None:
        if character in _UNSEEN:
            return
        if character in _BREAKING:
            character = "" if self.builder.ends_in_space() else " "
        self.builder.put(seen(character).replace("\u2011", "-"), start, length)

    def line_break(self, start: int, end: int) -> None:
        """Append the space that stands for `<br>`; two in a row are kept, as they end a paragraph."""
        if not self.is_empty:
            self.builder.drop_space()
            self.builder.line_break(start, end - start)

    def build(self) -> Tracked:
        return self.builder.build().strip()


def raises(element: Element) -> bool:
    """Whether what stands in an element stands above the line."""
    return element.name == "sup" or "vertical-align:super" in element.style
