"""What a text can point at by name: Table 2, Annex I, "the table below"; with its title and its numbers.

A table takes its name from the line above it ("Table 2 – Inspections by region"), or from the annex that it
stands in alone. An annex with no table and one list is that list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.facts.itemlists import ItemGroup
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, ItemList, Span
from checker.readers.pieces.order import attached
from checker.regex import regex
from checker.text.predicates import stem
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_NUMBER = r"(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:\.\d{1,3})*\b"
_CAPTION = regex(rf"\W*(?P<kind>Table|Tab\.|TABLE)\s+(?P<number>{_NUMBER})")
_ANNEX = regex(rf"\W*(?P<kind>Annex|ANNEX|Appendix|APPENDIX)\s+(?P<number>{_NUMBER})")
_FOREIGN = r"(?!,?\s+(?:to|of|in|from)\s+(?!this\b|the\s+(?:present\s+)?(?:report|paper|document)\b))"
_REFERENCE = regex(rf"\b(?P<kind>[Tt]able|[Aa]nnex|[Aa]ppendix)\s+(?P<number>{_NUMBER})" + _FOREIGN)
_MANY = regex(r"\b(?:tables|annexes|appendices)\b", re.IGNORECASE)
_BELOW = regex(r"\b(?:(?:table|list|overview)\s+below|following\s+table)\b")
_WORD = regex(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DIMENSION = regex(
    r"\b(?:by|per|according\s+to)\b[^()–—.:;]*|\([^()]*\)|\bin\s+(?:EUR|€|thousands?|millions?|%).*"
    rf"|\b(?:Table|Annex|Appendix)\s+{_NUMBER}",
    re.IGNORECASE,
)
_LONGEST_TITLE = 200
_ABOVE = 2
"""Lines above a table that may hold its name: the caption, and one with the unit."""
_SOON = 3
BELOW = "the table below"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A table or a list, and what it goes by ("table 2", "annex II"). `title` is all that stands above it."""

    label: str
    title: str
    table: Table | None = None
    items: ItemList | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The one place in a sentence that points at an exhibit."""

    span: Span
    exhibit: Exhibit


def content(text: str) -> frozenset[str]:
    """The words of a title or a noun phrase, lower case and singular."""
    return frozenset(singular(word.lower()) for word in _WORD.findall(text))


def narrowing(title: str) -> frozenset[str]:
    """The stems of a title's words that say what a table holds: "unannounced inspections" by region."""
    core = _DIMENSION.sub(" ", title)
    words = (singular(word.lower()) for word in _WORD.findall(core))
    return frozenset(stem(word) for word in words if len(word) > 1 and not vocabulary().has("TITLED", word))


def spoken(text: str) -> frozenset[str]:
    """The stems of a sentence's words, to be compared with those of a title."""
    return frozenset(stem(singular(word.lower())) for word in _WORD.findall(text))


# --- what there is -------------------------------------------------------------------------


def exhibits(
    document: Document, tables: Sequence[Table], groups: Sequence[ItemGroup]
) -> Mapping[str, Exhibit]:
    """The exhibits of `document` by their labels in lower case; one that is used twice names none."""
    found: dict[str, Exhibit | None] = {}
    for one in (*_captioned(document, tables), *_annexed(document, tables, groups)):
        name = one.label.lower()
        found[name] = None if name in found else one
    return {name: one for name, one in found.items() if one is not None}


def _captioned(document: Document, tables: Sequence[Table]) -> Iterator[Exhibit]:
    for table in tables:
        above = _lines_above(document, table)
        match = next((match for line in above if (match := _CAPTION.match(line))), None)
        if match is not None:
            yield Exhibit(f"table {match['number']}", " ".join(reversed(above)), table)


def _lines_above(document: Document, table: Table) -> list[str]:
    """The lines above a table that are no sentences, the nearest first, up to its caption."""
    lines: list[str] = []
    for block in reversed(document.blocks[max(table.first - _ABOVE, 0) : table.first]):
        line = document.quote(block.span)
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(line) > _LONGEST_TITLE:
            break
        lines.append(line)
        if _CAPTION.match(line):
            break
    return lines


@dataclass(frozen=True, slots=True)
class _Annex:
    """What an annex goes by, its title, and its blocks from `start` up to `end`."""

    labels: tuple[str, ...]
    title: str
    start: int
    end: int


