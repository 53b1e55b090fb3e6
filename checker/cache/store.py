"""A file of keys and blobs that several processes may use at once, and that is never in the way.

Whatever goes wrong with it – no room, no right, another process that will not let go – the store is silent
from then on: it has nothing and takes nothing. A damaged file is removed, so that the next run begins anew.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from time import sleep

FILE = "reports-1.sqlite3"

ROWS = 50_000
BYTES = 256 << 20
LARGEST = 16 << 20
"""Rows that are kept, bytes that their blobs may have in all, and bytes of one."""

PATIENCE = 2.0
"""Seconds to wait for another process that writes."""

_TABLE = "CREATE TABLE IF NOT EXISTS reports (id INTEGER PRIMARY KEY, key BLOB UNIQUE, report BLOB)"
_TRIM = """
DELETE FROM reports WHERE id IN (
  SELECT id FROM (
    SELECT id, count(*) OVER newest AS rows, sum(length(report)) OVER newest AS bytes
    FROM reports WINDOW newest AS (ORDER BY id DESC)
  ) WHERE rows > ? OR bytes > ?
)"""
_TRIES = 20
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Store:
    """The store in `folder`, which is made where it is not there."""

    def __init__(self, folder: Path, rows: int = ROWS, size: int = BYTES) -> None:
        self._file = folder / FILE
        self._rows, self._size = rows, size
        self._written = False
        self._base: sqlite3.Connection | None = None
        if not self._opened():
            self._opened()

    def get(self, key: bytes) -> bytes | None:
        """The blob that was put under `key` last."""
        found = self._rows_of("SELECT report FROM reports WHERE key = ?", key)
        return found[0][0] if found else None

    def put(self, key: bytes, blob: bytes) -> None:
        """Keeps a blob. It is there for others as soon as this returns, whatever becomes of this process."""
        if len(blob) <= LARGEST:
            self._written = True
            self._rows_of("INSERT OR REPLACE INTO reports (key, report) VALUES (?, ?)", key, blob)

    def close(self) -> None:
        """Drops the oldest rows that are too many, and lets go of the file."""
        if self._written:
            self._rows_of(_TRIM, self._rows, self._size)
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                self._base.close()
            self._base = None

    def _rows_of(self, statement: str, *values: object) -> list[tuple[bytes]]:
        if self._base is None:
            return []
        try:
            return self._base.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _opened(self) -> bool:
        """Opens the file. False where it was damaged: it is gone, and a second try may help."""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._base = sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)
            _patiently(self._base, "PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute(_TABLE)
        except sqlite3.Error as error:
            return not self._give_up(error)
        except (OSError, ValueError):
            pass
        return True

    def _give_up(self, error: sqlite3.Error) -> bool:
        """Lets go of the file, and removes one that is damaged: then True."""
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                self._base.close()
        self._base = None
        damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED
        if damaged:
            for end in ("", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    Path(f"{self._file}{end}").unlink()
        return damaged


def _patiently(base: sqlite3.Connection, statement: str) -> None:
    """Runs a statement for which SQLite does not wait by itself: two may open a new file at once."""
    for left in range(_TRIES, -1, -1):
        try:
            base.execute(statement)
        except sqlite3.OperationalError as error:
            if not left or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            sleep(PATIENCE / _TRIES)
        else:
            return
