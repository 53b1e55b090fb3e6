"""The markup of an OpenDocument text → its story: what counts as text, and what is left out.

Left out are comments, hidden text, prompts to fill in, tables of contents, and what a tracked change took
away: deleted text in the final state, inserted text in the original.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from checker.readers.errors import ReaderError
from checker.readers.markup import Held, Node
from checker.readers.odt.blanks import folded, trim
from checker.readers.odt.changes import Changes
from checker.readers.odt.names import DISPLAYED, LEFT_OUT, MATH, SPACES
from checker.readers.odt.noting import Noting
from checker.readers.odt.repeats import Repeats
from checker.readers.odt.shaping import Shaping
from checker.readers.odt.spans import Spans
from checker.readers.odt.styles import whole
from checker.readers.options import TrackedChanges
from checker.readers.symbols import seen
from checker.readers.written.events import Attributes, Ends, Events, Starts
from checker.readers.written.flow import Flow
from checker.readers.written.shaped import Shaped
from checker.readers.written.shapes import Shape
from checker.readers.written.story import NO_HEADING, Break, Reference, Story, Words

_SIGNS = {0xAD: None, 0x2011: "-"}
"""A place where a word may be parted is not seen; a hyphen at which no line ends looks like any other."""
_MOST_BLANKS = 1000
"""How many blanks `text:s` stands for, at most."""


def walk(path: str, part: str, data: bytes, named: Node | None, tracked: TrackedChanges) -> Story:
    """What `part`, `data` being its bytes, holds; `named` are the styles of the document.

    Raises `ReaderError` where it cannot be read.
    """
    walker = _Walker(path, part, named, tracked)
    walker.send(data)
    return walker.story


class _Walker(Events):
    """One pass over the text; what is open is on the stacks."""

    def __init__(self, path: str, part: str, named: Node | None, tracked: TrackedChanges) -> None:
        super().__init__(path, part)
        self._parser.CharacterDataHandler = self._characters
        self.story = Story(part)
        self.headed = False
        self._flow = Flow(path, part, self.story.blocks)
        self._style_parts = [*(named.children if named else ())]
        self._held: Held | None = None
        self._shaping = Shaping()
        self._spans = Spans()
        self._notes = Noting(self.story)
        self._repeats = Repeats(self._flow)
        self._changes = Changes(tracked)

    def spaces(self, root: str) -> Mapping[str, str]:
        if root != SPACES["office"]:
            raise ReaderError(self._path, f"{self._part} is not in the markup of OpenDocument")
        return SPACES | {"math": MATH}

    def tables(self) -> tuple[Starts, Ends]:
        starts: Starts = {
            **dict.fromkeys(LEFT_OUT, self.leave_out),
            **dict.fromkeys(["office:automatic-styles", "office:styles"], self._hold),
            "office:body": self._style,
            **dict.fromkeys(["text:p", "text:h"], self._start_paragraph),
            "text:h": partial(self._start_paragraph, heading=True),
            "text:span": self._start_span,
            "text:s": self._blanks,
            "text:tab": lambda _: self._add("\t"),
            "text:line-break": lambda _: self._put(Break(-1)),
            **dict.fromkeys(DISPLAYED, self._undisplayed),
            "text:hidden-text": self._hidden_text,
            "text:hidden-paragraph": self._hidden_paragraph,
            "text:list": lambda of: self._shaping.lists.start(self.own(of), ""),
            "text:list-item": lambda of: self._shaping.lists.item(self.own(of), counted=True),
            "text:list-header": lambda of: self._shaping.lists.item(self.own(of), counted=False),
            "text:number": self.leave_out,
            "text:note": self._start_note,
            "text:note-citation": self._start_citation,
            "text:note-body": self._start_body,
            "draw:text-box": self._start_box,
            **dict.fromkeys(["draw:custom-shape", "draw:rect", "draw:ellipse"], self._start_box),
            "table:table": self._flow.start_table,
            "table:table-row": self._start_row,
            "table:table-cell": partial(self._start_cell, covered=False),
            "table:covered-table-cell": partial(self._start_cell, covered=True),
            "text:changed-region": lambda of: self._changes.region(self.own(of)),
            "text:insertion": lambda _: self._changes.insertion(),
            "text:deletion": self._start_deletion,
            "text:change-start": lambda of: self._changes.insert(self.own(of), begins=True),
            "text:change-end": lambda of: self._changes.insert(self.own(of), begins=False),
            "text:change": self._restore,
        }
        ends: Ends = {
            **dict.fromkeys(["text:p", "text:h"], self._end_paragraph),
            "text:span": self._spans.end,
            "text:list": lambda: self._shaping.lists.end(),
            "text:note": self._notes.end,
            "text:note-citation": self._notes.end_mark,
            "text:note-body": self._end_body,
            "draw:text-box": self._end_box,
            **dict.fromkeys(["draw:custom-shape", "draw:rect", "draw:ellipse"], self._end_box),
            "table:table": self._flow.end_table,
            "table:table-row": self._repeats.end_row,
            **dict.fromkeys(["table:table-cell", "table:covered-table-cell"], self._end_cell),
            "text:deletion": self._changes.end_deletion,
            "office:text": self._flow.flush,
        }
        return starts, ends

    # --- styles ---

    def _hold(self, attributes: Attributes) -> None:
        """Holds the styles that begin here as a whole."""
        held = self._held = Held(self._path, self._part)
        held.start("styles", dict(attributes))
        self._parser.StartElementHandler = held.start
        self._parser.EndElementHandler = self._end_held

    def _end_held(self, name: str) -> None:
        if self._held is None:
            return
        self._held.end(name)
        if not self._held.depth:
            self._style_parts += self._held.top.children
            self._parser.StartElementHandler = self._start
            self._parser.EndElementHandler = self._end
            self._depth -= 1

    def _style(self, _: Attributes) -> None:
        self._shaping.know(self._style_parts)

    # --- paragraphs ---

    def _start_paragraph(self, attributes: Attributes, *, heading: bool = False) -> None:
        if self._changes.deleting:
            self._changes.paragraph()
            return
        own = self.own(attributes)
        style = own.get("style-name", "")
        if self._shaping.styles.hidden("paragraph", style):
            self.leave_out(attributes)
            return
        carried = self._flow.carried
        self._flow.begin(Shaped())
        paragraph = self._flow.paragraph
        assert isinstance(paragraph, Shaped)
        if not carried:
            paragraph.shape = self._shaping.shape(style, own, heading=heading)

    def _end_paragraph(self) -> None:
        if self._changes.deleting:
            return
        paragraph = self._flow.paragraph
        if paragraph is not None:
            paragraph.joined = self._changes.inserted
            if not paragraph.joined:
                trim(paragraph)
        self._flow.end_paragraph()

    # --- text ---

    def _characters(self, data: str) -> None:
        if self._skipped:
            return
        if self._notes.marking:
            self._notes.characters(data)
        elif self._changes.deleting:
            self._changes.characters(data)
        else:
            self._add(folded(data))

    def _add(self, text: str) -> None:
        paragraph = self._flow.paragraph
        if paragraph is None or self._changes.inserted or self._spans.hidden:
            return
        if text.startswith(" ") and paragraph.ends_in_blank:
            text = text[1:]
        if text:
            self._put(Words(seen(text.translate(_SIGNS)), -1, -1, -1, self._spans.raised))

    def _put(self, piece: Words | Reference | Break) -> None:
        if self._flow.paragraph is not None and not self._changes.inserted:
            self._flow.paragraph.pieces.append(piece)

    def _blanks(self, attributes: Attributes) -> None:
        count = min(whole(self.own(attributes).get("c")) or 1, _MOST_BLANKS)
        if self._changes.deleting:
            self._characters(" ")
        elif self._flow.paragraph is not None and not self._changes.inserted:
            self._put(Words(" " * count, -1, -1, -1))

    def _start_span(self, attributes: Attributes) -> None:
        style, styles = self.own(attributes).get("style-name", ""), self._shaping.styles
        self._spans.start(hidden=styles.hidden("text", style), raised=styles.raised(style))

    # --- what is hidden ---

    def _undisplayed(self, attributes: Attributes) -> None:
        if self.own(attributes).get("display") == "none":
            self.leave_out(attributes)

    def _hidden_text(self, attributes: Attributes) -> None:
        if self.own(attributes).get("is-hidden") != "false":
            self.leave_out(attributes)

    def _hidden_paragraph(self, attributes: Attributes) -> None:
        if self.own(attributes).get("is-hidden") == "true" and self._flow.paragraph is not None:
            self._flow.paragraph.generated = True

    # --- notes and text boxes ---

    def _enter(self) -> None:
        """A note or a box begins: its lists and spans are its own."""
        self._shaping.enter()
        self._spans.enter()

    def _leave(self) -> None:
        self._spans.end()
        self._shaping.leave()

    def _start_note(self, attributes: Attributes) -> None:
        lost = self._changes.inserted or self._changes.deleting or self._spans.hidden
        if self._flow.paragraph is None or lost:
            self.leave_out(attributes)
        else:
            self._put(self._notes.start(self.own(attributes)))

    def _start_citation(self, attributes: Attributes) -> None:
        if not self._notes.start_mark(self.own(attributes)):
            self.leave_out(attributes)

    def _start_body(self, attributes: Attributes) -> None:
        blocks = self._notes.body()
        if blocks is None:
            self.leave_out(attributes)
            return
        self._enter()
        self._flow.start_note(blocks)

    def _end_body(self) -> None:
        self._flow.end_note()
        self._leave()

    def _start_box(self, _: Attributes) -> None:
        self._enter()
        self._flow.start_box()

    def _end_box(self) -> None:
        self._flow.end_box()
        self._leave()

    # --- tables ---

    def _start_row(self, attributes: Attributes) -> None:
        self._flow.start_row(attributes)
        own = self.own(attributes)
        self._repeats.start(own.get("number-rows-repeated"))
        self._flow.drop_row(gone=own.get("visibility") in {"collapse", "filter"})

    def _start_cell(self, attributes: Attributes, *, covered: bool) -> None:
        self._flow.start_cell(attributes)
        self._repeats.start(self.own(attributes).get("number-columns-repeated"))
        if covered:
            self._flow.merge_down(None)

    def _end_cell(self) -> None:
        self._flow.end_in()
        self._repeats.end_cell()

    # --- tracked changes ---

    def _start_deletion(self, attributes: Attributes) -> None:
        if not self._changes.start_deletion():
            self.leave_out(attributes)

    def _restore(self, attributes: Attributes) -> None:
        """Where something was deleted: in the original state it is there."""
        for number, text in enumerate(self._changes.restored(self.own(attributes))):
            if number and isinstance(paragraph := self._flow.paragraph, Shaped):
                self._end_paragraph()
                self._flow.begin(Shaped(shape=Shape(NO_HEADING, None, paragraph.shape.indent)))
            self._add(folded(text))
