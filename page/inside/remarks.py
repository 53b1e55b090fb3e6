"""Findings as remarks for a program that finds their words itself, as Word's task pane does."""

from __future__ import annotations

from typing import TypedDict

from checker.annotate.remarks import remarks_of
from checker.model import BlockKind
from checker.results import DocumentReport, Reading

LONGEST = 255
"""Characters that Word searches for, at most."""


class Remark(TypedDict):
    """Words, which of those in the text they are (from 0), of how many, and what is said of them.

    `of` is 0 where they do not stand in the running text, but in a note: Word's search does not go there.
    """

    quote: str
    which: int
    of: int
    text: str


def remarks(report: DocumentReport) -> list[Remark]:
    """What is to be said of each finding, in their order."""
    assert report.reading is not None
    text = _body(report.reading)
    found = []
    for finding, remark in zip(report.findings, remarks_of(report), strict=True):
        span = finding.place.span
        said = "\n".join(remark.lines)
        if span is None or not text[span.start : span.end].strip():
            found.append(Remark(quote=finding.place.quote[:LONGEST], which=0, of=0, text=said))
            continue
        quote = text[span.start : span.end].split("\n")[0][:LONGEST]
        which, of = text.count(quote, 0, span.start), text.count(quote)
        found.append(Remark(quote=quote, which=which, of=of, text=said))
    return found


def _body(reading: Reading) -> str:
    """The text with blanks where its notes are, which Word keeps elsewhere."""
    text = reading.text
    for block in reading.blocks:
        if block.kind is BlockKind.NOTE:
            text = (
                text[: block.span.start] + " " * (block.span.end - block.span.start) + text[block.span.end :]
            )
    return text
