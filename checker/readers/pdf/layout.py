"""Pages → blocks in the order in which they are read: paragraphs, rows of tables, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile
from typing import Literal

from checker.frozen import dataclass, field
from checker.readers.pdf.columns import Flow, flows
from checker.readers.pdf.grids import Grid, with_grids
from checker.readers.pdf.lines import Line, rows
from checker.readers.pdf.margins import without_line_numbers
from checker.readers.pdf.notes import Foot, foot_of, marks_of
from checker.readers.pdf.paragraphs import are_captions, had_stop, is_bullet, numbers_count_on, paragraphs
from checker.readers.pdf.running import without_running
from checker.readers.pdf.sizes import Sizes
from checker.readers.pdf.tables import Table, gone_on_with, parted
from checker.readers.pdf.words import Page
from checker.readers.starts import readings, start_of
from checker.regex import regex

Kind = Literal["text", "row", "unread", "note"]

_LEADER = regex(
    r"(?:[.…·\ufffd]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?$|(?:_\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$"
)
"""The dots and the page number of an entry in a table of contents; a line without one is a form's blank."""
_ADDRESS = regex(r"(?:https?:|www\.|doi:)")
"""What an address begins with."""
_ENTRY, _ENTRIES = 4, 3
"""Lines of an entry in a table of contents, at most, and entries that make one."""
_SIZE = 0.07
"""Share of its size by which the type of one paragraph may differ."""
_SMALL = 0.93
"""How much of the size of the text that the type below a figure or a column has, at most."""
_FULL = 3.0
"""Sizes of type that a line may be short of its column and yet be full."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, its page, and which of the page's lines it is, in the order in which they are read."""

    page: int
    number: int
    line: Line


@dataclass(slots=True)
class Block:
    """Lines that belong together: those of a paragraph or note, or of each cell of a row.

    `label` is a note's mark. `left` and `right` are where its column begins and ends.
    """

    kind: Kind
    lines: list[Placed]
    cells: tuple[tuple[Line, ...], ...] = ()
    label: str = ""
    left: float = 0.0
    right: float = 0.0

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass(slots=True)
class Layout:
    """The blocks of a document, and what is usual in it."""

    sizes: Sizes
    blocks: list[Block] = field(default_factory=list)


def laid_out(pages: Sequence[Page]) -> Layout:
    """What the pages hold, but for running heads and feet, page numbers and tables of contents."""
    words = without_line_numbers([page.words for page in pages])
    rowed = without_running(
        [rows(with_grids(own, page.rules)) for page, own in zip(pages, words, strict=True)]
    )
    flowing = [
        list(filter(None, map(_without_contents, flows(list(chain.from_iterable(page)))))) for page in rowed
    ]
    sizes = Sizes(chain.from_iterable(flowing))
    writer = _Writer(sizes)
    for page, found in zip(pages, flowing, strict=True):
        writer.page(page.number, found)
    return Layout(sizes, writer.blocks)


def _without_contents(flow: Flow) -> Flow:
    """The lines but for those of a table of contents.

    An entry of several lines has its dots on the last, and a chapter's may have none: "2 Ports      3".
    """
    led = [
        at
        for at, line in enumerate(flow)
        if not isinstance(line, Grid) and _LEADER.search(line.text) is not None
    ]
    out = set(led)
    for before, at in pairwise(led):
        if at - before <= _ENTRY:
            out.update(range(before, at))
    if len(led) >= _ENTRIES:
        first = flow[led[0]]
        ahead = takewhile(lambda line: _is_entry(line, first), reversed(flow[: led[0]]))
        out.update(range(led[0] - sum(1 for _ in ahead), led[0]))
    return [line for at, line in enumerate(flow) if at not in out]


def _is_entry(line: Line, other: Line) -> bool:
    """Whether a line ends in a number below or above that of an entry."""
    return line.text[-1:].isdigit() and abs(line.right - other.right) <= line.size


