"""A page → the document: its own words, without the frame of the site around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from checker.model import Comment, Document
from checker.ours import is_page
from checker.readers.assemble import build
from checker.readers.errors import ReaderError
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.hypertext.lists import counted
from checker.readers.hypertext.notes import Notes, find_notes
from checker.readers.hypertext.reader import Reader
from checker.readers.hypertext.seen import is_left_out, text_of, walk
from checker.readers.hypertext.tokens import Token
from checker.readers.hypertext.tree import MAX_TAGS, Element, Text, TooManyTagsError, parse
from checker.readers.options import Options
from checker.readers.typed import with_typed_headings
from checker.regex import regex

FORMAT = "html"
_OTHERS = {
    "%PDF-": "a PDF",
    "{\\rtf": "RTF",
    "PK\x03\x04": "an archive, such as Word and OpenDocument files are",
    "MIME-Version:": "a page saved as one file with its pictures (MHTML); save it as a page alone",
}
"""How files begin that are named like pages, and what they are."""
_ORDER = regex(r"<!--\s*+checker:(.*?)(?:--!?>|\Z)", re.DOTALL)
_KEPT = regex(r"<pre\b", re.IGNORECASE)
_CODE = regex(r"\b(?:src|code|lang|language|highlight|listing|prettyprint)\b", re.IGNORECASE)
"""What pages call code."""
_MAIN_PART = regex(r"<main\b|\brole\s*=\s*[\"']?main\b", re.IGNORECASE)
_MAIN = 200
"""Characters of text that the main part of a page has, at least, where that is all of the text."""
LONG = 200
"""Characters that are shown of a comment without an end, at most."""


def read_html(path: str, source: str, sha256: str, options: Options) -> Document:
    """The document that a page holds. Raises `ReaderError` where `source` is none, or has too many tags."""
    for sign, what in _OTHERS.items():
        if source.startswith(sign):
            raise ReaderError(path, f"the file is {what}, not HTML, whatever its name")
    if is_page(source):  # it lies beside the drafts that it speaks of: it says again what they say
        return build(path, FORMAT, source, sha256, [])
    try:
        page = parse(source)
    except TooManyTagsError:
        raise ReaderError(path, f"has more than {MAX_TAGS:,} tags") from None
    left_out = cache(lambda element: is_left_out(element, options.tracked))
    notes = find_notes(page.root, source, left_out)
    root = _text_of_page(page.root, source, notes, left_out)
    counters = counted(source) if "lst-kix_" in source else {}
    reader = Reader(source, notes, options.tracked, counters, typewritten=_is_typewritten(root, left_out))
    reader.read(root, left_out)
    raws = with_plain_numbers(settle_numbered(with_typed_headings(reader.raws)))
    return build(path, FORMAT, source, sha256, raws, _comments(source, page.comments))


def _text_of_page(root: Element, source: str, notes: Notes, left_out: Callable[[Element], bool]) -> Element:
    """What holds the text: the main part where the page has one, with all notes in it; else the page."""
    for node, begins in walk(root, left_out) if _MAIN_PART.search(source) else ():
        if isinstance(node, Text) or not begins:
            continue
        if node.name == "main" or node.attributes.get("role") == "main":
            all_noted = all(node in one.ancestors() for one in notes.starts)
            return node if all_noted and text_of(node, source, _MAIN) is None else root
    return root


def _is_typewritten(root: Element, left_out: Callable[[Element], bool]) -> bool:
    """Whether most of what is read stands in `<pre>`, as in pages that were made of plain text."""
    if not _KEPT.search(root.source):
        return False
    kept = length = 0
    inside: Element | None = None
    for node, begins in walk(root, left_out):
        if isinstance(node, Text):
            length += node.end - node.start
            kept += node.end - node.start if inside else 0
        elif node.name == "pre" and begins and not _is_code(node):
            inside = inside or node
        elif node is inside:
            inside = None
    return 2 * kept > length


def _is_code(pre: Element) -> bool:
    """Whether what is kept as it is typed is called code, by its class or by what stands in it alone."""
    called = pre.attributes.get("class", "")
    return _CODE.search(called) is not None or any(
        one.name in {"code", "samp", "kbd"} for one in pre.elements()
    )


# --- comments -------------------------------------------------------------------------------


def _comments(source: str, tokens: Sequence[Token]) -> tuple[Comment, ...]:
    """The comments that speak to the program."""
    found = []
    for token in tokens:
        match = _ORDER.fullmatch(source, token.start, token.end)
        if match is None:
            continue
        if token.closed:
            text = " ".join(match[1].split())
            found.append(Comment(token.start, token.end, text, alone=_is_alone(source, token)))
        else:
            line = source[match.start(1) : match.start(1) + LONG].partition("\n")[0].rstrip()
            found.append(Comment(token.start, match.start(1) + len(line), line.strip(), closed=False))
    return tuple(found)


def _is_alone(source: str, token: Token) -> bool:
    """Whether nothing but comments stands on the lines of a comment."""
    begin = source.rfind("\n", 0, token.start) + 1
    stop = source.find("\n", token.end)
    around = source[begin : token.start] + source[token.end : len(source) if stop == -1 else stop]
    return not re.sub(r"<!--.*?-->", "", around).strip()
