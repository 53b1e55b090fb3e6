"""Ranges of paragraphs, articles and pages: "paragraphs 12 to 15", "pp. 345–52"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_PLAIN = "paragraphs|paras?|recitals|pages|pp|lines"
# A hyphen may join the parts of one number of these: Step 3-1, Articles 1386-1 and 1386-2.
_PARTED = (
    "articles|points|sections|chapters|clauses|rules|items|annexes|steps|figures|tables|footnotes|notes|volumes"
    "|parts"
)
_RANGE = regex(
    rf"\b(?:(?:{_PLAIN})\b\.?\s(?P<first>\d{{1,4}})\s?(?:to|[–-])|(?:{_PARTED})\s(?P<begin>\d{{1,4}})\s?(?:to|–))"
    r"\s?(?P<last>\d{1,4})(?![\w/%-]|[.,:]\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A range of numbered things. `last` is whole: 352 in "pp. 345–52"."""

    span: Span
    first: int
    last: int


def pinpoints(document: Document) -> Iterator[Pinpoint]:
    """All ranges of paragraphs, articles, pages and the like in the prose and notes of `document`."""
    for match in _RANGE.finditer(document.text):
        if document.blocks[document.block_at(match.start())].kind in (BlockKind.CODE, BlockKind.ROW):
            continue
        first, last = match["first"] or match["begin"], match["last"]
        if len(last) < len(first) and match["begin"]:
            continue  # sections 1078–1 and 1078–2
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        yield Pinpoint(Span(*match.span()), int(first), int(last))