class _Writer:
    def __init__(self, sizes: Sizes) -> None:
        self.blocks: list[Block] = []
        self._sizes = sizes
        self._text: Block | None = None  # the last paragraph or heading
        self._small: Block | None = None  # the last of smaller type, such as stands below a figure
        self._note: Block | None = None  # the last note of the page before
        self._columns: Sequence[tuple[float, float]] = ()  # those of the table that ended the column before

    def page(self, number: int, found: Sequence[Flow]) -> None:
        """Adds the blocks of a page."""
        marks = marks_of(chain.from_iterable(found))
        counted = _Counted(number)
        note = self._note
        self._note = None
        for flow in found:
            first, foot = foot_of(flow, marks, self._sizes.body, goes_on=_is_open(note))
            self._body(counted, flow[:first])
            self._foot(counted, foot, note)

    def _body(self, counted: _Counted, flow: Sequence[Line]) -> None:
        """Adds what stands in a column; its first paragraph may go on with the last of the one before.

        A table or a figure may stand between them, at the foot of the one column or the head of the other.
        """
        fresh, small = True, True
        columns, self._columns = self._columns, ()
        left = min((line.left for line in flow), default=0.0)
        right = max((line.right for line in flow), default=0.0)
        for part in parted(flow):
            if isinstance(part, Table):
                part = gone_on_with(part, columns)
                columns, self._columns = (), part.columns
                self._table(counted, part)
                continue
            columns = self._columns = ()
            for lines in paragraphs(part, self._sizes):
                placed = counted.placed(lines)
                minor = lines[0].size <= _SMALL * self._sizes.body
                before = (small and self._small) if minor else (fresh and self._text)
                if before and _goes_on(before, lines[0]):
                    before.lines.extend(placed)
                    before.right = right
                else:
                    self._add(Block("text", placed, left=left, right=right), minor=minor)
                fresh, small = fresh and minor, False

    def _table(self, counted: _Counted, table: Table) -> None:
        if table.rows is None:
            self.blocks.extend(Block("unread", counted.placed([line])) for line in table.lines)
            return
        for row in table.rows:
            lines = sorted(
                {line.base: line for cell in row for line in cell}.values(), key=lambda one: -one.base
            )
            self.blocks.append(Block("row", counted.placed(lines), row))

    def _foot(self, counted: _Counted, foot: Foot, note: Block | None) -> None:
        if foot.before and note is not None:
            note.lines.extend(counted.placed(foot.before))
            self._note = note
        for label, lines in foot.notes:
            self._note = Block("note", counted.placed(lines), label=label)
            self.blocks.append(self._note)

    def _add(self, block: Block, *, minor: bool) -> None:
        self.blocks.append(block)
        if minor:
            self._small = block
        else:
            self._text = block


class _Counted:
    """Counts the lines of a page."""

    def __init__(self, page: int) -> None:
        self._page = page
        self._count = 0

    def placed(self, lines: Iterable[Line]) -> list[Placed]:
        return list(self._placed(lines))

    def _placed(self, lines: Iterable[Line]) -> Iterator[Placed]:
        for line in lines:
            self._count += 1
            yield Placed(self._page, self._count, line)


def _counts_on(first: Line, line: Line) -> bool:
    """Whether a line begins with the mark that comes after the one that a paragraph begins with."""
    one, other = start_of(first.text), start_of(line.text)
    if one is None or other is None:
        return numbers_count_on(first, line)
    before = {(kind, value + 1) for kind, value in readings(one.marker)}
    return not before.isdisjoint(readings(other.marker))


def _is_open(note: Block | None) -> bool:
    """Whether a note may go on at the foot of the next page: no stop ends it, nor an address."""
    if note is None or had_stop(last := note.lines[-1].line):
        return False
    return _ADDRESS.match(last.words[-1].text) is None


def _goes_on(block: Block, line: Line) -> bool:
    """Whether the first line of a column goes on with the paragraph that ended the one before."""
    if block.kind != "text":
        return False
    last = block.lines[-1].line
    if abs(last.size - line.size) > _SIZE * last.size or last.bold != line.bold:
        return False
    begins = block.lines[0].line
    if had_stop(last) or is_bullet(line) or _counts_on(begins, line) or are_captions(begins, line):
        return False
    if line.text[:1].islower() or last.text.endswith((",", "-", "–", "—")):
        return True
    return not last.bold and block.right - last.right < _FULL * last.size and start_of(line.text) is None
