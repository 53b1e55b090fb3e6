"""Which elements of a page are headings, by their names or by what publishers call them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.readers.hypertext.tree import HEADINGS, Element
from checker.regex import regex

_WORD = regex(r"(?:Manual|NumPar|Mso)?Heading(?:[ _-]?)([1-6])", re.IGNORECASE)
_OUTLINE = regex(r"(?:^|;)mso-outline-level:([1-6])")
_OFFICIAL: Mapping[str, int] = {
    "doc-ti": 1,
    "ti-annex": 1,
    "ti-grseq-1": 2,
    "ti-section-1": 2,
    "ti-section-2": 2,
    "ti-art": 3,
}
"""What the Official Journal calls its headings, often with "oj-" before it, and their levels."""


def level_of(element: Element) -> int:
    """The level of a heading, from 1; 0 where it is none."""
    if element.name in HEADINGS:
        return int(element.name[1])
    said = element.attributes
    if not said or element.name not in {"p", "div", "li"}:
        return 0
    if said.get("role") == "heading":
        level = said.get("aria-level", "")
        return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
    if "MsoTitle" in element.classes:
        return 1
    for name in sorted(element.classes):
        if match := _WORD.fullmatch(name):
            return int(match[1])
        if official := _OFFICIAL.get(name.removeprefix("oj-"), 0):
            return official
    outline = _OUTLINE.search(element.style)
    return int(outline[1]) if outline else 0
