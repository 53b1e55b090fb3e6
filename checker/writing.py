"""Files are written here and nowhere else: whole or not at all, where they may be, and for whom they may be.

A folder of drafts may come from anyone, with configs and links in it. So a file that no person named takes
the place of nothing but what the program wrote before, and is never written through a link. What is written
stands under a random name, for its owner alone, until all of it is on the disk; then it takes its own name
in one step.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable, Iterator
from functools import cache
from io import BufferedReader
from pathlib import Path

from checker.access import MASK, Access
from checker.errors import CheckerError, reason
from checker.frozen import dataclass
from checker.regex import regex

Objection = Callable[[BufferedReader], str]
"""Why a file, open at its beginning, may not be replaced; "" where it may."""

STALE = 3600
"""Seconds after which an unfinished file is left over from a run that was killed: no write takes an hour."""

_UNFINISHED = regex(r"\.checker-[0-9a-f]{16}\.tmp")
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_LINK
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
_HANDLES = {os.open, os.stat, os.unlink, os.rename} <= os.supports_dir_fd
"""Whether a folder can be held, so that nobody can put another in its place; Windows goes by names."""


class OutputError(CheckerError):
    """The results could not be written. One line: where and why."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file that is to be written. `path` is from the current folder, and is what messages call it.

    Without an `objection`, a person named the file and decides over it: links are followed, and whatever is
    there is replaced. With one, something else named it: no link is followed, and a file that is there stays
    if there is an objection. `below` is the folder of the config that named it, and nothing hidden in it, nor
    anything outside, is written.
    """

    path: str
    objection: Objection | None = None
    below: str | None = None


NO_FILE = Place("")
"""Where results may go to standard output, this stands for it."""


def write(place: Place, data: bytes, access: Access | None = None) -> None:
    """Writes the file, whole or not at all, no more open to others than `access` says.

    What a person named keeps the mode that it has; devices and pipes are written to as they are. Without
    `access`, a new file is as open as the user's files are. Raises `OutputError`, and `BrokenPipeError`.
    """
    with _told(place):
        if place.objection is None and _is_special(place.path):
            with open(place.path, "wb") as device:  # noqa: PTH123 - a path may be any text
                device.write(data)
            return
        with _folder(place) as folder:
            there = folder.replaceable(place.objection)
            _sweep(folder.path)
            folder.put(data, _granted(place, there, access))


def check(place: Place) -> None:
    """Raises `OutputError` where `write` would, as far as can be known before the work is done."""
    with _told(place):
        if place.objection is not None or not _is_special(place.path):
            with _folder(place) as folder:
                folder.replaceable(place.objection)


def holds(place: Place, data: bytes) -> bool:
    """Whether the file is there already, and has these bytes; where it may not be written, it has not."""
    with contextlib.suppress(OSError, ValueError), _folder(place) as folder, folder.opened() as file:
        return file.read(len(data) + 1) == data
    return False


def astray(path: str, folder: str) -> str:
    """Why a config in `folder` may not have `path` written; "" where it may."""
    top = os.path.realpath(folder or ".")
    try:
        inside = os.path.relpath(path, folder or ".")
    except ValueError:  # on another drive
        inside = os.pardir
    names = Path(inside).parts
    if not names or names[0] == os.pardir:
        return "is no file below the folder of this config"
    if not all(name.isprintable() and not name.startswith(".") for name in names):
        return "is hidden"
    return "" if os.path.realpath(path) == os.path.join(top, inside) else "leads through a link"  # noqa: PTH118


# --- where ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Folder:
    """The folder that a file is to lie in, and the file's name in it. `handle` holds the folder."""

    path: str
    name: str
    handle: int | None

    def replaceable(self, objection: Objection | None) -> os.stat_result | None:
        """The state of the file that is there, None where none is. Raises `OSError` where it has to stay."""
        try:
            there = os.stat(self.at(self.name), dir_fd=self.handle, follow_symlinks=False)
        except FileNotFoundError:
            return None
        if stat.S_ISDIR(there.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if objection is None:
            return there
        if not stat.S_ISREG(there.st_mode):
            link = stat.S_ISLNK(there.st_mode)
            raise OSError(0, "is a link, which is not written through" if link else "not a regular file")
        if there.st_size:
            with self.opened() as file:
                if told := objection(file):
                    raise OSError(0, told)
        return there

    def opened(self) -> BufferedReader:
        """The file that is there, to be read. A link is not opened, and a pipe not waited for."""
        return os.fdopen(os.open(self.at(self.name), _READ, dir_fd=self.handle), "rb")

    def put(self, data: bytes, access: Access | None) -> None:
        """Writes the file under another name, and gives it its own when all of it is on the disk."""
        unfinished = self.at(f".checker-{os.urandom(8).hex()}.tmp")
        file = os.open(unfinished, _NEW, MASK if access is None else 0o600, dir_fd=self.handle)
        try:
            with open(file, "wb") as held:  # noqa: PTH123
                if access is not None:
                    access.grant(file)
                held.write(data)
                held.flush()
                os.fsync(file)
            os.replace(unfinished, self.at(self.name), src_dir_fd=self.handle, dst_dir_fd=self.handle)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(unfinished, dir_fd=self.handle)
            raise
        if self.handle is not None:
            with contextlib.suppress(OSError):  # not every file system can
                os.fsync(self.handle)

    def at(self, name: str) -> str:
        """What a file of the folder is called."""
        return name if self.handle is not None else os.path.join(self.path, name)  # noqa: PTH118


@contextlib.contextmanager
def _folder(place: Place) -> Iterator[_Folder]:
    """The folder of the place. Raises `OSError` where nothing may be written there."""
    if place.below is not None and (told := astray(place.path, place.below)):
        raise OSError(0, told)
    path = os.path.realpath(place.path) if place.objection is None else os.path.abspath(place.path)  # noqa: PTH100
    folder, name = os.path.split(path)
    if not _HANDLES:
        yield _Folder(folder, name, None)
        return
    handle = _held(folder, place.below)
    try:
        yield _Folder(folder, name, handle)
    finally:
        os.close(handle)


def _held(folder: str, below: str | None) -> int:
    """A handle of `folder`; from `below` on, step by step, as no step may be a link."""
    top = folder if below is None else os.path.abspath(below or ".")  # noqa: PTH100
    handle = os.open(top, _FOLDER)
    for name in Path(os.path.relpath(folder, top)).parts:
        try:
            step = os.open(name, _FOLDER | _NO_LINK, dir_fd=handle)
        finally:
            os.close(handle)
        handle = step
    return handle


def _is_special(path: str) -> bool:
    """Whether there is a device or a pipe: nothing that could be replaced."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


@cache
def _sweep(folder: str) -> None:
    """Removes what killed runs left unfinished in a folder; one look a folder is enough for a run."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _UNFINISHED.fullmatch(entry.name) and _is_stale(entry.stat(follow_symlinks=False)):
                os.unlink(entry.path)  # noqa: PTH108


def _is_stale(there: os.stat_result) -> bool:
    return stat.S_ISREG(there.st_mode) and there.st_mtime < time.time() - STALE


@contextlib.contextmanager
def _told(place: Place) -> Iterator[None]:
    """What the system, or an objection, has against the place, in one line."""
    try:
        yield
    except BrokenPipeError:
        raise  # who reads has gone, and it is for others to say what that means
    except OSError as error:
        raise OutputError(f"{place.path}: {reason(error)}") from error
    except ValueError:
        raise OutputError(f"{place.path}: not a path") from None


def _granted(place: Place, there: os.stat_result | None, made_of: Access | None) -> Access | None:
    """What the file is to grant, where `there` is what it replaces and `made_of` what it is made of."""
    if there is None:
        return made_of
    before = Access.of(there)
    return before if place.objection is None or made_of is None else before & made_of
