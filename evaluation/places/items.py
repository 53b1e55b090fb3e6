"""Bulleted and numbered lists whose length a confirmed count states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from evaluation.places.counts import Count, counts
from evaluation.texts import Clean, Stretch

_ITEM = re.compile(
    r"^([ \t]*)(?:([-*+•–])|(\d{1,2}[.)])|(\([a-z\d]{1,2}\)|[a-z]\)))[ \t]+\S.*$", re.MULTILINE
)
_NOTE_BODY = re.compile(r"\s*\[(\d+):\s")
_LINE = re.compile(r"^.*$", re.MULTILINE)
_REACH = 400


@dataclass(frozen=True, slots=True)
class ItemsBelow:
    """A list below its count: whole items with their markers, what is nested in them, and line breaks."""

    count: Count
    items: tuple[Stretch, ...]


@lru_cache(maxsize=256)
def items_below(text: Clean) -> tuple[ItemsBelow, ...]:
    """The lists below confirmed counts that have as many items as their count says."""
    found = []
    for count in counts(text):
        items = _below(count, text.source)
        if len(items) == count.stated and not count.arithmetic:
            found.append(ItemsBelow(count, tuple(items)))
    return tuple(found)


def _below(count: Count, source: str) -> list[Stretch]:
    first = _ITEM.search(source, count.words.end, count.words.end + _REACH)
    if not first or "\n\n" in source[count.words.end : first.start()].strip():
        return []
    starts, end = [first.start()], first.end()
    for line in _LINE.finditer(source, first.end() + 1):
        item = _ITEM.match(source, line.start(), line.end())
        if item and item[1] == first[1]:
            if item.lastindex != first.lastindex:
                break
            starts.append(line.start())
        elif line[0].strip() and not _goes_on(line, first[1], source):
            break
        end = line.end() if line[0].strip() else end
    bounds = [*starts, _without_notes(Stretch(starts[-1], min(end + 1, len(source))), source)]
    return [Stretch(here, there) for here, there in pairwise(bounds)]


def _goes_on(line: re.Match[str], indent: str, source: str) -> bool:
    """The line belongs to the item before: it is indented more, or no blank line parts them."""
    deeper = len(line[0]) - len(line[0].lstrip()) > len(indent)
    return deeper or not (indent or source[: line.start()].endswith("\n\n"))


def _without_notes(item: Stretch, source: str) -> int:
    """The end of the last item, notes left out that stand behind it and belong to what is above."""
    body = _NOTE_BODY.search(source, *item)
    if body and f":{body[1]}]" not in item.of(source):
        return body.start()
    return item.end
