"""Stores of reports, made for the tests."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from checker.cache.store import FILE, Store


def filled(folder: Path, *keys: bytes, **limits: int) -> Store:
    """A store with a report under each of `keys`."""
    store = Store(folder, **limits)
    for key in keys:
        store.put(key, b"report " + key)
    return store


COURTS = """\
Two towns[^1] heard appeals, and two ports (Aube, Marne and Meuse) were visited.

[^1]: Aa, Bb and Cc.
"""


def rows_kept(folder: Path) -> list[object]:
    """The numbers of the reports that the cache in `folder` holds."""
    if not (folder / "kept" / FILE).exists():
        return []
    base = sqlite3.connect(folder / "kept" / FILE, timeout=10)
    try:
        return base.execute("SELECT id FROM reports ORDER BY id").fetchall()
    except sqlite3.OperationalError:
        return []  # the table is not there yet
    finally:
        base.close()
