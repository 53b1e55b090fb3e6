"""The one error a reader raises."""

from __future__ import annotations


class ReaderError(Exception):
    """A file that cannot be read as a report. Its string is one line: `path: reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
