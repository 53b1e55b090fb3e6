"""What a person names – folders, patterns, files, URLs – as the entries of a corpus: a document each."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from operator import attrgetter
from pathlib import Path

from checker.errors import reason
from checker.frozen import dataclass
from checker.gate.files import SUFFIX
from checker.sources import Ends, Filter, Source, expand, slashed


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that is to be read.

    `source` is the part of the corpus that it belongs to: the folder right below what was named. `format` is
    "" where the suffix says it. `stamp` is another once the file was written to, or the one beside it that
    allows findings, or what a store has at a URL. `problem` is why there is nothing to read. `pieces` are the
    files of a report in a folder.
    """

    path: str
    source: str = ""
    format: str = ""
    bytes: int = 0
    stamp: str = ""
    problem: str = ""
    pieces: tuple[str, ...] = ()

    @property
    def row(self) -> Mapping[str, object]:
        """Its fields, as the list of a shard has them."""
        return {name: getattr(self, name) for name in self.__match_args__}

    @property
    def of(self) -> Source:
        """Where it is read from."""
        return Source(self.path, self.format, pieces=self.pieces)


def found(paths: Sequence[str], chosen: Filter, out: str) -> list[Entry]:
    """The entries that `paths` stand for, by path, each once.

    What lies in `out` is the program's own and no part of a corpus.
    """
    from checker.corpus.urls import is_url

    local = [path for path in paths if not is_url(path)]
    entries = list(_local(local, chosen, out)) if local else []
    for url in paths:
        if is_url(url):
            entries += _stored(url)
    return sorted({entry.path: entry for entry in entries}.values(), key=attrgetter("path"))


def _local(paths: Sequence[str], chosen: Filter, out: str) -> Iterator[Entry]:
    sources, problems = expand(paths, chosen)
    tops = _tops(paths)
    own = os.path.realpath(out) + os.sep
    ends = Ends()
    for source in sources:
        if not ends.of(source.path).startswith(own):
            yield _entry(source, part(source.path, tops))
    for problem in problems:
        yield Entry(problem.path, part(problem.path, tops), problem=problem.reason)


def _stored(url: str) -> list[Entry]:
    from checker.corpus.urls import StoreError, below

    try:
        return list(below(url))
    except StoreError as error:
        return [Entry(url, part(url, frozenset()), problem=str(error))]


def _entry(source: Source, within: str) -> Entry:
    try:
        states = [os.stat(path) for path in source.pieces or (source.path,)]  # noqa: PTH116 - there may be millions
    except OSError as error:  # gone since the folder was looked at
        return Entry(source.path, within, source.format, problem=reason(error))
    size = sum(state.st_size for state in states)
    with suppress(OSError):  # most documents have no file beside them that allows findings
        states.append(os.stat(source.path + SUFFIX))  # noqa: PTH116
    stamp = " ".join(str(state.st_mtime_ns) for state in states)
    return Entry(source.path, within, source.format, size, stamp, pieces=source.pieces)


def _tops(paths: Iterable[str]) -> frozenset[str]:
    """The folders that were named, as the paths of their files begin."""
    return frozenset(slashed(path).rstrip("/") for path in paths if Path(path).is_dir())


def part(path: str, tops: frozenset[str]) -> str:
    """The part of the corpus that the document at `path` belongs to.

    That is the folder right below the one of `tops` that was named, or this one itself; without one, the
    folder that the document lies in.
    """
    below = folder = os.path.dirname(path)  # noqa: PTH120
    while folder and folder not in tops:
        below, folder = folder, os.path.dirname(folder) if os.path.dirname(folder) != folder else ""  # noqa: PTH120
    return below if folder else os.path.dirname(path)  # noqa: PTH120
