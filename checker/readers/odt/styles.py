"""Styles of an OpenDocument text → what paragraphs, words and sections inherit from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.frozen import dataclass
from checker.readers.markup import Node
from checker.readers.written.story import NO_INDENT, Indent
from checker.regex import regex

_LENGTH = regex(r"(-?[0-9]{0,6}(?:\.[0-9]{0,6})?)(in|cm|mm|pt|pc|px)")
_TWIPS = {"in": 1440.0, "cm": 567.0, "mm": 56.7, "pt": 20.0, "pc": 240.0, "px": 15.0}
_WHOLE = regex(r"[0-9]{1,9}")


def whole(value: str | None) -> int | None:
    """A whole number as an attribute has it; None where it is none."""
    return int(value) if value is not None and _WHOLE.fullmatch(value) else None


def twips(value: str | None) -> int | None:
    """A length in twips; None where it is none."""
    match = _LENGTH.fullmatch(value or "")
    try:
        return round(float(match[1]) * _TWIPS[match[2]]) if match else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself; None where it says nothing."""

    parent: str = ""
    outline: int | None = None
    lists: str | None = None
    indent: Indent = NO_INDENT
    hidden: bool | None = None
    raised: bool | None = None


class Styles:
    """The styles of a document by family and name: those of `parts`, the later over the earlier."""

    def __init__(self, parts: Sequence[Node]) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        for part in parts:
            for node in part.all("style"):
                said = node.attributes
                self._styles[said.get("family", ""), said.get("name", "")] = _style(node)

    def chain(self, family: str, name: str) -> Iterator[Style]:
        """A style and those that it inherits from."""
        seen: set[str] = set()
        while name not in seen and (found := self._styles.get((family, name))) is not None:
            seen.add(name)
            yield found
            name = found.parent

    def hidden(self, family: str, name: str) -> bool:
        """Whether what has a style is not displayed."""
        return bool(next((one.hidden for one in self.chain(family, name) if one.hidden is not None), False))

    def raised(self, name: str) -> bool:
        """Whether words of a style stand above their line."""
        return bool(next((one.raised for one in self.chain("text", name) if one.raised is not None), False))

    def outline(self, name: str) -> int | None:
        """The level, from 1, of the headings that a paragraph style makes; None where it makes none."""
        return next((one.outline for one in self.chain("paragraph", name) if one.outline is not None), None)

    def lists(self, name: str) -> str:
        """The list style that a paragraph style brings; "" where it brings none."""
        return next((one.lists for one in self.chain("paragraph", name) if one.lists is not None), "")

    def indent(self, name: str) -> Indent:
        """The margins of a paragraph style."""
        indent = NO_INDENT
        for one in self.chain("paragraph", name):
            indent = indent.over(one.indent)
        return indent


def _style(node: Node) -> Style:
    said = node.attributes
    paragraph, text = _of(node, "paragraph-properties"), _of(node, "text-properties")
    first = twips(paragraph.get("text-indent"))
    place = text.get("text-position", "")
    return Style(
        parent=said.get("parent-style-name", ""),
        outline=whole(said.get("default-outline-level")),
        lists=said.get("list-style-name"),
        indent=Indent(twips(paragraph.get("margin-left")), None if first is None else -first),
        hidden=text["display"] == "none" if "display" in text else None,
        raised=place.startswith("super") or (place[:1].isdigit() and not place.startswith("0%"))
        if place
        else None,
    )


def _of(node: Node, name: str) -> Mapping[str, str]:
    child = node.find(name)
    return child.attributes if child else {}
