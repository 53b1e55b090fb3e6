"""The text of one block of LaTeX, as it grows: white space folded, signs as they are set."""

from __future__ import annotations

import re

from checker.readers.symbols import UNKNOWN
from checker.readers.tracked import Builder, Tracked
from checker.regex import regex

_BLANKS = regex(r"[ \t\n\r\f]+")
_FIGURES = regex(r"[\d\s.,%+/:()=<>×±≤≥≈–-]*")
_MATH = {
    r"\%": "%", r"\times": "×", r"\pm": "±", r"\leq": "≤", r"\le": "≤", r"\geq": "≥", r"\ge": "≥",
    r"\approx": "≈", r"\,": "\u202f", r"\;": " ", r"\ ": " ", "{,}": ",", "{.}": ".", "-": "–",
}  # fmt: skip
_IN_MATH = regex("|".join(map(re.escape, sorted(_MATH, key=len, reverse=True))))


class Inline:
    """Collects the text; `source` is the file's."""

    def __init__(self, source: str) -> None:
        self.builder = Builder()
        self._source = source

    def text(self, start: int, end: int) -> None:
        """Append a stretch of the source."""
        at = start
        for match in _BLANKS.finditer(self._source, start, end):
            self.builder.put(self._source[at : match.start()], at)
            if not self.builder.ends_in_space():
                self.builder.put(" ", match.start(), match.end() - match.start())
            at = match.end()
        self.builder.put(self._source[at:end], at)

    def put(self, text: str, start: int, end: int) -> None:
        """Append what a stretch of the source is set as; a reference that is not known is a sign."""
        if text == " " and self.builder.ends_in_space():
            return
        self.builder.put(text or UNKNOWN, start, end - start)

    def code(self, start: int, end: int) -> None:
        """Append a stretch of the source in which nothing is markup."""
        begin = self.builder.length
        self.builder.put(self._source[start:end].replace("\n", " "), start)
        self.builder.verbatim(begin)

    def math(self, start: int, end: int, sign: int) -> None:
        """Append math, `sign` characters around it: figures as text, all else as code."""
        shown = _IN_MATH.sub(lambda match: _MATH[match[0]], self._source[start + sign : end - sign]).strip()
        if shown and _FIGURES.fullmatch(shown):
            self.put(_BLANKS.sub(" ", shown), start, end)
        else:
            self.code(start + sign, end - sign)

    def line_break(self, start: int, end: int) -> None:
        if self.builder.length:
            self.builder.drop_space()
            self.builder.line_break(start, end - start)

    def take(self) -> Tracked:
        """What was collected; the next text begins anew."""
        text = self.builder.build().strip()
        self.builder = Builder()
        return text
