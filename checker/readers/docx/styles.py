"""Styles → what a paragraph or a run inherits from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TypeVar

from checker.frozen import dataclass
from checker.readers.markup import Node
from checker.readers.written.story import NO_HEADING, NO_INDENT, Indent
from checker.regex import regex

_HEADING = regex(r"heading ([1-9])")
_TITLE = "title"
_GENERATED = regex(r"toc [1-9]|table of figures|index [1-9]|table of authorities")
_OFF = frozenset({"0", "false", "off"})
_LIFTED = 6
"""Half-points that make a superscript, at least: Word's own is a third of its size above the line."""

_Value = TypeVar("_Value")


def is_on(value: str | None) -> bool:
    """Whether a switch that is there is on."""
    return value not in _OFF


def number(value: str | None) -> int | None:
    """A whole number as an attribute has it; None where it is none, or out of all bounds."""
    if value is None or not re.fullmatch(r"[+-]?[0-9]{1,10}", value.strip()):
        return None
    return int(value)


def is_raised(value: str | None) -> bool:
    """Whether `w:vertAlign`, or by hand `w:position`, lifts a run as marks of notes are."""
    return value == "superscript" or (number(value) or 0) >= _LIFTED


def indent_of(attributes: dict[str, str]) -> Indent:
    """What `w:ind` says, its attributes without their namespaces."""
    left = attributes.get("left", attributes.get("start"))
    hanging = number(attributes.get("hanging"))
    first = number(attributes.get("firstLine"))
    return Indent(number(left), -first if hanging is None and first is not None else hanging)


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says itself; None where it says nothing."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    num: str | None = None
    level: int | None = None
    indent: Indent = NO_INDENT
    hidden: bool | None = None
    raised: bool | None = None


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, part: Node | None) -> None:
        nodes = part.all("style") if part else []
        self._styles = {node.attributes.get("styleId", ""): _style(node) for node in nodes}
        defaults = (node for node in nodes if node.attributes.get("type") == "paragraph")
        self.default = next(
            (
                node.attributes.get("styleId", "")
                for node in defaults
                if is_on(node.attributes.get("default", "0"))
            ),
            "",
        )
        self.heading = cache(self._heading)
        self.is_generated = cache(lambda style: bool(_GENERATED.fullmatch(self._name(style))))
        self.hidden = cache(lambda style: self._first(style, lambda one: one.hidden))
        self.raised = cache(lambda style: self._first(style, lambda one: one.raised))

    def __contains__(self, style: str) -> bool:
        return style in self._styles

    def chain(self, style: str) -> Iterator[tuple[str, Style]]:
        """A style and those it is based on, with their ids."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style, self._styles[style]
            style = self._styles[style].based_on

    def _name(self, style: str) -> str:
        return self._styles[style].name if style in self._styles else ""

    def _first(self, style: str, asked: Callable[[Style], _Value | None]) -> _Value | None:
        return next((value for _, one in self.chain(style) if (value := asked(one)) is not None), None)

    def _heading(self, style: str) -> int:
        """The outline level that a style gives; `NO_HEADING` where it makes no heading."""
        for _, one in self.chain(style):
            if one.outline is not None:
                return one.outline
            if match := _HEADING.fullmatch(one.name):
                return int(match[1]) - 1
            if one.name == _TITLE:
                return 0
        return NO_HEADING


def _style(node: Node) -> Style:
    paragraph, run = node.find("pPr"), node.find("rPr")
    numbering = paragraph.find("numPr") if paragraph else None
    indent = paragraph.find("ind") if paragraph else None
    vanish = run.find("vanish") if run else None
    align = run.get("vertAlign") if run else None
    return Style(
        name=(node.get("name") or "").lower(),
        based_on=node.get("basedOn") or "",
        outline=number(paragraph.get("outlineLvl")) if paragraph else None,
        num=numbering.get("numId") if numbering else None,
        level=number(numbering.get("ilvl")) if numbering else None,
        indent=indent_of(indent.attributes) if indent else NO_INDENT,
        hidden=None if vanish is None else is_on(vanish.attributes.get("val")),
        raised=None if align is None else is_raised(align),
    )
