"""What is numbered through a document and is no heading: notes, paragraphs, recitals, its recommendations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from re import IGNORECASE

from checker.facts.apparatus.series import paragraphs
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_HEADINGS = 2
"""Headings that stand among numbered paragraphs, at least: no list goes on behind so many."""
_WHEREAS = regex(r"\W*whereas\b\W*", IGNORECASE)
_ENACTS = regex(r"\W*(?:ha(?:s|ve)\s+(?:adopted|decided|agreed)|article\s+1\b)", IGNORECASE)
_NUMBER = regex(r"\(?(\d{1,3})[.)]?$")


@dataclass(frozen=True, slots=True)
class Counted:
    """A note, paragraph or recital: what it is called, its number and the parts of that, where it stands."""

    word: str
    path: tuple[int, ...]
    written: str
    span: Span


def counted(document: Document) -> Iterator[Counted]:
    """All of them, by what they are called."""
    yield from _notes(document)
    yield from _recitals(document)
    yield from _paragraphs(document)
    yield from _listed(document)


def _listed(document: Document) -> Iterator[Counted]:
    """The items of the one numbered list that stands under a heading of their own: "6. Recommendations"."""
    found: dict[str, list[list[Block]]] = defaultdict(list)
    word = ""
    for before, block in pairwise([document.blocks[0], *document.blocks] if document.blocks else []):
        if block.kind is BlockKind.HEADING:
            words = document.quote(block.span).lower().split()
            last = singular(words[-1].strip(".:")) if words else ""
            word = last if words and last != words[-1] and vocabulary().has("SAID_LABEL", last) else ""
        elif word and block.kind is BlockKind.ITEM and (number := _number(block)):
            lists = found[word]
            goes_on = lists and number == _number(lists[-1][-1]) + 1
            if number == 1 or not lists or (before.kind is not BlockKind.ITEM and not goes_on):
                lists.append([])
            lists[-1].append(block)
    for word, (first, *others) in found.items():
        numbers = [_number(block) for block in first]
        if not others and len(first) > _HEADINGS and numbers == [*range(1, len(first) + 1)]:
            for number, block in enumerate(first, start=1):
                yield Counted(word, (number,), str(number), block.span)


def _notes(document: Document) -> Iterator[Counted]:
    """The notes by the number that a reader sees, and by the one that is written."""
    for note in document.notes:
        if note.body is not None:
            written = {int(note.label)} if note.label.isdecimal() else set()
            for number in sorted({note.number, *written} - {0}):
                for word in sorted(vocabulary().sets["NOTE_LABEL"]):
                    yield Counted(word, (number,), str(number), note.body)


def _recitals(document: Document) -> Iterator[Counted]:
    """The numbered items between an act's "Whereas" and what it enacts."""
    inside = False
    for block in document.blocks:
        text = document.quote(block.span)
        if inside and _ENACTS.match(text):
            return
        if inside and (number := _number(block)):
            yield Counted("recital", (number,), str(number), block.span)
        inside = inside or _WHEREAS.fullmatch(text) is not None


def _paragraphs(document: Document) -> Iterator[Counted]:
    """The paragraphs of a document that counts all of them from its first to its last."""
    for mark in paragraphs(document):
        for word in ("paragraph", *sorted(vocabulary().sets["COUNTED_LABEL"])):
            yield Counted(word, mark.path, mark.written.strip("(). "), document.blocks[mark.index].span)


def counts_paragraphs(document: Document) -> bool:
    """Whether a document counts its paragraphs from heading to heading, and no list in it does so."""
    numbered = paragraphs(document)
    if not numbered:
        return False
    first, last = numbered[0].index, numbered[-1].index
    kinds = [block.kind for block in document.blocks[first : last + 1]]
    own = [document.blocks[mark.index].kind for mark in numbered]
    bare = kinds.count(BlockKind.PARAGRAPH) - own.count(BlockKind.PARAGRAPH)
    return kinds.count(BlockKind.HEADING) >= _HEADINGS and bare < len(numbered)


def _number(block: Block) -> int:
    """The number of an item, 0 where it has none."""
    match = _NUMBER.match(block.marker) if block.kind is BlockKind.ITEM else None
    return int(match[1]) if match else 0
