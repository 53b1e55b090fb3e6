"""How the items of a list end: with a semicolon each, a full stop each, or nothing.

The last item of a list may end otherwise, and the one before it in "; and".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.facts.itemlists import ItemGroup
from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex

_FEWEST = 5
"""Items that tell how a list ends its items, at least; the last one is not counted."""
_SIGNS = frozenset(".,;:?!…")
_CLOSING = " )]”’\"'*_`»"
_TOLD = (";", ",", ".")
_JOINED = regex(r"[;,] ?(?:and|or|and/or|but)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OddEnd:
    """An item that ends unlike all others of its list; `item` is one of those."""

    span: Span
    sign: str
    item: Span
    usual: str


def odd_ends(document: Document, groups: Sequence[ItemGroup]) -> Iterator[OddEnd]:
    """The one item of each list that ends unlike the others."""
    for group in groups:
        spans = [item.span for item in group.items.items]
        if len(spans) > _FEWEST and not _nested(group):
            yield from _odd(document, spans)


def _nested(group: ItemGroup) -> bool:
    """Whether something stands between the items: they need not end alike then."""
    return group.end - group.first != len(group.items.items)


def _odd(document: Document, spans: Sequence[Span]) -> Iterator[OddEnd]:
    ends = [_end(document.quote(span)) for span in spans[:-1]]
    (usual, times), *_ = Counter(ends).most_common(1)
    odd = [at for at, end in enumerate(ends) if end != usual]
    if len(odd) == 1 and times >= _FEWEST - 1 and usual in _TOLD and ends[odd[0]] in ("", *_TOLD):
        at = odd[0]
        other = spans[0] if at else spans[1]
        yield OddEnd(_last_word(document, spans[at]), ends[at], other, usual)


def _end(text: str) -> str:
    """The sign that ends an item, within or behind a bracket or a quotation."""
    joined = _JOINED.search(text)
    last = joined[0][0] if joined else text.rstrip(_CLOSING)[-1:]
    return last if last in _SIGNS else "" if last.isalnum() else last


def _last_word(document: Document, span: Span) -> Span:
    text = document.text
    return Span(max(text.rfind(" ", span.start, span.end) + 1, span.start), span.end)
