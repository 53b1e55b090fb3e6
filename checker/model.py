"""The words of the house as frozen dataclasses.

Every offset is a 0-based count of characters and every span is half-open. A `Span` always lies in
`Document.text`, the text as a reader sees it; a `Range` always lies in the source file.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

# --- places ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`: characters `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the source file: 1-based line, 1-based column in characters, 0-based offset."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A stretch of the source file, `end` not included."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of the text that come from `source_length` characters of the source.

    Equal lengths: copied one for one. Unequal lengths (an entity, a folded line break): the run
    stands for its source as a whole.
    """

    start: int
    length: int
    source_start: int
    source_length: int


@dataclass(frozen=True)
class OffsetMap:
    """From offsets in `Document.text` to offsets in the source.

    `runs` are in text order; offsets that no run covers (the line breaks between blocks) belong
    to the end of the run before.
    """

    runs: tuple[Run, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.start for run in self.runs]

    def _run(self, offset: int) -> Run | None:
        index = bisect_right(self._starts, offset) - 1
        return self.runs[index] if index >= 0 else None

    def source_start(self, offset: int) -> int:
        """The source offset of the text's character at `offset`."""
        run = self._run(offset)
        if run is None:
            return self.runs[0].source_start if self.runs else 0
        if offset >= run.start + run.length:
            return run.source_start + run.source_length
        if run.length != run.source_length:
            return run.source_start
        return run.source_start + offset - run.start

    def source_end(self, offset: int) -> int:
        """The source offset just behind the text's character before `offset`."""
        run = self._run(offset - 1)
        if run is None:
            return self.source_start(offset)
        inside = offset - run.start
        if inside >= run.length or run.length != run.source_length:
            return run.source_start + run.source_length
        return run.source_start + inside


# --- documents ------------------------------------------------------------------------------


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CODE = "code"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, table row, code block or note body.

    `level` is 1 for the highest heading and for an outermost item, 0 where it has no meaning.
    `marker` is a heading's printed number ("IV.", "3.1"), an item's bullet or number ("-",
    "(a)"), a note's label; it is not part of the text. `cells` are a row's cells. `list_id`
    tells one list from the next where the source does (items of equal id belong together);
    0 elsewhere.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""
    cells: tuple[Span, ...] = ()
    list_id: int = 0


NoteKind = Literal["footnote", "endnote"]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote.

    `label` is its mark as the source has it ("48", "a"). `number` is the number a reader would see
    in print: the order of first reference, from 1; 0 if nothing refers to it. `references` are the
    offsets in `Document.text` where its mark stood. `body` is None where the note is referred to
    and never defined.
    """

    label: str
    kind: NoteKind
    number: int
    references: tuple[int, ...]
    body: Span | None


@dataclass(frozen=True)
class Document:
    """A report as a reader sees it, and the way back to its source.

    `text` holds the blocks in reading order, one to a line (no line break inside a block), the
    bodies of the notes after all others; markup and note marks are taken out. `blocks` are in
    text order and disjoint. `source` is the decoded file, its line breaks untouched.
    """

    path: str
    format: str
    source: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    origin: OffsetMap

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        source = self.source
        at = source.find("\n")
        while at != -1:
            starts.append(at + 1)
            at = source.find("\n", at + 1)
        return starts

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def block_at(self, offset: int) -> int:
        """The index of the block that holds the text's character at `offset`."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def position(self, source_offset: int) -> Position:
        line = bisect_right(self._line_starts, source_offset) - 1
        return Position(line + 1, source_offset - self._line_starts[line] + 1, source_offset)

    def range(self, span: Span) -> Range:
        """Where `span` stands in the source file."""
        start = self.origin.source_start(span.start)
        end = max(self.origin.source_end(span.end), start)
        return Range(self.position(start), self.position(end))

    def line(self, number: int) -> str:
        """The source's line `number` (1-based), without its line break."""
        starts = self._line_starts
        end = starts[number] - 1 if number < len(starts) else len(self.source)
        return self.source[starts[number - 1] : end].removesuffix("\r")


# --- facts ----------------------------------------------------------------------------------


