"""Numbers that stand before the names they count, in a cell or at the head of a line, without a noun.

| Kitchens inspected | 5 (Alder Street, Mill Lane, Old Dock, Fernhill) |
- Ayes, 7: Ms Aldrey, Mr Bexley, Mr Corrie, Mrs Haugen, Ms Lund, Mr Tait
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.complete import Facts
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary

_CELL = regex(r"(?P<number>\d{1,2})\s\((?P<names>[^()]{8,300})\)")
_LINE = regex(r"(?P<label>[A-Z][a-z]+)(?:,\s|\s\(|:\s)(?P<number>\d{1,2})\)?:\s(?P<names>[^:;()]{8,400}?)\.?")
_PARTED = regex(r",\s(?:and\s)?|\sand\s")
_NAME = regex(r"[A-ZÀ-Þ][^\W\d_]*(?:[.’'-]?\s?[A-ZÀ-Þ]?[^\W\d_]+\.?){0,4}")
_LINES = frozenset({BlockKind.ITEM, BlockKind.PARAGRAPH})
_FEWEST = 3
"""Names, and the least number of them, that are surely counted one by one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A number, the names behind it, how many they are, and whether they stand in brackets."""

    number: Span
    stated: int
    names: Span
    listed: int
    bracket: bool


@in_english(())
def tallies(facts: Facts) -> Iterator[Tally]:
    """Those whose names are one more or less: further off, the number counts something else."""
    document = facts.document
    for _, block in with_numbers(document):
        places = block.cells if block.kind is BlockKind.ROW else (block.span,) if block.kind in _LINES else ()
        pattern = _CELL if block.kind is BlockKind.ROW else _LINE
        for place in places:
            match = pattern.fullmatch(document.text, place.start, place.end)
            if match is None:
                continue
            names = Span(*match.span("names"))
            listed, stated = _names(document, names), int(match["number"])
            if min(listed, stated) >= _FEWEST and abs(listed - stated) == 1:
                yield Tally(Span(*match.span("number")), stated, names, listed, block.kind is BlockKind.ROW)


def _names(document: Document, span: Span) -> int:
    """How many names a stretch has, where it has nothing else; else 0."""
    parts = _PARTED.split(document.quote(span))
    plain = all(_NAME.fullmatch(part) and not _is_open(part) for part in parts)
    return len(parts) if plain and len(set(parts)) == len(parts) else 0


def _is_open(part: str) -> bool:
    return any(vocabulary().has("OPEN", word) for word in part.lower().split())
