"""Sentences that are counted in words: First, …  Second, …  Fourth, …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.language import in_english
from checker.text.numbers import ordinal
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_OPENING = regex(r"(?P<word>[A-Z][a-z]+?)(?:ly)?,\s")
_LEAST = 2
"""The last before a gap, at least: "First, … Third, …" may be of another row."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The word of a sentence that counts one too far, that of the one before, and the word left out."""

    word: Span
    before: Span
    missing: str


@in_english(())
def skipped(document: Document) -> Iterator[Skipped]:
    """The sentences of `document` that leave out one ordinal, which stands nowhere between the two."""
    if not _may_count().search(document.text):
        return
    for (before, one), (word, other) in pairwise(_openings(document)):
        if one is not None and other == one + 2 and one >= _LEAST:
            missing = next((name for name, at in vocabulary().ordinals.items() if at == one + 1), "")
            between = document.text[before.end : word.start].lower()
            if missing and missing not in between:
                yield Skipped(word, before, missing.capitalize())


@seeking
def _may_count() -> Sought:
    """A third that opens a sentence: what counts less far leaves nothing out."""
    third = [word.capitalize() for word, at in vocabulary().ordinals.items() if at > _LEAST]
    forms = [f"{word}{ending}" for word in third for ending in ("", "ly")]
    return Sought(rf"\b(?:{'|'.join(map(re.escape, forms)) or '(?!)'}),\s", forms)


def _openings(document: Document) -> Iterator[tuple[Span, int | None]]:
    """The ordinals that open sentences with their values; a heading is None, and ends a row."""
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            yield block.span, None
        elif block.kind in _READ:
            for sentence in sentences(document.text, block.span):
                match = _OPENING.match(document.text, sentence.start, sentence.end)
                value = None if match is None else ordinal(match["word"].lower())
                if match is not None and value is not None:
                    yield Span(match.start(), match.end() - 2), value
