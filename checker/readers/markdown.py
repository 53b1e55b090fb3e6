"""Markdown → raw blocks, from the events of pyromark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyromark
from pyromark import Options

from checker.model import BlockKind, Document, NoteFlaw
from checker.readers.assemble import build
from checker.readers.comments import take_comments
from checker.readers.headings import Headings, with_plain_numbers
from checker.readers.html import html_blocks, starts_html
from checker.readers.inline import Inline, leads_to_note, parse_tag
from checker.readers.lines import split_lines
from checker.readers.normal import front_matter_end, language_in, with_separators_as, without_mangled_tags
from checker.readers.offsets import Offsets
from checker.readers.padded import without_padded_tables
from checker.readers.raw import Raw, key_of, pieces_of, with_pieces
from checker.readers.tracked import Builder, Tracked, folded, join, tracked
from checker.readers.words import has_word_notes, lift_word_notes
from checker.regex import regex

_OPTIONS = (
    Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS
)
_MARKER = regex(r"\s{0,8}([-*+]|\d{1,9}[.)])")
_EMPTY = Tracked("")
_SLUG = regex(r"(?=[^a-z]*[a-z])[\w./:-]{3,200}")
_DEFINITION = regex(r"\s*\[\d{1,4}\]:\s*")


def read_markdown(path: str, source: str, sha256: str) -> Document:
    """The document that a Markdown file holds."""
    plain = without_mangled_tags(with_separators_as(source, " "))
    start = front_matter_end(plain)
    plain, comments = take_comments(plain, start)
    plain = without_padded_tables(plain)
    raws = _Walk(plain, start).raws()
    notes: list[Raw] = []
    flaws: tuple[NoteFlaw, ...] = ()
    if has_word_notes(plain):
        lifted, notes, flaws = lift_word_notes([piece for raw in raws for piece in pieces_of(raw)])
        clean = iter(piece.strip() for piece in lifted)
        raws = [with_pieces(raw, [next(clean) for _ in pieces_of(raw)]) for raw in raws]
    split = [block for raw in raws for block in split_lines(raw, plain)]
    said = language_in(source[:start]) if start else ""
    return build(path, "markdown", source, sha256, [*split, *notes], comments, flaws=flaws, language=said)


def _elsewhere(link: Any) -> tuple[str, str] | None:
    """A target for a link such as `[Section 4.2][design-principles]`, defined in another file.

    Its label is text like any other's. A word in brackets by itself stays what it is.
    """
    return ("", "") if link["link_type"] == "Reference" and _SLUG.fullmatch(link["reference"]) else None


class _Walk:
    """One pass over the events; `out` holds a list of blocks for the text and each open note."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.base = start
        self.prose = source[start:]
        self.offsets = Offsets(self.prose)
        self.out: list[list[Raw]] = [[]]
        self.inline = Inline()
        self.lists: list[int] = []
        self.items: list[str] = []  # the marker of each open item, "" once its first text is out
        self.heading = 0
        self.cells: list[Tracked] | None = None
        self.block: Builder | None = None  # the text of an open code or HTML block
        self.code_is_indented = False
        self.images = 0
        self.headings = Headings()
        self.hollow = False  # in a list that is all there is of an item: "- 4. Title"
        self.groups = 0
        self.bare: dict[str, None] = {}  # numbers in brackets that are also link definitions
        self.link = ""  # what the open link stands for, where it is no link: "bare" or "note"

    def raws(self) -> list[Raw]:
        for event, where in pyromark.events_with_range(
            self.prose, options=_OPTIONS, broken_link_callback=_elsewhere
        ):
            if isinstance(event, str):
                self._break(event, where)
                continue
            name: str
            value: Any
            ((name, value),) = event.items()
            if name == "Text":
                self._text(value, where)
            elif name == "Start":
                self._start(value, where)
            elif name == "End":
                self._end(value, where)
            else:
                self._leaf(name, value, where)
        self._flush()
        return [*with_plain_numbers(self.out[0]), *self._link_notes()]

    # --- leaves ---

    def _text(self, text: str, where: Any) -> None:
        if self.images or not text:
            return
        start = self.base + self.offsets(where["start"])
        size = where["end"] - where["start"]
        if self.block is not None:
            self.block.put(text, start)
        elif (size >= len(text) > 1 and self.source.startswith(text, start)) or size == len(text.encode()):
            self.inline.text(text, start)
        else:  # an entity
            self.inline.text(text, start, self._range(where)[1] - start)

    def _break(self, event: str, where: Any) -> None:
        if event == "Rule":
            self._flush()
        elif not self.images:
            start, end = self._range(where)
            self.inline.builder.drop_space()
            self.inline.line_break(start, end - start)

    def _leaf(self, name: str, value: str, where: Any) -> None:
        start, end = self._range(where)
        if self.images:
            return
        if name == "Code":
            self._code(value, start, end)
        elif name == "InlineHtml":
            tag, closing = parse_tag(value)
            self.inline.tag(tag, closing, value, start, end)
        elif name == "Html" and self.block is not None:
            self.block.put(self.source[start:end], start)
        elif name == "FootnoteReference":
            self.inline.text(self.source[start:end], start)

    def _code(self, value: str, start: int, end: int) -> None:
        inner = self.source[start:end].replace("\n", " ")
        at = inner.find(value) if value else -1
        if at == -1:
            self.inline.verbatim(value, start, end - start)
        else:
            self.inline.verbatim(value, start + at)

    def _range(self, where: Any) -> tuple[int, int]:
        return self.base + self.offsets(where["start"]), self.base + self.offsets(where["end"])

    # --- blocks ---

    def _start(self, tag: Any, where: Any) -> None:
        name: str
        data: Any
        name, data = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _INLINE:
            self._open_inline(name, data, where)
            return
        if name == "TableCell":
            self.inline = Inline()
            return
        self._flush()
        if name == "List":
            self.groups += 1
            self.lists.append(self.groups)
            self.hollow = bool(self.items and self.items[-1])
            self._started()
        elif name == "Item":
            match = _MARKER.match(self.source, self._range(where)[0])
            self.items.append(match[1] if match else "-")
        elif name == "Heading":
            self.heading = int(data["level"][1])
        elif name in {"CodeBlock", "HtmlBlock"}:
            self.block = Builder()
            self.code_is_indented = data == "Indented"
        elif name in {"TableHead", "TableRow"}:
            self.cells = []
        elif name == "FootnoteDefinition":
            self._open_note(data)

    def _open_inline(self, name: str, data: Any, where: Any) -> None:
        if name == "Image":
            self.images += 1
        elif name == "Link" and data["link_type"] == "Shortcut" and _NUMBER.fullmatch(data["id"]):
            self.bare[data["id"]] = None
            self.link = "bare"
            self._bracket("[")
        elif name == "Link" and leads_to_note(data["dest_url"]):
            self.link = "note"
            self.inline.raise_to(False, *self._range(where), data["dest_url"])

    def _bracket(self, sign: str) -> None:
        """A bracket of `[48]`, which the parser took for a link to the definition `[48]: …`."""
        self.inline.builder.gap(sign)

    def _end(self, tag: Any, where: Any) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name == "Image":
            self.images -= 1
        elif name == "Link":
            if self.link == "bare":
                self._bracket("]")
            elif self.link == "note":
                self.inline.raise_to(True, *self._range(where))
            self.link = ""
        elif name in _INLINE:
            return
        elif name == "TableCell":
            if self.cells is not None:
                self.cells.append(self.inline.build().strip() if self.inline.builder.length else _EMPTY)
            self.inline = Inline()
        elif name in {"TableHead", "TableRow"}:
            self._row()
        else:
            self._end_block(name)

    def _end_block(self, name: str) -> None:
        if name in {"CodeBlock", "HtmlBlock"}:
            self._code_or_html(is_html=name == "HtmlBlock")
            return
        self._flush()
        if name == "Heading":
            self.heading = 0
        elif name == "List" and self.lists:
            self.lists.pop()
        elif name == "Item" and self.items:
            self.items.pop()
        elif name == "FootnoteDefinition":
            self._close_note()

    def _row(self) -> None:
        if self.cells and any(cell.text for cell in self.cells):
            self._emit(Raw(BlockKind.ROW, Tracked(""), cells=tuple(self.cells)))
        self.cells = None
        self.inline = Inline()

    def _code_or_html(self, *, is_html: bool) -> None:
        text = self.block.build() if self.block is not None else Tracked("")
        self.block = None
        self._started()
        if is_html or (self.code_is_indented and starts_html(text.text)):
            for raw in html_blocks(text):
                self._emit(self.headings.numbered(raw) if raw.kind is BlockKind.HEADING else raw)
        elif (code := folded(text)).text:
            self._emit(Raw(BlockKind.CODE, code))

    def _flush(self) -> None:
        """End the paragraph, heading or item that is being built."""
        if not self.inline.builder.length:
            return
        text = self.inline.build().strip()
        self.inline = Inline()
        if not text.text:
            return
        depth = len(self.lists)
        if self.heading:
            self._emit(self.headings.numbered(Raw(BlockKind.HEADING, text, level=self.heading)))
        elif self.items and self.items[-1]:
            item = Raw(BlockKind.ITEM, text, level=depth, marker=self.items[-1], group=self.lists[-1])
            self._emit(self.headings.rescued(item) if self.hollow else item)
            self.hollow = False
        else:
            self._emit(Raw(BlockKind.PARAGRAPH, text, level=depth))
        self._started()

    def _started(self) -> None:
        if self.items:
            self.items[-1] = ""

    def _emit(self, raw: Raw) -> None:
        self.out[-1].append(raw)

    # --- notes ---

    def _open_note(self, label: str) -> None:
        note = Raw(BlockKind.NOTE, Tracked(""), marker=label, form="caret", key=key_of("caret", label))
        self.out.append([note])

    def _close_note(self) -> None:
        note, *blocks = self.out.pop()
        body = join(text for block in blocks for text in (*block.cells, block.text) if text.text)
        self._emit(Raw(BlockKind.NOTE, body, marker=note.marker, form="caret", key=note.key))

    def _link_notes(self) -> Iterator[Raw]:
        """The link definitions that `[48]` in the text makes notes of."""
        if not self.bare:
            return
        for label, link in pyromark.reference_definitions(self.prose, options=_OPTIONS).items():
            if label in self.bare:
                start, end = self._range(link["span"])
                match = _DEFINITION.match(self.source, start)
                start = match.end() if match else start
                body = folded(tracked(self.source[start:end], start))
                yield Raw(BlockKind.NOTE, body, marker=label, form="bracket", key=f"bracket:{label}")


_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
_NUMBER = regex(r"\d{1,4}")
