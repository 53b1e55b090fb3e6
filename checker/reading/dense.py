"""Stretches of a document that hold more than prose ever does: they are data, and no more of them is read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from checker.frozen import dataclass, replace
from checker.model import Block, BlockKind, Document, Span, Statement
from checker.reading.anchors import Anchored, anchored
from checker.reading.statements import read_counts

STRETCH = 20_000
"""Characters of prose that are looked at together, in whole blocks.

The densest page of a report may be nothing but figures; so many pages on end never are.
"""

MOST: Mapping[str, int] = {"numbers": 1000, "counts": 700, "paragraphs": 1600}
"""What a stretch of `STRETCH` characters holds at most.

Of 1,000 such stretches of other people's reports, laws, manuals, books and encyclopedias, the fullest
are lists of results: they have 606 numbers, 482 that may count something, 635 paragraphs, headings and items.
"""

_SHOWN = 500
"""Characters of a block in which the first count of a dense stretch is looked for.

What has none there is of another kind, and to look on would be to read what is not to be read.
"""
_TRIED = 10
"""Blocks in which it is looked for."""

_PROSE = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class Dense:
    """Blocks of a document, from `first` to before `end`, that hold more of `what` than prose does."""

    first: int
    end: int
    what: str


@dataclass(frozen=True, slots=True)
class Left:
    """The first count of a dense stretch, and why it and all behind it are left unread."""

    statement: Statement
    why: str


def dense(document: Document) -> Sequence[Dense]:
    """The dense stretches of a document, those that touch as one."""
    if len(document.text) < STRETCH:
        return ()
    found = anchored(document.text)
    few = len(found.numbers) <= min(MOST["numbers"], MOST["counts"])
    if few and len(document.blocks) <= MOST["paragraphs"]:
        return ()
    runs: list[Dense] = []
    for first, end, size in _stretches(document.blocks):
        what = _much(document.blocks[first:end], size, found)
        if what and runs and runs[-1].end == first:
            runs[-1] = replace(runs[-1], end=end)
        elif what:
            runs.append(Dense(first, end, what))
    return runs


def without(document: Document, runs: Sequence[Dense]) -> Document:
    """The document with its dense stretches as what nobody reads."""
    if not runs:
        return document
    blocks = list(document.blocks)
    for run in runs:
        for index in range(run.first, run.end):
            if blocks[index].kind in _PROSE:
                blocks[index] = replace(blocks[index], kind=BlockKind.CODE)
    return replace(document, blocks=tuple(blocks))


def left(document: Document, runs: Sequence[Dense]) -> Iterator[Left]:
    """What the ledger says of the dense stretches of a document, as it was before they were taken out."""
    for run in runs:
        blocks = document.blocks[run.first : run.end]
        size = blocks[-1].span.end - blocks[0].span.start
        tried = [replace(block, span=_beginning(block.span)) for block in blocks if block.kind in _PROSE][
            :_TRIED
        ]
        for statement in read_counts(replace(document, blocks=tuple(tried))).statements[:1]:
            yield Left(
                statement,
                f"{size:,} characters from here on hold more {run.what} than prose, and are left unread",
            )


def _beginning(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _SHOWN))


def _stretches(blocks: Sequence[Block]) -> Iterator[tuple[int, int, int]]:
    """First block, end and characters of prose of each stretch; a short rest belongs to the last one."""
    first = size = held = 0
    whole: tuple[int, int, int] | None = None
    for index, block in enumerate(blocks):
        if block.kind in _PROSE:
            size += block.span.end - block.span.start + 1
        if size - held >= STRETCH:
            if whole:
                yield whole
            whole, first, held = (first, index + 1, size - held), index + 1, size
    if whole:
        yield whole[0], len(blocks), whole[2] + size - held


def _much(blocks: Sequence[Block], size: int, found: Anchored) -> str:
    """What there is too much of, "" where there is not."""
    prose = [block.span for block in blocks if block.kind in _PROSE]
    held = {
        "numbers": _in(prose, found.numbers),
        "counts": _in(prose, found.anchors),
        "paragraphs": len(prose),
    }
    return next((what for what, number in held.items() if number * STRETCH > MOST[what] * size), "")


def _in(spans: Sequence[Span], places: Sequence[int]) -> int:
    """How many of the places stand in the spans."""
    return sum(bisect_left(places, one.end) - bisect_left(places, one.start) for one in spans)
