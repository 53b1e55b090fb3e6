"""Bytes of a file → its text, or a plain reason why there is none.

UTF-8, UTF-16 and Windows-1252, which Word calls plain text, are read; with or without a byte order mark. The
mark itself is no part of the text: offsets count the characters behind it.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from checker.positions import line_feeds
from checker.readers.errors import ReaderError
from checker.regex import regex

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

WINDOWS = "windows-1252"
"""What is neither UTF-8 nor UTF-16. Latin-1 is read as this, too: it has the same letters."""

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The byte order marks, and what stands behind each."""

_CONTROLS = regex("[\x01-\x08\x0e-\x1a\x7f]")
_BREAK = re.compile(rb"\r\n|\r|\n")
_SAMPLE = 4096
_RAREST = 3
"""In Windows-1252 one character in so many may be beyond ASCII: in English one in hundreds is, in French one
in twenty; in other alphabets, and in what is compressed, every other one."""


class Decoded(NamedTuple):
    """The text of a file, its line breaks untouched, and the name of its encoding, as IANA has it."""

    text: str
    encoding: str


def check_size(path: str, size: int) -> None:
    """Refuse a file of `size` bytes where that is too many, before anything is decoded."""
    if size > MAX_BYTES:
        raise ReaderError(path, f"is larger than {MAX_BYTES // (1024 * 1024)} MB")


def decode(path: str, data: bytes) -> str:
    """The text of a file as it is read: a carriage return alone is a line feed. Raises like `decoded`."""
    return line_feeds(decoded(path, data).text)


def decoded(path: str, data: bytes, named: str = "") -> Decoded:
    """The text of a file, which says that its encoding is `named`. Raises `ReaderError` where it is none."""
    check_size(path, len(data))
    mark, encoding = next((one for one in MARKS if data.startswith(one[0])), (b"", ""))
    if named and not mark and (text := _as_named(data, named)) is not None:
        return Decoded(text, named)
    encoding = encoding or _guessed(data)
    if encoding == "utf-8" and b"\0" in data:
        raise ReaderError(path, "the file is binary, not text")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            reason = "the file starts as UTF-16 and does not go on as it; save it as UTF-8"
            raise ReaderError(path, reason) from None
        wrong = len(mark) + error.start
        if mark or _is_mostly_utf8(data):
            raise ReaderError(path, f"not whole UTF-8: {_place(data, wrong)}") from None
        text, encoding = _windows(path, data, wrong), WINDOWS
    sample = text[:_SAMPLE].replace("\r\n", "\n")
    if "\0" in text or len(_CONTROLS.findall(sample)) * 20 > len(sample):
        raise ReaderError(path, "the file is binary, not text")
    return Decoded(text, encoding)


def _as_named(data: bytes, named: str) -> str | None:
    """The text in the encoding that the file says it has; None where it cannot be, or is UTF-8 all the same.

    A server may have said UTF-8 of it, over what the file says; by chance no text is whole UTF-8.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        text = data.decode(named)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _guessed(data: bytes) -> str:
    """UTF-16 or UTF-8 without a mark. In UTF-16, every other byte of a text in a Latin script is NUL."""
    sample = data[:_SAMPLE]
    if len(sample) < 4:
        return "utf-8"
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if max(first, second) * 5 < len(sample) * 2 or min(first, second) * 20 > max(first, second):
        return "utf-8"
    return "utf-16-le" if second > first else "utf-16-be"


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII are whole in UTF-8 than not: then the file is that, with a fault.

    As Windows-1252, each of its dashes and quotes would be three signs.
    """
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd") - data.count("\ufffd".encode())
    whole = len(text) - len(text.encode("ascii", "ignore")) - stray
    return whole >= stray


def _windows(path: str, data: bytes, wrong: int) -> str:
    """What is no UTF-8, from the byte at `wrong` on, as Windows-1252."""
    beyond = len(data) - len(data.decode("ascii", "ignore"))
    try:
        text = data.decode(WINDOWS) if beyond * _RAREST <= len(data) else None
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise ReaderError(path, f"not UTF-8, UTF-16 or Windows-1252: {_place(data, wrong)}")
    return text


def _place(data: bytes, at: int) -> str:
    line = len(_BREAK.findall(data, 0, at)) + 1
    return f"byte 0x{data[at]:02X} at line {line}; save it as UTF-8"
