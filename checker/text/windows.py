"""What stands in windows of a text that overlap: each stretch is read once, however many windows show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from checker.model import Span

_PIECE = 500
"""Characters that are read together: few beside a window, so that a single one costs hardly more."""
_EDGE = 80
"""Characters behind the start of a stretch in which it matters that the reading began there: no number with
its hedge, its unit and its label is longer."""


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Found = TypeVar("Found", bound=_Placed)


class Windows(Generic[Found]):
    """Asked for a window, gives what `read` finds in it; it must not end inside of what is sought."""

    def __init__(self, text: str, read: Callable[[str, Span], Iterable[Found]]) -> None:
        self._text = text
        self._read = read
        self._pieces: dict[int, list[Found]] = {}

    def __call__(self, window: Span) -> list[Found]:
        """What stands in a window, left to right."""
        edge = min(window.start + _EDGE, window.end)
        opening = self._read(self._text, Span(window.start, min(edge + _EDGE, window.end)))
        found = [one for one in opening if one.span.start < edge]
        for index in range(edge // _PIECE, (window.end - 1) // _PIECE + 1):
            for one in self._piece(index):
                if edge <= one.span.start and one.span.end <= window.end:
                    found.append(one)
        return found

    def _piece(self, index: int) -> list[Found]:
        """What begins in the piece of that index."""
        if index not in self._pieces:
            start, end = index * _PIECE, (index + 1) * _PIECE
            around = Span(max(start - _EDGE, 0), min(end + _EDGE, len(self._text)))
            self._pieces[index] = [
                one for one in self._read(self._text, around) if start <= one.span.start < end
            ]
        return self._pieces[index]
