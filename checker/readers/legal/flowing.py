"""The text of a law while it is walked through: parts and points with their numbers, headings, paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.model import NoteKind
from checker.readers.legal.blanks import CLOSING, LINE, tidy
from checker.readers.legal.dialects import Dialect
from checker.readers.legal.marks import Marks
from checker.readers.legal.places import Places
from checker.readers.symbols import seen
from checker.readers.written.events import Attributes, Events
from checker.readers.written.flow import Flow
from checker.readers.written.shaped import Shaped
from checker.readers.written.shapes import Shape, is_bare
from checker.readers.written.story import (
    NO_HEADING,
    NO_INDENT,
    Block,
    Break,
    Reference,
    Story,
    Words,
)
from checker.regex import regex

PART = "the file"
"""What is said to be damaged: there is but one part."""
_BLANKS = regex(r"[ \t\r\n]+")
_SIGNS = {0xAD: None, 0x2011: "-"}
"""A place where a word may be parted is not seen; a hyphen at which no line ends looks like any other."""
_OPENING = "‘“„«‹\"'"


class _Around(NamedTuple):
    """What a note stands in."""

    places: Places
    number: list[str] | None
    opening: str
    held: list[Reference]
    heading: int


class Flowing(Events):
    """What the two dialects have in common but for their tables; what is open is on the stacks."""

    def __init__(self, path: str, dialect: Dialect) -> None:
        super().__init__(path, PART)
        self._parser.CharacterDataHandler = self._characters
        self.story = Story(PART)
        self.marks = Marks()
        self._dialect = dialect
        self._flow = Flow(path, PART, self.story.blocks)
        self._places = Places(dialect)
        self._around: list[_Around] = []  # what the open notes stand in
        self._number: list[str] | None = None  # the text of the number that is open
        self._opening = ""  # the quotation mark before a number: it belongs to the text behind
        self._held: list[Reference] = []  # of notes to a number: they follow behind it
        self._heading = 0  # headings that are open, one inside another
        self._quoted = 0  # structures of other acts that are open: their headings are not this one's
        self._last: Shaped | None = None  # the paragraph that ended last
        self._raised: list[bool] = []
        self._capitals: list[bool] = []

    # --- parts and points ---

    def _enter(self, name: str, _: Attributes) -> None:
        self._boundary()
        self._settle()
        self._places.enter(name)

    def _leave(self) -> None:
        self._boundary()
        self._settle()
        self._places.leave()

    def _settle(self) -> None:
        """A part whose number no heading follows: the number itself is the heading."""
        inner = self._places.inner
        if inner and inner.headed and inner.label and not inner.shown:
            inner.shown = True
            self._begin(Shape(self._outline(), None, NO_INDENT))
            self._put(Words(inner.label, -1, -1, -1))
            self._put_held()
            self._boundary()

    def _start_number(self, _: Attributes) -> None:
        self._boundary()
        self._number = []

    def _end_number(self) -> None:
        label = _BLANKS.sub(" ", "".join(self._number or ())).strip()
        bare = label.lstrip(_OPENING)
        self._opening, label = label[: len(label) - len(bare)], bare
        self._number = None
        inner = self._places.inner
        if inner is None or (inner.label and inner.shown):
            self._add(label)  # it is no part's
            self._boundary()
        elif label:
            inner.label = f"{inner.label} {label}".strip()

    def _start_heading(self, _: Attributes) -> None:
        self._boundary()
        self._heading += 1

    def _end_heading(self) -> None:
        self._heading -= 1
        self._boundary()

    def _outline(self) -> int:
        """The outline level of a heading that begins here."""
        return NO_HEADING if self._quoted else self._places.heading

    def _quote_parts(self, _: Attributes, *, by: int) -> None:
        """Parts of another act are quoted from here on, or no longer."""
        self._boundary()
        self._settle()
        self._quoted += by

    # --- paragraphs ---

    def _boundary(self) -> None:
        """A paragraph ends here, or begins; in a heading it is but a blank."""
        if self._heading:
            if self._flow.paragraph is not None:
                self._add(" ")
        elif isinstance(paragraph := self._flow.paragraph, Shaped):
            tidy(paragraph)
            self._finish(paragraph)
            self._last = paragraph
            self._flow.end_paragraph()

    def _finish(self, paragraph: Shaped) -> None:
        """A paragraph is whole."""

    def _open(self) -> None:
        """The paragraph that text begins with."""
        inner = self._places.inner
        if not self._heading and inner and inner.headed and inner.label and not inner.shown:
            if is_bare(inner.label):
                inner.headed = False  # a section with a number and no heading is a point
            else:
                self._settle()
        outline = self._outline() if self._heading else NO_HEADING
        level = 0 if self._heading else self._places.level
        shown = self._places.show()
        self._begin(Shape(outline, shown[0] if shown else None, NO_INDENT, level - max(len(shown) - 1, 0)))
        for one in shown[1:]:
            self._put(Words(f"{one.text} ", -1, -1, -1))
        if self._opening:
            self._put(Words(self._opening, -1, -1, -1))
            self._opening = ""
        self._put_held()

    def _begin(self, shape: Shape) -> None:
        self._flow.begin(Shaped(shape=shape, place=self._places.name))

    def _put_held(self) -> None:
        for one in self._held:
            self._put(one)
        self._held = []

    def _characters(self, data: str) -> None:
        if self._skipped:
            return
        if self._number is not None:
            self._number.append(data)
        else:
            self._add(_BLANKS.sub(_folded, data))

    def _add(self, text: str) -> None:
        if self._flow.paragraph is None:
            text = text.lstrip(f" {LINE}")
            if not text:
                return
            if self._last and not self._places.waiting and CLOSING.issuperset(text):
                self._last.pieces.append(Words(text.rstrip(f" {LINE}"), -1, -1, -1))
                return  # what ends a quotation that paragraphs of its own stand in
            self._open()
        paragraph = self._flow.paragraph
        assert paragraph is not None
        if text[:1] in {" ", LINE} and paragraph.ends_in_blank:
            text = text[1:]
        if self._capitals and self._capitals[-1]:
            text = text.upper()
        if text:
            raised = bool(self._raised) and self._raised[-1]
            self._put(Words(seen(text.translate(_SIGNS)), -1, -1, -1, raised))

    def _put(self, piece: Words | Reference | Break) -> None:
        if self._flow.paragraph is not None:
            self._flow.paragraph.pieces.append(piece)

    def _style(self, _: Attributes, *, raised: bool = False, capitals: bool = False) -> None:
        self._raised.append(raised or bool(self._raised and self._raised[-1]))
        self._capitals.append(capitals or bool(self._capitals and self._capitals[-1]))

    def _end_style(self) -> None:
        self._raised.pop()
        self._capitals.pop()

    # --- notes ---

    def _refer_to(self, kind: NoteKind, name: str) -> None:
        one = Reference(kind, name, -1, 0, 0)
        self.story.references.append(one)
        if self._number is not None:
            self._held.append(one)
            return
        if self._flow.paragraph is None:
            self._open()
        self._put(one)

    def _into(self, blocks: list[Block]) -> None:
        """What follows is a note's, whose parts are its own."""
        self._around.append(_Around(self._places, self._number, self._opening, self._held, self._heading))
        self._places, self._number, self._opening = Places(self._dialect), None, ""
        self._held, self._heading = [], 0
        self._style({})
        self._raised[-1] = self._capitals[-1] = False
        self._flow.start_note(blocks)

    def _end_note(self) -> None:
        self._boundary()
        self._flow.end_note()
        self._end_style()
        self._last = None
        around = self._around.pop()
        self._places, self._number, self._opening = around.places, around.number, around.opening
        self._held, self._heading = around.held, around.heading


def _folded(blanks: re.Match[str]) -> str:
    return LINE if "\n" in blanks[0] else " "
