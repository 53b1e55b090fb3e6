"""An archive → the document that its files are together."""

from __future__ import annotations

from collections.abc import Callable

from checker.frozen import replace
from checker.model import Document
from checker.readers.encoding import WINDOWS
from checker.readers.errors import ReaderError
from checker.readers.pieces.archive import unpacked, within
from checker.readers.pieces.join import FORMAT, joined
from checker.readers.pieces.order import key

Read = Callable[[str, bytes], Document | None]
"""The document that a file holds, by its path and its bytes; None where it is none to read.

Raises `ReaderError`.
"""


def read_pieces(path: str, data: bytes, sha256: str, suffixes: frozenset[str], read: Read) -> Document:
    """The report that the files of an archive with one of these `suffixes` are together.

    Raises `ReaderError`, also where one of them cannot be read: what it holds would be missed.
    """
    found: list[tuple[str, Document]] = []
    for name, content in sorted(unpacked(path, data, suffixes), key=lambda part: key(part[0])):
        document = _read(path, name, content, read)
        if document is not None:
            found.append((name, document))
    if not found:
        raise ReaderError(path, "holds no file that can be read")
    formats = {document.format for _, document in found}
    guessed = any(document.encoding == WINDOWS for _, document in found)
    return replace(
        joined(found),
        path=path,
        format=formats.pop() if len(formats) == 1 else FORMAT,
        sha256=sha256,
        encoding=WINDOWS if guessed else "",
    )


def _read(path: str, name: str, content: bytes, read: Read) -> Document | None:
    try:
        return read(within(path, name), content)
    except ReaderError as error:
        raise ReaderError(error.path, f"{error.reason}; without it, {path} is not checked") from None
