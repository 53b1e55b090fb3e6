"""A second run says what the first one said, and reads nothing again."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from shell import write

from cache.support import COURTS, rows_kept
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
    kept = rows_kept(Path())
    assert ran(ALL, "a.md", "b.md") == first
    assert read == ["a.md", "b.md"]
    assert rows_kept(Path()) == kept == [(1,), (2,)]  # nor is anything written
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
