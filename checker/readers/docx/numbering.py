"""Automatic numbering: what Word prints in front of a paragraph.

Numberings of one kind (`w:num` of one `w:abstractNum`) count on together, unless one says where it starts.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.frozen import dataclass
from checker.readers.docx.styles import Styles, indent_of, is_on, number
from checker.readers.markup import Node
from checker.readers.numerals import printed
from checker.readers.symbols import bullet
from checker.readers.written.story import NO_INDENT, Indent, Printed
from checker.regex import regex

LEVELS = 9
_PLACE = regex(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `text` is what stands in front, "%1.%2"; `restart` is None where any level above
    makes it begin anew, else the number of levels that do."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    indent: Indent = NO_INDENT


@dataclass(frozen=True, slots=True)
class _List:
    """A `w:num`: what it counts with, its levels, and where it begins to count by itself."""

    counted_with: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, part: Node | None, styles: Styles) -> None:
        self._styles = styles
        self._kinds = {node.attributes.get("abstractNumId", ""): node for node in _all(part, "abstractNum")}
        self._nodes = {node.attributes.get("numId", ""): node for node in _all(part, "num")}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of(self, num: str, style: str) -> int:
        """The level at which the numbering of a style stands that names none."""
        found = self._list(num)
        levels = found.levels.items() if found else ()
        return next((index for index, level in levels if level.style == style), 0)

    def indent(self, num: str, index: int) -> Indent:
        """How far the paragraphs of a level are indented."""
        found = self._list(num)
        level = found.levels.get(index) if found else None
        return level.indent if level else NO_INDENT

    def next(self, num: str, index: int) -> Printed | None:
        """Counts a paragraph; what is printed in front of it, None where the numbering is not there."""
        found = self._list(num)
        level = found.levels.get(index) if found else None
        if found is None or level is None:
            return None
        counts = self._counts.setdefault(found.counted_with, [None] * LEVELS)
        goes_on = self._count(num, index, found, counts)
        if level.form == "bullet":
            return Printed(bullet(level.text), bullet=True)
        text = _PLACE.sub(lambda place: self._figure(int(place[1]) - 1, level, found, counts), level.text)
        return Printed(text.strip(), False, (found.counted_with, index), goes_on)

    def _count(self, num: str, index: int, found: _List, counts: list[int | None]) -> bool:
        """Counts a paragraph, and has the levels below begin anew. Whether it goes on with one before it."""
        begins = index in found.starts and (num, index) not in self._begun
        self._begun.add((num, index))
        last = counts[index]
        if begins:
            counts[index] = found.starts[index]
        else:
            counts[index] = found.levels[index].start if last is None else last + 1
        for deeper in range(index + 1, LEVELS):
            level = found.levels.get(deeper)
            restart = deeper if level is None or level.restart is None else level.restart
            if index < restart:
                counts[deeper] = None
                self._begun.discard((num, deeper))
        return last is not None and not begins

    def _figure(self, index: int, level: Level, found: _List, counts: list[int | None]) -> str:
        """The number of a level as it stands in the text of another."""
        own = found.levels.get(index, Level())
        if counts[index] is None:  # a level that no paragraph has yet: Word prints its first number
            counts[index] = found.starts.get(index, own.start)
        value = counts[index] or 0
        form = "decimal" if level.legal and own.form != "none" else own.form
        return "" if form == "bullet" else printed(value, form)

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._made(num)
        return self._lists[num]

    def _made(self, num: str) -> _List | None:
        node = self._nodes.get(num)
        kind = self._kind(node.get("abstractNumId") or "") if node else None
        if node is None or kind is None:
            return None
        levels = {index: _level(one) for one in kind.all("lvl") if (index := _index(one)) is not None}
        starts: dict[int, int] = {}
        for override in node.all("lvlOverride"):
            index = _index(override)
            if index is None:
                continue
            if own := override.find("lvl"):
                levels[index] = _level(own)
            if (start := number(override.get("startOverride"))) is not None:
                starts[index] = start
        return _List(kind.attributes.get("abstractNumId", ""), levels, starts)

    def _kind(self, name: str) -> Node | None:
        """The list's definition; one that only names a style is looked up there."""
        kind = self._kinds.get(name)
        style = kind.get("numStyleLink") if kind else None
        if not style:
            return kind
        num = next((one.num for _, one in self._styles.chain(style) if one.num), None)
        node = self._nodes.get(num or "")
        linked = self._kinds.get(node.get("abstractNumId") or "") if node else None
        return linked if linked is not None and linked.find("lvl") else kind


def _all(part: Node | None, name: str) -> list[Node]:
    return part.all(name) if part else []


def _index(node: Node) -> int | None:
    index = number(node.attributes.get("ilvl"))
    return index if index is not None and 0 <= index < LEVELS else None


def _level(node: Node) -> Level:
    properties, legal = node.find("pPr"), node.find("isLgl")
    indent = properties.find("ind") if properties else None
    start = number(node.get("start"))
    return Level(
        start=1 if start is None else start,
        form=node.get("numFmt") or "decimal",
        text=node.get("lvlText") or "",
        restart=number(node.get("lvlRestart")),
        legal=legal is not None and is_on(legal.attributes.get("val")),
        style=node.get("pStyle") or "",
        indent=indent_of(indent.attributes) if indent else NO_INDENT,
    )
