"""What a part of a file holds, as its markup has it: paragraphs, tables, runs and where they stand."""

from __future__ import annotations

from typing import NamedTuple

from checker.frozen import dataclass, field
from checker.model import NoteKind

NO_HEADING = 9
"""The outline level of what is no heading; those of headings count from 0."""


@dataclass(frozen=True, slots=True)
class Indent:
    """Where a paragraph's text begins, and how far left of it its first line, in twips; None: not said."""

    left: int | None = None
    hanging: int | None = None

    def over(self, other: Indent) -> Indent:
        """This one, and where it says nothing the other."""
        return Indent(
            other.left if self.left is None else self.left,
            other.hanging if self.hanging is None else self.hanging,
        )


NO_INDENT = Indent()


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands in front of a paragraph. `bullet`: it counts nothing.

    `counter` tells paragraphs that are counted together; `goes_on`: this is not the first of them.
    """

    text: str
    bullet: bool
    counter: tuple[str, int] = ("", 0)
    goes_on: bool = False


class Words(NamedTuple):
    """A stretch of text. `start` and `end` are where its element's tags begin, in bytes; `start` is -1 where
    the run cannot be cut there."""

    text: str
    run: int
    start: int
    end: int
    raised: bool = False


@dataclass(slots=True)
class Reference:
    """A note's mark in the text. `mark` is the one that the author typed, "" where Word counts.

    `section` and `page` count from 0; the page is as Word last laid the document out.
    """

    kind: NoteKind
    id: str
    run: int
    section: int
    page: int
    custom: bool = False
    mark: str = ""


class Break(NamedTuple):
    """A line break; `page`: of a page or a column."""

    run: int
    page: bool = False


Piece = Words | Reference | Break


@dataclass(slots=True)
class Run:
    """Where an element's two tags begin, in bytes, that can stand between two comment marks.

    That is a run of the text, or the outermost one that holds it: a text box's run, a formula.
    """

    start: int
    end: int = -1
    splits: bool = True
    """Whether it is a run that can be cut in two."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is walked through; None where its style decides."""

    pieces: list[Piece] = field(default_factory=list)
    style: str = ""
    num: str | None = None
    level: int | None = None
    outline: int | None = None
    indent: Indent = NO_INDENT
    joined: bool = False
    """Its end is deleted: what follows goes on with it."""
    generated: bool = False
    """It is of a table of contents or an index."""
    boxed: bool = False
    """It stands in a text box."""
    place: str = ""
    """What its place is called, as "Article 5(1)"; "" where paragraphs are counted."""

    @property
    def ends_in_blank(self) -> bool:
        """Whether a blank that follows is none: white space is folded, and there is none at a start."""
        for piece in reversed(self.pieces):
            if isinstance(piece, Words):
                return piece.text[-1:] in {" ", "\n"}
            return isinstance(piece, Break)
        return True


@dataclass(slots=True)
class Cell:
    """What stands in a cell of so many columns; `goes_on`: with the cell above, so that it is none."""

    blocks: list[Block] = field(default_factory=list)
    columns: int = 1
    goes_on: bool = False

    @property
    def shown(self) -> list[Block]:
        return [] if self.goes_on else self.blocks


@dataclass(slots=True)
class Row:
    cells: list[Cell] = field(default_factory=list)
    dropped: bool = False


@dataclass(slots=True)
class Table:
    rows: list[Row] = field(default_factory=list)


Block = Paragraph | Table


@dataclass(slots=True)
class NoteFormat:
    """How notes of one kind are numbered; None where what is above it decides."""

    form: str | None = None
    start: int | None = None
    restart: str | None = None


Formats = dict[NoteKind, NoteFormat]


@dataclass(slots=True)
class Story:
    """A part. `notes` are those that it defines, by their ids; `sections` how each numbers its notes."""

    part: str
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, list[Block]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    sections: list[Formats] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
