"""Lists that are numbered in the line: (1) … (2) … (3), (a) … (b), i) … ii), 1.) … 2.)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product

from checker.model import Item, ItemList, ListKind, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_MARKED = regex(r"(?<![\w()./-])(\(?)(\d{1,2}|[a-z]|[ivx]{1,4})\.?\)(?=\s)")
_DOTTED = regex(r"(?<=[:;.,!?]\s)(?:and\s)?()(\d\d?)\.(?=\s[^\W\d_])")
"""1. It mends boats; 2. It mends nets: numbers that a sign stands before."""
_STOP = regex(r"[.;](?:\s|$)")
_WORD = regex(r"[^\W\d_]+(?=\s$)")
_LONGEST = 16
"""Characters before a mark in which a number in words ends: "seventeen" is among the longest."""
_ASIDE = 60
"""Characters before a mark in which the bracket opens that it closes: those of a few words."""


def has_mark(text: str, span: Span) -> bool:
    """Whether the mark of an item stands in `span`."""
    bracket = text.find(")", span.start, span.end) >= 0  # most have none, which takes hardly any time to see
    if bracket and _MARKED.search(text, span.start, span.end) is not None:
        return True
    return _opens_dotted(text, span) is not None


def _opens_dotted(text: str, span: Span) -> int | None:
    """Where a list begins that is numbered "1. …" behind a colon."""
    at = text.find(": 1. ", max(span.start - 2, 0), span.end)
    return at if at >= 0 else None


def read_marked(text: str, span: Span) -> ItemList | None:
    """A list whose items are marked in the line: (1) … (2) …, (a) … (b) …, i) … ii) …

    The marks must begin at 1, a or i and go up; a mark that is left out does not end the list, which may have
    as many items as its last mark says, and one that stands twice may be meant for the next. `key` of each
    item is its mark.
    """
    dotted = _opens_dotted(text, span)
    form, start = (_MARKED, span.start) if dotted is None else (_DOTTED, dotted)
    matches = form.finditer(text, start, span.end)
    found = [one for one in matches if not (_says_again(text, one.start()) or _ends_aside(text, one))]
    for bracket, scheme in product(("(", ""), (_number, _roman, _letter)):
        marks = [(m.group(2), m.start(), m.end()) for m in found if m.group(1) == bracket]
        chain: list[tuple[str, int, int]] = []
        twice = 0
        for mark in marks:
            value = scheme(mark[0])
            last = scheme(chain[-1][0]) if chain else 0
            twice += value is not None and value == last
            if value is not None and last is not None and last < value <= last + 2 and (chain or value == 1):
                chain.append(mark)
        if len(chain) >= 2:
            return _from_marks(text, span, chain, twice, scheme(chain[-1][0]) or 0)
    return None


def _says_again(text: str, at: int) -> bool:
    """Whether the bracket at `at` has the figure of the word before it: "three (3) members" of a contract."""
    word = _WORD.search(text, max(at - _LONGEST, 0), at)
    return word is not None and word[0].lower() in vocabulary().numbers


def _ends_aside(text: str, mark: re.Match[str]) -> bool:
    """Whether the bracket of a mark closes one that is opened before: "a register (Action 3)"."""
    before = text[max(mark.start() - _ASIDE, 0) : mark.start()]
    return not mark[1] and before.rfind("(") > before.rfind(")")


def _from_marks(
    text: str, span: Span, chain: Sequence[tuple[str, int, int]], twice: int, last: int
) -> ItemList:
    stop = _STOP.search(text, chain[-1][2], span.end)
    ends = [start for _, start, _ in chain[1:]] + [stop.start() if stop else span.end]
    items = tuple(
        Item(
            Span(start, start + len(text[start:end].rstrip(" ,;")))
            if end - start < 400
            else Span(start, end),
            mark,
        )
        for (mark, start, _), end in zip(chain, ends, strict=True)
    )
    others = {len(items) + twice, last} - {len(items)}
    return ItemList(ListKind.MARKED, Span(chain[0][1], items[-1].span.end), items, also=tuple(sorted(others)))


def _number(mark: str) -> int | None:
    return int(mark) if mark.isdigit() else None


def _letter(mark: str) -> int | None:
    return ord(mark) - ord("a") + 1 if len(mark) == 1 and mark.isalpha() else None


_ROMAN = {name: value for value, name in enumerate(
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), start=1)}  # fmt: skip


def _roman(mark: str) -> int | None:
    return _ROMAN.get(mark)


@lru_cache(maxsize=1024)  # a list has few, and a report the same ones again
def mark_value(mark: str) -> Mapping[str, int]:
    """The value of an item's mark in each scheme it may belong to: "i" is 1 in romans, 9 in letters."""
    schemes = {"number": _number(mark), "roman": _roman(mark.lower()), "letter": _letter(mark.lower())}
    return {name: value for name, value in schemes.items() if value is not None}
