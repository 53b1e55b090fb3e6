"""Lists of a page: the bullet or number that is shown before each item, and how deep it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.frozen import dataclass
from checker.readers.hypertext.tree import Element
from checker.readers.numerals import printed
from checker.regex import regex

BULLET = "-"
_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_STYLES = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_STYLE = regex(r"(?:^|;)list-style(?:-type)?:([^;!]*)")
_WHOLE = regex(r"\s*([+-]?[0-9]{1,9})")
_GOOGLE = regex(r"(lst-kix_\w+)-(\d)")
_COUNTER = regex(r"\.(lst-kix_[\w-]+)\s*>\s*li:before\s*\{\s*content:\s*([^;{}]{1,300})[;}]", re.IGNORECASE)
_PIECE = regex(r'"([^"]*)"|counter\(\s*(lst-ctn-kix_[\w-]+)\s*,?\s*([a-z-]*)\s*\)')


@dataclass(slots=True)
class List:
    """An open list. `name` tells lists whose items belong together; `pending` is the marker of an item whose
    first text is yet to come."""

    name: object
    level: int
    form: str = ""
    next: int = 1
    step: int = 1
    content: str = ""
    pending: str = ""
    silent: bool = False
    """Whether nothing is shown before its items."""

    def item(self, value: str | None) -> None:
        """Begin an item; `value` is its own number."""
        if not self.form:
            self.pending = BULLET
            return
        own = whole(value)
        if own is not None:
            self.next = own
        number = printed(self.next, self.form) if self.next > 0 or self.form == "decimal" else str(self.next)
        self.next += self.step
        self.pending = self.content.replace("%", number, 1).strip() if self.content else f"{number}."


def whole(value: str | None) -> int | None:
    """The whole number with which an attribute begins; None where it begins with none."""
    match = _WHOLE.match(value or "")
    return int(match[1]) if match else None


def opened(element: Element, depth: int, counters: Mapping[str, str]) -> List:
    """The list that begins with `element` inside `depth` others."""
    google = next((match for one in sorted(element.classes) if (match := _GOOGLE.fullmatch(one))), None)
    name: object = f"{google[1]}-{google[2]}" if google else element
    level = int(google[2]) + 1 if google else depth + 1
    if element.name != "ol":
        return List(name, level, silent=_shape(element) == "none")
    said = element.attributes
    form, shape = _TYPES.get(said.get("type", ""), "decimal"), _shape(element)
    start, step = whole(said.get("start")), 1
    if "reversed" in said:
        step = -1
        start = sum(child.name == "li" for child in element.elements()) if start is None else start
    found = List(
        name, level, _STYLES.get(shape, form), 1 if start is None else start, step, silent=shape == "none"
    )
    if google and (content := counters.get(str(name))):
        _as_counted(found, content)
    return found


def _shape(element: Element) -> str:
    match = _STYLE.search(element.style)
    return next((one for one in _STYLES | {"none": ""} if match and one in match[1]), "")


def _as_counted(found: List, content: str) -> None:
    """Number a list of Google's page as its style does; numbers of several parts are left as they are."""
    pieces = list(_PIECE.finditer(content))
    counters = [piece for piece in pieces if piece[2]]
    if len(counters) == 1:
        found.content = "".join("%" if piece[2] else piece[1].replace("%", "") for piece in pieces)
        found.form = _STYLES.get(counters[0][3], "decimal")


def counted(style: str) -> dict[str, str]:
    """What the style sheets of Google's pages show before the items of each list, by its class."""
    return {match[1]: match[2] for match in _COUNTER.finditer(style)}