def _annexed(document: Document, tables: Sequence[Table], groups: Sequence[ItemGroup]) -> Iterator[Exhibit]:
    firsts = [table.first for table in tables]
    outer = [group for group in groups if group.level <= 1]
    openings = [group.first for group in outer]
    for one in (*_headed(document), *_filed(document)):
        inside = tables[bisect_left(firsts, one.start) : bisect_left(firsts, one.end)]
        lists = outer[bisect_left(openings, one.start) : bisect_left(openings, one.end)]
        rows = any(block.kind is BlockKind.ROW for block in document.blocks[one.start : one.end])
        for label in one.labels:
            if len(inside) == 1 and not lists:
                more = _lines_above(document, inside[0]) if inside[0].first > one.start else []
                yield Exhibit(label, " ".join([one.title, *more]), inside[0])
            elif len(lists) == 1 and not rows:
                yield Exhibit(label, one.title, items=lists[0].items)


def _headed(document: Document) -> Iterator[_Annex]:
    """The annexes that begin with a line that says so."""
    blocks = document.blocks
    for first, end in _annexes(blocks, document):
        heading = document.quote(blocks[first].span)
        match = _ANNEX.match(heading)
        assert match is not None
        title, start = heading, first + 1
        if not heading[match.end() :].strip(" .:–—-") and start < end and _is_title(document, blocks[start]):
            title, start = f"{heading} {document.quote(blocks[start].span)}", start + 1
        yield _Annex((f"{match['kind'].lower()} {match['number']}",), title, start, end)


def _filed(document: Document) -> Iterator[_Annex]:
    """The annexes that are files of their own, and whose names alone say which they are."""
    if not document.pieces:
        return
    blocks = document.blocks
    notes = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.NOTE), len(blocks))
    headed = [first for first, _ in _annexes(blocks, document)]
    ends = [*(piece.first for piece in document.pieces), notes][1:]
    for piece, end in zip(document.pieces, ends, strict=False):
        named = attached(piece.name)
        first = piece.first
        if named is None or first == end or bisect_left(headed, first) < bisect_left(headed, end):
            continue
        title = document.quote(blocks[first].span) if _is_title(document, blocks[first]) else ""
        labels = tuple(f"{named.word} {number}" for number in named.ways)
        yield _Annex(labels, title, first + bool(title), end)


def _annexes(blocks: Sequence[Block], document: Document) -> Iterator[tuple[int, int]]:
    """Where annexes begin and end: with the next annex, or the next heading that is no deeper."""
    starts = [
        index
        for index, block in enumerate(blocks)
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and block.span.end - block.span.start <= _LONGEST_TITLE
        and _ANNEX.match(document.text, block.span.start, block.span.end)
        and not document.quote(block.span).rstrip().endswith((".", ":", ";"))
    ]
    for first, following in pairwise([*starts, len(blocks)]):
        level = blocks[first].level if blocks[first].kind is BlockKind.HEADING else 0
        inside = range(first + 1, following)
        yield first, next((index for index in inside if _ends(blocks[index], level)), following)


def _ends(block: Block, level: int) -> bool:
    heading = block.kind is BlockKind.HEADING and (not level or block.level <= level)
    return heading or block.kind is BlockKind.NOTE


def _is_title(document: Document, block: Block) -> bool:
    line = document.quote(block.span)
    title = block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(line) <= _LONGEST_TITLE
    return title and not line.rstrip().endswith((".", ":", ";"))


# --- where the text points at it -----------------------------------------------------------


def reference(
    document: Document, sentence: Span, known: Mapping[str, Exhibit], tables: Sequence[Table]
) -> Reference | None:
    """The exhibit that a sentence points at, None where it points at none, or at several."""
    text = document.text
    if _MANY.search(text, sentence.start, sentence.end):
        return None
    found = list(_REFERENCE.finditer(text, sentence.start, sentence.end))
    names = {f"{match['kind']} {match['number']}".lower() for match in found}
    below = _BELOW.search(text, sentence.start, sentence.end)
    if len(names) == 1 and below is None:
        exhibit = known.get(names.pop())
        return None if exhibit is None else Reference(Span(*found[0].span()), exhibit)
    if below is None or names:
        return None
    index = document.block_at(sentence.start)
    table = next((one for one in tables if index < one.first <= index + _SOON), None)
    if table is None:
        return None
    title = " ".join(document.quote(block.span) for block in document.blocks[index + 1 : table.first])
    return Reference(Span(*below.span()), Exhibit(BELOW, title[:_LONGEST_TITLE], table))
