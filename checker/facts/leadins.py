"""Words that open a paragraph as a heading in its line or as the whole of it: "**Boards.** They …".

They stand in bold, or are the terms of a list that defines them (`<dt>`).
"""

from __future__ import annotations

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex

_OPENED = regex(r"(?:\*\*|__|<(?:strong|b|dt)(?:\s[^<>]*)?>)(?:\s|<[a-z][^<>]*>)*$")
_CLOSED = regex(r"\*\*|__|</(?:strong|b|dt)>")
_TAGS = 80
"""Characters before a paragraph's first word in which its emphasis opens: a tag may have attributes."""
_LONGEST = 120
"""Characters of a heading, at most."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What opens a paragraph and stands out; `alone` where the paragraph has nothing else."""

    span: Span
    alone: bool


def lead_in(document: Document, block: Block) -> LeadIn | None:
    """The words that a paragraph opens with and that stand out in its source; None where none do."""
    if block.kind is not BlockKind.PARAGRAPH or block.span.end <= block.span.start:
        return None
    source, start = document.source, document.origin.source_start(block.span.start)
    if not _OPENED.search(source, max(start - _TAGS, 0), start):
        return None
    closed = _CLOSED.search(source, start, start + _LONGEST)
    if closed is None:
        return None
    end = min(block.span.start + closed.start() - start, block.span.end)
    return LeadIn(Span(block.span.start, end), alone=not document.text[end : block.span.end].strip(" :."))
