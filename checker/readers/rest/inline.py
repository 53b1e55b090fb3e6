"""The text of one block of reStructuredText: its markup taken out, its notes' marks marked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.readers.rest.places import Placed
from checker.readers.symbols import UNKNOWN
from checker.readers.tracked import Builder, Tracked

_ROLE = re.compile(r":[\w.:+-]+:`([^`<]*[^`<\s])(?:\s*<[^`]*>)?`|`([^`<]*[^`<\s])(?:\s*<[^`]*>)?`:[\w.:+-]+:")
_ESCAPE = "\0"
"""What docutils has for a backslash in the texts of its tree."""
_ESCAPED = re.compile("\0(.)", re.DOTALL)
_CODE = frozenset({"literal", "math"})
_NOTHING = frozenset({"image", "raw", "system_message"})


class Inline:
    """Collects the text of a block; `known` are the texts that substitutions stand for."""

    def __init__(self, placed: Placed, known: Mapping[str, str]) -> None:
        self._placed = placed
        self._raw = placed.raw
        self._known = known
        self._builder = Builder()
        self._at = 0

    def read(self, node: Any) -> Tracked:
        """The text of `node`, a block whose children are inline."""
        for child in node.children:
            if child.tagname == "#text":
                self._text(str(child))
            else:
                self._inline(child)
        return self._builder.build().strip()

    def _text(self, text: str) -> None:
        """Plain text. A sign that is no markup has a backslash before it, a blank behind one is none."""
        raw = text.replace(_ESCAPE, "\\")
        if not self._raw.startswith(raw, self._at):
            self._placed.unit(self._builder, _ESCAPED.sub(r"\1", text), self._at, self._at)
            return
        start, end = self._at, self._at + len(raw)
        self._at = end
        for sign in _ESCAPED.finditer(text):
            at = end - len(raw) + sign.start()
            self._put(start, at)
            start = at + 2 if sign[1].isspace() else at + 1
        self._put(start, end)

    def _inline(self, node: Any) -> None:
        raw = node.rawsource
        found = self._raw.find(raw, self._at) if raw else -1
        start, end = (self._at, self._at) if found < 0 else (found, found + len(raw))
        self._at = end
        name = node.tagname
        if name == "footnote_reference":
            self._note(node, start, end)
        elif name == "substitution_reference":
            text = self._known.get(node.get("refname", "").lower(), UNKNOWN)
            self._placed.unit(self._builder, text, start, end)
        elif name == "citation_reference":
            self._put(start, end - 1)
        elif name == "problematic":
            self._problematic(start, end)
        elif name not in _NOTHING:
            self._marked(node.astext(), name, start, end)

    def _note(self, node: Any, start: int, end: int) -> None:
        label = node.astext().strip()
        self._builder.drop_space()  # a blank must stand before each mark, and none is printed
        source = self._placed.source(start)
        self._builder.note(label, f"note:{label}", source, max(self._placed.source(end), source + 1))

    def _problematic(self, start: int, end: int) -> None:
        """What docutils does not know: the text of a role that others have, or what stands there."""
        role = _ROLE.fullmatch(self._raw, start, end)
        group = 0 if role is None else 1 if role[1] is not None else 2
        self._put(*((start, end) if role is None else role.span(group)))

    def _marked(self, text: str, name: str, start: int, end: int) -> None:
        begin = self._builder.length
        found = self._raw.find(text, start, end)
        if found >= 0:
            self._put(found, found + len(text))
        elif text:
            self._placed.unit(self._builder, text, start, end)
        if name in _CODE:
            self._builder.verbatim(begin)
        elif name == "superscript":
            self._builder.raised(begin, self._placed.source(start), self._placed.source(end))

    def _put(self, start: int, end: int) -> None:
        if start < end:
            self._placed.put(self._builder, start, end)
