"""Markup that a conversion broke: tags escaped in part, tags escaped twice, tags without their bracket.

It is sought in the source, as the text a reader sees has no markup. A document about markup shows tags in
code, and code is left alone; what is escaped whole (`&lt;b&gt;`) is a tag that was meant to be read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from checker.frozen import dataclass
from checker.model import BlockKind, Document
from checker.regex import regex

_NAMES = "sup|sub|u|b|i|em|strong|br|span|font|small|strike|a|p|div|td|tr|th|table|li|ul|ol"
_SPLIT = rf"<(?P<outer>[a-z]{{1,8}})>[^<>\n]{{0,6}}&</(?P=outer)>[lg]t;(?:/?(?:{_NAMES})\s?/?>)?"
_HALF = rf"&lt;/?(?:{_NAMES})(?:\s[^<>&\n]{{0,80}})?/?>|</?(?:{_NAMES})(?:\s[^<>&\n]{{0,80}})?/?&gt;"
_RAISED = r"&lt;su[pb]&gt;[^<>&\n]{1,8}&lt;/su[pb]&gt;"
_TWICE = rf"&amp;lt;/?(?:{_NAMES})\b[^<>\n]{{0,60}}?&amp;gt;"
_BARE = r"(?<![<\w/&;`>-])/?(?:sup|sub|strong)>"
_BROKEN = regex(f"{_SPLIT}|{_HALF}|{_RAISED}|{_TWICE}|{_BARE}", re.IGNORECASE)
# What each of these holds. It opens with one class, for `re` skips to those fastest.
_SIGN = regex(r"[lgsLGS](?:(?<=[lgLG])[tT];|(?<=[sS])(?:[uU][pPbB]|[tT][rR][oO][nN][gG])>)")
_CODE = regex(r"<(code|kbd|pre|samp|tt)\b[^<>]*>(?:(?!</\1).)*+", re.IGNORECASE | re.DOTALL)
_TICKS = regex(r"`+")
_LETTERS = regex(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class BrokenMarkup:
    """The broken tags of a document, as stretches of the source: the commonest form, then the others."""

    form: str
    same: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...]


def broken_markup(document: Document) -> BrokenMarkup | None:
    """The broken tags of `document`, None where there are none."""
    source = document.source
    if "lt;" not in source and "gt;" not in source and "sup>" not in source and "sub>" not in source:
        return None
    in_code = _within(_code(document))
    in_text = _within(_read(document)) if document.format == "html" else lambda _: True
    found = [
        match
        for match in _broken(source)
        if not in_code(match.start()) and (in_text(match.start()) or in_text(match.end() - 1))
    ]
    if not found:
        return None
    forms = Counter(_LETTERS.sub("", match[0]) for match in found)
    form, _ = max(forms.items(), key=lambda item: (item[1], item[0]))
    same = tuple(match.span() for match in found if _LETTERS.sub("", match[0]) == form)
    others = tuple(match.span() for match in found if _LETTERS.sub("", match[0]) != form)
    return BrokenMarkup(source[slice(*same[0])], same, others)


def _broken(source: str) -> Iterator[re.Match[str]]:
    """The broken tags, sought around what they hold: none runs over more than one line end."""
    around: list[tuple[int, int]] = []
    for sign in _SIGN.finditer(source):
        line = source.rfind("\n", 0, sign.start())
        start = source.rfind("\n", 0, max(line, 0)) + 1
        behind = source.find("\n", sign.end())
        end = source.find("\n", behind + 1) if behind >= 0 else -1
        if around and start <= around[-1][1]:
            start = around.pop()[0]
        around.append((start, end if end >= 0 else len(source)))
    for start, end in around:
        yield from _BROKEN.finditer(source, start, end)


def _within(stretches: Iterable[tuple[int, int]]) -> Callable[[int], bool]:
    """Tells of a place in the source whether it lies in one of the stretches."""
    ordered = sorted(stretches)
    starts = [start for start, _ in ordered]
    ends = [*accumulate((end for _, end in ordered), max)]
    return lambda place: bool(at := bisect_right(starts, place)) and ends[at - 1] > place


def _read(document: Document) -> Iterator[tuple[int, int]]:
    """What of the source is read: a page has scripts, too, and a frame around its text."""
    for run in document.origin.runs:
        yield run.source_start, run.source_start + run.source_length


def _code(document: Document) -> list[tuple[int, int]]:
    """Where the source has code: blocks and, in Markdown and on pages, spans."""
    found = []
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            where = document.range(block.span)
            found.append((where.start.offset, where.end.offset))
    if document.format == "markdown":
        found += _spans(document.source)
    elif document.format == "html":
        found += (match.span() for match in _CODE.finditer(document.source))
    return found


def _spans(source: str) -> Iterator[tuple[int, int]]:
    """Where code stands between as many backticks as there are on both its sides, in one line."""
    start = end = -1  # of the backticks that may open it
    for match in _TICKS.finditer(source):
        first, last = match.span()
        if end < 0 or source.find("\n", end, first) >= 0:
            start, end = first, last
            continue
        same = min(end - start, last - first)
        yield end - same, first + same
        start, end = (first + same, last) if first + same < last else (-1, -1)
