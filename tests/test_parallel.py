"""Many files are checked on all processors, and nobody can tell but by the clock."""

from __future__ import annotations

import os
import signal
import sys

import pytest
import shell
from made import ledger
from shell import Run, write

from checker import parallel as module
from checker import verdicts
from checker.model import Document
from checker.parallel import CHUNK, ENOUGH, parallel
from checker.verdicts import Ledger


def lost(thing: object, how: str) -> object:
    return f"{thing} {how}"


def test_results_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "processors", lambda: 2)
    things = list(range(-3 * ENOUGH, 0))
    with parallel(abs, things, lost) as results:
        assert list(results) == [abs(thing) for thing in things]


@pytest.mark.parametrize(
    ("number", "jobs", "elsewhere"),
    [(ENOUGH - 1, 0, False), (4 * ENOUGH, 1, False), (1, 4, False), (2, 4, True), (4 * ENOUGH, 0, True)],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere work is shared only if asked for")
def test_where_the_work_is_done(
    number: int, jobs: int, elsewhere: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "processors", lambda: 2)
    with parallel(_process, [None] * number, lost, jobs=jobs) as results:
        assert (os.getpid() not in set(results)) is elsewhere


def _process(_: None) -> object:
    return os.getpid()


def reports(number: int) -> None:
    """Small reports, every fifth of them a file that cannot be read."""
    for index in range(number):
        text = f"Nine trusts and the {index} wards (Aa, Bb and Cc) and four clinics (Dd, Ee and Ff) were closed.\n"
        write(f"{index}.txt", text if index % 5 else "\x00")


@pytest.mark.parametrize("command", ["check", "ledger"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_same_bytes_whatever_the_jobs(run: Run, command: str, form: str) -> None:
    reports(40)
    alone = run(command, ".", "--format", form, "--jobs", "1")
    assert alone.code == 2
    assert len(alone.err.splitlines()) == 8
    assert len(alone.out.splitlines()) > 32
    for jobs in ("2", "4", "0"):
        assert run(command, ".", "--format", form, "--jobs", jobs) == alone


def test_many_files_give_what_few_give(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    reports(max(ENOUGH, 3 * CHUNK))
    monkeypatch.setattr(module, "processors", lambda: 2)
    spread = run("check", ".")
    monkeypatch.setattr(module, "processors", lambda: 1)
    assert run("check", ".") == spread


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_file_that_kills_is_named_and_the_others_are_checked(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        write(name, "No counts.\n" if name != "b.txt" else "Deadly.\n")
    monkeypatch.setattr(verdicts, "tie", _deadly)
    ended = run("check", ".", "--jobs", "2")
    assert ended.err == "checker: b.txt: the process that checked it was killed by SIGKILL\n"
    assert ended.out == "0 counts: nothing to check in a.txt, c.txt, d.txt\n"
    assert ended.code == 2


def _deadly(made: Document, _mistakes: float | None = None) -> Ledger:
    if "Deadly" in made.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return ledger(made)


def test_standard_input_is_read_here(run: Run) -> None:
    write("a.txt")
    ended = run("check", "-", "a.txt", "--stdin-filename", "b.txt", "--jobs", "4", stdin=b"Nine towns.\n")
    assert ended.out.startswith(shell.FINDING.partition("\n\n")[0] + "\n\nb.txt:1:1: error TST001 ")
