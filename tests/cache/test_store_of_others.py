"""A file in the place of the store that somebody else made, or may read."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from cache.support import filled
from checker.cache.store import FILE, LARGEST, MARK, TABLE, Store

# --- files that others made -----------------------------------------------------------------


def made(path: Path, script: str = "", mark: tuple[int, int] = MARK) -> None:
    """A database that says to be one of ours, and holds what `script` makes."""
    path.parent.mkdir(exist_ok=True)
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript(f"PRAGMA application_id = {mark[0]}; PRAGMA user_version = {mark[1]}; {script}")
    base.close()


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


ENDLESS = """
CREATE VIEW reports AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
SELECT x AS id, CAST(x AS BLOB) AS key, NULL AS report FROM c"""


@pytest.mark.parametrize(
    ("script", "mark"),
    [
        (ENDLESS, MARK),
        (f"{TABLE}; CREATE TRIGGER t AFTER INSERT ON reports BEGIN DELETE FROM reports; END", MARK),
        (f"{TABLE}; CREATE TABLE more (a)", MARK),
        (TABLE.replace("BLOB UNIQUE", "BLOB UNIQUE CHECK (length(key) > 0)"), MARK),
        ("CREATE TABLE reports (title TEXT)", MARK),
        (TABLE, (0, 0)),
        (TABLE, (MARK[0], 1)),
        ("CREATE TABLE mine (a)", (0, 0)),
        ("PRAGMA journal_mode = WAL; CREATE TABLE mine (a)", (0, 0)),
    ],
)
def test_a_database_that_is_not_ours_is_left_alone(
    tmp_path: Path, script: str, mark: tuple[int, int]
) -> None:
    made(tmp_path / FILE, script, mark)
    before = state(tmp_path)
    store = filled(tmp_path, b"1")
    assert store.get(b"1") is None
    store.close()
    assert state(tmp_path) == before


@pytest.mark.parametrize("text", [b"no database at all, but a long enough text " * 10, b"SQLite format 3\0"])
def test_a_file_of_another_kind_is_left_alone(tmp_path: Path, text: bytes) -> None:
    (tmp_path / FILE).write_bytes(text)
    store = filled(tmp_path, b"1")
    assert store.get(b"1") is None
    store.close()
    assert state(tmp_path) == {FILE: text}


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_no_link_is_followed(tmp_path: Path, end: str) -> None:
    kept, victim = tmp_path / "kept", tmp_path / "victim"
    kept.mkdir()
    filled(victim, b"1").close()
    (victim / "other").write_bytes(b"precious")
    if end:
        filled(kept, b"1").close()
    (kept / f"{FILE}{end}").symlink_to(victim / ("other" if end else FILE))
    before = state(victim)
    store = filled(kept, b"2")
    assert store.get(b"1") is store.get(b"2") is None
    store.close()
    assert state(victim) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    assert filled(tmp_path, b"1").get(b"1") is None


def test_what_another_program_began_is_not_finished(tmp_path: Path) -> None:
    """To open a database is to write it, where a journal of another program lies beside it."""
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("CREATE TABLE mine (a)")
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO mine VALUES (1)")
    before = state(tmp_path)
    assert filled(tmp_path, b"1").get(b"1") is None
    assert state(tmp_path) == before
    other.close()


def test_a_statement_has_a_deadline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that lead to each other can make a search of few rows an endless one."""
    filled(tmp_path, b"1").close()
    store = Store(tmp_path)
    monkeypatch.setattr(
        "checker.cache.store._GET",
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT x FROM c WHERE x = ? AND x > ?",
    )
    monkeypatch.setattr("checker.cache.store.DEADLINE", 0.05)
    assert store.get(b"1") is None
    monkeypatch.undo()
    assert store.get(b"1") is None  # it has given up
    assert Store(tmp_path).get(b"1") == b"report 1"


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    filled(tmp_path, b"1").close()
    base = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    base.execute("INSERT INTO reports (key, report) VALUES (?, zeroblob(?))", (b"2", LARGEST + 1))
    base.close()
    store = Store(tmp_path)
    assert store.get(b"2") is None
    assert store.get(b"1") == b"report 1"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    """Reports quote drafts, and some are confidential."""
    store = filled(tmp_path, b"1")
    assert len(state(tmp_path)) > 1
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    store.close()
