"""A LaTeX file → the document: what is set between the begin and the end of its text."""

from __future__ import annotations

from checker.model import Document
from checker.readers.assemble import build
from checker.readers.errors import ReaderError
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.latex.counters import SECTIONS
from checker.readers.latex.macros import macros
from checker.readers.latex.reader import Reader
from checker.readers.latex.tokens import Tokens
from checker.readers.typed import with_typed_headings

FORMAT = "latex"
_OTHERS = {
    "%PDF-": "a PDF",
    "{\\rtf": "RTF",
    "PK\x03\x04": "an archive, such as Word and OpenDocument files are",
}
"""How files begin that are named .tex, and what they are."""


def read_latex(path: str, source: str, sha256: str) -> Document:
    """The document that a LaTeX file holds. Raises `ReaderError` where it is none, or has no end."""
    for sign, what in _OTHERS.items():
        if source.startswith(sign):
            raise ReaderError(path, f"the file is {what}, not LaTeX, whatever its name")
    plain = source.replace("\r\n", " \n")  # every place stays where it is
    tokens = Tokens(path, plain)
    first, last = _text(tokens)
    known = macros(plain)
    names = {token.name.removesuffix("*") for token in tokens.all[first:last] if token.kind == "command"}
    top = next((rank for rank, name in enumerate(SECTIONS) if name in names), 0)
    labels: dict[str, tuple[str, str]] = {}
    for _ in range(2 if "\\label" in source else 1):  # a label may stand behind what refers to it
        reader = Reader(path, tokens, labels, known)
        reader.top, reader.titled = top, int("maketitle" in names and "\\title" in source)
        reader.read(first, last)
        labels = reader.found
    raws = with_plain_numbers(settle_numbered(with_typed_headings(reader.raws)))
    return build(path, FORMAT, source, sha256, [*raws, *reader.notes], tuple(reader.comments))


def _text(tokens: Tokens) -> tuple[int, int]:
    """The tokens of the text: all of a file that is but a part of a document."""
    first, last = 0, len(tokens.all)
    for index, token in enumerate(tokens.all):
        if token.kind == "command" and token.name in {"begin", "end"}:
            begin, end, after = tokens.group(index + 1)
            if tokens.between(begin, end) == "document":
                if token.name == "end":
                    return first, index
                first = after
    return first, last
