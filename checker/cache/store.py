"""A file of keys and blobs that several processes may use at once, and that is never in the way.

Whatever goes wrong with it – no room, no right, another process that will not let go – the store is silent
from then on: it has nothing and takes nothing. A damaged file of ours is removed, so that the next run begins
anew. A file that is none of ours is left alone: its folder may have come from anyone.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from pathlib import Path
from time import monotonic, sleep

FILE = "reports-2.sqlite3"

ROWS = 50_000
BYTES = 256 << 20
LARGEST = 16 << 20
"""Rows that are kept, bytes that their blobs may have in all, and bytes of one."""

PATIENCE = 2.0
"""Seconds to wait for another process that writes."""

DEADLINE = 5.0
"""Seconds that one statement may take: a thousand times what the slowest of them takes on a full store."""

MARK = (0x52436B72, 2)
"""The application_id and user_version of the file: what it is, and how it is laid out."""

TABLE = "CREATE TABLE reports (id INTEGER PRIMARY KEY, key BLOB UNIQUE, report BLOB)"
_LAID_OUT = [
    ("table", "reports", "reports", TABLE),
    ("index", "sqlite_autoindex_reports_1", "reports", None),
]
_GET = "SELECT report FROM reports WHERE key = ? AND length(report) <= ?"
_TRIM = """
DELETE FROM reports WHERE id IN (
  SELECT id FROM (
    SELECT id, count(*) OVER newest AS rows, sum(length(report)) OVER newest AS bytes
    FROM reports WINDOW newest AS (ORDER BY id DESC)
  ) WHERE rows > ? OR bytes > ?
)"""
_TRIES = 20
_STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock: some microseconds."""

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a file for those that it keeps beside it."""


class Store:
    """The store in `folder`, which is made where it is not there."""

    def __init__(self, folder: Path, rows: int = ROWS, size: int = BYTES) -> None:
        self._file = folder / FILE
        self._rows, self._size = rows, size
        self._written = False
        self._until = 0.0
        self._base: sqlite3.Connection | None = None
        if not self._opened():
            self._opened()

    def get(self, key: bytes) -> bytes | None:
        """The blob that was put under `key` last."""
        found = self._rows_of(_GET, key, LARGEST)
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
        self._let_go()

    def _rows_of(self, statement: str, *values: object) -> list[tuple[bytes]]:
        if self._base is None:
            return []
        try:
            self._until = monotonic() + DEADLINE
            return self._base.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _opened(self) -> bool:
        """Opens the file. False where it was damaged: it is gone, and a second try may help."""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_ours(self._file):
                return True
            self._base = sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)
            self._until = monotonic() + DEADLINE
            self._base.set_progress_handler(lambda: monotonic() > self._until, _STEPS)
            if not _prepared(self._base):
                self._let_go()
        except sqlite3.Error as error:
            return not self._give_up(error)
        except (OSError, ValueError):
            pass
        return True

    def _let_go(self) -> None:
        if self._base is not None:
            with contextlib.suppress(sqlite3.Error):
                self._base.close()
        self._base = None

    def _give_up(self, error: sqlite3.Error) -> bool:
        """Lets go of the file, and removes one that is damaged: then True."""
        ours, damaged = self._base is not None, getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED
        self._let_go()
        if ours and damaged:
            for end in ("", *_BESIDE):
                with contextlib.suppress(OSError):
                    Path(f"{self._file}{end}").unlink()
        return ours and damaged


def _is_ours(file: Path) -> bool:
    """Whether `file` is one that a run of this program began; where there is none, it is made.

    Until that is known, SQLite only looks at it: to open a database means to finish, by what lies beside it,
    what another program began.
    """
    with contextlib.suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    for beside in _BESIDE:
        with contextlib.suppress(FileNotFoundError):
            if not stat.S_ISREG(Path(f"{file}{beside}").lstat().st_mode):
                return False
    there = file.lstat()
    if not stat.S_ISREG(there.st_mode) or not there.st_size:
        return stat.S_ISREG(there.st_mode)
    look = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    with contextlib.closing(look):
        try:
            return _mark(look) == MARK
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
    with file.open("rb") as damaged:  # only now: to close it takes SQLite its locks
        head = damaged.read(100)
    return (int.from_bytes(head[68:72]), int.from_bytes(head[60:64])) == MARK


def _prepared(base: sqlite3.Connection) -> bool:
    """Whether the database is laid out as ours are, as a new one now is. No query may be made before."""
    base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST + (1 << 16))
    base.execute("PRAGMA trusted_schema = OFF")
    base.execute("PRAGMA cell_size_check = ON")
    if not _layout(base):
        base.execute("BEGIN IMMEDIATE")
        if not _layout(base):  # another process may have been faster
            base.execute(TABLE)
            base.execute(f"PRAGMA application_id = {MARK[0]}")
            base.execute(f"PRAGMA user_version = {MARK[1]}")
        base.execute("COMMIT")
    if _layout(base) != _LAID_OUT or _mark(base) != MARK:
        return False
    _patiently(base, "PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = NORMAL")
    return True


def _mark(base: sqlite3.Connection) -> tuple[int, int]:
    found = [base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    return found[0], found[1]


def _layout(base: sqlite3.Connection) -> list[tuple[str, str, str, str | None]]:
    """What the database holds, as far as it is needed to tell whether it is too much."""
    found = base.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid")
    return found.fetchmany(len(_LAID_OUT) + 1)


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
