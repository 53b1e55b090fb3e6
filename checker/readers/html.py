"""A block of HTML inside Markdown → raw blocks."""

from __future__ import annotations

from checker.model import BlockKind
from checker.readers.bodies import without_backlink
from checker.readers.inline import Inline, add_text, tags
from checker.readers.raw import Raw
from checker.readers.tracked import Tracked
from checker.regex import regex

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead title tr ul".split()
)
_HIDDEN = frozenset({"script", "style", "template"})
_NOTE_ID = regex(r"""\bid\s?=\s?["']?(?:fn|footnote|note|_ftn)[-_:]?(\d{1,4})(?!\w)""")
_START = regex(r"\s*</?([A-Za-z][A-Za-z0-9]*+)")


def starts_html(text: str) -> bool:
    """Whether an indented block is HTML that a blank line cut off from its list or table."""
    match = _START.match(text)
    return bool(match) and match is not None and match[1].lower() in BLOCK_TAGS


def html_blocks(piece: Tracked) -> list[Raw]:
    """The blocks of an HTML fragment, in order; what its tags leave open ends with it."""
    reader = _Reader(piece)
    at = 0
    for start, end, name, closing, attributes in tags(piece.text):
        if not reader.hidden:
            add_text(reader.inline, piece, at, start)
        reader.tag(name, closing, attributes, start, end)
        if name == "li" and not closing and (match := _NOTE_ID.search(attributes)):
            reader.note = match[1]
        at = end
    if not reader.hidden:
        add_text(reader.inline, piece, at, len(piece.text))
    reader.flush()
    reader.end_row()
    return reader.raws


class _Reader:
    """Where in the fragment's lists and tables the scan is."""

    def __init__(self, piece: Tracked) -> None:
        self.piece = piece
        self.raws: list[Raw] = []
        self.inline = Inline()
        self.hidden = ""
        self.note = ""  # the label of a note that an item's id names
        self._lists: list[int] = []  # the last number of each open list; -1 where it has none
        self._item = ""  # the marker of an item whose first text is yet to come
        self._heading = 0
        self._row: list[Tracked] | None = None
        self._in_cell = False

    def tag(self, name: str, closing: bool, attributes: str, start: int, end: int) -> None:
        if self.hidden:
            if closing and name == self.hidden:
                self.hidden = ""
            return
        if name in _HIDDEN and not closing:
            self.hidden = name
        elif name in BLOCK_TAGS:
            self._block_tag(name, closing)
        else:
            source = self.piece.source_at
            self.inline.tag(name, closing, attributes, source(start), source(end - 1) + 1)

    def _block_tag(self, name: str, closing: bool) -> None:
        if name in {"td", "th"}:
            self._cell(closing)
        elif self._row is None or name in {"tr", "table"}:
            self.flush()
        if name in {"ul", "ol"}:
            self._list(name, closing)
        elif name == "li":
            self._item = "" if closing else self._marker()
        elif name == "tr":
            self.end_row()
            self._row = None if closing else []
        elif name[0] == "h" and name[1:].isdigit():
            self._heading = 0 if closing else int(name[1:])

    def _list(self, name: str, closing: bool) -> None:
        if not closing:
            self._lists.append(0 if name == "ol" else -1)
        elif self._lists:
            self._lists.pop()

    def _marker(self) -> str:
        if not self._lists or self._lists[-1] < 0:
            return "-"
        self._lists[-1] += 1
        return f"{self._lists[-1]}."

    def _cell(self, closing: bool) -> None:
        text = self._take()
        if self._row is not None:
            if self._in_cell:
                self._row.append(text)
            self._in_cell = not closing

    def _take(self) -> Tracked:
        text = self.inline.build().strip()
        self.inline = Inline()
        return text

    def end_row(self) -> None:
        if self._row is not None:
            self._cell(closing=True)
            if any(cell.text for cell in self._row):
                self.raws.append(Raw(BlockKind.ROW, Tracked(""), cells=tuple(self._row)))
            self._row = None

    def flush(self) -> None:
        """End the block that is being built, where it has any text."""
        if self._row is not None:
            return
        text = self._take()
        if not text.text:
            return
        depth = len(self._lists)
        if self._heading:
            self.raws.append(Raw(BlockKind.HEADING, text, level=self._heading))
        elif self.note and self._item and not any(mark.start == 0 for mark in text.marks):
            body, key = without_backlink(text), f"raised:{self.note}"
            self.raws.append(Raw(BlockKind.NOTE, body, marker=self.note, form="raised", key=key))
        elif self._item:
            self.raws.append(Raw(BlockKind.ITEM, text, level=max(depth, 1), marker=self._item))
        else:
            self.raws.append(Raw(BlockKind.PARAGRAPH, text, level=depth))
        self._item = self.note = ""
