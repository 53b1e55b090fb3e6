"""The folder that a corpus's tables lie in: files of JSON Lines, each written whole or not at all.

    plan/run=0001/plan.json                     what the run is to read, and how; written behind the lists
    plan/run=0001/00017-of-00400.jsonl.gz       the documents of a shard
    documents/run=0001/00017-of-00400.jsonl.gz  the rows of a shard, in a file for each table

A run is a partition: a later one adds, and changes nothing that is there.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.careful import content
from checker.errors import CheckerError, reason
from checker.frozen import dataclass
from checker.writing import Place, write

LEVEL = 6
"""Of zlib: a tenth of the size, at a hundredth of the time that the reading takes."""

AT_ONCE = 1 << 16
"""Characters that are compressed together: line by line, five tables drive one another out of the cache."""

LARGEST = 1 << 30
"""Bytes of a file of ours, at most: a shard of a gigabyte has fifty megabytes of rows."""

_RUN = re.compile(r"run=([\w.-]+)")
_SHARD = re.compile(r"(\d+)-of-(\d+)\.jsonl\.gz")


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder at `path`."""

    path: str

    def file(self, table: str, run: str, name: str) -> Path:
        """Where a file of a run lies."""
        return Path(self.path) / table / f"run={run}" / name

    def foreign(self) -> str:
        """The name of something that lies in the folder, where that shows that it is none of ours; or ""."""
        try:
            names = sorted(entry.name for entry in os.scandir(self.path))
        except OSError:  # it is made when it is written to, or that says what is wrong
            return ""
        return "" if "plan" in names else next((name for name in names if not _is_idle(name)), "")

    def runs(self) -> list[str]:
        """The runs whose plans are whole, the latest last."""
        found = (_RUN.fullmatch(path.parent.name) for path in Path(self.path).glob("plan/*/plan.json"))
        return sorted(match[1] for match in found if match)

    def shards(self, table: str, run: str) -> dict[int, Path]:
        """The files of JSON Lines of a table that are there, by their shards."""
        folder = Path(self.path) / table / f"run={run}"
        found = ((_SHARD.fullmatch(path.name), path) for path in folder.glob("*"))
        return {int(match[1]): path for match, path in sorted(found, key=lambda one: one[1]) if match}

    def put(self, table: str, run: str, name: str, data: bytes) -> None:
        """Writes a file of a run, whole or not at all. Raises `OutputError`."""
        file = self.file(table, run, name)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CheckerError(f"{file.parent}: {reason(error)}") from error
        write(Place(str(file), lambda _: ""), data)


def _is_idle(name: str) -> bool:
    """Whether a file says nothing of what a folder is for: hidden, or what a new disk has."""
    return name.startswith(".") or name == "lost+found"


def shard_name(number: int, of: int) -> str:
    """What a shard's file is called, without its suffix; shards are counted from 1."""
    return f"{number:05}-of-{of:05}"


class Lines:
    """JSON Lines that are compressed as they come: a shard's rows take little memory."""

    def __init__(self) -> None:
        self._machine = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS | 16)
        self._parts: list[bytes] = []
        self._waiting: list[str] = []
        self._length = 0

    def add(self, text: str) -> None:
        """Adds lines, each with its line break. Half a character, which is none in UTF-8, is a "?"."""
        self._waiting.append(text)
        self._length += len(text)
        if self._length >= AT_ONCE:
            self._compress()

    def data(self) -> bytes:
        """The bytes of a .jsonl.gz file; nothing can be added any more."""
        self._compress()
        self._parts.append(self._machine.flush())
        return b"".join(self._parts)

    def _compress(self) -> None:
        self._parts.append(self._machine.compress("".join(self._waiting).encode("utf-8", "replace")))
        self._waiting.clear()
        self._length = 0


def lines(path: Path) -> Iterator[str]:
    """The lines of a .jsonl.gz file of ours. Raises `CheckerError` where it is none."""
    try:
        text = gzip.decompress(content(path, LARGEST)).decode()
    except OSError as error:
        raise CheckerError(f"{path}: {reason(error)}") from error
    except (ValueError, EOFError, zlib.error) as error:
        raise CheckerError(f"{path}: is no file of a corpus: {error}") from error
    return iter(text.splitlines(keepends=True))


def record(path: Path) -> dict[str, Any]:
    """The values of a .json file of ours. Raises `CheckerError`."""
    try:
        found = json.loads(content(path, LARGEST))
        if not isinstance(found, dict):
            raise ValueError("not an object")
    except OSError as error:
        raise CheckerError(f"{path}: {reason(error)}") from error
    except ValueError as error:
        raise CheckerError(f"{path}: is no file of a corpus: {error}") from error
    return found
