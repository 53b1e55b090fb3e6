"""The store forgets, it is never in the way, and several may use it at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from cache.support import filled
from checker.cache.store import FILE, LARGEST, Store

ROOT = Path(__file__).resolve().parents[2]


def rows(folder: Path) -> list[bytes]:
    """The keys that are kept, the oldest first."""
    base = sqlite3.connect(folder / FILE)
    found = [key for (key,) in base.execute("SELECT key FROM reports ORDER BY id")]
    base.close()
    return found


def test_what_was_put_is_there(tmp_path: Path) -> None:
    store = filled(tmp_path / "new" / "folder", b"1", b"2")
    assert store.get(b"1") == b"report 1"
    assert store.get(b"3") is None
    store.close()
    assert Store(tmp_path / "new" / "folder").get(b"2") == b"report 2"


def test_the_last_put_counts(tmp_path: Path) -> None:
    store = filled(tmp_path, b"1")
    store.put(b"1", b"another")
    assert store.get(b"1") == b"another"


def test_the_oldest_rows_go(tmp_path: Path) -> None:
    filled(tmp_path, b"1", b"2", b"3", rows=3).close()
    assert rows(tmp_path) == [b"1", b"2", b"3"]
    filled(tmp_path, b"1", b"4", rows=3).close()  # 1 was made again, so it is new
    assert rows(tmp_path) == [b"3", b"1", b"4"]


def test_too_many_bytes_go(tmp_path: Path) -> None:
    filled(tmp_path, b"1", b"2", b"3", size=20).close()
    assert rows(tmp_path) == [b"2", b"3"]


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"1", bytes(LARGEST + 1))
    assert store.get(b"1") is None


def test_a_closed_store_is_one_file(tmp_path: Path) -> None:
    filled(tmp_path, b"1").close()
    assert os.listdir(tmp_path) == [FILE]  # noqa: PTH208


# --- what may go wrong ----------------------------------------------------------------------


def test_an_empty_file_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    filled(tmp_path, b"1").close()
    assert rows(tmp_path) == [b"1"]


def test_a_file_that_breaks_off_is_replaced(tmp_path: Path) -> None:
    filled(tmp_path, *(b"%d" % number for number in range(500))).close()
    data = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(data[:4096])
    filled(tmp_path, b"1").close()
    filled(tmp_path, b"2").close()
    assert rows(tmp_path)[-1:] == [b"2"]


def test_a_file_with_a_hole_is_replaced_by_the_next_run(tmp_path: Path) -> None:
    filled(tmp_path, *(b"%d" % number for number in range(500))).close()
    data = bytearray((tmp_path / FILE).read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    (tmp_path / FILE).write_bytes(data)
    store = Store(tmp_path)
    assert store.get(b"1") is None
    store.put(b"2", b"report")
    store.close()
    filled(tmp_path, b"3").close()
    assert rows(tmp_path) == [b"3"]


def test_a_folder_that_cannot_be_made_is_silent(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = filled(tmp_path / "file" / "cache", b"1")
    assert store.get(b"1") is None
    store.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_silent(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    store = filled(tmp_path, b"1")
    assert store.get(b"1") is None
    store.close()
    tmp_path.chmod(0o700)
    assert os.listdir(tmp_path) == []  # noqa: PTH208


def test_a_folder_in_its_place_is_silent(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert filled(tmp_path, b"1").get(b"1") is None


def test_a_locked_file_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path, b"1").close()
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr("checker.cache.store.PATIENCE", 0.0)
    store = filled(tmp_path, b"2")
    assert store.get(b"2") is None
    store.close()
    other.execute("COMMIT")
    assert rows(tmp_path) == [b"1"]
    other.close()


def test_a_lock_that_is_let_go_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path, b"1").close()
    monkeypatch.setattr("checker.cache.store.PATIENCE", 60.0)
    store = Store(tmp_path)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = Timer(0.05, other.execute, ["COMMIT"])
    release.start()
    store.put(b"2", b"report 2")
    assert store.get(b"2") == b"report 2"
    release.join()
    other.close()


# --- several processes ----------------------------------------------------------------------

WRITES = """
import sys
from pathlib import Path
from checker.cache.store import Store
store = Store(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    key = f"{sys.argv[2]}{number}".encode()
    store.put(key, key * 1000)
    assert store.get(key) == key * 1000
    print(number, flush=True)
store.close()
"""


def writer(folder: Path, name: str, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITES, str(folder), name, str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_may_write_at_once(tmp_path: Path) -> None:
    both = [writer(tmp_path, name, 200) for name in "ab"]
    assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0), ("", 0)]
    assert sorted(rows(tmp_path)) == sorted(
        f"{name}{number}".encode() for name in "ab" for number in range(200)
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_one_that_is_killed_leaves_what_it_wrote(tmp_path: Path) -> None:
    killed = writer(tmp_path, "a", 1_000_000)
    assert killed.stdout is not None
    while killed.stdout.readline() != "50\n":
        assert killed.poll() is None
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    store = Store(tmp_path)
    assert store.get(b"a50") == b"a50" * 1000
    store.put(b"b", b"more")
    store.close()
    assert Store(tmp_path).get(b"b") == b"more"
