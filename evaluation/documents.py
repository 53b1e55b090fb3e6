"""Labelled documents as the program reads them, and where the labels' words stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.model import BlockKind, Document, Finding, Place
from checker.results import ClaimRow, DocumentReport
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

    def anywhere(self, quote: str, page: str = "", turn: int = 0) -> Stretch | None:
        """Where `quote` first stands in what was read, as a place of the source; white space and marks may differ.

        Where it stands more than once, on that `page` of a PDF: a number of a table stands everywhere. `turn`
        is how many rows with these words on that page come before.
        """
        found = self._places(_MARK.sub(" ", quote).split())
        if not found and quote[:1].isdecimal():  # the mark of the note that it opens
            found = self._places(quote.split()[1:])
        if not found:
            found = self._places(_MARK.sub(" ", quote).split(), within="-?")
        on_page = [one for one in found if self.document.label(one.start).startswith(f"page {page},")]
        there = on_page if page and len(found) > 1 else found
        return there[min(turn, len(there) - 1)] if there else None

    def _places(self, words: list[str], within: str = "") -> list[Stretch]:
        """Wherever these words stand one behind the other; `within` may stand between two letters of one."""
        pattern = _GAP.join(within.join(map(re.escape, word)) for word in words)
        whole = rf"(?<![\d.]){pattern}(?![\d.])" if words and "".join(words).isdecimal() else pattern
        origin = self.document.origin
        return [
            Stretch(origin.source_start(match.start()), origin.source_end(match.end()))
            for match in re.finditer(whole, self.document.text)
            if words
        ]

    def is_cell(self, place: Stretch) -> bool:
        """Whether `place` lies in a table."""
        origin = self.document.origin
        rows = (block.span for block in self.document.blocks if block.kind is BlockKind.ROW)
        return any(origin.source_start(r.start) <= place.start < origin.source_end(r.end) for r in rows)

    def over(self, place: Stretch, *, primary: bool = False) -> list[Finding]:
        """The findings that hold a part of `place`, with their first span if `primary`."""
        return [
            finding
            for finding in self.report.findings
            if any(_over(one, place) for one in (finding.place, *(() if primary else finding.related)))
        ]

    def claims(self, place: Stretch) -> list[ClaimRow]:
        """The counts whose words hold a part of `place`."""
        return [claim for claim in self.report.claims if _over(claim.place, place)]


@lru_cache(maxsize=64)
def document(path: Path) -> Opened | None:
    """The document at `path`; None where it is absent or no reader opens it."""
    found = opened(path)
    return None if isinstance(found, str) else Opened(*found)


def _over(one: Place, place: Stretch) -> bool:
    start, end = one.range.start.offset, one.range.end.offset
    return start < place.end and place.start < max(end, start + 1)
