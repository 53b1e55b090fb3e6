"""What a report depends on, in one key: change any of it, and the report is made again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from checker import __version__, resources
from checker.cache.codec import plain
from checker.settings import Settings
from checker.sources import Source

LIBRARIES = ("docutils", "lark", "pyromark", "rapidfuzz")
"""The libraries that have a say in what is read or found."""


def key(source: Source, digest: str, settings: bytes, extra: bytes = b"") -> bytes:
    """The key of the report on a file whose bytes have the SHA-256 `digest`.

    `settings` are as `settled` gives them. `extra` is whatever else the report was made from: the bytes of a
    file beside this one.
    """
    parts = (program(), settings, source.path, source.format, digest, extra.hex())
    return sha256(plain([part.hex() if isinstance(part, bytes) else part for part in parts])).digest()


def settled(settings: Settings) -> bytes:
    """A digest of everything that holds for a file."""
    return sha256(plain(settings)).digest()


@cache
def program() -> bytes:
    """A digest of the program: its version, its files by time and size, the libraries that it reads with."""
    folders = {resources.PACKAGE, resources.folder("grammars"), resources.folder("rules")}
    stamps = [stamp for folder in sorted(folders) for stamp in _below(str(folder))]
    stamps += [_stamp(name, spec.origin) for name in LIBRARIES if (spec := find_spec(name)) and spec.origin]
    return sha256(plain([__version__, sys.implementation.cache_tag, stamps])).digest()


def _below(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                yield from _below(entry.path) if entry.name != "__pycache__" else ()
            else:
                yield _stamp(entry.name, entry)


def _stamp(name: str, file: os.DirEntry[str] | str) -> str:
    state = file.stat() if isinstance(file, os.DirEntry) else Path(file).stat()
    return f"{name} {state.st_mtime_ns} {state.st_size}"
