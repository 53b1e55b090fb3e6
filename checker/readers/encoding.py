"""Bytes of a file → its text, or a plain reason why there is none.

UTF-8 with or without a byte order mark, and UTF-16 with one (or plainly recognisable without) are
read. The mark itself is no part of the text: offsets count the characters behind it.
"""

from __future__ import annotations

import codecs
import re

from checker.readers.errors import ReaderError

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x7f]")
_SAMPLE = 4096


def check_size(path: str, size: int) -> None:
    """Refuse a file of `size` bytes where that is too many, before anything is decoded."""
    if size > MAX_BYTES:
        raise ReaderError(path, f"is larger than {MAX_BYTES // (1024 * 1024)} MB")


def decode(path: str, data: bytes) -> str:
    """The text of a file, its line breaks untouched, without a byte order mark."""
    check_size(path, len(data))
    if not data:
        raise ReaderError(path, "the file is empty")
    encoding = _encoding(data)
    if encoding == "utf-8-sig" and b"\0" in data:
        raise ReaderError(path, "the file is binary, not text")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReaderError(path, _undecodable(data, encoding, error)) from None
    sample = text[:_SAMPLE].replace("\r\n", "\n")
    if "\0" in text or len(_CONTROLS.findall(sample)) * 20 > len(sample):
        raise ReaderError(path, "the file is binary, not text")
    if not text or text.isspace():
        raise ReaderError(path, "the file is empty" if not text else "the file holds only white space")
    return text


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Text in a Latin script as UTF-16 without a mark: every other byte of it is NUL.
    sample = data[:_SAMPLE]
    if len(sample) >= 4 and len(data) % 2 == 0:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if odd * 5 >= len(sample) * 2 and not even:
            return "utf-16-le"
        if even * 5 >= len(sample) * 2 and not odd:
            return "utf-16-be"
    return "utf-8-sig"


def _undecodable(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    if encoding != "utf-8-sig":
        return "the file starts as UTF-16 and does not go on as it; save it as UTF-8"
    line = data.count(b"\n", 0, error.start) + 1
    return f"not UTF-8 or UTF-16: byte 0x{data[error.start]:02X} at line {line}; save it as UTF-8"
