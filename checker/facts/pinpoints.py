"""Ranges of paragraphs, articles and pages: "paragraphs 12 to 15", "pp. 345–52"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.spots import at_digits

_PLAIN = "paragraphs|paras?|recitals|pages|pp|lines"
# A hyphen may join the parts of one number of these: Step 3-1, Articles 1386-1 and 1386-2.
_PARTED = (
    "articles|points|sections|chapters|clauses|rules|items|annexes|steps|figures|tables|footnotes|notes|volumes"
    "|parts"
)
_RANGE = regex(
    r"[0-9](?<![^\s][0-9])(?P<more>\d{0,3})\s?(?P<join>[tT][oO]|[–-])\s?(?P<last>\d{1,4})(?![\w/%-]|[.,:]\d)"
)
_LABEL = regex(rf"\b(?:(?P<plain>{_PLAIN})\b\.?|{_PARTED})\s$", re.IGNORECASE)
_OVER_PAGES = regex(r"\b(?:pp?|pages)\.?\s?\d+\s?[–-]\s?\d+,?\s+lines\s$", re.IGNORECASE)
"""Lines that run over pages: "pp. 15–16, lines 17–13"."""
_FAR_BACK = 40
_BACK = 12
"""Characters before a number that its label needs: "paragraphs ", and the edge of the word."""


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A range of numbered things. `last` is whole: 352 in "pp. 345–52"."""

    span: Span
    first: int
    last: int


def pinpoints(document: Document) -> Iterator[Pinpoint]:
    """All ranges of paragraphs, articles, pages and the like in the prose and notes of `document`."""
    text = document.text
    for match in at_digits(_RANGE, text):
        label = _LABEL.search(text, max(match.start() - _BACK, 0), match.start())
        if label is None or (match["join"] == "-" and not label["plain"]):
            continue
        if document.block(match.start()).kind in (BlockKind.CODE, BlockKind.ROW):
            continue
        if _OVER_PAGES.search(text, max(match.start() - _FAR_BACK, 0), match.start()) is not None:
            continue
        first, last = match[0][0] + match["more"], match["last"]
        if len(last) < len(first) and not label["plain"]:
            continue  # sections 1078–1 and 1078–2
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        yield Pinpoint(Span(label.start(), match.end()), int(first), int(last))
