"""Where the results go: standard output, or a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Container, Iterable
from pathlib import Path
from typing import TextIO

from checker.access import access
from checker.errors import complaint, reason
from checker.escaping import safe
from checker.writing import NO_FILE, OutputError, Place, check, write

STDOUT = ("", "-")
"""How standard output is called where a file may be named."""


class HangUpError(OutputError):
    """Whoever read the results has gone. The run failed, and there is nobody to tell."""


def emit(
    text: str,
    place: Place = NO_FILE,
    *,
    made_of: Iterable[str] = (),
    escape: Callable[[str], str] = safe,
) -> None:
    """Writes `text` to a file, or to standard output where the place is called "" or "-".

    `made_of` are the files that the text speaks of: a new file is as private as the most private of them.
    `escape` takes out what a terminal or a log would obey. Raises `OutputError`.
    """
    try:
        if place.path not in STDOUT:
            write(place, _bytes(escape(text)), access(made_of))
        else:
            _to_stdout(escape(text))
    except BrokenPipeError as error:
        silence(sys.stdout)
        raise HangUpError(f"{place.path or 'standard output'}: {reason(error)}") from error
    except OSError as error:
        silence(sys.stdout)
        raise OutputError(f"standard output: {reason(error)}") from error


def append(target: str, text: Callable[[int], str]) -> None:
    """Writes `text` behind what the file `target` holds; it is told how many bytes that is."""
    try:
        with Path(target).open("ab") as file:
            file.write(_bytes(text(file.tell())))
    except OSError as error:
        raise OutputError(f"{target}: {reason(error)}") from error


Identity = tuple[int, int]
"""What a file is known by, whatever it is called: neither links nor letter case make it another."""


def identities(paths: Iterable[str]) -> frozenset[Identity]:
    """The files at `paths`, as far as they are there."""
    return frozenset(filter(None, map(_identity, paths)))


def guard(place: Place, inputs: Container[Identity]) -> None:
    """Raises `OutputError` where the file may not be written, or is one of those that are read."""
    if place.path in STDOUT:
        return
    check(place)
    if _identity(place.path) in inputs:
        raise OutputError(f"{place.path}: is one of the files to check and is not overwritten")


def _identity(path: str) -> Identity | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - there may be thousands
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def complain(line: str) -> None:
    """Says `line` on standard error, under the program's name."""
    mutter(f"checker: {complaint(line)}\n")


def mutter(text: str) -> None:
    """Writes `text` to standard error. Where it cannot, there is nobody to tell: the exit code says it."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(safe(text))
            sys.stderr.flush()
        except OSError:
            silence(sys.stderr)


def _bytes(text: str, encoding: str = "utf-8") -> bytes:
    return text.encode(encoding, "backslashreplace")


def _to_stdout(text: str) -> None:
    if sys.stdout is None:
        raise OSError("is closed")
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(_bytes(text, encoding))
    sys.stdout.buffer.flush()


def silence(stream: TextIO | None) -> None:
    """Nothing more can be written: the interpreter must not try again when it ends, and fail."""
    if stream is not None and any(stream is own for own in (sys.__stdout__, sys.__stderr__)):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
