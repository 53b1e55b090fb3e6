"""A second run says what the first one said, and reads nothing again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made import RULE
from shell import FINDING, Run, write

from checker import rulebook
from checker import run as module
from checker.cache import Cache
from checker.cache import key as key_module
from checker.cache.store import FILE
from checker.model import Severity
from checker.progress import Progress
from checker.results import DocumentReport, Problem, Results
from checker.rulebook import load_default
from checker.run import Work, examined
from checker.settings import Settings
from checker.sources import Source

ROOT = Path(__file__).resolve().parents[2]
COURTS = """\
Two towns[^1] heard appeals, and two ports (Aube, Marne and Meuse) were visited.

[^1]: Aa, Bb and Cc.
"""
ALL = Settings(load_default(), with_claims=True)


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are examined from here on; the test's folder is the current one."""
    paths: list[str] = []

    def counted(work: Work) -> DocumentReport | Problem:
        paths.append(work[0].path)
        return examined(work)

    monkeypatch.setattr(module, "examined", counted)
    monkeypatch.chdir(tmp_path)
    return paths


def ran(settings: Settings = ALL, *names: str) -> Results:
    """One run on files of the current folder, with the cache in its folder `kept`."""
    with Cache(Path("kept")) as cache:
        return module.run([Source(name) for name in names or ("a.md",)], (), lambda _: settings, cache=cache)


def test_a_second_run_reads_nothing(read: list[str]) -> None:
    for name in ("a.md", "b.md"):
        write(name, COURTS)
    first = ran(ALL, "a.md", "b.md")
    assert read == ["a.md", "b.md"]
    kept = _kept(Path())
    assert ran(ALL, "a.md", "b.md") == first
    assert read == ["a.md", "b.md"]
    assert _kept(Path()) == kept == [(1,), (2,)]  # nor is anything written
    assert [finding.code for finding in first.documents[1].findings] == ["CNT001", "CNT001"]
    assert len(first.documents[1].claims) == 2


def test_only_what_changed_is_read(read: list[str]) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(name, COURTS)
    before = ran(ALL, "a.md", "b.md", "c.md")
    write("b.md", COURTS.replace("Two", "Ten"))
    after = ran(ALL, "a.md", "b.md", "c.md")
    assert read == ["a.md", "b.md", "c.md", "b.md"]
    assert [len(document.findings) for document in after.documents] == [2, 1, 2]
    write("b.md", COURTS)  # as it was: the report is still there
    assert ran(ALL, "a.md", "b.md", "c.md") == before
    assert len(read) == 4


