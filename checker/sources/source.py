"""A file to read."""

from __future__ import annotations

from checker.frozen import dataclass

STDIN = "-"

FALLBACK = "text"
"""The format of a file that was included by a pattern and has no known suffix."""

PIECES = "pieces"
"""The format of a report that comes in several files."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A file to read. `path` is what is printed: as given, with forward slashes.

    `format` is the reader to use, "" where the suffix says it. `stdin` is the text on standard
    input, under the name `path`. A folder that is one report has its `pieces`: the paths of its files.
    """

    path: str
    format: str = ""
    stdin: bool = False
    pieces: tuple[str, ...] = ()
