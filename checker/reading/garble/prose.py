"""A document's words, and what is said twice among them; each is read when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from checker.model import Document
from checker.reading.garble.doubled import doubled_words
from checker.reading.garble.paragraphs import Twin, twins
from checker.reading.garble.repeats import Repeat, repeats
from checker.reading.garble.words import Words, read_words


@dataclass(frozen=True)
class Prose:
    """The prose of `document` as words."""

    document: Document

    @cached_property
    def words(self) -> Words:
        return read_words(self.document)

    @cached_property
    def doubled(self) -> tuple[int, ...]:
        """The second of two equal words, as an index; not where it lies in a longer repeat."""
        inside = [(place.start, place.end) for place in self.repeats]
        return tuple(
            at for at in doubled_words(self.words) if not any(start <= at < end for start, end in inside)
        )

    @cached_property
    def twins(self) -> tuple[Twin, ...]:
        return tuple(twins(self.words))

    @cached_property
    def repeats(self) -> tuple[Repeat, ...]:
        return repeats(self.document, self.words)
