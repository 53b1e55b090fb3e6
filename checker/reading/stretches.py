"""Ranges of numbered weeks, days, ages and the like: "weeks 35 to 38", "aged 12–18".

Their numbers are in order by what they count, as those of pages and paragraphs are (`pinpoints.py`). Scores,
bits and votes are not: 110–65 is a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_LABELS = (
    "weeks|days|hours|months|grades|classes|forms|ages|aged|between the ages of|sessions|lessons|slides|rows"
    "|columns|questions|episodes|issues"
)
_RANGE = regex(
    rf"\b(?P<label>{_LABELS}) (?P<between>between )?(?P<first>\d{{1,3}}) ?(?P<join>to|–|-|and) ?"
    r"(?P<last>\d{1,3})(?![\w%]|[.,:/–-]\d)",
    re.IGNORECASE,
)
_COUNTS_DOWN = regex(
    r"\s*(?:old\s+)?(?:before|prior|ago|ahead|until|to\s+go|left|remain\w*)\b", re.IGNORECASE
)
"""What a range is counted back from: weeks 12 to 8 before the vote."""
_ROUND = {"weeks": 52, "months": 12}
"""How many there are before they begin anew: weeks 50 to 2 lie in two years."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of numbered things; `first` and `last` span its two numbers, the first with its label."""

    span: Span
    first: Span
    last: Span
    backwards: bool
    joint: str


def stretches(document: Document) -> Iterator[Stretch]:
    """All such ranges in the prose, the notes and the tables of `document`, in the order of the text."""
    text = document.text
    for match in _RANGE.finditer(text):
        joint, label = match["join"].lower(), match["label"].lower()
        between = match["between"] is not None or label.startswith("between")
        if between != (joint == "and") or _COUNTS_DOWN.match(text, match.end()):
            continue
        if document.blocks[document.block_at(match.start())].kind is BlockKind.CODE:
            continue
        yield Stretch(
            Span(*match.span()),
            Span(match.start(), match.end("first")),
            Span(*match.span("last")),
            _is_backwards(label, int(match["first"]), int(match["last"])),
            joint,
        )


def _is_backwards(label: str, first: int, last: int) -> bool:
    """Whether the last number stands before the first, and not because the year ends between them."""
    back = first - last
    return back > 0 and back <= _ROUND.get(label, 2 * back) // 2
