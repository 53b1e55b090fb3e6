"""Signs at the edges of their paragraphs: what stands between two of them is one passage, however long.

A judgment quotes a section of twenty paragraphs, a figure is told in brackets. The first half begins its
paragraph, the other ends a later one, and nothing opens between the two.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.typography.stamps import Half, has_straight_half
from checker.model import BlockKind, Document


def without_passages(document: Document, found: Sequence[Half]) -> list[Half]:
    """All but the two that stand around each passage: what opens one, and the next, if that closes it.

    No passage goes on below a heading.
    """
    around: set[Half] = set()
    first: Half | None = None
    for one in found:
        if one.opens:
            first = one if _is_at_edge(document, one) else None
        elif first is not None and _is_at_edge(document, one):
            within = document.blocks[first.block + 1 : one.block + 1]
            if all(block.kind is not BlockKind.HEADING for block in within):
                around |= {first, one}
            first = None
    return [one for one in found if one not in around]


def _is_at_edge(document: Document, one: Half) -> bool:
    """Whether nothing of its paragraph stands before what opens, and no word behind what closes.

    A mark whose other half is a straight one belongs to a quotation within the paragraph.
    """
    block = document.blocks[one.block].span
    if has_straight_half(document, one):
        return False
    if one.opens:
        return one.span.start == block.start
    return not any(map(str.isalnum, document.text[one.span.end : block.end]))
