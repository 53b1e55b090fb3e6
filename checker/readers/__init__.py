"""Files → documents: one module a format.

`FORMATS` and `SUFFIXES` are the whole registry. A format's reader takes the path (for messages and
for `Document.path`), the bytes of the file and their SHA-256. Its module is imported when it is first
used: a run on plain text never loads the Markdown parser. `Options` are what holds besides the file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path, PurePath

from checker.frozen import replace
from checker.model import Document
from checker.positions import line_feeds
from checker.readers.encoding import MAX_BYTES, Decoded, check_size, decoded
from checker.readers.errors import ReaderError
from checker.readers.options import USUAL, Options

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "SUFFIXES",
    "USUAL",
    "Options",
    "ReaderError",
    "check_size",
    "decoded_as",
    "is_other",
    "known",
    "read",
    "unknown",
]


def _markdown(path: str, data: bytes, sha256: str, _options: Options) -> Document:
    from checker.readers.markdown import read_markdown

    return _decoded(read_markdown, path, data, sha256)


def _text(path: str, data: bytes, sha256: str, _options: Options) -> Document:
    from checker.readers.text import read_text

    return _decoded(read_text, path, data, sha256)


def _decoded(reader: Callable[[str, str, str], Document], path: str, data: bytes, sha256: str) -> Document:
    """What `reader` makes of the file's text; the document says how it was encoded."""
    text, encoding = decoded(path, data)
    return replace(reader(path, line_feeds(text), sha256), encoding=encoding)


def _docx(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.docx import read_docx

    return read_docx(path, data, sha256, options)


def _html(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.hypertext import read_html

    text, encoding = decoded_as("html", path, data)
    return replace(read_html(path, line_feeds(text), sha256, options), encoding=encoding)


def _latex(path: str, data: bytes, sha256: str, _options: Options) -> Document:
    from checker.readers.latex import read_latex

    return _decoded(read_latex, path, data, sha256)


def _odt(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.odt import read_odt

    return read_odt(path, data, sha256, options)


def _pdf(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.pdf import read_pdf

    return read_pdf(path, data, sha256, options)


def _pieces(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.pieces import read_pieces

    def read_piece(path: str, data: bytes) -> Document | None:
        return None if is_other(path, data) else read(path, data, None, options)

    return read_pieces(path, data, sha256, frozenset(SUFFIXES) - ARCHIVES, read_piece)


def _rest(path: str, data: bytes, sha256: str, _options: Options) -> Document:
    from checker.readers.rest import read_rest

    return _decoded(read_rest, path, data, sha256)


def _xml(path: str, data: bytes, sha256: str, options: Options) -> Document:
    from checker.readers.legal import read_legal

    return read_legal(path, data, sha256, options)


FORMATS: dict[str, Callable[[str, bytes, str, Options], Document]] = {
    "docx": _docx,
    "html": _html,
    "latex": _latex,
    "markdown": _markdown,
    "odt": _odt,
    "pdf": _pdf,
    "pieces": _pieces,
    "rest": _rest,
    "text": _text,
    "xml": _xml,
}
"""Format name → reader of (path, bytes, SHA-256, options)."""

SUFFIXES: dict[str, str] = {
    ".akn": "xml",
    ".docm": "docx",
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdx": "markdown",
    ".odt": "odt",
    ".pdf": "pdf",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".rst": "rest",
    ".tex": "latex",
    ".text": "text",
    ".txt": "text",
    ".xhtml": "html",
    ".xml": "xml",
    ".zip": "pieces",
}
"""File suffix in lower case → format name."""

SHARED = frozenset({".xml"})
"""Those of them that files of other languages have, too."""

ARCHIVES = frozenset({".zip"})
"""Those that hold whatever somebody put into them."""


def read(
    path: str,
    data: bytes,
    format: str | None = None,  # noqa: A002
    options: Options = USUAL,
) -> Document:
    """The document that `data`, the bytes of the file at `path`, hold.

    `format` is a key of `FORMATS`; None goes by the path's suffix. Whatever cannot be read raises
    `ReaderError`.
    """
    name = format if format is not None else _format_of(path)
    if name not in FORMATS:
        raise ReaderError(path, f"no reader for the format '{name}'; known are {', '.join(FORMATS)}")
    return FORMATS[name](path, data, hashlib.sha256(data).hexdigest(), options)


def decoded_as(format: str, path: str, data: bytes) -> Decoded:  # noqa: A002
    """The text of a file of one of the formats that are text: a page may name its encoding."""
    if format != "html":
        return decoded(path, data)
    from checker.readers.hypertext.charset import named

    return decoded(path, data, named(data))


def is_other(path: str, data: bytes | None = None) -> bool:
    """Whether a file is none to read though its suffix has a reader: most of XML is no law, or of archives
    no report.

    Of a file of XML the beginning is read, unless its `data` are given. What cannot be told is left to the
    reader.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in SHARED:
        return suffix in ARCHIVES
    from checker.readers.legal.root import HEAD, root_of

    try:
        if data is None:
            with Path(path).open("rb") as file:
                data = file.read(HEAD)
        root = root_of(data[:HEAD])
    except (OSError, ValueError):
        return False
    return root is None or root.dialect is None


def _format_of(path: str) -> str:
    suffix = PurePath(path).suffix
    if suffix.lower() in SUFFIXES:
        return SUFFIXES[suffix.lower()]
    raise ReaderError(path, unknown(path))


def known() -> str:
    """The suffixes that have a reader."""
    return ", ".join(sorted(SUFFIXES))


def unknown(path: str) -> str:
    """Why no reader is for the file at `path`, by its suffix, and which suffixes have one."""
    suffix = PurePath(path).suffix.lower()
    told = f'unknown suffix "{suffix}"' if suffix else "has no suffix"
    return f"{told}; known: {known()}"
