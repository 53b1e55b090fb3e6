"""Prose in a file that tells of no structure, only where its lines are printed: a PDF.

Cells, columns and figures stand there as lines among lines. A short line may be a cell, and what is cut at
the end of a paragraph may go on beside it or on the next page: neither tells of a mistake.
"""

from __future__ import annotations

from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_FORMAT = "pdf"
"""The one format that tells where its lines stand and nothing else."""
_COLUMN = 45
"""Characters in a line of running text, at least: a column of print has as many, a cell has fewer."""
_CUT = regex(r"[^\W\d_]{2}- ([^\W\d_]{2,})")
"""A word that is cut, and what stands behind it in its line: no rest, but the next column, or an "and"."""
_CUTS = 3
"""Words cut within lines of a page, at least, whose columns were read as one."""
_PAGE = 2000
"""Characters before and behind a place that are about its page."""
_ENDS = (".", "!", "?", "…", ":", ";")
_CLOSERS = "\"'”’“»)]}"


def is_printed(document: Document) -> bool:
    """Whether a document is known by its lines alone."""
    return document.format == _FORMAT


def in_a_column(document: Document, span: Span) -> bool:
    """Whether a stretch stands in lines as long as those of running text; as it does in all other formats."""
    if not is_printed(document):
        return True
    source, origin = document.source, document.origin
    start, end = origin.source_start(span.start), origin.source_end(span.end)
    start = source.rfind("\n", 0, start) + 1
    stop = source.find("\n", end)
    lines = source[start : stop if stop >= 0 else len(source)].split("\n")
    return all(len(line) >= _COLUMN for line in lines) and not _runs_together(source, start, end)


def _runs_together(source: str, start: int, end: int) -> bool:
    """Whether the columns around a place share their lines: words are cut that do not end a line."""
    behind = (cut[1].lower() for cut in _CUT.finditer(source, max(start - _PAGE, 0), end + _PAGE))
    joins = vocabulary().sets["COORDINATES"] | vocabulary().sets["TO"]
    return sum(word not in joins for word in behind) >= _CUTS


def is_whole(document: Document, index: int) -> bool:
    """Whether a printed paragraph begins and ends as one does: what does not may go on anywhere."""
    if not is_printed(document):
        return True
    block = document.blocks[index]
    before = document.blocks[index - 1] if index else None
    begins = not document.text[block.span.start : block.span.start + 1].islower()
    opened = before is None or before.kind is BlockKind.HEADING or _ends(document, before)
    return begins and opened and _ends(document, block)


def _ends(document: Document, block: Block) -> bool:
    return document.quote(block.span).rstrip(_CLOSERS).endswith(_ENDS)
