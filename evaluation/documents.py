"""Labelled documents as the program reads them, and where the labels' words stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.model import Document, Finding
from checker.results import DocumentReport
from evaluation.running import opened
from evaluation.texts import Stretch

_MARK = re.compile(r"\[\^\w+\]")
_GAP = r"[\s*_]*"


@dataclass(frozen=True, slots=True)
class Opened:
    """A labelled document that could be read."""

    document: Document
    report: DocumentReport

    def on_line(self, line: int, quote: str) -> Stretch | None:
        """Where `quote` stands on a source line; the whole line where it is put another way there."""
        source = self.document.source
        lines = source.split("\n")
        if line > len(lines):
            return None
        start = sum(len(text) + 1 for text in lines[: line - 1])
        text = lines[line - 1]
        at = text.find(quote)
        return Stretch(start + at, start + at + len(quote)) if at >= 0 else Stretch(start, start + len(text))

    def anywhere(self, quote: str) -> Stretch | None:
        """Where `quote` stands in what was read, as a place of the source; white space and marks may differ."""
        words = _MARK.sub(" ", quote).split()
        match = re.search(_GAP.join(re.escape(word) for word in words), self.document.text)
        if not match or not words:
            return None
        origin = self.document.origin
        return Stretch(origin.source_start(match.start()), origin.source_end(match.end()))

    def over(self, place: Stretch, *, primary: bool = False) -> list[Finding]:
        """The findings that hold a part of `place`, with their first span if `primary`."""
        return [finding for finding in self.report.findings if _over(finding, place, primary)]


@lru_cache(maxsize=64)
def document(path: Path) -> Opened | None:
    """The document at `path`; None where it is absent or no reader opens it."""
    found = opened(path)
    return None if isinstance(found, str) else Opened(*found)


def _over(finding: Finding, place: Stretch, primary: bool) -> bool:
    spans = [finding.place] if primary else [finding.place, *finding.related]
    return any(
        one.range.start.offset < place.end
        and place.start < max(one.range.end.offset, one.range.start.offset + 1)
        for one in spans
    )
