"""The elements of a page → raw blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.frozen import dataclass, field
from checker.model import BlockKind
from checker.readers.bodies import without_backlink
from checker.readers.headings import Headings
from checker.readers.hypertext.headings import level_of
from checker.readers.hypertext.inlines import Inlines, raises
from checker.readers.hypertext.lists import List, opened
from checker.readers.hypertext.noted import dressed, without_mark
from checker.readers.hypertext.notes import Noted, Notes
from checker.readers.hypertext.seen import leads_to_another_page, walk
from checker.readers.hypertext.tabled import Tables
from checker.readers.hypertext.tables import EMPTY
from checker.readers.hypertext.tree import Element, Text
from checker.readers.hypertext.word import item_of, level_in_word
from checker.readers.lines import marker_of
from checker.readers.options import TrackedChanges
from checker.readers.raw import Raw
from checker.readers.text import plain_blocks
from checker.readers.tracked import HIDDEN, Builder, Tracked, folded, join
from checker.readers.typed import pieces, typed

_CODE = frozenset("code kbd samp tt".split())
_PARTED = frozenset({"list-symbol", "num", "tab"})
"""How the Commission's pages call what is set apart from the text behind it, by its style alone."""


@dataclass(slots=True)
class _Noting:
    """A note that is being read, and whether its way back has been seen."""

    note: Noted
    marked: bool = False


@dataclass(slots=True)
class _Inside:
    """Text that is collected to be one: a cell, a note."""

    parts: list[Tracked] = field(default_factory=list)


