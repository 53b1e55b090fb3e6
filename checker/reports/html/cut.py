"""Text and the marks on it → pieces in a row. Marks may overlap as they like: pieces never do."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass, replace
from checker.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that an entry speaks of; empty where the place has no text."""

    start: int
    end: int
    entry: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is marked alike throughout.

    `entries` are those whose marks lie on it, the innermost first; `opens` those whose mark begins here,
    `closes` those whose mark ends here. A piece without text is a place between characters: the `note`
    (its index) that is referred to there, or an entry.
    """

    text: str
    entries: tuple[int, ...] = ()
    note: int | None = None
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()


def pieces(
    text: str, leaves: Sequence[Span], marks: Sequence[Mark], notes: Sequence[tuple[int, int]]
) -> list[list[Piece]]:
    """The pieces of every leaf of `text`: leaves are disjoint and in order.

    `notes` are offsets where a note is referred to, and its index. What lies between two leaves is shown
    at the end of the one before.
    """
    if not leaves:
        return []
    lengths = {mark.entry: (mark.end - mark.start, mark.entry) for mark in marks}
    inside: dict[int, list[Mark]] = defaultdict(list)
    stops: dict[int, list[tuple[int, Piece]]] = defaultdict(list)
    starts = _Starts(leaves)
    seen: set[int] = set()
    for offset, note in notes:
        index, at = starts.nearest(offset)
        stops[index].append((at, Piece("", note=note, opens=() if note in seen else (note,))))
        seen.add(note)
    for mark in marks:
        parts = list(starts.clipped(mark.start, mark.end))
        for index, start, end in parts:
            inside[index].append(Mark(start, end, mark.entry))
        if not parts:
            index, at = starts.nearest(mark.start)
            stops[index].append((at, Piece("", (mark.entry,))))
    cut = (_cut(text, leaf, inside[index], stops[index], lengths) for index, leaf in enumerate(leaves))
    return _framed([list(leaf) for leaf in cut])


def stretches(leaves: Sequence[Span], span: Span) -> Iterator[tuple[int, int, int]]:
    """The parts of `span` that lie in leaves: the leaf's index, and offsets within it."""
    for index, start, end in _Starts(leaves).clipped(span.start, span.end):
        yield index, start - leaves[index].start, end - leaves[index].start


class _Starts:
    """Finds leaves by offset."""

    def __init__(self, leaves: Sequence[Span]) -> None:
        self._leaves = leaves

    def _before(self, offset: int) -> int:
        """The last leaf that begins at or before `offset`, else the first."""
        return max(bisect_right(self._leaves, offset, key=lambda leaf: leaf.start) - 1, 0)

    def nearest(self, offset: int) -> tuple[int, int]:
        index = self._before(offset)
        leaf = self._leaves[index]
        return index, min(max(offset, leaf.start), leaf.end)

    def clipped(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        index = self._before(start)
        while index < len(self._leaves) and (leaf := self._leaves[index]).start < end:
            low, high = max(start, leaf.start), min(end, leaf.end)
            if low < high:
                yield index, low, high
            index += 1


def _cut(
    text: str,
    leaf: Span,
    marks: Sequence[Mark],
    stops: Sequence[tuple[int, Piece]],
    lengths: dict[int, tuple[int, int]],
) -> Iterator[Piece]:
    """The pieces of one leaf, cut wherever a mark begins or ends or a stop stands."""
    begin: dict[int, list[int]] = defaultdict(list)
    end: dict[int, list[int]] = defaultdict(list)
    here: dict[int, list[Piece]] = defaultdict(list)
    for mark in marks:
        begin[mark.start].append(mark.entry)
        end[mark.end].append(mark.entry)
    for at, piece in stops:
        here[at].append(piece)
    bounds = sorted({leaf.start, leaf.end, *begin, *end, *here})
    active: set[int] = set()
    for number, at in enumerate(bounds):
        yield from here.get(at, ())
        active.difference_update(end.get(at, ()))
        active.update(begin.get(at, ()))
        if number + 1 < len(bounds):
            yield Piece(text[at : bounds[number + 1]], tuple(sorted(active, key=lengths.__getitem__)))


def _framed(leaves: list[list[Piece]]) -> list[list[Piece]]:
    """The pieces, each told whose first and whose last it is."""
    first: dict[int, tuple[int, int]] = {}
    last: dict[int, tuple[int, int]] = {}
    for row, leaf in enumerate(leaves):
        for column, piece in enumerate(leaf):
            for entry in piece.entries:
                first.setdefault(entry, (row, column))
                last[entry] = (row, column)
    for (row, column), which in _turned(first).items():
        leaves[row][column] = replace(leaves[row][column], opens=which)
    for (row, column), which in _turned(last).items():
        leaves[row][column] = replace(leaves[row][column], closes=which)
    return leaves


def _turned(places: dict[int, tuple[int, int]]) -> dict[tuple[int, int], tuple[int, ...]]:
    turned: dict[tuple[int, int], tuple[int, ...]] = {}
    for entry, place in places.items():
        turned[place] = (*turned.get(place, ()), entry)
    return turned
