"""Where the results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from checker.errors import CheckerError, complaint, reason
from checker.escaping import safe

STDOUT = ("", "-")
"""How standard output is called where a file may be named."""


class OutputError(CheckerError):
    """The results could not be written. One line: where and why."""


class HangUpError(OutputError):
    """Whoever read the results has gone. The run failed, and there is nobody to tell."""


def emit(text: str, target: str = "", escape: Callable[[str], str] = safe) -> None:
    """Writes `text` to the file `target`, or to standard output ("" or "-").

    `escape` takes out what a terminal or a log would obey. Raises `OutputError`.
    """
    try:
        if target not in STDOUT:
            _to_file(target, _bytes(escape(text)))
        else:
            _to_stdout(escape(text))
    except BrokenPipeError as error:
        silence(sys.stdout)
        raise HangUpError(f"{target or 'standard output'}: {reason(error)}") from error
    except OSError as error:
        if target in STDOUT:
            silence(sys.stdout)
        raise OutputError(f"{target or 'standard output'}: {reason(error)}") from error


def put(data: bytes, target: str) -> None:
    """Writes `data` to the file `target`, whole or not at all."""
    try:
        _to_file(target, data)
    except OSError as error:
        raise OutputError(f"{target}: {reason(error)}") from error


def append(target: str, text: Callable[[int], str]) -> None:
    """Writes `text` behind what the file `target` holds; it is told how many bytes that is."""
    try:
        with Path(target).open("ab") as file:
            file.write(_bytes(text(file.tell())))
    except OSError as error:
        raise OutputError(f"{target}: {reason(error)}") from error


def guard(target: str, inputs: Iterable[str]) -> None:
    """Raises if `target` is one of the files that are read."""
    if target and os.path.realpath(target) in {os.path.realpath(path) for path in inputs}:
        raise OutputError(f"{target}: is one of the files to check and is not overwritten")


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


def _to_file(name: str, data: bytes) -> None:
    """Replaces the file in one step; devices and pipes are written to as they are."""
    target = Path(os.path.realpath(name))
    mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        target.write_bytes(data)
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    draft.touch(exist_ok=False)
    try:
        draft.write_bytes(data)
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