class Reader:
    """One pass over what is read of a page; what is open is on the stacks."""

    def __init__(
        self,
        source: str,
        notes: Notes,
        tracked: TrackedChanges,
        counters: Mapping[str, str],
        *,
        typewritten: bool,
    ) -> None:
        self.raws: list[Raw] = []
        self._source = source
        self._notes = notes
        self._counters = counters
        self._typewritten = typewritten  # whether what is in `<pre>` is the text, and no code
        self._inlines = Inlines(source)
        self._headings = Headings()
        self._lists: list[List] = []
        self._tables = Tables(source, tracked, self._lists)
        self._inside: list[_Inside] = []
        self._noting: list[_Noting] = []
        self._styled: list[tuple[Element, Inlines, int]] = []  # raised text and code that are open
        self._heading = 0
        self._word = 0  # the level of the paragraph that is an item of Word's
        self._label = ""  # what Word shows before the paragraph
        self._kept = 0
        self._names: dict[object, int] = {}

    def read(self, root: Element, left_out: Callable[[Element], bool]) -> None:
        """Read what stands in `root`."""
        whole = self._notes.marks.keys() | self._notes.back
        for node, begins in walk(root, self._unread(left_out), whole):
            if isinstance(node, Text):
                self._inlines.text(node.start, node.end, verbatim=node.verbatim, kept=self._kept > 0)
            elif begins:
                self._start(node)
            else:
                self._end(node)
        self._flush()

    def _unread(self, left_out: Callable[[Element], bool]) -> Callable[[Element], bool]:
        marks, starts = self._notes.marks, self._notes.starts

        def unread(element: Element) -> bool:
            note = marks.get(element) or starts.get(element)
            return left_out(element) or (leads_to_another_page(element) if note is None else note.comment)

        return unread

    # --- elements ---

    def _start(self, element: Element) -> None:
        if note := self._notes.marks.get(element):
            self._inlines.builder.note(note.label, note.key, element.start, element.end, note.kind)
            return
        if begun := self._notes.starts.get(element):
            self._begin_note(begun)
        if element in self._notes.back:
            self._lead_back(element)
        elif element.is_block:
            self._start_block(element)
        elif element.name == "br":
            self._break(element)
        elif element.name in _CODE or raises(element) or element.style.startswith("mso-list:ignore"):
            self._styled.append((element, self._inlines, self._inlines.builder.length))
        if begun and self._lists:
            self._lists[-1].pending = ""  # the number of the item is the note's

    def _end(self, element: Element) -> None:
        if element in self._notes.marks or element in self._notes.back:
            return
        if element.is_block:
            self._end_block(element)
        elif not _PARTED.isdisjoint(element.classes) and not self._inlines.builder.ends_in_space():
            self._inlines.builder.gap(" ")
        elif self._styled and self._styled[-1][0] is element:
            _, inlines, begin = self._styled.pop()
            if inlines is self._inlines:
                self._style(element, begin)
        while self._noting and self._noting[-1].note.body is element:
            self._end_note()

    def _lead_back(self, element: Element) -> None:
        """The mark of a note, or its way back, which is no text of it."""
        if element.is_block:
            self._flush()
        if self._noting:
            self._noting[-1].marked = True

    def _style(self, element: Element, begin: int) -> None:
        if element.name in _CODE:
            self._inlines.builder.verbatim(begin)
        elif raises(element):
            self._inlines.builder.raised(begin, element.start, element.end)
        elif not begin:  # what Word shows before a paragraph
            self._label = self._inlines.build().text
            self._inlines = Inlines(self._source)

    def _break(self, element: Element) -> None:
        if self._kept:
            self._inlines.builder.put("\n", element.start, element.end - element.start)
        else:
            self._inlines.line_break(element.start, element.end)

    def _start_block(self, element: Element) -> None:
        self._flush()
        name = element.name
        if name in {"ol", "ul", "menu", "dir"}:
            self._lists.append(opened(element, len(self._lists), self._counters))
        elif name == "li":
            if not self._lists:
                self._lists.append(List("", 1))
            self._lists[-1].item(element.attributes.get("value"))
        elif name == "table":
            self._tables.start(element)
        elif name == "tr":
            self._tables.start_row()
        elif name in {"td", "th"}:
            if self._tables.has_cells:
                self._inside.append(_Inside())
        elif name == "pre":
            self._kept += 1
        elif level := level_of(element):
            self._heading = level
        elif name == "p":
            self._word = level_in_word(element)

    def _end_block(self, element: Element) -> None:
        name = element.name
        if name == "pre":
            self._end_pre()
            return
        self._flush()
        if name in {"ol", "ul", "menu", "dir"} and self._lists:
            self._lists.pop()
        elif name == "li" and self._lists:
            self._lists[-1].pending = ""
            if self._lists[-1].name == "":
                self._lists.pop()
        elif name == "table":
            self._tables.end()
        elif name == "tr":
            self._end_row()
        elif name in {"td", "th"}:
            self._end_cell(element)
        elif level_of(element):
            self._heading = 0
        elif name == "p":
            self._word = 0

    # --- tables ---

    def _end_cell(self, element: Element) -> None:
        if self._tables.has_cells and self._inside:
            self._tables.cell(join(self._inside.pop().parts), element)

    def _end_row(self) -> None:
        cells = self._tables.end_row()
        if self._inside:
            self._inside[-1].parts += [cell for cell in cells if cell.text]
        elif any(cell.text for cell in cells):
            self.raws.append(Raw(BlockKind.ROW, EMPTY, cells=cells))

    # --- notes ---

    def _begin_note(self, note: Noted) -> None:
        self._flush()
        if self._noting and not self._noting[-1].note.whole and self._noting[-1].note.body is note.body:
            self._end_note()
        self._noting.append(_Noting(note))
        self._inside.append(_Inside())

    def _end_note(self) -> None:
        self._flush()
        noting = self._noting.pop()
        note = noting.note
        body = without_backlink(without_mark(join(self._inside.pop().parts), note.label, noting.marked))
        self.raws.append(
            Raw(BlockKind.NOTE, body, marker=note.label, form="link", key=note.key, note_kind=note.kind)
        )

    # --- text ---

    def _take(self) -> Tracked:
        text = self._inlines.build()
        self._inlines = Inlines(self._source)
        return dressed(text) if HIDDEN in text.text else text

    def _flush(self) -> None:
        """End the block that is being built, where it has any text."""
        if self._kept or self._inlines.is_empty:
            return
        text = self._take()
        label, self._label = self._label, ""
        if not text.text or self._tables.takes_marker(text):
            return
        if self._inside:
            self._collect(text, label)
        elif self._heading:
            raw = Raw(BlockKind.HEADING, text, self._heading, label)
            self.raws.append(raw if label else self._headings.numbered(raw))
        elif self._word:
            self.raws.append(item_of(text, label, self._word))
        elif self._lists:
            self._listed(text)
        else:
            self.raws += [typed(piece, 0) for piece in pieces(text)]

    def _listed(self, text: Tracked) -> None:
        """A paragraph of an item, the first with its marker."""
        top = self._lists[-1]
        for piece in pieces(text):
            if not top.pending:
                self.raws.append(Raw(BlockKind.PARAGRAPH, piece, top.level))
                continue
            shown, top.pending = top.pending, ""
            start = marker_of(piece)
            if start and (start.style == "bracketed" or (top.silent and start.style != "decimal")):
                shown, piece = start.marker, piece.slice(start.end, len(piece.text))
            group = 0 if self._tables.is_list(top) else self._group(top)
            self.raws.append(Raw(BlockKind.ITEM, piece, top.level, shown, group=group))

    def _group(self, one: List) -> int:
        return self._names.setdefault(one.name, len(self._names) + 1)

    def _collect(self, text: Tracked, label: str) -> None:
        """A paragraph of a cell or a note; the number of an item stands before it."""
        top = self._lists[-1] if self._lists else None
        shown = label
        if top is not None and top.pending:
            shown, top.pending = top.pending, ""
        if shown and shown[-1:] in ".)":
            builder = Builder()
            builder.gap(f"{shown} ")
            builder.add(text)
            text = builder.build()
        self._inside[-1].parts.append(text)

    def _end_pre(self) -> None:
        """Code; or the text of a page that has no other, as of old."""
        self._kept -= 1
        text = self._inlines.builder.build()
        self._inlines = Inlines(self._source)
        if self._inside:
            self._inside[-1].parts.append(folded(text))
        elif self._typewritten:
            self.raws += plain_blocks(text)
        elif (code := folded(text)).text:
            self.raws.append(Raw(BlockKind.CODE, code))
