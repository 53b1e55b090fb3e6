"""Lists of LaTeX: what is printed before each item."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.frozen import dataclass
from checker.readers.numerals import printed
from checker.regex import regex

KINDS: Mapping[str, str] = {
    "itemize": "bullet", "compactitem": "bullet", "asparaitem": "bullet", "enumerate": "number",
    "compactenum": "number", "asparaenum": "number", "inparaenum": "number", "description": "term",
    "compactdesc": "term", "list": "bullet", "trivlist": "bullet", "thebibliography": "bullet",
}  # fmt: skip
"""Environment → how its items are marked."""
_BULLETS = ("•", "–", "*", "·")
_NUMBERS = (
    ("", "decimal", "."),
    ("(", "lowerLetter", ")"),
    ("", "lowerRoman", "."),
    ("", "upperLetter", "."),
)
"""What LaTeX prints before the items of each level."""
_FORMS = {
    "arabic": "decimal", "alph": "lowerLetter", "Alph": "upperLetter", "roman": "lowerRoman",
    "Roman": "upperRoman",
}  # fmt: skip
_LABEL = regex(r"(?:^|,)\s*label\s*=\s*\{?([^,]*?)\}?\s*(?:,|$)")
_COUNTER = regex(r"\\(arabic|alph|Alph|roman|Roman)(?:\*|\{enum[iv]+\})")
_SHORT = regex(r"([(\[]?)([1aAiI])([.):\]]{0,2})")
_START = regex(r"(?:^|,)\s*start\s*=\s*(\d{1,6})")
_SHORT_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(slots=True)
class List:
    """An open list. `before` and `behind` stand around its numbers; `form` is "" where it has none."""

    kind: str
    bullet: str = ""
    before: str = ""
    form: str = ""
    behind: str = ""
    number: int = 0
    usual: bool = True
    """Whether its numbers are those that LaTeX prints by itself."""
    pending: str = ""
    """The marker of an item whose first text is yet to come."""

    def item(self) -> str:
        """What is printed before the item that begins; its number is what a label names."""
        if not self.form:
            return self.bullet
        self.number += 1
        return f"{self.before}{printed(self.number, self.form)}{self.behind}"


def opened(name: str, option: str, lists: list[List]) -> List:
    """The list that begins inside others."""
    kind = KINDS[name]
    same = min(sum(one.kind == kind for one in lists), 3)
    if kind != "number":
        return List(kind, "–" if kind == "term" else _BULLETS[same])
    found = List(kind)
    found.before, found.form, found.behind = _NUMBERS[same]
    if (start := _START.search(option)) is not None:
        found.number = int(start[1]) - 1
    label = _LABEL.search(option)
    if label and (counter := _COUNTER.search(label[1])):
        found.before, found.behind = (plain(one) for one in label[1].split(counter[0], 1))
        found.form, found.usual = _FORMS[counter[1]], False
    elif short := _SHORT.fullmatch(option.strip()):
        found.before, found.form, found.behind = short[1], _SHORT_FORMS[short[2]], short[3]
        found.usual = False
    return found


def plain(text: str) -> str:
    """Text without commands and braces."""
    bare = re.sub(r"\\[A-Za-z]+\s*|[{}]", "", text).strip()
    return bare.replace("---", "—").replace("--", "–")
