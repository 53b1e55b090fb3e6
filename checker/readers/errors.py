"""The one error a reader raises."""

from __future__ import annotations

from collections.abc import Mapping

_BEGIN = {
    b"PK\x03\x04": "an archive, such as Word and OpenDocument files are",
    b"%PDF": "a PDF",
    b"{\\rtf": "RTF",
    b"<!DO": "HTML",
    b"<htm": "HTML",
    b"<?xml": "XML",
    b"\xd0\xcf\x11\xe0": "a document of an old kind (.doc)",
}
"""How files begin that have the name of others, and what they are."""


class ReaderError(Exception):
    """A file that cannot be read as a report. Its string is one line: `path: reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def misnamed(path: str, data: bytes, due: str, more: Mapping[bytes, str] = _BEGIN) -> ReaderError:
    """What tells what a file is that is not what is `due` by its name; `more` says it better of some."""
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    what = next(
        (what for sign, what in ({**_BEGIN, **more}).items() if start.startswith(sign)), "something else"
    )
    return ReaderError(path, f"the file is {what}, not {due}, whatever its name")