def test_the_time_left_is_that_of_what_must_be_read(
    read: list[str],  # noqa: ARG001 - in its folder
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counted: list[int] = []
    towards, step = Progress.towards, Progress.step

    def begun(self: Progress, total: int) -> AbstractContextManager[None]:
        counted.append(total)
        return towards(self, total)

    def stepped(self: Progress) -> None:
        counted.append(-1)
        step(self)

    monkeypatch.setattr(Progress, "towards", begun)
    monkeypatch.setattr(Progress, "step", stepped)
    for name in ("a.md", "b.md", "c.md"):
        write(name, COURTS)
    ran(ALL, "a.md", "c.md")
    ran(ALL, "a.md", "b.md", "c.md")
    assert counted == [2, -1, -1, 1, -1]


@pytest.mark.parametrize(
    "other",
    [
        replace(ALL, rules=tuple(replace(rule, severity=Severity.ADVICE) for rule in ALL.rules)),
        replace(ALL, rules=ALL.rules[1:]),
        replace(ALL, as_of=date(2024, 5, 1)),
        replace(ALL, with_claims=False),
    ],
)
def test_other_settings_read_again(read: list[str], other: Settings) -> None:
    write("a.md", COURTS)
    ran(ALL)
    ran(other)
    assert read == ["a.md", "a.md"]


def test_another_version_reads_again(read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", COURTS)
    ran()
    monkeypatch.setattr(key_module, "program", lambda: b"another")
    ran()
    assert read == ["a.md", "a.md"]


def test_problems_are_not_kept(read: list[str]) -> None:
    write("a.md", b"\x00")
    first = ran(ALL, "a.md", "gone.md")
    assert [problem.path for problem in first.problems] == ["a.md", "gone.md"]
    assert ran(ALL, "a.md", "gone.md") == first
    assert len(read) == 4


def test_a_report_is_kept_under_the_bytes_it_was_made_from(
    read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", COURTS)

    def changed_meanwhile(work: Work) -> DocumentReport | Problem:
        write("a.md", "Nothing is counted.\n")
        return examined(work)

    with monkeypatch.context() as patch:
        patch.setattr(module, "examined", changed_meanwhile)
        assert ran().documents[0].findings == ()
    write("a.md", COURTS)
    assert len(ran().documents[0].findings) == 2
    assert read == ["a.md"]


def test_extra_bytes_make_another_report(read: list[str]) -> None:
    write("a.md", COURTS)
    report = ran().documents[0]
    with Cache(Path("kept")) as cache:
        cache.put(Source("a.md"), ALL, replace(report, words=1), extra=b"allow CNT001")
        assert cache.get(Source("a.md"), ALL) == report
        assert cache.get(Source("a.md"), ALL, extra=b"allow CNT001") == replace(report, words=1)
        assert cache.get(Source("a.md"), ALL, extra=b"allow CNT002") is None
    assert read == ["a.md"]


@pytest.mark.parametrize(
    "blob", [b"", zlib.compress(b"[[],[]]"), b"cos\nsystem\n(S'true'\ntR.", None, "text"]
)
def test_a_damaged_report_is_made_again(read: list[str], blob: object) -> None:
    write("a.md", COURTS)
    first = ran()
    base = sqlite3.connect(Path("kept") / FILE)
    base.execute("UPDATE reports SET report = ?", (blob,))
    base.commit()
    base.close()
    assert ran() == first == ran()
    assert read == ["a.md", "a.md"]


def test_a_report_of_another_file_is_not_taken(read: list[str]) -> None:
    write("a.md", COURTS)
    write("b.md", COURTS.replace("Two", "Ten"))
    first = ran(ALL, "a.md", "b.md")
    base = sqlite3.connect(Path("kept") / FILE)
    base.execute("UPDATE reports SET report = (SELECT report FROM reports WHERE id = 1)")
    base.commit()
    base.close()
    assert ran(ALL, "a.md", "b.md") == first
    assert read == ["a.md", "b.md", "b.md"]


def test_a_file_that_is_not_ours_is_no_hindrance(read: list[str]) -> None:
    write("a.md", COURTS)
    write(f"kept/{FILE}", b"something else" * 999)
    assert ran() == ran()
    assert read == ["a.md", "a.md"]
    assert (Path("kept") / FILE).read_bytes() == b"something else" * 999


def test_settings_without_bytes_are_no_hindrance(read: list[str]) -> None:
    write("a.md", COURTS)
    odd = replace(ALL, rules=(replace(ALL.rules[0], options={"odd": object()}),))
    assert ran(odd) == ran(odd)
    assert read == ["a.md", "a.md"]


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
    while not _kept(tmp_path):
        assert killed.poll() is None
    killed.send_signal(signal.SIGKILL)
    killed.communicate()  # ends when nobody has its pipes any more, the processes that it started included
    assert _kept(tmp_path)
    assert started(tmp_path, []).communicate() == expected
    assert len(_kept(tmp_path)) == 40


def _kept(folder: Path) -> list[object]:
    if not (folder / "kept" / FILE).exists():
        return []
    base = sqlite3.connect(folder / "kept" / FILE, timeout=10)
    try:
        return base.execute("SELECT id FROM reports ORDER BY id").fetchall()
    except sqlite3.OperationalError:
        return []  # the table is not there yet
    finally:
        base.close()
