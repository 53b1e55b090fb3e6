"""The files of a report: read out of an archive with care, or packed as one.

Nothing is written to the disk, so a name can lead nowhere; one that would is refused all the same, as it
stands in what is printed. An archive in an archive is not opened.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.readers.encoding import MAX_BYTES
from checker.readers.errors import ReaderError
from checker.regex import regex

if TYPE_CHECKING:
    from zipfile import ZipInfo

MAX_PIECES = 200
"""So many files a report may have: one with more is an archive of reports."""

_HOSTILE = regex(r"^/|\\|(?:^|/)\.\.(?:/|$)|^[A-Za-z]:|[\x00-\x1f\x7f]")
_UNWANTED = regex(r"(?:^|/)(?:\.|~\$|__MACOSX/)")
"""What is hidden, a word processor's lock files, and what one system adds to each archive."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of all files that are packed: the same files give the same bytes."""


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive that holds `parts`, names and bytes, as they are."""
    from zipfile import ZIP_STORED, ZipFile, ZipInfo

    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name, data in parts:
            archive.writestr(ZipInfo(name, _EPOCH), data)
    return made.getvalue()


def unpacked(path: str, data: bytes, suffixes: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The names and the bytes of those files of the archive at `path` that end in one of `suffixes`.

    Raises `ReaderError`.
    """
    from checker.readers.archive import Archive

    archive = Archive(path, data)
    wanted = tuple(suffixes)
    meant = [part for part in archive.parts if _is_meant(path, part)]
    parts = [part for part in meant if part.filename.lower().endswith(wanted)]
    if len(parts) > MAX_PIECES:
        raise ReaderError(path, f"holds more than {MAX_PIECES} files to read: no one report has so many")
    if sum(part.file_size for part in parts) > MAX_BYTES:
        raise ReaderError(path, f"is larger than {MAX_BYTES // 1024**2} MB when unpacked")
    for part in parts:
        yield part.filename, archive.read(part.filename)


def _is_meant(path: str, part: ZipInfo) -> bool:
    """Whether a part of an archive can be a file of the report. Raises `ReaderError`."""
    if _HOSTILE.search(part.filename):
        raise ReaderError(path, f'holds a file whose name leads out of it: "{part.filename}"')
    link = stat.S_ISLNK(part.external_attr >> 16)
    return not (part.is_dir() or link or _UNWANTED.search(part.filename))


def within(path: str, name: str) -> str:
    """The path of the file `name` of the report at `path`."""
    return name if path == "." else str(PurePosixPath(path) / name)
