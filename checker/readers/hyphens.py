"""Words that a line end cut in two."""

from __future__ import annotations

from functools import cached_property
from operator import itemgetter

from checker.regex import regex

_WORD = regex(r"\w+(?:-\w+)*")
_TAIL = regex(r"(\w+(?:-\w+)*)-$")
_LONGEST = 60


class Hyphens:
    """Decides by the words of the rest of the document what a hyphen at a line end is.

    "transpo-" / "sition" is one word where the document has "transposition" elsewhere, and keeps
    its hyphen where it has "transpo-sition". Where it has neither, the line break stays a space.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(map(str.lower, set(map(itemgetter(0), _WORD.finditer(self._text)))))

    def seam(self, end: int, start: int) -> tuple[int, str]:
        """Where a line that ends at `end` is cut, and what stands between it and the next's `start`."""
        text = self._text
        if text[end - 1] != "-" or not text[start].islower():
            return end, " "
        head = _TAIL.search(text, max(end - _LONGEST, 0), end)
        tail = _WORD.match(text, start)
        if not head or not tail:
            return end, " "
        if head[1].lower() + tail[0].lower() in self._words:
            return end - 1, ""
        return end, "" if f"{head[1]}-{tail[0]}".lower() in self._words else " "
