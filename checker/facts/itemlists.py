"""Blocks → the lists that stand as bullets or numbered items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Item, ItemList, ListKind, Span
from checker.regex import regex

_RULE = regex(r"\n[ \t]{0,3}(?:-[ \t]*){3,}\n|\n[ \t]{0,3}(?:[*][ \t]*){3,}\n|\n[ \t]{0,3}(?:_[ \t]*){3,}\n")
"""A line across the page: what stands below it is no more of the list."""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items of one level that belong together. `first` and `end` bound their blocks (indices, half-open),
    nested items included; `markers` are their bullets or numbers, one an item."""

    items: ItemList
    markers: tuple[str, ...]
    level: int
    first: int
    end: int


def item_groups(document: Document) -> tuple[ItemGroup, ...]:
    """All lists of `document`, outer lists before those nested in them."""
    groups: list[ItemGroup] = []
    for first, end in _stretches(document.blocks):
        groups.extend(_groups(document, first, end))
    return tuple(sorted(groups, key=lambda group: (group.first, group.level)))


def _stretches(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The runs of items, with the paragraphs that stand inside an item."""
    index = 0
    while index < len(blocks):
        if blocks[index].kind is not BlockKind.ITEM:
            index += 1
            continue
        end = index + 1
        while end < len(blocks) and (
            blocks[end].kind is BlockKind.ITEM
            or (blocks[end].kind is BlockKind.PARAGRAPH and blocks[end].level > 0)
        ):
            end += 1
        yield index, end
        index = end


def _groups(document: Document, first: int, end: int) -> Iterator[ItemGroup]:
    """Cuts a run of items into lists: a list ends where an item or a paragraph of a higher level comes."""
    open_at: dict[int, list[int]] = {}
    for index in range(first, end):
        block = document.blocks[index]
        for level in [level for level in open_at if level > block.level]:
            yield _group(document, open_at.pop(level), index)
        if block.kind is not BlockKind.ITEM:
            continue
        previous = open_at.get(block.level)
        if previous is not None and _parted(document, document.blocks[previous[-1]], block):
            yield _group(document, open_at.pop(block.level), index)
        open_at.setdefault(block.level, []).append(index)
    for members in open_at.values():
        yield _group(document, members, end)


def _parted(document: Document, left: Block, right: Block) -> bool:
    if left.level == 1 and 0 < left.list_id != right.list_id > 0:
        return True
    start, end = document.origin.source_end(left.span.end), document.origin.source_start(right.span.start)
    return start < end and _RULE.search(document.source, start, end) is not None


def _group(document: Document, members: Sequence[int], end: int) -> ItemGroup:
    blocks = [document.blocks[index] for index in members]
    items = tuple(Item(block.span, document.quote(block.span).strip(" .;,").lower()) for block in blocks)
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    listed = ItemList(ListKind.ITEMS, span, items)
    return ItemGroup(listed, tuple(b.marker for b in blocks), blocks[0].level, members[0], end)
