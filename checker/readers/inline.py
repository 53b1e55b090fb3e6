"""Inline content → tracked text: tags go, entities become characters, superscripts get a mark."""

from __future__ import annotations

import re

from checker.readers.tracked import Builder, Mark, Tracked
from checker.regex import regex

# Possessive, so that no input makes the scan step back.
_TAG = regex(r"""<(/?)([A-Za-z][A-Za-z0-9]*+)((?:[^<>"']++|"[^"<>]*+"|'[^'<>]*+')*+)>""")
_ENTITY = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_NOTE_TARGET = regex(r"#(?:user-content-)?_?(?:fn|ftn|foot|note|edn|endnote|cite_note|nt[rc])")
_NAMED = regex(r"""#(?:user-content-)?fn[:-]?([^\s"'<>#]{1,64})""")
"""What programs make of a note of Markdown, and its label: [^15] is #fn15, #fn:15 or #user-content-fn-15."""

INLINE_TAGS = frozenset("a abbr b cite em font i ins mark q s small span strong sub sup u".split())
"""The tags that leave a plain text; anything else in angle brackets is what the author wrote."""


class Inline:
    """Builds the text of one block from its pieces."""

    def __init__(self) -> None:
        self.builder = Builder()
        self._raised: tuple[int, int, bool, str] | None = None

    def text(self, text: str, start: int, length: int | None = None) -> None:
        self.builder.put(text, start, length)

    def line_break(self, start: int, length: int) -> None:
        if self.builder.length:
            self.builder.line_break(start, length)

    def verbatim(self, text: str, start: int, length: int | None = None) -> None:
        begin = self.builder.length
        self.builder.put(text, start, length)
        self.builder.mark(Mark(begin, self.builder.length, "verbatim"))

    def tag(self, name: str, closing: bool, attributes: str, start: int, end: int) -> None:
        """A tag at `start` to `end` of the source; <sup>, <br> and links to notes leave a trace."""
        if name == "br":
            self.line_break(start, end - start)
        elif name == "sup" or (name == "a" and (closing or leads_to_note(attributes))):
            self.raise_to(closing, start, end, attributes)

    def raise_to(self, closing: bool, start: int, end: int, target: str = "") -> None:
        """The start or end of superscript text, or of a link to `target` that stands for it."""
        if not closing:
            opened = self.builder.last == "["
            named = _NAMED.search(target)
            label = named[1] if named else ""
            # of nested ones only the innermost counts
            self._raised = (self.builder.length, start, opened, label)
        elif self._raised:
            begin, source_start, opened, label = self._raised
            self._raised = None
            outer = opened and self.builder.last == "]"  # "[[1\\]](#fn1)": the link begins within the bracket
            self.builder.raised(begin - outer, source_start - outer, end, label)

    def build(self) -> Tracked:
        return self.builder.build()


def leads_to_note(target: str) -> bool:
    """Whether a link's target, or a tag's attributes, name a note: "#fn1", "#_ftnref2", "#footnote-3"."""
    return "#" in target and _NOTE_TARGET.search(target) is not None


def parse_tag(tag: str) -> tuple[str, bool]:
    """The lower-case name of a whole tag, and whether it closes; ("", False) for a comment."""
    match = re.match(r"<(/?)([A-Za-z][A-Za-z0-9]*+)", tag)
    return (match[2].lower(), bool(match[1])) if match else ("", False)


def tags(text: str) -> list[tuple[int, int, str, bool, str]]:
    """Start, end, lower-case name, closing and attributes of every tag; a comment's name is "!"."""
    found: list[tuple[int, int, str, bool, str]] = []
    at = 0
    comments_end = text.rfind("-->")
    while (at := text.find("<", at)) != -1:
        if at < comments_end and text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            end = (end if end != -1 else comments_end) + 3
            found.append((at, end, "!", False, ""))
        elif match := _TAG.match(text, at):
            end = match.end()
            found.append((at, end, match[2].lower(), bool(match[1]), match[3]))
        else:
            end = at + 1
        at = end
    return found


def add_text(inline: Inline, piece: Tracked, start: int, end: int) -> None:
    """Append a stretch without tags: entities decoded, a line break and its margins one space."""
    text = piece.text
    at = start
    while at < end:
        newline = text.find("\n", at, end)
        stop = end if newline == -1 else newline
        _add_line(inline, piece, at, stop)
        at = stop
        if newline != -1:
            at = newline + 1
            while at < end and text[at].isspace():
                at += 1
            inline.builder.drop_space()
            source = piece.source_at(newline)
            inline.line_break(source, max(piece.source_at(at - 1) + 1 - source, 1))


def _add_line(inline: Inline, piece: Tracked, start: int, end: int) -> None:
    text = piece.text
    if text.find("&", start, end) != -1:
        from html import unescape  # most texts have no entity, and a list of them all takes time to load

        for match in _ENTITY.finditer(text, start, end):
            if (character := unescape(match[0])) != match[0]:
                inline.builder.add(piece, start, match.start())
                source = piece.source_at(match.start())
                inline.text(" " if character in "\r\n" else character, source, len(match[0]))
                start = match.end()
    inline.builder.add(piece, start, end)


def without_tags(piece: Tracked) -> Tracked:
    """A plain text's line without its inline tags; superscripts become marks."""
    inline = Inline()
    at = 0
    for start, end, name, closing, attributes in tags(piece.text):
        if name in INLINE_TAGS:
            inline.builder.add(piece, at, start)
            inline.tag(name, closing, attributes, piece.source_at(start), piece.source_at(end - 1) + 1)
            at = end
    inline.builder.add(piece, at, len(piece.text))
    return inline.build()
