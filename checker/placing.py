"""Spans of a document → places that a person, an editor or a tool can go to."""

from __future__ import annotations

from functools import cached_property

from checker.damage.printed import is_printed
from checker.edits import change
from checker.facts.styles import Style
from checker.frozen import replace
from checker.model import Change, Document, Edit, Place, Range, Span, Statement
from checker.text.phrases import phrase

AROUND = 1000
"""Characters of a claim's sentence told on either side of it: thousands of claims may stand in one."""


class Places:
    """Turns spans of one document into places. Places on one line share its text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines: dict[int, str] = {}
        self._known: dict[Span, Place] = {}
        self._told: dict[tuple[Span, str], Place] = {}

    def __call__(self, span: Span, message: str = "") -> Place:
        place = self._known.get(span)
        if place is None:
            quote, where = self._document.quote(span), self._document.range(span)
            place = self._known[span] = self._place(quote, where, span, span.start)
        if not message:
            return place
        told = self._told.get((span, message))
        if told is None:
            told = self._told[span, message] = replace(place, message=message)
        return told

    def phrase(self, statement: Statement) -> str:
        """What an editor would quote of a count."""
        return self._document.quote(phrase(self._document.text, statement))

    def around(self, span: Span, sentence: Span) -> str:
        """The words of a sentence, or of a very long one those around `span`."""
        start, end = max(sentence.start, span.start - AROUND), min(sentence.end, span.end + AROUND)
        before, after = "…" * (start > sentence.start), "…" * (end < sentence.end)
        return f"{before}{self._document.quote(Span(start, end))}{after}"

    def in_source(self, start: int, end: int) -> Place:
        """The place of a stretch of the source itself, markup and all."""
        where = Range(self._document.position(start), self._document.position(end))
        at, stop = self._document.origin.text_at(start), self._document.origin.text_at(end)
        return self._place(self._document.source[start:end], where, Span(at, max(at, stop)), at)

    def change(self, edit: Edit) -> Change | None:
        """The change of the source that makes `edit`, where one can.

        A file without lines takes none, and neither does a report that comes in several files.
        """
        whole = self._document.landmarks or self._document.pieces
        made = None if whole else change(self._document, edit)
        if made is None:
            return None
        return replace(made, line=self._line(made.range.start.line), last_line=self._last_line(made.range))

    @property
    def printed(self) -> bool:
        """Whether they are places of printed pages."""
        return is_printed(self._document)

    @cached_property
    def _style(self) -> Style:
        return Style().like(self._document.text)

    def style_at(self, span: Span) -> Style:
        """How numbers are written that a message holds against those in `span`."""
        return self._style.like(self._document.quote(span))

    def _place(self, quote: str, where: Range, span: Span, at: int) -> Place:
        line, last_line = self._line(where.start.line), self._last_line(where)
        mark = self._document.landmark(where.start.offset)
        label, box = ("", None) if mark is None else (mark.label, mark.box)
        path, headings = self._document.path, self._headings(at)
        return Place(path, quote, where, line, "", last_line, span, label, headings, box)

    def _headings(self, offset: int) -> tuple[str, ...]:
        return self._document.headings(offset) if self._document.landmarks else ()

    def _last_line(self, where: Range) -> str:
        return self._line(where.end.line) if where.end.line > where.start.line else ""

    def _line(self, number: int) -> str:
        if number not in self._lines:
            self._lines[number] = self._document.line(number)
        return self._lines[number]
