"""What of a document is compared: its body as one list of words, and each note as one of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from checker.damage.columns import WORD
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Note, Span


@dataclass(frozen=True)
class Text:
    """Words in lower case and where each stands in the document's text."""

    document: Document
    keys: Sequence[str]
    spans: Sequence[tuple[int, int]]
    note: Note | None = None

    def span(self, start: int, end: int) -> Span:
        """The stretch of the words `start` up to `end`; where there are none, the word before."""
        if start == end:
            start = max(start - 1, 0)
            end = min(start + 1, len(self.spans))
        return Span(self.spans[start][0], self.spans[end - 1][1]) if start < end else Span(0, 0)

    def part(self, start: int, end: int) -> Text:
        return Text(self.document, self.keys[start:end], self.spans[start:end], self.note)


@dataclass(frozen=True)
class Texts:
    """A document's body and notes."""

    document: Document

    @cached_property
    def body(self) -> Text:
        return _text(
            self.document, [block.span for block in self.document.blocks if block.kind is not BlockKind.NOTE]
        )

    @cached_property
    def notes(self) -> tuple[Text, ...]:
        """The notes that have words, in the order of the text."""
        bodies = [(note.body, note) for note in self.document.notes if note.body is not None]
        bodies.sort(key=lambda one: one[0])
        found = (_text(self.document, [body], note) for body, note in bodies)
        return tuple(text for text in found if text.keys)


def _text(document: Document, spans: Sequence[Span], note: Note | None = None) -> Text:
    places = [match.span() for span in spans for match in WORD.finditer(document.text, span.start, span.end)]
    keys = [document.text[start:end].lower().replace("’", "'").replace("‑", "-") for start, end in places]
    return Text(document, keys, places, note)
