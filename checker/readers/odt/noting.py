"""The notes that are open in a text: their references, and the marks that they show."""

from __future__ import annotations

from checker.model import NoteKind
from checker.readers.written.events import Attributes
from checker.readers.written.story import Block, Reference, Story


class Noting:
    """The notes that are open, the innermost last. Attributes come without their namespaces."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._open: list[Reference] = []
        self._mark: list[str] | None = None

    @property
    def marking(self) -> bool:
        """Whether what comes is the mark of a note."""
        return self._mark is not None

    def start(self, own: Attributes) -> Reference:
        """The reference of the note that begins."""
        kind: NoteKind = "endnote" if own.get("note-class") == "endnote" else "footnote"
        found = Reference(kind, str(len(self._story.references)), -1, 0, 0)
        self._story.references.append(found)
        self._open.append(found)
        return found

    def end(self) -> None:
        if self._open:
            self._open.pop()

    def start_mark(self, own: Attributes) -> bool:
        """Whether the mark that begins is to be read; one that the author chose is known already."""
        label = own.get("label")
        if label is not None and self._open:
            self._open[-1].mark = label.strip()
        if label is not None or not self._open:
            return False
        self._mark = []
        return True

    def characters(self, data: str) -> None:
        """The mark has these characters."""
        if self._mark is not None:
            self._mark.append(data)

    def end_mark(self) -> None:
        self._open[-1].mark = "".join(self._mark or ()).strip()
        self._mark = None

    def body(self) -> list[Block] | None:
        """Where the text of the open note is put; None where none is open."""
        return self._story.notes.setdefault(self._open[-1].id, []) if self._open else None
