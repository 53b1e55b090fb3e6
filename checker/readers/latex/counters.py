"""What LaTeX counts: sections, items, tables, figures and notes, and what a reference to each prints."""

from __future__ import annotations

from collections.abc import Mapping

from checker.readers.numerals import printed
from checker.regex import regex

SECTIONS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
"""The commands of headings, the highest first."""
NAMES: Mapping[str, str] = {
    **dict.fromkeys(SECTIONS[2:5], "section"), "part": "part", "chapter": "chapter", "table": "table",
    "figure": "figure", "footnote": "footnote", "enumi": "item", "appendix": "appendix",
}  # fmt: skip
"""What a reference calls that which is counted."""
_BOOKS = regex(r"\\documentclass\s*(?:\[[^\]]{0,500}\])?\s*\{\s*(?:\w*book|\w*report|memoir|scrreprt)\s*\}")
_RENEWED = regex(
    r"\\(?:renew|def)\w*\s*\{?\s*\\the(part|chapter|(?:sub)*section|table|figure|footnote)\b|\\usepackage\s*\{titlesec\}"
)
_DEPTH = regex(r"\\setcounter\s*\{secnumdepth\}\s*\{(-?\d)\}")


class Counters:
    """The counters of a document; `book` is whether it has chapters."""

    def __init__(self, source: str) -> None:
        self.book = bool(_BOOKS.search(source))
        self._own = {match[1] for match in _RENEWED.finditer(source)}  # numbers that are written otherwise
        depth = _DEPTH.search(source)
        self._depth = int(depth[1]) if depth else (2 if self.book else 3)
        self._values: dict[str, int] = {}
        self._appendix = False
        self.last = ("", "")
        """What a label that stands here names: what is counted, and its number as printed; "" for none."""

    def section(self, name: str) -> str:
        """A numbered heading begins; its number as printed, "" where it has none, or none that is known."""
        rank = SECTIONS.index(name)
        if rank - 1 > self._depth:
            return ""
        self.step(name)
        for lower in SECTIONS[rank + 1 :] if rank else ():
            self._values[lower] = 0
        if name == "chapter":
            self._values |= {"table": 0, "figure": 0, "footnote": 0, "equation": 0}
        number = self._number(name)
        kind = "appendix" if self._appendix and name == self.top else name
        self.last = (kind, number)
        return number

    @property
    def top(self) -> str:
        """The highest heading that is counted through."""
        return "chapter" if self.book else "section"

    def append(self) -> None:
        """What follows is appendices, which have letters."""
        self._appendix = True
        self._values[self.top] = 0

    def step(self, name: str) -> int:
        self._values[name] = self._values.get(name, 0) + 1
        return self._values[name]

    def set(self, name: str, value: int, *, add: bool) -> None:
        self._values[name] = value + (self._values.get(name, 0) if add else 0)

    def value(self, name: str) -> int:
        return self._values.get(name, 0)

    def float(self, name: str) -> str:
        """A table or a figure gets its number."""
        number = str(self.step(name))
        if self.book and (chapter := self._number("chapter")) and self.value("chapter"):
            number = f"{chapter}.{number}"
        number = "" if name in self._own else number
        self.last = (name, number)
        return number

    def _number(self, name: str) -> str:
        if name == "part":
            return "" if "part" in self._own else printed(self.value("part"), "upperRoman")
        first = SECTIONS.index(self.top)
        found = []
        for one in SECTIONS[first : SECTIONS.index(name) + 1]:
            if one in self._own:
                return ""
            form = "upperLetter" if self._appendix and one == self.top else "decimal"
            found.append(printed(self.value(one), form))
        return ".".join(found)
