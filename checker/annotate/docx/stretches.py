"""Stretches of the source → the runs of the file that a comment is put around."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.annotate.remarks import AnnotateError
from checker.frozen import dataclass
from checker.model import Landmark
from checker.readers.written.sheet import Anchor


@dataclass(frozen=True, slots=True)
class Stretch:
    """A comment goes from the character `start` of the source, in `first`, up to `end`, in `last`.

    `beside`: it stands on the words themselves, and not at the mark of the note that they are in.
    """

    first: Anchor
    start: int
    last: Anchor
    end: int

    @property
    def beside(self) -> bool:
        return self.first.first >= 0


class Stretches:
    """Finds them among the `anchors` of a source, which are in its order."""

    def __init__(self, anchors: Sequence[Anchor], landmarks: Sequence[Landmark]) -> None:
        self._anchors = anchors
        self._starts = [anchor.start for anchor in anchors]
        self._landmarks = [landmark.start for landmark in landmarks]

    def of(self, start: int, end: int) -> Stretch:
        """The runs of the source's characters `start` to `end`; where no words are there, the nearest."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        if self._anchors and self._end(first) <= start:
            first += 1
        last = bisect_left(self._starts, end) - 1
        if first > last or end <= start:
            first = last = self._nearest(start)
            start, end = self._starts[first], self._end(first)
        one, other = self._anchors[first], self._anchors[last]
        if other.run < one.run:  # from a note's body back to its mark, or out of a text box
            other, last, end = one, first, self._end(first)
        return Stretch(one, max(start, one.start), other, min(end, self._end(last)))

    def _end(self, index: int) -> int:
        return self._anchors[index].start + self._anchors[index].length

    def _nearest(self, offset: int) -> int:
        """The anchor in front of the character, or behind it where only that is in the same paragraph."""
        if not self._anchors:
            raise AnnotateError("the document has no text that a comment could stand on")
        before = bisect_right(self._starts, offset) - 1
        index = bisect_right(self._landmarks, offset) - 1
        begin = self._landmarks[index] if index >= 0 else 0
        if before >= 0 and self._starts[before] >= begin:
            return before
        return min(before + 1, len(self._anchors) - 1)
