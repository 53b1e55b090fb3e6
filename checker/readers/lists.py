"""Levels of list items, and which of them belong to one list."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.starts import readings


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on: the level and column of its items, how they are marked, the last number."""

    level: int
    indent: int
    kind: str
    value: int
    list_id: int
    group: int


def number_lists(raws: list[Raw]) -> list[Raw]:
    """The blocks with a level and a list id on every item.

    Notes do not end a list, nor do paragraphs inside an item.
    """
    numbering = _Numbering()
    return [numbering.numbered(raw) for raw in raws]


class _Numbering:
    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._groups: dict[int, int] = {}
        self._count = 0

    def numbered(self, raw: Raw) -> Raw:
        if raw.kind is BlockKind.ITEM:
            return self._item(raw)
        if raw.kind is not BlockKind.NOTE and not (raw.kind is BlockKind.PARAGRAPH and raw.level):
            self._stack.clear()
        return raw

    def _item(self, raw: Raw) -> Raw:
        kind, value = self._reading(raw)
        sibling = self._by_level(raw.level) if raw.level else self._by_indent(raw.indent, kind)
        level = raw.level or (sibling.level if sibling else len(self._stack) + 1)
        goes_on = sibling is not None and sibling.kind == kind and (not value or value > sibling.value)
        if raw.group in self._groups:
            list_id = self._groups[raw.group]
        elif goes_on and sibling is not None:
            list_id = sibling.list_id
        else:
            self._count += 1
            list_id = self._count
        if raw.group:
            self._groups[raw.group] = list_id
        self._stack.append(_Open(level, raw.indent, kind, value, list_id, raw.group))
        return Raw(raw.kind, raw.text, level, raw.marker, group=list_id)

    def _by_level(self, level: int) -> _Open | None:
        """Close the lists below `level`; the open one on it."""
        while self._stack and self._stack[-1].level > level:
            self._stack.pop()
        return self._stack.pop() if self._stack and self._stack[-1].level == level else None

    def _by_indent(self, indent: int, kind: str) -> _Open | None:
        """Close the lists that an item at `indent` ends; the open one it goes on.

        Of two lists at one indent the later stands inside the earlier. The first item of a list
        may be indented more than the others: the outermost list is closed by none of them.
        """
        while len(self._stack) > 1 and self._stack[-1].indent > indent:
            self._stack.pop()
        if len(self._stack) == 1 and self._stack[0].indent > indent:
            return self._stack.pop()
        same = [index for index, one in enumerate(self._stack) if one.indent == indent and one.kind == kind]
        if same:
            del self._stack[same[-1] + 1 :]
            return self._stack.pop()
        return None

    def _reading(self, raw: Raw) -> tuple[str, int]:
        """Of what a marker can be, what goes on with an open list; else the likelier first."""
        found = readings(raw.marker)
        for one in reversed(self._stack):
            for kind, value in found:
                if kind == one.kind and value == one.value + 1:
                    return kind, value
        if len(found) > 1 and found[0][1] > 1:
            return found[-1]  # "(c)" is the third letter rather than a hundred
        return found[0]
