"""Levels of list items, and which of them belong to one list."""

from __future__ import annotations

from checker.frozen import dataclass, replace
from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.starts import BULLET, readings


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on: the level and column of its items, how they are marked, the last number."""

    level: int
    indent: int
    kind: str
    value: int
    list_id: int
    tagged: bool
    """Whether the level is the source's own, not found from the column."""

    def takes(self, kind: str, tagged: bool) -> bool:
        """Whether items marked by `kind` can be of this list.

        Levels that Markdown gives tell lists apart; the sign of a bullet is then of no account.
        """
        bullets = self.kind.startswith(BULLET) and kind.startswith(BULLET)
        return self.kind == kind or (bullets and (tagged or self.tagged))


def number_lists(raws: list[Raw]) -> list[Raw]:
    """The blocks with a level and a list id on every item.

    Notes do not end a list, nor do paragraphs inside an item.
    """
    numbering = _Numbering(_last_bullets(raws))
    return [numbering.numbered(index, raw) for index, raw in enumerate(raws)]


def _ends_lists(raw: Raw) -> bool:
    return raw.kind not in {BlockKind.ITEM, BlockKind.NOTE} and not (
        raw.kind is BlockKind.PARAGRAPH and raw.level
    )


def _last_bullets(raws: list[Raw]) -> dict[tuple[int, int, str], int]:
    """For each stretch without prose, column and bullet: the index of the last such item."""
    last = {}
    stretch = 0
    for index, raw in enumerate(raws):
        if raw.kind is BlockKind.ITEM:
            if not raw.level and (kind := readings(raw.marker)[0][0]).startswith(BULLET):
                last[stretch, raw.indent, kind] = index
        elif _ends_lists(raw):
            stretch += 1
    return last


class _Numbering:
    def __init__(self, last_bullets: dict[tuple[int, int, str], int]) -> None:
        self._last_bullets = last_bullets
        self._stretch = 0
        self._stack: list[_Open] = []
        self._groups: dict[int, int] = {}
        self._count = 0
        self._above = 0
        """The level of the typed paragraph that leads to the list: "5.2 It makes four proposals:"."""
        self._leads = False

    def numbered(self, index: int, raw: Raw) -> Raw:
        if raw.kind is BlockKind.ITEM:
            return self._item(index, raw)
        if not _ends_lists(raw):
            return raw
        self._stretch += 1
        level = next((one.level for one in reversed(self._stack) if one.indent + 2 <= raw.indent), 0)
        if raw.kind is BlockKind.PARAGRAPH and level and not self._stack[-1].tagged:
            return replace(raw, level=level)  # indented like the text of the item above
        self._stack.clear()
        self._above, self._leads = 0, False
        return raw

    def _item(self, index: int, raw: Raw) -> Raw:
        kind, value = self._reading(raw)
        given = self._given(raw)
        sibling = self._by_level(given) if given else self._by_indent(index, raw.indent, kind)
        level = given or (sibling.level if sibling else len(self._stack) + 1)
        taken = sibling is not None and sibling.takes(kind, raw.level > 0)
        if raw.group in self._groups:
            list_id = self._groups[raw.group]
        elif taken and sibling and (not value or value > sibling.value):
            list_id = sibling.list_id
        else:
            self._count += 1
            list_id = self._count
        if raw.group:
            self._groups[raw.group] = list_id
        self._stack.append(_Open(level, raw.indent, kind, value, list_id, raw.level > 0))
        return Raw(raw.kind, raw.text, level, raw.marker, group=list_id)

    def _given(self, raw: Raw) -> int:
        """The level that the source gives an item, below that of a paragraph with a typed number over it."""
        if raw.level and self._leads and not self._stack[-1].tagged:
            self._above = self._stack[-1].level
        elif not raw.level:
            self._above = 0
        self._leads = raw.text.text.rstrip().endswith(":")
        return raw.level and raw.level + self._above

    def _by_level(self, level: int) -> _Open | None:
        """Close the lists below `level`; the open one on it."""
        while self._stack and self._stack[-1].level > level:
            self._stack.pop()
        return self._stack.pop() if self._stack and self._stack[-1].level == level else None

    def _by_indent(self, index: int, indent: int, kind: str) -> _Open | None:
        """Close the lists that an item at `indent` ends; the open one it goes on.

        Of two lists at one column the later stands inside the earlier, unless numbers follow
        bullets that do not come back. The first item of a list may be indented more than the
        others: the outermost list is closed by none of them.
        """
        stack = self._stack
        while len(stack) > 1 and stack[-1].indent > indent:
            stack.pop()
        if len(stack) == 1 and stack[0].indent > indent:
            return stack.pop()
        for place in range(len(stack) - 1, -1, -1):
            if stack[place].indent < indent:
                break
            if stack[place].takes(kind, tagged=False):
                del stack[place + 1 :]
                return stack.pop()
        if stack and stack[-1].indent == indent and not kind.startswith(BULLET):
            last = self._last_bullets.get((self._stretch, indent, stack[-1].kind), index)
            if stack[-1].kind.startswith(BULLET) and last <= index:
                return stack.pop()
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
