"""The reports that are kept: found by a file's bytes, path and settings."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from checker.cache.codec import CodecError, packed, unpacked
from checker.cache.copies import Copies
from checker.cache.key import key, program, settled
from checker.cache.store import Store
from checker.resources import default_folder
from checker.results import DocumentReport
from checker.settings import Settings
from checker.sources import Source, contents


class Cache:
    """Reports of earlier runs, in `folder` (None: the user's cache folder).

    Nothing that goes wrong with it is an error: what is not found is made again, what cannot be kept is not.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._store: Store | None = None
        self._settled: dict[int, tuple[Settings, bytes]] = {}
        try:
            program()
            self._store = Store(folder or default_folder(os.environ, sys.platform))
        except (OSError, RuntimeError):
            pass  # a program whose files cannot be looked at, a user without a home

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._store is not None:
            self._store.close()

    @property
    def copies(self) -> Copies:
        """What `--fix` wrote in earlier runs."""
        return Copies(self._store)

    def get(self, source: Source, settings: Settings, extra: bytes = b"") -> DocumentReport | None:
        """The report on the file as it is now, where it was kept."""
        digest = _digest(source)
        if self._store is None or not digest:
            return None
        try:
            blob = self._store.get(self._key(source, digest, settings, extra))
            report = unpacked(DocumentReport, blob) if blob is not None else None
        except CodecError:
            return None
        as_asked = report is not None and (report.path, report.sha256) == (source.path, digest)
        return report if as_asked else None

    def put(self, source: Source, settings: Settings, report: DocumentReport, extra: bytes = b"") -> None:
        """Keeps a report under the bytes that it was made from."""
        if self._store is None or source.stdin:
            return
        with suppress(CodecError):
            self._store.put(self._key(source, report.sha256, settings, extra), packed(report))

    def _key(self, source: Source, digest: str, settings: Settings, extra: bytes) -> bytes:
        if id(settings) not in self._settled:  # it stays among the values, so no other can have its id
            self._settled[id(settings)] = settings, settled(settings)
        return key(source, digest, self._settled[id(settings)][1], extra)


def _digest(source: Source) -> str:
    """The SHA-256 of the file's bytes; "" where it has none to give: whoever reads it will say why."""
    if source.stdin:
        return ""
    try:
        return sha256(contents(source)).hexdigest()
    except (OSError, ValueError):
        return ""
