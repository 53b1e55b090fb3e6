"""Source → tokens: tags, text and comments where HTML's own rules see them, in one pass.

Whatever the source says, the scan never goes back: a tag that is not closed ends the page, as in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from typing import Literal, NamedTuple

from checker.regex import regex

Kind = Literal["text", "verbatim", "start", "end", "comment"]

# Possessive, so that no input makes the scan step back.
_TAG = regex(
    r"""<(/?)([A-Za-z][^\s/>]*+)"""
    r"""((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+|["'])*+)>"""
)
_ATTRIBUTE = regex(r"""([^\s/>="'][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_DOCTYPE = regex(r"<!doctype\b[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>", re.IGNORECASE)
_COMMENT_END = regex(r"--!?>")
_XML = regex(r"<\?xml\b|<!DOCTYPE\b[^>]{0,200}\bXHTML\b|<html\b[^>]{0,400}\sxmlns\s*=", re.IGNORECASE)
_HEAD = 2000
"""Characters within which a page says that it is XHTML."""

RAW = frozenset("iframe noembed noframes script style textarea title xmp".split())
"""Elements in which nothing is a tag but their own end."""


class Token(NamedTuple):
    """A stretch of the source. `name` is a tag's in lower case; `closed` is True for `<a/>` in XHTML, and for
    a comment that has an end. "verbatim" is text in which nothing is an entity."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    closed: bool = False


def is_xml(source: str) -> bool:
    """Whether a source says that it is XHTML, in which `<a/>` is empty and CDATA is text."""
    return bool(_XML.search(source, 0, _HEAD))


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page, in order; doctypes and instructions are none."""
    xml = is_xml(source)
    at = 0
    while (opening := source.find("<", at)) != -1:
        found = _markup(source, opening, xml=xml)
        if found is None:  # an angle bracket that begins nothing
            after = source.find("<", opening + 1)
            yield Token("text", at, len(source) if after == -1 else after)
            at = len(source) if after == -1 else after
            continue
        if opening > at:
            yield Token("text", at, opening)
        token, at = found
        if token is not None:
            yield token
            if token.kind == "start" and token.name in RAW and not token.closed:
                end = _raw_end(token.name).search(source, at)
                stop = end.start() if end else len(source)
                if stop > at:
                    yield Token("text", at, stop)
                at = stop
    if at < len(source):
        yield Token("text", at, len(source))


def _markup(source: str, at: int, *, xml: bool) -> tuple[Token | None, int] | None:
    """The token at a "<" and where the next begins; None where it is a sign like any other."""
    first = source[at + 1 : at + 2]
    if first == "!":
        return _declaration(source, at, xml=xml)
    letter = source[at + 2 : at + 3] if first == "/" else first
    if not (letter.isascii() and letter.isalpha()):
        return (None, _behind(source, ">", at + 2)) if first in {"?", "/"} else None
    match = _TAG.match(source, at)
    if match is None:
        return None, len(source)
    kind: Kind = "end" if match[1] else "start"
    closed = xml and match[3].endswith("/")
    return Token(kind, at, match.end(), match[2].lower(), closed), match.end()


def _declaration(source: str, at: int, *, xml: bool) -> tuple[Token | None, int]:
    if source.startswith("<!--", at):
        if source.startswith(("<!-->", "<!--->"), at):
            return None, source.index(">", at) + 1
        end = _COMMENT_END.search(source, at + 4)
        stop = end.end() if end else len(source)
        return Token("comment", at, stop, closed=end is not None), stop
    if xml and source.startswith("<![CDATA[", at):
        end_at = source.find("]]>", at)
        stop = len(source) if end_at == -1 else end_at
        return Token("verbatim", at + 9, stop), min(stop + 3, len(source))
    if doctype := _DOCTYPE.match(source, at):
        return None, doctype.end()
    return None, _behind(source, ">", at + 2)


def _behind(source: str, sign: str, at: int) -> int:
    found = source.find(sign, at)
    return len(source) if found == -1 else found + 1


@cache
def _raw_end(name: str) -> re.Pattern[str]:
    return regex(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def attributes(tag: str) -> Mapping[str, str]:
    """The attributes of a whole start tag by their names in lower case; of two of one name the first."""
    found: dict[str, str] = {}
    name = re.match(r"<[^\s/>]+", tag)
    for match in _ATTRIBUTE.finditer(tag, name.end() if name else 0, len(tag) - 1):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found
