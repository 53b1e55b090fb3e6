"""Which note of the one text is which of the other, whatever their marks and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.compare.align import differences
from checker.compare.texts import Text

_ALIKE = 50.0
"""Per cent of likeness from which two notes are one."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Notes that are the same, and those that only one text has."""

    both: tuple[tuple[Text, Text], ...]
    added: tuple[Text, ...]
    lost: tuple[Text, ...]


def pairs(draft: Sequence[Text], reference: Sequence[Text]) -> Pairs:
    """Notes of equal words first, in order; what lies between them by likeness."""
    both: list[tuple[Text, Text]] = []
    added: list[Text] = []
    lost: list[Text] = []
    start = low = 0
    ours, theirs = ([" ".join(note.keys) for note in notes] for notes in (draft, reference))
    for gap in differences(ours, theirs):
        both += zip(draft[start : gap.start], reference[low : gap.low], strict=True)
        left, right = list(draft[gap.start : gap.end]), list(reference[gap.low : gap.high])
        for one, other in _likest(left, right):
            both.append((one, other))
            left.remove(one)
            right.remove(other)
        added += left
        lost += right
        start, low = gap.end, gap.high
    both += zip(draft[start:], reference[low:], strict=True)
    return Pairs(tuple(both), tuple(added), tuple(lost))


def _likest(draft: Sequence[Text], reference: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """The pairs of two groups that are most alike, each note in one pair at most."""
    from rapidfuzz.fuzz import ratio

    scores = sorted(
        (
            (-ratio(one.keys, other.keys), abs(at - place), at, place)
            for at, one in enumerate(draft)
            for place, other in enumerate(reference)
            if abs(at - place) < 50
        )
    )
    taken: set[int] = set()
    given: set[int] = set()
    for score, _, at, place in scores:
        if -score >= _ALIKE and at not in taken and place not in given:
            taken.add(at)
            given.add(place)
            yield draft[at], reference[place]
