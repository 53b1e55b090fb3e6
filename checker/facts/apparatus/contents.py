"""Tables of contents that name other headings than the document has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_CONTENTS = regex(r"\W*(?:table\s+of\s+)?contents\W*$|\W*toc\W*$", re.IGNORECASE)
_LEADERS = regex(r"[\s.…·_]{3,}\d{1,4}$|\t\s*\d{1,4}$")
_NUMBER = regex(
    r"^(?:(?:chapter|section|part|annex|appendix)\s+)?(?:(?!\d{4}\s)\d[\d.]*|[IVX]+\.)\)?\s+",
    re.IGNORECASE,
)
"""The number of a title; four digits alone are a year."""
_ADDED = regex(r"\s+\([^()]*\)\W*$")
"""What an entry or a heading says besides: "(added in 2.1)"."""
_WORDS = regex(r"[^\W_]+")
_FEWEST = 4
"""Entries of a table of contents, at least."""
_MATCHED = 0.6
"""So many of them name a heading, or the list is none of headings."""
_NEAR = 75.0
"""Per cent of the characters that an entry shares with the heading it once named, at least."""
_ENTRIES = 400
"""Entries that are compared: a longer list is an index."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry that names no heading; `heading` is the one it may mean."""

    text: str
    span: Span
    heading: Span


def stale_entries(document: Document) -> Iterator[Entry]:
    """Entries of a table of contents that no heading has the words of, and one nearly has."""
    first = next(
        (
            index + 1
            for index, block in enumerate(document.blocks)
            if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
            and block.span.end - block.span.start < 40
            and _CONTENTS.match(document.quote(block.span))
        ),
        None,
    )
    if first is not None:
        headings = _headings(document, first)
        known = {*(words for words, _ in headings), *_on_two_lines(document, first)}
        yield from _of_list(document, _entries(document, first), headings, known)


def stale_rows(document: Document) -> Iterator[Entry]:
    """Rows of a table that have a heading's number, and nearly the heading's words."""
    numbered = {
        block.marker.strip("(). "): (_plain(document.quote(block.span)), block.span)
        for block in document.blocks
        if block.kind is BlockKind.HEADING and block.marker
    }
    rows = [
        (_plain(document.quote(block.cells[1])), block.cells[1], *numbered[number])
        for block in document.blocks
        if len(block.cells) > 1 and (number := document.quote(block.cells[0]).strip("(). ")) in numbered
    ]
    odd = [row for row in rows if row[0] != row[2]]
    if not odd or len(rows) < _FEWEST or len(rows) - len(odd) < _MATCHED * len(rows):
        return
    from rapidfuzz import fuzz

    for words, span, title, heading in odd:
        if fuzz.ratio(words, title, score_cutoff=_NEAR):
            yield Entry(document.quote(span).strip(), span, heading)


def _entries(document: Document, first: int) -> list[tuple[str, Span]]:
    entries = []
    for block in document.blocks[first : first + _ENTRIES]:
        if block.kind is not BlockKind.ITEM:
            break
        entries.append((_plain(_LEADERS.sub("", document.quote(block.span))), block.span))
    return entries


def _headings(document: Document, first: int) -> list[tuple[str, Span]]:
    found = (block for block in document.blocks[first:] if block.kind is BlockKind.HEADING)
    return [(_plain(document.quote(block.span)), block.span) for block in found]


def _on_two_lines(document: Document, first: int) -> Iterator[str]:
    """The words of headings that stand right below one another, as an entry has them in one line."""
    for above, below in pairwise(document.blocks[first:]):
        if above.kind is below.kind is BlockKind.HEADING:
            yield _plain(f"{document.quote(above.span)} {document.quote(below.span)}")


def _plain(title: str) -> str:
    return "".join(_WORDS.findall(_NUMBER.sub("", _ADDED.sub("", title.lower()), count=1)))


def _of_list(
    document: Document,
    entries: Sequence[tuple[str, Span]],
    headings: Sequence[tuple[str, Span]],
    known: Set[str],
) -> Iterator[Entry]:
    lost = [entry for entry in entries if entry[0] not in known]
    if not lost or len(entries) < _FEWEST or len(entries) - len(lost) < _MATCHED * len(entries):
        return
    from rapidfuzz import fuzz, process

    named = {words for words, _ in entries}
    free = [heading for heading in headings if heading[0] not in named]
    for words, span in lost:
        near = process.extractOne(
            words,
            [heading[0] for heading in free],
            scorer=fuzz.ratio,
            score_cutoff=_NEAR,
        )
        if near is not None:
            yield Entry(document.quote(span), span, free[near[2]][1])
