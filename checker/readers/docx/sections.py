"""The sections of a document, as far as they say how notes are numbered."""

from __future__ import annotations

from checker.model import NoteKind
from checker.readers.docx.events import Attributes
from checker.readers.written.story import Formats, NoteFormat


class Sections:
    """Fills `found` with the sections that have ended. What ends one stands in its last paragraph."""

    def __init__(self, found: list[Formats]) -> None:
        self._found = found
        self._open: Formats | None = None
        self._ended: Formats | None = None  # by the paragraph that is open
        self._kind: NoteKind | None = None

    @property
    def index(self) -> int:
        """The section that is being read, from 0."""
        return len(self._found)

    def start(self, _: Attributes) -> None:
        self._open = {"footnote": NoteFormat(), "endnote": NoteFormat()}
        self._kind = None

    def end(self, *, in_paragraph: bool) -> None:
        """Ends the section with the open paragraph, or here where none is open."""
        self._ended, self._open = self._open, None
        if not in_paragraph:
            self.next()

    def next(self) -> None:
        """The paragraph has ended: what follows may be another section."""
        if self._ended is not None:
            self._found.append(self._ended)
            self._ended = None

    def notes(self, kind: NoteKind, _: Attributes) -> None:
        self._kind = kind

    def format(self, form: str | None) -> None:
        if self._open is not None and self._kind is not None:
            self._open[self._kind].form = form

    def begin(self, start: int | None) -> None:
        if self._open is not None and self._kind is not None:
            self._open[self._kind].start = start

    def restart(self, when: str | None) -> None:
        if self._open is not None and self._kind is not None:
            self._open[self._kind].restart = when
