"""Where signs stand in the text, and what the source has there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import Document, Span
from checker.text.code import in_code as is_code

_CODE = "`"


def in_code(document: Document, at: int) -> bool:
    """Whether the source has the character at `at` in code, or beside it: signs have other duties there."""
    source, start = document.source, document.origin.source_start(at)
    return is_code(source, start) or _CODE in source[max(start - 1, 0) : start + 2]


def as_written(document: Document, start: int, end: int) -> bool:
    """Whether the characters from `start` to `end` stand in the source as they do in the text."""
    low, high = document.origin.source_start(start), document.origin.source_end(end)
    return document.source[low:high] == document.text[start:end]


def literals(text: str, signs: Iterable[str]) -> Sequence[Span]:
    """Every place of some strings in a text, in its order: quicker than a pattern where they are rare."""
    found: list[Span] = []
    for one in signs:
        at = text.find(one)
        while at >= 0:
            found.append(Span(at, at + len(one)))
            at = text.find(one, at + 1)
    return sorted(found)
