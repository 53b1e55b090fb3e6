"""Files that anyone may have made, read with care: no pipe, no device, nothing huge, endless or slow to come.

A name may stand for anything, and for something else a moment later. So it is looked at before it is opened,
as opening alone can set a device going; it is opened without waiting; and what was opened is looked at again.
Whoever serves others may shut the rest of the disk off for as long as it reads: `confined`.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from checker.errors import reason
from checker.positions import line_feeds
from checker.regex import regex

MAX_BYTES = 4 << 20
"""A page or a group larger than this is none."""

MAX_ENTRIES = 20_000
"""A folder of pages with more in it than this is none: to walk a whole disk takes minutes."""

_MEGABYTE = 1 << 20

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""Neither wait for the other end of a pipe, nor take a terminal for one's own."""

_LONG_KEY = regex(r"""(?<![\w"'-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){50}""")
"""A key of so many parts is an attack: the time to read one grows with the square of its parts."""


_allowed: ContextVar[tuple[Path, ...]] = ContextVar("allowed", default=())
"""The folders that may be read, where they really lie; none are all."""


class TomlError(ValueError):
    """What keeps a text from being TOML that can be read, on one line."""


@contextmanager
def confined(*folders: Path) -> Iterator[None]:
    """Within, nothing is read but what really lies in or below `folders`."""
    before = _allowed.set(tuple(Path(os.path.realpath(folder)) for folder in folders))
    try:
        yield
    finally:
        _allowed.reset(before)


def allows(path: str | Path) -> bool:
    """Whether what `path` leads to may be read here. Links are followed before that is asked."""
    folders = _allowed.get()
    return not folders or any(Path(os.path.realpath(path)).is_relative_to(folder) for folder in folders)


def content(path: str | Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of the file at `path`, as many as it had when it was opened.

    Raises `OSError`, whose reason is fit to print, also where it is no regular file, or has more than `limit`
    bytes; `ValueError` where no file can be called so.
    """
    real = _allowed_end(path)
    _check(os.stat(real), path, limit)  # noqa: PTH116 - a path may be any text
    with open(real, "rb", opener=_opener) as file:
        size = _check(os.fstat(file.fileno()), path, limit)
        data = file.read(size) if size else _nothing(file.fileno())
    if data is None:
        raise OSError(0, "not a regular file", str(path))
    return data


def _allowed_end(path: str | Path) -> str | Path:
    """What is to be opened for `path`: where only some folders may be read, the end of all links."""
    if not _allowed.get():
        return path
    real = os.path.realpath(path)
    if not allows(real):
        raise OSError(0, "lies outside the folder that may be read", str(path))
    return real


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags | _AT_ONCE)


def _check(status: os.stat_result, path: str | Path, limit: int) -> int:
    """The size of a file that may be read."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, "not a regular file", str(path))
    if status.st_size > limit:
        raise OSError(0, f"is larger than {limit // _MEGABYTE} MB", str(path))
    return status.st_size


def _nothing(file: int) -> bytes | None:
    """The bytes of an empty file; None where some come all the same, or may yet: the system makes them up.

    Such files, below /proc, may have no end. One that was written to since it was opened has a size by now.
    """
    try:
        came = os.read(file, 1)
    except OSError:  # it has nothing yet, or gives it in other measures
        return None
    return None if came and not os.fstat(file).st_size else b""


def below(folder: str | Path, suffixes: str | tuple[str, ...]) -> list[Path]:
    """The files in and below `folder` that end in one of `suffixes`, sorted; links lead nowhere.

    Raises `OSError` where a folder cannot be looked at, or holds more than `MAX_ENTRIES` files and folders.
    """
    found: list[Path] = []
    _allowed_end(folder)
    folders, seen = [str(folder)], 0
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                seen += 1
                if seen > MAX_ENTRIES:
                    raise OSError(0, f"holds more than {MAX_ENTRIES:,} files", str(folder))
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.name.endswith(suffixes):
                    found.append(Path(entry.path))
    return sorted(found)


def toml_page(path: Path, failed: Callable[[Path, str], Exception]) -> dict[str, Any]:
    """The values of a TOML page; raises what `failed` makes of its path and of what is wrong with it."""
    try:
        return toml(content(path).decode("utf-8-sig"))
    except OSError as error:
        raise failed(path, reason(error)) from None
    except UnicodeDecodeError as error:
        raise failed(path, f"is not UTF-8 (byte {error.start})") from None
    except TomlError as error:
        raise failed(path, str(error)) from None


def toml(text: str) -> dict[str, Any]:
    """The values of a TOML text. Raises `TomlError`, also for what would keep the parser too long."""
    import tomllib

    if _LONG_KEY.search(text):
        raise TomlError("has a key of more than fifty parts")
    try:
        return tomllib.loads(line_feeds(text))
    except ValueError as error:
        raise TomlError("is no TOML: " + " ".join(str(error).split())) from None
    except RecursionError:
        raise TomlError("is nested too deeply") from None
