"""What is numbered through a whole document and is no heading: notes, paragraphs, recitals."""

from __future__ import annotations

from collections.abc import Iterator
from re import IGNORECASE

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex

_MANY = 8
"""Paragraphs that count on through a document, at least: fewer are a list."""
_HEADINGS = 2
"""Headings that stand among numbered paragraphs, at least: no list goes on behind so many."""
_WHEREAS = regex(r"\W*whereas\b\W*", IGNORECASE)
_ENACTS = regex(r"\W*(?:ha(?:s|ve)\s+(?:adopted|decided|agreed)|article\s+1\b)", IGNORECASE)
_NUMBER = regex(r"\(?(\d{1,3})[.)]?$")


@dataclass(frozen=True, slots=True)
class Counted:
    """A note, paragraph or recital: what it is called, its number, and where it stands."""

    word: str
    number: int
    span: Span


def counted(document: Document) -> Iterator[Counted]:
    """All of them, by what they are called."""
    yield from _notes(document)
    yield from _recitals(document)
    yield from _paragraphs(document)


def _notes(document: Document) -> Iterator[Counted]:
    """The notes by the number that a reader sees, and by the one that is written."""
    for note in document.notes:
        if note.body is not None:
            written = {int(note.label)} if note.label.isdecimal() else set()
            for number in sorted({note.number, *written} - {0}):
                yield Counted("footnote", number, note.body)
                yield Counted("endnote", number, note.body)


def _recitals(document: Document) -> Iterator[Counted]:
    """The numbered items between an act's "Whereas" and what it enacts."""
    inside = False
    for block in document.blocks:
        text = document.quote(block.span)
        if inside and _ENACTS.match(text):
            return
        if inside and (number := _number(block)):
            yield Counted("recital", number, block.span)
        inside = inside or _WHEREAS.fullmatch(text) is not None


def _paragraphs(document: Document) -> Iterator[Counted]:
    """The paragraphs of a document that counts all of them from its first to its last."""
    for number, index in _numbered(document):
        yield Counted("paragraph", number, document.blocks[index].span)


def _numbered(document: Document) -> list[tuple[int, int]]:
    """The numbers of such paragraphs, each with the index of its block; none where they do not count on."""
    numbered = [(number, index) for index, block in enumerate(document.blocks) if (number := _number(block))]
    outer = min((document.blocks[index].level for _, index in numbered), default=0)
    found = [(number, index) for number, index in numbered if document.blocks[index].level == outer]
    return found if len(found) >= _MANY and all(one[0] == at for at, one in enumerate(found, 1)) else []


def counts_paragraphs(document: Document) -> bool:
    """Whether a document counts its paragraphs from heading to heading, and no list in it does so."""
    numbered = _numbered(document)
    if not numbered:
        return False
    first, last = numbered[0][1], numbered[-1][1]
    kinds = [block.kind for block in document.blocks[first : last + 1]]
    bare = kinds.count(BlockKind.PARAGRAPH)
    return kinds.count(BlockKind.HEADING) >= _HEADINGS and bare < len(numbered)


def _number(block: Block) -> int:
    """The number of an item, 0 where it has none."""
    match = _NUMBER.match(block.marker) if block.kind is BlockKind.ITEM else None
    return int(match[1]) if match else 0
