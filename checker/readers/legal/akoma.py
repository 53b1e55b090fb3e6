"""What only Akoma Ntoso has: title pages, notes in their place or apart, changes."""

from __future__ import annotations

from functools import partial

from checker.model import NoteKind
from checker.readers.legal.dialects import AKOMA
from checker.readers.legal.walk import Walker
from checker.readers.options import TrackedChanges
from checker.readers.starts import SENTENCE_END
from checker.readers.written.events import Attributes, Ends, Starts
from checker.readers.written.shaped import Shaped
from checker.readers.written.shapes import Shape
from checker.readers.written.story import NO_HEADING, NO_INDENT, Words

_FRONT = ("coverPage", "preface")
_TITLES = ("docPurpose", "docTitle", "docType", "shortTitle")
"""What makes a paragraph of the first page the title of the document."""


class Akoma(Walker):
    """A walker through Akoma Ntoso."""

    def __init__(self, path: str, space: str, tracked: TrackedChanges) -> None:
        super().__init__(path, AKOMA, space)
        self._gone = "del" if tracked == "final" else "ins"
        self._front = 0  # title pages that are open
        self._closing: list[str] = []  # marks that end the open quotations

    def tables(self) -> tuple[Starts, Ends]:
        starts, ends = super().tables()
        more_starts: Starts = {
            self._gone: self.leave_out,
            "sup": partial(self._style, raised=True),
            "quotedText": self._quote,
            "quotedStructure": partial(self._quote_parts, by=1),
            "authorialNote": self._start_note,
            "noteRef": self._refer,
            "note": self._define,
            "crossHeading": self._start_cross,
            **dict.fromkeys(_FRONT, partial(self._cover, by=1)),
            **dict.fromkeys(_TITLES, self._entitle),
        }
        more_ends: Ends = {
            "sup": self._end_style,
            "quotedText": self._unquote,
            "quotedStructure": partial(self._quote_parts, {}, by=-1),
            "authorialNote": self._end_note,
            "note": self._end_note,
            "crossHeading": self._end_cross,
            **dict.fromkeys(_FRONT, partial(self._cover, {}, by=-1)),
        }
        return {**starts, **more_starts}, {**ends, **more_ends}

    def _start_cross(self, attributes: Attributes) -> None:
        self._enter("crossHeading", attributes)
        self._start_heading(attributes)

    def _end_cross(self) -> None:
        self._end_heading()
        self._leave()

    def _cover(self, _: Attributes, *, by: int) -> None:
        self._boundary()
        self._front += by

    def _entitle(self, _: Attributes) -> None:
        """The paragraph that is open on a title page is the title of the document."""
        if not self._front or self._heading or self._skipped:
            return
        if self._flow.paragraph is None:
            self._begin(Shape(NO_HEADING, None, NO_INDENT))
        paragraph = self._flow.paragraph
        if isinstance(paragraph, Shaped) and paragraph.shape.outline == NO_HEADING:
            paragraph.shape = Shape(self._places.heading, paragraph.shape.printed, NO_INDENT)

    def _finish(self, paragraph: Shaped) -> None:
        """A title that is a sentence, as "An Act to …" is, is a paragraph."""
        text = "".join(piece.text for piece in paragraph.pieces if isinstance(piece, Words))
        if self._front and not self._heading and text.endswith(SENTENCE_END):
            paragraph.shape = Shape(NO_HEADING, paragraph.shape.printed, NO_INDENT)

    def _quote(self, attributes: Attributes) -> None:
        """Words that are quoted, and the marks around them where those are not in the text."""
        self._characters(attributes.get("startQuote", ""))
        self._closing.append(attributes.get("endQuote", ""))

    def _unquote(self) -> None:
        self._characters(self._closing.pop())

    # --- notes ---

    def _start_note(self, attributes: Attributes) -> None:
        kind: NoteKind = "endnote" if attributes.get("placement") == "end" else "footnote"
        name = self._name(attributes) or f"note {len(self.story.references)}"
        self.marks.give(name, attributes.get("marker", ""))
        self._refer_to(kind, name)
        self._into(self.story.notes.setdefault(name, []))

    def _refer(self, attributes: Attributes) -> None:
        """A mark of a note that stands elsewhere."""
        name = attributes.get("href", "").removeprefix("#")
        if name:
            self.marks.give(name, attributes.get("marker", ""))
            self._refer_to("footnote", name)

    def _define(self, attributes: Attributes) -> None:
        self._into(self.story.notes.setdefault(self._name(attributes), []))

    def _name(self, attributes: Attributes) -> str:
        """What others call an element by."""
        own = self.own(attributes)
        return own.get("eId") or own.get("id") or own.get("wId") or ""
