"""Signs at the edges of their paragraphs: what stands between two of them is one passage, however long.

A judgment quotes a section of twenty paragraphs, a law that was amended has brackets around the articles that
are new. The first half begins its paragraph, the other ends a later one, and nothing opens between the two.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.facts.typography.stamps import STAMPED, Half, has_straight_half
from checker.model import WORDED, BlockKind, Document
from checker.regex import regex

_END = regex(r"[^\w(\[]*+(?:\([^()]{0,80}\)|\[[^\[\]]{0,80}\])?+\W*+")
"""What may end a paragraph behind the end of a passage: a remark in brackets, "(emphasis added)"."""
_NOTED = regex(r"\d{0,3}+\[")
"""How the passage of an amendment begins, whose note may be told of by its number: "1[(2) No person …"."""
_CUTS = ("...", "…")
"""The end of a paragraph that was cut, as a teaser is: "meets an ever-increasing need (CC..."."""
_AMENDED = frozenset("[]")
"""What laws in force have around the passages that an amendment put there."""


def without_passages(document: Document, found: Sequence[Half]) -> list[Half]:
    """All but the two that stand around each passage, and those of rows, of which only one may be such.

    Square brackets around several passages are those of amendments. A note tells of each, and may have been
    read with the bracket behind its number.
    """
    edged = [one for one in found if _is_at_edge(document, one)]
    opening = [one for one in edged if one.opens]
    if min(len(opening), len(edged) - len(opening)) >= STAMPED and edged[0].sign in _AMENDED:
        around = set(edged)
    else:
        around = _around(document, found, frozenset(edged))
    return [one for one in found if one not in around and document.blocks[one.block].kind in WORDED]


def _around(document: Document, found: Sequence[Half], edged: Collection[Half]) -> set[Half]:
    """The two halves around each passage: what opens one, and the next at an edge that closes, if none opens.

    No passage goes on below a heading.
    """
    around: set[Half] = set()
    first: Half | None = None
    for one in found:
        if one.opens:
            first = one if one in edged else None
        elif first is not None and first.block < one.block and one in edged:
            within = document.blocks[first.block + 1 : one.block + 1]
            if all(block.kind is not BlockKind.HEADING for block in within):
                around |= {first, one}
            first = None
    return around


def _is_at_edge(document: Document, one: Half) -> bool:
    """Whether nothing of its paragraph stands before what opens, or nothing but a remark behind what closes.

    The same in a cell. A mark whose other half is a straight one belongs to a quotation within the paragraph.
    """
    block = document.blocks[one.block]
    start, end = next(
        ((cell.start, cell.end) for cell in block.cells if cell.start <= one.span.start < cell.end),
        (block.span.start, block.span.end),
    )
    if has_straight_half(document, one):
        return False
    if one.opens:
        noted = _NOTED.match(document.text, start, end)
        return one.span.start == (noted.end() - 1 if noted else start)
    return _END.fullmatch(document.text, one.span.end, end) is not None


def is_cut(document: Document, one: Half) -> bool:
    """Whether the paragraph of what opens was cut before what closes."""
    return one.opens and document.text.endswith(_CUTS, one.span.end, document.blocks[one.block].span.end)
