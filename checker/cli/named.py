"""`--files-from`: the paths that a file or standard input names."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from checker.cli.shared import misused
from checker.errors import CheckerError, reason

STDIN = "-"

MAX_BYTES = 16 << 20
"""Bytes of a list of names: a hundred thousand long ones. Whoever names more has named a wrong file."""


def named(paths: Sequence[str] | None, files_from: str, limit: int = 0) -> list[str]:
    """The paths of a command line: those it has, then those that its `--files-from` names.

    The list may have `limit` bytes, 0: `MAX_BYTES`. Raises `CheckerError` where the list cannot be read.
    """
    if not files_from:
        if not paths:
            raise misused("PATHS or --files-from must say what to check")
        return list(paths)
    if files_from == STDIN and STDIN in (paths or ()):
        raise misused("--files-from - and - cannot both read standard input")
    found = _names(_read(files_from, limit or MAX_BYTES))
    if files_from == STDIN and STDIN in found:
        raise CheckerError("--files-from -: a list on standard input cannot name standard input")
    return [*(paths or ()), *found]


def _names(data: bytes) -> list[str]:
    """The names in a list: a line each; where it holds a NUL, what stands before each NUL."""
    if b"\0" in data:
        return [os.fsdecode(name) for name in data.split(b"\0") if name]
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return [os.fsdecode(name) for line in lines if (name := line.removesuffix(b"\r"))]


def _read(file: str, limit: int) -> bytes:
    """The bytes of a list; a pipe is as good as a file, as the one who named it wrote the command."""
    try:
        if file == STDIN:
            if sys.stdin is None:
                raise CheckerError("--files-from -: standard input is closed")
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with open(file, "rb") as names:  # noqa: PTH123 - a path may be any text
                data = names.read(limit + 1)
    except OSError as error:
        raise CheckerError(f"--files-from {file}: {reason(error)}") from error
    except ValueError:
        raise CheckerError(f"--files-from {file}: not a path") from None
    if len(data) > limit:
        raise CheckerError(f"--files-from {file}: is larger than {limit >> 20} MB")
    return data
