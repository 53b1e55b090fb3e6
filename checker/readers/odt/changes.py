"""Tracked changes: what was put in is not read of the original, and what was taken away is."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass, field
from checker.readers.options import TrackedChanges
from checker.readers.written.events import Attributes


@dataclass(slots=True)
class _Deletion:
    """The paragraphs of a deletion; the first goes on with the text before it, the last with that behind."""

    texts: list[list[str]] = field(default_factory=list)


class Changes:
    """The changes that a text says it had, and those that are open where it is read.

    Attributes come without their namespaces.
    """

    def __init__(self, tracked: TrackedChanges) -> None:
        self.deleting = False
        """Whether what comes was taken away, and is kept until its place is met."""
        self.inserted = False
        """Whether what comes was put in, and is not read."""
        self._final = tracked == "final"
        self._open = 0  # insertions that are open, where they are not read
        self._insertions: set[str] = set()
        self._deletions: dict[str, _Deletion] = {}
        self._region = ""

    def region(self, own: Attributes) -> None:
        """A change is told of."""
        self._region = own.get("id", "")

    def insertion(self) -> None:
        """The change that is told of put something in."""
        self._insertions.add(self._region)

    def start_deletion(self) -> bool:
        """Whether the text of a deletion is wanted that begins."""
        if not self._final:
            self._deletions[self._region] = _Deletion()
            self.deleting = True
        return self.deleting

    def end_deletion(self) -> None:
        self.deleting = False

    def paragraph(self) -> None:
        """A paragraph of the deletion begins."""
        self._deletions[self._region].texts.append([])

    def characters(self, data: str) -> None:
        """The deletion held these characters."""
        if texts := self._deletions[self._region].texts:
            texts[-1].append(data)

    def insert(self, own: Attributes, *, begins: bool) -> None:
        """A stretch begins or ends that was put in."""
        if not self._final and own.get("change-id", "") in self._insertions:
            self._open = max(self._open + (1 if begins else -1), 0)
            self.inserted = self._open > 0

    def restored(self, own: Attributes) -> Sequence[str]:
        """The paragraphs that stood where a change left a mark; none where nothing did."""
        deletion = self._deletions.get(own.get("change-id", ""))
        return () if deletion is None else ["".join(texts) for texts in deletion.texts]
