"""A file of reStructuredText → the document."""

from __future__ import annotations

from checker.model import Document
from checker.readers.assemble import build
from checker.readers.headings import settle_numbered, with_plain_numbers
from checker.readers.normal import with_separators_as
from checker.readers.rest.parse import parsed
from checker.readers.rest.reader import Reader
from checker.readers.typed import with_typed_headings

FORMAT = "rest"
_BLANKS = str.maketrans("\x0b\x0c", "  ")
"""docutils ends a line at some of these, and no other program does."""


def read_rest(path: str, source: str, sha256: str) -> Document:
    """The document that a file of reStructuredText holds. Raises `ReaderError`."""
    plain = with_separators_as(source.replace("\r\n", " \n"), " ").translate(_BLANKS)
    reader = Reader(plain, parsed(path, plain))
    raws = with_plain_numbers(settle_numbered(with_typed_headings(reader.raws)))
    return build(path, FORMAT, source, sha256, [*raws, *reader.notes], tuple(reader.comments))
