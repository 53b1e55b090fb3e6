"""Codes that a document gives to what it recommends, P1 to P5, and one that it points at and has not: P6."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex

_CODE = regex(r"[A-Z](?<![\w./-].)[A-Z]{0,2}[-.]?(\d{1,2})(?![\w%°/]|[.,:-]\w)")
_OPENS = regex(r"(?:^|[.:;]\s+|\n)[\W_]{0,3}$")
_SAYS = regex(r"[.:)]?[\s*_|]{1,4}[“\"‘']?[A-Z]")
_BACK = 8
"""Characters before a code that show whether it opens what it stands for."""
_FEWEST = 3
"""Codes of one series, at least, from 1 on without a gap."""
_NEAR = 3
"""A code that is further beyond the last is another's: "M25" where there are four measures. Of many codes it
may be half as many beyond."""
_JOINED = 12
"""Characters between two codes that are named together."""


@dataclass(frozen=True, slots=True)
class StrayCode:
    """A code beyond the last of its series, and that one with its place."""

    written: str
    span: Span
    last: str
    place: Span


def stray_codes(document: Document) -> Iterator[StrayCode]:
    """The codes beyond the last of their series that stand once, where the text points at others, too."""
    found = list(_CODE.finditer(document.text))
    if len(found) <= _FEWEST:
        return
    by: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
    for match in found:
        by[_letters(match)].append(match)
    series = {letters: own for letters, every in by.items() if (own := _series(document, every))}
    pointed = [one for letters, own in series.items() for one in by[letters] if _points(one, own)]
    for letters, own in series.items():
        last = own[-1]
        beyond = [one for one in by[letters] if int(one[1]) > len(own)]
        near = len(beyond) == 1 and int(beyond[0][1]) <= len(own) + max(_NEAR, len(own) // 2)
        if near and (
            _beside(beyond[0], pointed) or sum(_letters(one) == letters for one in pointed) >= _FEWEST
        ):
            yield StrayCode(beyond[0][0], Span(*beyond[0].span()), last[0], Span(*last.span()))


def _letters(match: re.Match[str]) -> str:
    return match[0][: match.start(1) - match.start()]


def _series(document: Document, every: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The codes of one kind that open what they stand for, if they count from 1 on; else none."""
    opened: dict[int, re.Match[str]] = {}
    for one in every:
        if _opens(document, one):
            opened.setdefault(int(one[1]), one)
    counts = list(opened) == [*range(1, len(opened) + 1)] and len(opened) >= _FEWEST
    return list(opened.values()) if counts else []


def _opens(document: Document, one: re.Match[str]) -> bool:
    block = document.block(one.start()).span
    before = document.text[max(block.start, one.start() - _BACK) : one.start()]
    opens = _OPENS.search(before) if one.start() - block.start < _BACK else _OPENS.search(before, 1)
    return opens is not None and _SAYS.match(document.text, one.end(), block.end) is not None


def _points(one: re.Match[str], own: Sequence[re.Match[str]]) -> bool:
    """Whether a code is one of a series, and does not open what that stands for."""
    return int(one[1]) <= len(own) and all(one.start() != opening.start() for opening in own)


def _beside(one: re.Match[str], pointed: Sequence[re.Match[str]]) -> bool:
    """Whether a code is named together with one that leads somewhere: "S4 and P6"."""
    return any(
        0 <= one.start() - other.end() <= _JOINED or 0 <= other.start() - one.end() <= _JOINED
        for other in pointed
    )
