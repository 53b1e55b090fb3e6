"""The markup of an OpenDocument text → its story: what counts as text, and what is left out.

Left out are comments, hidden text, prompts to fill in, tables of contents, and what a tracked change took
away: deleted text in the final state, inserted text in the original.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import partial

from checker.frozen import dataclass
from checker.model import NoteKind
from checker.readers.errors import ReaderError
from checker.readers.markup import Held, Node
from checker.readers.odt.lists import Lists
from checker.readers.odt.numbering import ListStyles
from checker.readers.odt.styles import Styles, whole
from checker.readers.options import TrackedChanges
from checker.readers.symbols import seen
from checker.readers.written.events import Attributes, Ends, Events, Starts
from checker.readers.written.flow import Flow
from checker.readers.written.shaped import Shaped
from checker.readers.written.shapes import Shape
from checker.readers.written.story import NO_HEADING, Break, Indent, Paragraph, Reference, Story, Words
from checker.regex import regex

_SPACES = {
    prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in {
        "draw": "drawing", "office": "office", "svg": "svg-compatible", "table": "table", "text": "text",
    }.items()
}  # fmt: skip
_MATH = "http://www.w3.org/1998/Math/MathML"
_LEFT_OUT = (
    "math:annotation office:annotation office:change-info office:font-face-decls office:forms "
    "office:master-styles office:meta office:scripts office:settings svg:desc svg:title table:shapes "
    "text:alphabetical-index text:illustration-index text:object-index text:placeholder text:ruby-text "
    "text:table-index text:table-of-content text:user-index"
).split()
_BLANKS = regex(r"[ \t\r\n]+")
_SIGNS = {0xAD: None, 0x2011: "-"}
"""A place where a word may be parted is not seen; a hyphen at which no line ends looks like any other."""
MOST_REPEATED = 500
"""How often a row or a cell is repeated, at most."""
_SPARE = 50_000
"""How many repeated cells a document may have: a few tags can ask for millions."""
_MOST_BLANKS = 1000
"""How many blanks `text:s` stands for, at most."""


@dataclass(slots=True)
class _Deletion:
    """The paragraphs of a deletion; the first goes on with the text before it, the last with that behind."""

    texts: list[list[str]] = field(default_factory=list)


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
        self._final = tracked == "final"
        self._flow = Flow(path, part, self.story.blocks)
        self._lists = Lists()
        self._around: list[Lists] = []  # the lists that stand around the open notes and boxes
        self._style_parts = [*(named.children if named else ())]
        self._styles = Styles(())
        self._held: Held | None = None
        self._spans: list[tuple[bool, bool]] = []  # of the open spans: hidden, raised
        self._item = (
            0,
            0,
        )  # the level of the last item and where its text begins: a paragraph may go on there
        self._references: list[Reference] = []
        self._citation: list[str] | None = None
        self._inserted = 0  # insertions that are open, where they are not read
        self._insertions: set[str] = set()
        self._deletions: dict[str, _Deletion] = {}
        self._region = ""
        self._deleting = False
        self._spare = _SPARE
        self._repeats: list[int] = []  # of the open rows and cells

    def spaces(self, root: str) -> Mapping[str, str]:
        if root != _SPACES["office"]:
            raise ReaderError(self._path, f"{self._part} is not in the markup of OpenDocument")
        return _SPACES | {"math": _MATH}

    def tables(self) -> tuple[Starts, Ends]:
        starts: Starts = {
            **dict.fromkeys(_LEFT_OUT, self.leave_out),
            **dict.fromkeys(["office:automatic-styles", "office:styles"], self._hold),
            "office:body": self._style,
            **dict.fromkeys(["text:p", "text:h"], self._start_paragraph),
            "text:h": partial(self._start_paragraph, heading=True),
            "text:span": self._start_span,
            "text:s": self._blanks,
            "text:tab": lambda _: self._add("\t"),
            "text:line-break": lambda _: self._put(Break(-1)),
            "text:section": self._section,
            "text:hidden-text": self._hidden_text,
            "text:hidden-paragraph": self._hidden_paragraph,
            "text:variable-set": self._variable,
            "text:variable-input": self._variable,
            "text:user-field-get": self._variable,
            "text:list": self._start_list,
            "text:list-item": lambda of: self._lists.item(self.own(of), counted=True),
            "text:list-header": lambda of: self._lists.item(self.own(of), counted=False),
            "text:number": self.leave_out,
            "text:note": self._start_note,
            "text:note-citation": self._start_citation,
            "text:note-body": self._start_body,
            "draw:text-box": self._start_box,
            **dict.fromkeys(["draw:custom-shape", "draw:rect", "draw:ellipse"], self._start_box),
            "table:table": self._start_table,
            "table:table-row": self._start_row,
            "table:table-cell": partial(self._start_cell, covered=False),
            "table:covered-table-cell": partial(self._start_cell, covered=True),
            "text:changed-region": self._start_region,
            "text:insertion": lambda _: self._insertions.add(self._region),
            "text:deletion": self._start_deletion,
            "text:change-start": partial(self._insert, begins=True),
            "text:change-end": partial(self._insert, begins=False),
            "text:change": self._restore,
        }
        ends: Ends = {
            **dict.fromkeys(["text:p", "text:h"], self._end_paragraph),
            "text:span": self._end_span,
            "text:list": self._lists_end,
            "text:note": self._end_note,
            "text:note-citation": self._end_citation,
            "text:note-body": self._end_body,
            "draw:text-box": self._end_box,
            **dict.fromkeys(["draw:custom-shape", "draw:rect", "draw:ellipse"], self._end_box),
            "table:table": self._flow.end_table,
            "table:table-row": self._end_row,
            **dict.fromkeys(["table:table-cell", "table:covered-table-cell"], self._end_cell),
            "text:deletion": self._end_deletion,
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
        self._styles = Styles(self._style_parts)
        self._lists.styles = ListStyles(self._style_parts)

    # --- paragraphs ---

    def _start_paragraph(self, attributes: Attributes, *, heading: bool = False) -> None:
        if self._deleting:
            self._deletions[self._region].texts.append([])
            return
        own = self.own(attributes)
        style = own.get("style-name", "")
        if self._styles.hidden("paragraph", style):
            self.leave_out(attributes)
            return
        carried = self._flow.carried
        self._flow.begin(Shaped())
        paragraph = self._flow.paragraph
        assert isinstance(paragraph, Shaped)
        if not carried:
            paragraph.shape = self._shape(style, own, heading=heading)

    def _shape(self, style: str, own: Attributes, *, heading: bool) -> Shape:
        level = whole(own.get("outline-level")) if heading else None
        if level is None:
            level = self._styles.outline(style) or (1 if heading else None)
        outline = NO_HEADING if level is None else min(max(level, 1), NO_HEADING) - 1
        shown = self._lists.shown()
        if level is not None:
            self._item = (0, 0)
            if not self._lists.depth:
                shown = self._lists.heading(outline + 1, own)
            return Shape(outline, shown, Indent())
        indent = self._styles.indent(style)
        if self._lists.depth:
            known = [left for left in (self._lists.left, indent.left) if left]
            self._item = (self._lists.depth, min(known, default=0))
            return Shape(NO_HEADING, shown, Indent(), self._lists.depth)
        inside = bool(self._item[1]) and (indent.left or 0) >= self._item[1]
        self._item = self._item if inside else (0, 0)
        return Shape(NO_HEADING, None, indent, self._item[0])

    def _end_paragraph(self) -> None:
        if self._deleting:
            return
        paragraph = self._flow.paragraph
        if paragraph is not None:
            paragraph.joined = self._inserted > 0
            if not paragraph.joined:
                _trim(paragraph)
        self._flow.end_paragraph()

    # --- text ---

    def _characters(self, data: str) -> None:
        if self._skipped:
            return
        if self._citation is not None:
            self._citation.append(data)
        elif self._deleting:
            if texts := self._deletions[self._region].texts:
                texts[-1].append(data)
        else:
            self._add(_BLANKS.sub(" ", data))

    def _add(self, text: str) -> None:
        paragraph = self._flow.paragraph
        if paragraph is None or self._inserted or (self._spans and self._spans[-1][0]):
            return
        if text.startswith(" ") and _ends_in_blank(paragraph):
            text = text[1:]
        if text:
            self._put(
                Words(seen(text.translate(_SIGNS)), -1, -1, -1, bool(self._spans) and self._spans[-1][1])
            )

    def _put(self, piece: Words | Reference | Break) -> None:
        if self._flow.paragraph is not None and not self._inserted:
            self._flow.paragraph.pieces.append(piece)

    def _blanks(self, attributes: Attributes) -> None:
        count = min(whole(self.own(attributes).get("c")) or 1, _MOST_BLANKS)
        if self._deleting:
            self._characters(" ")
        elif self._flow.paragraph is not None and not self._inserted:
            self._put(Words(" " * count, -1, -1, -1))

    def _start_span(self, attributes: Attributes) -> None:
        style = self.own(attributes).get("style-name", "")
        hidden, raised = self._spans[-1] if self._spans else (False, False)
        self._spans.append(
            (hidden or self._styles.hidden("text", style), raised or self._styles.raised(style))
        )

    def _end_span(self) -> None:
        if self._spans:
            self._spans.pop()

    # --- what is hidden ---

    def _section(self, attributes: Attributes) -> None:
        if self.own(attributes).get("display") == "none":
            self.leave_out(attributes)

    def _hidden_text(self, attributes: Attributes) -> None:
        if self.own(attributes).get("is-hidden") != "false":
            self.leave_out(attributes)

    def _hidden_paragraph(self, attributes: Attributes) -> None:
        if self.own(attributes).get("is-hidden") == "true" and self._flow.paragraph is not None:
            self._flow.paragraph.generated = True

    def _variable(self, attributes: Attributes) -> None:
        if self.own(attributes).get("display") == "none":
            self.leave_out(attributes)

    # --- lists ---

    def _start_list(self, attributes: Attributes) -> None:
        self._lists.start(self.own(attributes), "")

    def _lists_end(self) -> None:
        self._lists.end()

    def _enter(self) -> None:
        """A note or a box begins: its lists are its own."""
        self._around.append(self._lists)
        self._lists = Lists()
        self._lists.styles = self._around[-1].styles

    def _leave(self) -> None:
        self._lists = self._around.pop()

    # --- notes ---

    def _start_note(self, attributes: Attributes) -> None:
        if (
            self._flow.paragraph is None
            or self._inserted
            or self._deleting
            or (self._spans and self._spans[-1][0])
        ):
            self.leave_out(attributes)
            return
        kind: NoteKind = "endnote" if self.own(attributes).get("note-class") == "endnote" else "footnote"
        found = Reference(kind, str(len(self.story.references)), -1, 0, 0)
        self.story.references.append(found)
        self._references.append(found)
        self._put(found)

    def _end_note(self) -> None:
        if self._references:
            self._references.pop()

    def _start_citation(self, attributes: Attributes) -> None:
        label = self.own(attributes).get("label")
        if label is not None and self._references:
            self._references[-1].mark = label.strip()
        if label is not None or not self._references:
            self.leave_out(attributes)
        else:
            self._citation = []

    def _end_citation(self) -> None:
        self._references[-1].mark = "".join(self._citation or ()).strip()
        self._citation = None

    def _start_body(self, attributes: Attributes) -> None:
        if not self._references:
            self.leave_out(attributes)
            return
        self._enter()
        self._spans.append((False, False))
        self._flow.start_note(self.story.notes.setdefault(self._references[-1].id, []))

    def _end_body(self) -> None:
        self._flow.end_note()
        self._spans.pop()
        self._leave()

    # --- text boxes ---

    def _start_box(self, _: Attributes) -> None:
        self._enter()
        self._spans.append((False, False))
        self._flow.start_box()

    def _end_box(self) -> None:
        self._flow.end_box()
        self._spans.pop()
        self._leave()

    # --- tables ---

    def _start_table(self, attributes: Attributes) -> None:
        self._flow.start_table(attributes)

    def _start_row(self, attributes: Attributes) -> None:
        self._flow.start_row(attributes)
        own = self.own(attributes)
        self._repeats.append(whole(own.get("number-rows-repeated")) or 1)
        self._flow.drop_row(gone=own.get("visibility") in {"collapse", "filter"})

    def _end_row(self) -> None:
        row, asked = self._flow.row, self._repeats.pop() if self._repeats else 1
        if row is not None and any(cell.shown for cell in row.cells):
            self._flow.rows.extend([row] * (self._times(asked, len(row.cells)) - 1))

    def _start_cell(self, attributes: Attributes, *, covered: bool) -> None:
        self._flow.start_cell(attributes)
        own = self.own(attributes)
        self._repeats.append(whole(own.get("number-columns-repeated")) or 1)
        if covered:
            self._flow.merge_down(None)

    def _end_cell(self) -> None:
        self._flow.end_in()
        row, asked = self._flow.row, self._repeats.pop() if self._repeats else 1
        if row is not None and row.cells:
            row.cells.extend([row.cells[-1]] * (self._times(asked, 1) - 1))

    def _times(self, asked: int, cells: int) -> int:
        """How often a row of so many cells, or a cell, stands there; what would fill the machine is cut."""
        times = min(max(asked, 1), MOST_REPEATED, self._spare // max(cells, 1) + 1)
        self._spare -= (times - 1) * cells
        return times

    # --- tracked changes ---

    def _start_region(self, attributes: Attributes) -> None:
        own = self.own(attributes)
        self._region = own.get("id", "")

    def _start_deletion(self, attributes: Attributes) -> None:
        if self._final:
            self.leave_out(attributes)
            return
        self._deletions[self._region] = _Deletion()
        self._deleting = True

    def _end_deletion(self) -> None:
        self._deleting = False

    def _insert(self, attributes: Attributes, *, begins: bool) -> None:
        """A stretch begins or ends that was put in, and is not read in the original state."""
        if not self._final and self.own(attributes).get("change-id", "") in self._insertions:
            self._inserted = max(self._inserted + (1 if begins else -1), 0)

    def _restore(self, attributes: Attributes) -> None:
        """Where something was deleted: in the original state it is there."""
        deletion = self._deletions.get(self.own(attributes).get("change-id", ""))
        if deletion is None:
            return
        for number, texts in enumerate(deletion.texts):
            if number and isinstance(paragraph := self._flow.paragraph, Shaped):
                self._end_paragraph()
                self._flow.begin(Shaped(shape=Shape(NO_HEADING, None, paragraph.shape.indent)))
            self._add(_BLANKS.sub(" ", "".join(texts)))


def _ends_in_blank(paragraph: Paragraph) -> bool:
    """Whether a blank that follows is none: white space is folded, and there is none at a start."""
    for piece in reversed(paragraph.pieces):
        if isinstance(piece, Words):
            return piece.text[-1:] == " "
        return isinstance(piece, Break)
    return True


def _trim(paragraph: Paragraph) -> None:
    """Without the blank at its end."""
    if paragraph.pieces and isinstance(last := paragraph.pieces[-1], Words) and last.text.endswith(" "):
        paragraph.pieces[-1] = last._replace(text=last.text.rstrip(" "))
