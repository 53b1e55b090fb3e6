"""The cache seen from outside: where it lies, and runs that meet in it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from made import RULE
from shell import FINDING, Run, write

from cache.support import COURTS, rows_kept
from checker import rulebook
from checker.cache.store import FILE
from checker.model import Severity

ROOT = Path(__file__).resolve().parents[2]


# --- from outside ---------------------------------------------------------------------------


def test_the_cache_lies_where_it_is_told(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--cache-dir", "kept") == (1, FINDING, "")
    assert (Path("kept") / FILE).exists()
    assert run("check", "a.txt", "--cache-dir", "kept") == (1, FINDING, "")


def test_without_a_cache_nothing_is_written(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--cache-dir", "kept", "--no-cache") == (1, FINDING, "")
    assert not Path("kept").exists()


def test_the_user_has_a_cache(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    write("a.txt")
    run("ledger", "a.txt")
    assert (tmp_path / "home" / "report-checker" / FILE).exists()


def test_a_cache_that_cannot_be_made_is_silent(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--cache-dir", "a.txt/kept") == (1, FINDING, "")


def test_the_two_commands_do_not_share(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--cache-dir", "kept").code == 1
    first = run("ledger", "a.txt", "--cache-dir", "kept")
    assert first.out.startswith("a.txt:1:1  contradicted")
    assert run("ledger", "a.txt", "--cache-dir", "kept") == first


def test_standard_input_is_not_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for severity in (Severity.ERROR, Severity.WARNING):
        monkeypatch.setattr(rulebook, "load_default", lambda: (RULE,))
        run("check", "-", "--cache-dir", "kept", stdin=f"Nine {severity}s.\n".encode())
    base = sqlite3.connect(Path("kept") / FILE)
    assert base.execute("SELECT count(*) FROM reports").fetchone() == (0,)
    base.close()


# --- processes ------------------------------------------------------------------------------


def started(folder: Path, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "checker", "check", "reports", "--cache-dir", "kept", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def many(folder: Path, number: int, paragraphs: int) -> None:
    (folder / "reports").mkdir()
    for index in range(number):
        text = "\n".join(COURTS.replace("^1", f"^{index}-{one}") for one in range(paragraphs))
        (folder / "reports" / f"{index}.md").write_text(text, "utf-8")


def test_two_runs_may_meet(tmp_path: Path) -> None:
    many(tmp_path, 30, 2)
    both = [started(tmp_path, ["--jobs", jobs]) for jobs in ("1", "2")]
    (first, second), third = [one.communicate() for one in both], started(tmp_path, []).communicate()
    assert first == second == third
    assert first[1] == b""
    assert first[0].endswith(
        b"60 errors, 60 warnings in 30 of 30 files\n120 counts in 30 files: 0 confirmed, 120 contradicted, 0 unsupported, 0 unread\n"
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc for what is left")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_is_killed_leaves_a_cache_and_nobody(tmp_path: Path, jobs: str) -> None:
    many(tmp_path, 40, 30)
    expected = started(tmp_path, ["--no-cache"]).communicate()
    killed = started(tmp_path, ["--jobs", jobs])
    while not rows_kept(tmp_path):
        assert killed.poll() is None
    killed.send_signal(signal.SIGKILL)
    killed.communicate()  # ends when nobody has its pipes any more, the processes that it started included
    assert rows_kept(tmp_path)
    assert started(tmp_path, []).communicate() == expected
    assert len(rows_kept(tmp_path)) == 40
