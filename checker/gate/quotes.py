"""A quoted text → the findings that quote it, or that lie where it stands.

Line breaks and runs of blanks do not count. Each text is searched for once, in all findings' quotes together
and in the whole document, so that the time does not grow with the one times the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from checker.model import Document, Finding
from checker.regex import regex

_WORD = regex(r"\S+")

_BETWEEN = "\n"
"""Stands between two findings' quotes: no text to search for has one."""


class Quotes:
    """The findings of one document, to be found by their words."""

    def __init__(self, document: Document, findings: Sequence[Finding]) -> None:
        self._document = document
        self._findings = findings
        self._found: dict[str, dict[str, list[int]]] = {}

    def holding(self, quote: str, code: str) -> Sequence[int]:
        """The indexes of the findings of a rule that quote `quote`, or lie in a place where it stands.

        `quote` has one blank between its words and none around them.
        """
        if quote not in self._found:
            by_code: dict[str, list[int]] = defaultdict(list)
            for index in sorted({*self._quoting(quote), *self._inside(quote)}):
                by_code[self._findings[index].code].append(index)
            self._found[quote] = by_code
        return self._found[quote].get(code, ())

    # --- in what a finding quotes

    @cached_property
    def _quoted(self) -> tuple[str, list[int]]:
        """All that the findings quote, in one text, and where each begins in it."""
        quotes = [" ".join(finding.place.quote.split()) for finding in self._findings]
        starts, at = [], 0
        for quote in quotes:
            starts.append(at)
            at += len(quote) + len(_BETWEEN)
        return _BETWEEN.join(quotes), starts

    def _quoting(self, quote: str) -> Iterator[int]:
        text, starts = self._quoted
        at = text.find(quote)
        while at != -1:
            index = bisect_right(starts, at) - 1
            yield index
            at = text.find(quote, starts[index + 1]) if index + 1 < len(starts) else -1

    # --- around it

    @cached_property
    def _text(self) -> tuple[str, list[int], list[int]]:
        """The document's words with one blank between them, where each begins here, and where there."""
        words = list(_WORD.finditer(self._document.text))
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += word.end() - word.start() + 1
        return " ".join(word[0] for word in words), starts, [word.start() for word in words]

    @cached_property
    def _places(self) -> list[tuple[int, int, int]]:
        """Where the findings begin and end in that text, and which they are, in order."""
        text, starts, there = self._text

        def at(offset: int) -> int:
            word = bisect_right(there, offset) - 1
            if word < 0:
                return 0
            after = starts[word + 1] - 1 if word + 1 < len(starts) else len(text)
            return min(starts[word] + offset - there[word], after)

        spans = [
            (finding.place.span, index)
            for index, finding in enumerate(self._findings)
            if finding.place.path == self._document.path
        ]
        return sorted((at(span.start), at(span.end), index) for span, index in spans if span is not None)

    def _inside(self, quote: str) -> Iterator[int]:
        """Goes from one place of the quote to the next, past those where no finding begins."""
        text, _, _ = self._text
        start, number = text.find(quote), 0
        while start != -1:
            end = start + len(quote)
            number = bisect_left(self._places, (start,), number)
            while number < len(self._places) and self._places[number][0] < end:
                if self._places[number][1] <= end:
                    yield self._places[number][2]
                number += 1
            if number == len(self._places):
                return
            start = text.find(quote, max(end, self._places[number][0] - len(quote)))
