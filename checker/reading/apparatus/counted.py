"""What is numbered through a whole document and is no heading: notes, paragraphs, recitals."""

from __future__ import annotations

from collections.abc import Iterator
from re import IGNORECASE

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex

_MANY = 8
"""Paragraphs that count on through a document, at least: fewer are a list."""
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
    numbered = [(number, block) for block in document.blocks if (number := _number(block))]
    outer = min((block.level for _, block in numbered), default=0)
    numbers = [number for number, block in numbered if block.level == outer]
    if len(numbers) >= _MANY and numbers == list(range(1, len(numbers) + 1)):
        for number, block in numbered:
            if block.level == outer:
                yield Counted("paragraph", number, block.span)


def _number(block: Block) -> int:
    """The number of an item, 0 where it has none."""
    match = _NUMBER.match(block.marker) if block.kind is BlockKind.ITEM else None
    return int(match[1]) if match else 0
