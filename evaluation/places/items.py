"""Bulleted and numbered lists whose length a confirmed count states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from evaluation.places.counts import Count, counts
from evaluation.texts import Clean, Stretch

_ITEM = re.compile(r"^([ \t]*)(?:[-*+•–]|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))[ \t]+\S.*$", re.MULTILINE)
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
    if not first or len(source[count.words.end : first.start()].strip().split("\n\n")) > 1:
        return []
    indent, starts, end = first[1], [first.start()], first.end()
    for line in _LINE.finditer(source, first.end() + 1):
        item = _ITEM.match(source, line.start(), line.end())
        if item and item[1] == indent:
            starts.append(line.start())
        elif line[0].strip() and len(line[0]) - len(line[0].lstrip()) <= len(indent):
            if not source[: line.start()].endswith("\n\n") and not indent:
                end = line.end()
                continue
            break
        if line[0].strip():
            end = line.end()
    bounds = [*starts, min(end + 1, len(source))]
    return [Stretch(here, there) for here, there in zip(bounds, bounds[1:], strict=False)]
