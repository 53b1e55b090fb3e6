"""Reports that come in several files: a folder or an archive that a config names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker import readers
from checker.careful import content
from checker.readers import ARCHIVES
from checker.readers.pieces import MAX_PIECES, packed
from checker.results import Problem
from checker.sources.filters import Filter
from checker.sources.names import relative, suffix
from checker.sources.source import FALLBACK, PIECES, Source

Walk = Callable[[str], Iterable[Source | Problem]]
"""The files of a folder that count."""


def gathered(found: Iterable[Source | Problem], chosen: Filter, walk: Walk) -> Iterator[Source | Problem]:
    """What is `found`, with each report for its first piece: who names a piece means the whole."""
    seen: set[str] = set()
    for one in found:
        report = chosen.report_of(one.path) if isinstance(one, Source) and not one.stdin else ""
        if not report or not Path(report).is_dir():
            yield one
        elif report not in seen:
            seen.add(report)
            yield from _whole(report, chosen, walk)


def _whole(report: str, chosen: Filter, walk: Walk) -> Iterator[Source | Problem]:
    pieces: list[str] = []
    for one in walk(report):
        if isinstance(one, Problem):
            yield one
        elif chosen.report_of(one.path) == report and one.format != FALLBACK and not _is_archive(one.path):
            pieces.append(one.path)
    if len(pieces) > MAX_PIECES:
        yield Problem(report, f"holds more than {MAX_PIECES} files to read: no one report has so many")
    else:
        yield Source(report, PIECES, pieces=tuple(sorted(pieces)))


def _is_archive(path: str) -> bool:
    return suffix(path) in ARCHIVES


def contents(source: Source) -> bytes:
    """The bytes of a file; those of a report in a folder are an archive of its files.

    Raises `OSError`, whose reason is fit to print.
    """
    if source.format != PIECES or not source.pieces:
        return content(source.path, readers.MAX_BYTES)
    parts: list[tuple[str, bytes]] = []
    left = readers.MAX_BYTES
    for piece in source.pieces:
        data = content(piece, readers.MAX_BYTES)
        left -= len(data)
        if left < 0:
            raise OSError(0, f"is larger than {readers.MAX_BYTES // 1024**2} MB", source.path)
        parts.append((relative(piece, source.path), data))
    return packed(parts)
