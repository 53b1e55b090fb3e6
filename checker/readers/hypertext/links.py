"""Links of a page that show little and lead to another place of it: what may be the mark of a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from checker.readers.bodies import SUPERSCRIPTS
from checker.readers.hypertext.seen import block_of, text_of, walk
from checker.readers.hypertext.tree import Element, Text
from checker.readers.inline import leads_to_note
from checker.regex import regex

_LABEL = (
    r"(?:(?:note|nb|fn|n)[. ]{0,2})?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|\*{1,4}|†{1,3}|‡{1,3}|§)(?:bis|ter)?"
)
MARK = regex(rf"[\[({{]?\s?({_LABEL})\s?[\])}}]?[.:]?", re.IGNORECASE)
_WORDED = regex(r"\[?([\w-]{1,24})\]?")
"""A mark that is a word, as its author called the note; it must stand above the line."""
LONGEST = 16
"""Characters of the longest mark."""
LONG_BACK = 30
"""Characters of the longest way back: "Jump back to footnote 12"."""


@dataclass(frozen=True)
class Link:
    element: Element
    target: Element
    fragment: str
    shown: str

    @cached_property
    def block(self) -> Element:
        return block_of(self.element)

    @cached_property
    def label(self) -> str:
        """The mark that it shows; "" where it shows none."""
        match = MARK.fullmatch(self.shown.translate(SUPERSCRIPTS)) if len(self.shown) <= LONGEST else None
        if match is None and self.is_raised:
            match = _WORDED.fullmatch(self.shown)
        return " ".join(match[1].split()) if match else ""

    @cached_property
    def is_raised(self) -> bool:
        """Whether its text stands above the line."""
        around = (*self.element.elements(), *in_line(self.element))
        return any(one.name == "sup" or "vertical-align:super" in one.style for one in around)


def links(root: Element, source: str, left_out: Callable[[Element], bool]) -> Iterator[Link]:
    """The links to places of the page that say little."""
    places: dict[str, Element] = {}
    links: list[tuple[Element, str]] = []
    for node, begins in walk(root, left_out):
        if isinstance(node, Text) or not begins or node.begin - node.start < 6:
            continue
        said = node.attributes
        for name in (said.get("id"), said.get("name") if node.name == "a" else None):
            if name:
                places.setdefault(name, node)
        if node.name == "a" and "#" in said.get("href", ""):
            links.append((node, said["href"]))
    for node, address in links:
        page, _, fragment = address.partition("#")
        target = places.get(fragment) or places.get(unquote(fragment))
        if target is None or (page and not leads_to_note("#" + fragment)):
            continue
        shown = text_of(node, source, LONG_BACK)
        if shown is not None:
            yield Link(node, target, fragment, shown)


def in_line(element: Element) -> Iterator[Element]:
    """An element and those around it that stand in the same line."""
    yield element
    for above in element.ancestors():
        if above.is_block:
            return
        yield above
