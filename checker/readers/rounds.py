"""Notes in round brackets that no link pairs: "the Ports Act (1)" and, at the end, "(1) OJ L 12, p. 5."

A number in brackets may be an item's, or an article's. So it is a mark only where the text ends in items (1),
(2), (3), each number stands once before them, in this order, and none where the marks of a list in the line
stand: behind a comma, "and", or a colon. One more may stand among them, whose note was taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass, replace
from checker.model import BlockKind
from checker.readers.numbered import Numbered
from checker.readers.raw import Raw, pieces_of, with_pieces
from checker.readers.tracked import Mark, Tracked
from checker.regex import regex

_FEWEST = 2
"""Notes, at least: one number in brackets is anything."""
_MARK = regex(r"\((\d{1,3})\)")
_NUMBERED = Numbered("bracket", _MARK, regex(r"\((\d{1,3})\)\s+"))
_OTHERS = regex(r"(?:[\d,;:.]|\b(?:and|or|to|from|by))$", re.IGNORECASE)
"""What stands before a number in brackets that is no mark: Article 5(1), "inspect (1), and (2) report"."""
_YEAR = regex(r"\b(?:19|20)\d\d\s$")
"""What may have a note though it is a number: "adopted in February 2024 (5)"."""
_WORDS = 40
"""Characters before a mark that tell what it belongs to."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where "(n)" stands: the index of its block, of its piece, and its match."""

    raw: int
    piece: int
    match: re.Match[str]


def with_round_notes(raws: Sequence[Raw]) -> list[Raw]:
    """The blocks with the items at their end as notes, and their marks in the text, where that is sure."""
    first = _first_body(raws)
    if first is None:
        return list(raws)
    numbers = range(1, len(raws) - first + 1)
    places = list(_places(raws[:first]))
    shown = [number for place in places if not _is_stray(number := int(place.match[1]), len(numbers))]
    if shown != list(numbers) or len(places) > len(shown) + 1 or not all(map(_is_mark, places)):
        return list(raws)
    found = list(raws[:first])
    for index in {place.raw for place in places}:
        ours = [place for place in places if place.raw == index]
        pieces = [
            _marked(piece, [place.match for place in ours if place.piece == at])
            for at, piece in enumerate(pieces_of(raws[index]))
        ]
        found[index] = with_pieces(raws[index], pieces)
    return [*found, *map(_NUMBERED.note, raws[first:])]


def _first_body(raws: Sequence[Raw]) -> int | None:
    """Where the items (1), (2) … begin that end the document; None where there are none."""
    first = len(raws)
    while first and _NUMBERED.number(raws[first - 1]) is not None:
        first -= 1
    numbers = [_NUMBERED.number(raw) for raw in raws[first:]]
    counted = len(numbers) >= _FEWEST and numbers == list(range(1, len(numbers) + 1))
    return first if first and counted else None


def _places(raws: Sequence[Raw]) -> Iterator[_Place]:
    for index, raw in enumerate(raws):
        if raw.kind is BlockKind.CODE:
            continue
        for at, piece in enumerate(pieces_of(raw)):
            for match in _MARK.finditer(piece.text):
                yield _Place(index, at, match)


def _is_stray(number: int, last: int) -> bool:
    """Whether a number is beyond the last note, and so near that a note may have been taken out."""
    return last > _FEWEST and last < number <= last + max(_FEWEST, last // 2)


def _before(place: _Place) -> str:
    """What stands before a number in brackets, its last words."""
    return place.match.string[max(place.match.start() - _WORDS, 0) : place.match.start()]


def _is_mark(place: _Place) -> bool:
    """Whether what stands before a number in brackets is a word that may have a note."""
    before = _before(place)
    return bool(before.strip()) and (_YEAR.search(before) is not None or not _OTHERS.search(before.rstrip()))


def _marked(piece: Tracked, matches: Sequence[re.Match[str]]) -> Tracked:
    marks = [Mark(match.start(), match.end(), "note", match[1], f"bracket:{match[1]}") for match in matches]
    return replace(piece, marks=tuple(sorted((*piece.marks, *marks), key=lambda mark: mark.start)))
