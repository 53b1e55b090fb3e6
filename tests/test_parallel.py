"""Many files are checked on all processors, and nobody can tell but by the clock."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from shell import Run

from checker import parallel as module
from checker.parallel import CHUNK, ENOUGH, parallel


def test_results_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_processors", lambda: 2)
    things = list(range(-3 * ENOUGH, 0))
    with parallel(abs, things) as results:
        assert list(results) == [abs(thing) for thing in things]


@pytest.mark.parametrize(("number", "here"), [(ENOUGH - 1, False), (4 * ENOUGH, True)])
def test_little_work_stays_in_this_process(number: int, here: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_processors", lambda: 2)
    with parallel(_process, [None] * number, here=here) as results:
        assert set(results) == {os.getpid()}


def _process(_: None) -> int:
    return os.getpid()


def test_many_files_give_what_few_give(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(max(ENOUGH, 3 * CHUNK)):
        text = f"The {number} ports (Aa, Bb and Cc) and the four towns (Dd, Ee and Ff) were closed.\n"
        (tmp_path / f"{number}.txt").write_text(text if number % 5 else "\x00", "utf-8")
    monkeypatch.setattr(module, "_processors", lambda: 2)
    spread = run("check", ".")
    monkeypatch.setattr(module, "_processors", lambda: 1)
    assert run("check", ".") == spread
    assert spread.code == 2
