"""Ranges of numbered weeks, days, ages and the like: "weeks 35 to 38", "aged 12–18".

Their numbers are in order by what they count, as those of pages and paragraphs are (`pinpoints.py`). Scores,
bits and votes are not: 110–65 is a result.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.spots import at_digits
from checker.text.vocabulary import vocabulary

_RANGE = regex(
    r"(?P<first>[0-9](?<=[A-Za-z] .)\d{0,2})(?: ?(?P<dash>[–-]) ?| (?P<word>[a-z]{1,8}) )"
    r"(?P<last>[1-9]\d{0,2})(?![\w%]|[.,:/–-]\d)"
)
_LABEL = regex(r"\b([A-Za-z]+) $")
_BEHIND = regex(r"\s+([a-z]+)")
_BACK = 12
"""Characters before a number that its label needs."""
_ROUND = {"weeks": 52, "months": 12}
"""How many there are before they begin anew: weeks 40 to 20, a winter, lie in two years. So it
is on one of 48 sound pages, and nowhere in 27 million words."""


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
    text, words = document.text, vocabulary()
    for match in at_digits(_RANGE, text):
        label = _LABEL.search(text, max(match.start() - _BACK, 0), match.start())
        if label is None or not words.has("STRETCH_LABEL", label[1].lower()):
            continue
        joint, behind = match["word"] or "dash", _BEHIND.match(text, match.end())
        if (match["word"] and not words.has("TO", joint)) or (
            behind is not None and words.has("COUNTED_BACK", behind[1])
        ):
            continue
        if document.block(match.start()).kind is BlockKind.CODE:
            continue
        yield Stretch(
            Span(label.start(), match.end()),
            Span(label.start(), match.end("first")),
            Span(*match.span("last")),
            _is_backwards(label[1].lower(), int(match["first"]), int(match["last"])),
            joint,
        )


def _is_backwards(label: str, first: int, last: int) -> bool:
    """Whether the last number stands before the first, and not because the year ends between them."""
    half = _ROUND.get(label, 0) // 2
    return first > last and not last <= half < first