class Exactness(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


class Relation(StrEnum):
    """How a statement stands to what was counted before it."""

    PLAIN = "plain"  # 16 Member States
    OF_THESE = "of these"  # nine of those Member States
    REMAINING = "remaining"  # the remaining 7
    OTHER = "other"  # the other two
    ALL = "all"  # all 28
    BOTH = "both"
    NEITHER = "neither"
    EACH = "each"  # each of the six
    OUT_OF = "out of"  # 15 out of 22
    SHARE = "share"  # half of the 27


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it. `value` is None where none can be known ("some")."""

    span: Span
    value: int
    exactness: Exactness = Exactness.EXACT
    words: bool = False
    """Written in words, not in figures."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A count the text makes.

    `span` covers the words an editor would quote; `unit` is the noun phrase counted, without
    articles, as written ("Member States"), taken from an earlier statement where the text leaves
    it out (`implied`); `head` is its last noun, lower case and singular ("state"). `total` is the
    22 of "15 out of 22". `definite`: "the five"; `following`: "the following five". `sentence` and `clause` are the spans it stands in; `predicate` are the
    content words of its clause, lower case, cut to stems.
    """

    span: Span
    quantity: Quantity
    unit: str
    head: str
    relation: Relation = Relation.PLAIN
    total: int | None = None
    implied: bool = False
    definite: bool = False
    following: bool = False
    sentence: Span = Span(0, 0)
    clause: Span = Span(0, 0)
    predicate: frozenset[str] = frozenset()

    @property
    def value(self) -> int:
        return self.quantity.value

    @property
    def exact(self) -> bool:
        return self.quantity.exactness is Exactness.EXACT


class ListKind(StrEnum):
    NAMES = "names"  # A, B and C
    PHRASES = "phrases"  # a robust framework for …; the effective prevention of …
    DATES = "dates"  # July, September and October 2019
    MARKED = "marked"  # (1) … (2) …; (a) … (b) …
    ITEMS = "items"  # bullets, numbered paragraphs, table rows
    ORDINALS = "ordinals"  # First, … Second, …
    LABELS = "labels"  # (pillar 1) … (pillar 5)
    PARTS = "parts"  # headings under a heading, chapters of a paper


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list. `key` is what makes two items the same member."""

    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """An enumeration.

    `open` lists ("such as A and B", "A, B and others") need not be complete. `sure` is False
    where the number of items can be read in two ways; `also` are the other numbers it may have (a doubled item
    counted once, an "and" inside a name). `predicate` are the stems of the words that
    say what the items did.
    """

    kind: ListKind
    span: Span
    items: tuple[Item, ...]
    open: bool = False
    sure: bool = True
    also: tuple[int, ...] = ()
    predicate: frozenset[str] = frozenset()


# --- claims ---------------------------------------------------------------------------------


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"  # nothing in the document lists it
    UNREAD = "unread"  # there is support, and the program could not read it


class SupportKind(StrEnum):
    NOTE = "note"
    PARENTHESIS = "parenthesis"
    COLON = "colon"
    NAMELY = "namely"
    APPOSITION = "apposition"
    ITEMS = "items"
    ENUMERATION = "enumeration"
    HEADINGS = "headings"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Support:
    """What stands for a statement: a list, or several that are counted together.

    `label` names a note ("48"); `listed` is the number of items, None where it could not be read.
    """

    kind: SupportKind
    span: Span
    listed: int | None
    label: str = ""
    lists: tuple[ItemList, ...] = ()

    @property
    def place(self) -> str:
        """The place in an editor's words: "note 48", "the parenthesis"."""
        return f"note {self.label}" if self.kind is SupportKind.NOTE else PLACES[self.kind]


PLACES: dict[SupportKind, str] = {
    SupportKind.NOTE: "the note",
    SupportKind.PARENTHESIS: "the parenthesis",
    SupportKind.COLON: "the list after the colon",
    SupportKind.NAMELY: "the list that follows",
    SupportKind.APPOSITION: "the list that follows",
    SupportKind.ITEMS: "the list below",
    SupportKind.ENUMERATION: "the text that follows",
    SupportKind.HEADINGS: "the headings",
    SupportKind.FIGURES: "the figure beside it",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement beside what supports it, with a verdict and the reason in plain words."""

    statement: Statement
    support: tuple[Support, ...]
    verdict: Verdict
    explanation: str


# --- findings -------------------------------------------------------------------------------


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding or mismatch speaks of, and what it is."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What a check saw, before a rule gives it severity and words.

    `values` fill the rule's message. `grade` picks one of the rule's other severities
    (`[severities]` of its page); "" is the usual one.
    """

    span: Span
    values: dict[str, str | int] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    stated: int | None = None
    listed: int | None = None
    suggestion: str | None = None
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source file as a report shows it."""

    path: str
    quote: str
    range: Range
    line: str
    """The whole source line on which it starts."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place."""

    code: str
    rule: str
    severity: Severity
    message: str
    place: Place
    related: tuple[Place, ...]
    stated: int | None
    listed: int | None
    suggestion: str | None
    fingerprint: str
