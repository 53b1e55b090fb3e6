"""Which note of the one text is which of the other, whatever their marks and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.compare.align import differences
from checker.compare.texts import Text
from checker.frozen import dataclass

_ALIKE = 50.0
"""Per cent of likeness from which two notes are one."""

_SAME = 60.0
"""Per cent of likeness from which words of the text are a note that was lost."""

_NEAR = 50
"""So many notes are held against one, to either side of its place or of those that share its words."""


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
        left, right = draft[gap.start : gap.end], reference[gap.low : gap.high]
        alike = _likest(left, right)
        both += [(left[at], right[place]) for at, place in alike.items()]
        added += [note for at, note in enumerate(left) if at not in alike]
        given = set(alike.values())
        lost += [note for place, note in enumerate(right) if place not in given]
        start, low = gap.end, gap.high
    both += zip(draft[start:], reference[low:], strict=True)
    return Pairs(tuple(both), tuple(added), tuple(lost))


def _likest(draft: Sequence[Text], reference: Sequence[Text]) -> dict[int, int]:
    """The pairs of two groups that are most alike, the likest first, each note in one pair at most."""
    from rapidfuzz.fuzz import ratio

    scores = sorted(
        (-ratio(one.keys, reference[place].keys), abs(at - place), at, place)
        for at, one in enumerate(draft)
        for place in range(max(at - _NEAR, 0), min(at + _NEAR, len(reference)))
    )
    found: dict[int, int] = {}
    given: set[int] = set()
    for score, _, at, place in scores:
        if -score >= _ALIKE and at not in found and place not in given:
            found[at] = place
            given.add(place)
    return found


class Lost:
    """The notes that the draft has lost, to be found again by their words."""

    def __init__(self, notes: Sequence[Text]) -> None:
        self._notes = dict(enumerate(notes))
        self._having: dict[str, list[int]] = {}
        for index in reversed(self._notes):
            for word in set(notes[index].keys):
                self._having.setdefault(word, []).append(index)

    @property
    def left(self) -> list[Text]:
        """Those that were not found again, in order."""
        return list(self._notes.values())

    def found(self, keys: Sequence[str]) -> Text | None:
        """The likest of the notes whose words `keys` are, by `_SAME` at least; it is not found twice."""
        from rapidfuzz.fuzz import ratio

        scores = [(ratio(keys, self._notes[index].keys), -index) for index in self._near(keys)]
        score, index = max(scores, default=(0.0, 0))
        return self._notes.pop(-index) if score >= _SAME else None

    def _near(self, keys: Sequence[str]) -> list[int]:
        """The notes that share most words with `keys`; a word counts for its first notes, not for all."""
        words = sorted(set(keys) & self._having.keys())
        shared: Counter[int] = Counter()
        for word in words:
            having = self._having[word]
            while having and having[-1] not in self._notes:
                having.pop()
            shared.update(index for index in having[-_NEAR:] if index in self._notes)
        return [index for index, _ in shared.most_common(_NEAR)]
