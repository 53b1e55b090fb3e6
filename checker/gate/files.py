"""The small files that say which findings count, read with care: anyone may have made them."""

from __future__ import annotations

import errno

from checker.careful import content
from checker.errors import CheckerError, reason
from checker.positions import line_feeds

SUFFIX = ".checker.toml"
"""What the name of a document is followed by in that of the file beside it, which says what it may have."""

MAX_BYTES = 1 << 20
"""Bytes that the file beside a document may have."""

_ABSENT = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}


class GateError(CheckerError):
    """A file that says which findings count cannot be used. One line: the file and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def beside(path: str) -> bytes | None:
    """The bytes of the file beside the document at `path`; None where there is none. Raises `GateError`."""
    return read_bytes(path + SUFFIX, MAX_BYTES)


def read_text(path: str, limit: int) -> str | None:
    """The text of the file at `path`, None where there is no file.

    Raises `GateError` where it is larger than `limit` bytes, no regular file, unreadable or not UTF-8.
    """
    data = read_bytes(path, limit)
    return None if data is None else decode(path, data)


def read_bytes(path: str, limit: int) -> bytes | None:
    """The bytes of the file at `path`, None where there is no file; raises like `read_text`."""
    try:
        return content(path, limit)
    except OSError as error:
        if error.errno in _ABSENT:
            return None
        raise GateError(path, reason(error)) from error
    except ValueError:
        raise GateError(path, "not a path") from None


def decode(path: str, data: bytes) -> str:
    """The text that `data`, the bytes of the file at `path`, are; a carriage return alone is a line feed."""
    try:
        return line_feeds(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise GateError(path, f"is not UTF-8 (byte {error.start})") from error
