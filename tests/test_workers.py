"""Processes die, and what they were on is all that is lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import workers
from checker.errors import CheckerError
from checker.workers import Team

THINGS = list(range(20))


@pytest.fixture(autouse=True)
def _nobody_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def lost(thing: int, how: str) -> object:
    return f"{thing} {how}"


def results(work: object, things: list[int] = THINGS, size: int = 2) -> list[object]:
    team: Team[int, object] = Team(work, things, lost, size)  # type: ignore[arg-type]
    try:
        return list(team.results())
    finally:
        team.end()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_results_come_in_order(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system cannot {method}")
    monkeypatch.setattr(workers, "METHOD", method)
    assert results(abs, [3, -1, 4, -1, -5]) == [3, 1, 4, 1, 5]


def test_there_may_be_nothing_to_do() -> None:
    assert results(abs, []) == []
    assert results(abs, [-7], size=3) == [7]


def test_the_work_is_shared() -> None:
    found = set(results(_process, size=2))
    assert len(found) == 2
    assert os.getpid() not in found


def _process(_: int) -> int:
    return os.getpid()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("size", [1, 2, 4])
def test_one_that_is_killed_loses_one_thing(size: int) -> None:
    expected: list[object] = [thing * 2 for thing in THINGS]
    expected[13] = "13 was killed by SIGKILL"
    assert results(_killed_at_13, size=size) == expected


def _killed_at_13(thing: int) -> int:
    if thing == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return thing * 2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_what_was_in_hand_with_one_that_kills_is_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workers, "MOMENT", 60.0)
    results(_noted, size=1)
    tries = {thing: len(Path(str(thing)).read_bytes()) for thing in THINGS}
    assert tries[0] == 1
    assert tries[12] == 2  # it was done, and not told yet
    assert max(tries.values()) == tries[13] == workers.TRIES


def _noted(thing: int) -> int:
    with Path(str(thing)).open("ab") as file:
        file.write(b".")
    return _killed_at_13(thing)


@pytest.mark.parametrize(
    ("last", "took", "expected"), [(1, 0.01, 2), (32, 0.01, 32), (8, 0.07, 8), (8, 3, 4), (1, 3, 1)]
)
def test_a_handful_takes_a_moment(last: int, took: float, expected: int) -> None:
    assert workers._handful(last, took) == expected


def test_one_that_ends_by_itself_loses_one_thing() -> None:
    assert results(_gone, [1, 0, 2]) == [1, "0 ended with exit code 3", 2]


def _gone(thing: int) -> int:
    if not thing:
        os._exit(3)
    return thing


def test_every_one_may_die() -> None:
    assert results(_gone, [0] * 5) == ["0 ended with exit code 3"] * 5


def test_a_thing_is_tried_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert results(_gone_once, [1, 7, 2]) == [1, 7, 2]
    assert Path("7").exists()


def _gone_once(thing: int) -> int:
    if thing == 7 and not Path("7").exists():
        Path("7").touch()
        os._exit(3)
    return thing


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="there is no fork")
def test_fewer_processes_do_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    few_processes(monkeypatch, 1)
    found = results(_process, size=3)
    assert len(set(found)) == 1
    assert os.getpid() not in found


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="there is no fork")
def test_no_process_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    few_processes(monkeypatch, 0)
    with pytest.raises(CheckerError) as caught:
        results(_process)
    assert str(caught.value) == "no process can be started: no more; try --jobs 1"


def few_processes(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Only so many processes can be started from here on."""
    from multiprocessing.context import ForkProcess  # which Windows has not

    start, left = ForkProcess.start, iter(range(number))

    def started(process: ForkProcess) -> None:
        if next(left, None) is None:
            raise OSError(11, "No more")
        start(process)

    monkeypatch.setattr(workers, "METHOD", "fork")
    monkeypatch.setattr(ForkProcess, "start", started)


def test_whoever_stops_early_leaves_nobody_behind() -> None:
    team: Team[int, object] = Team(_slow_after_0, THINGS, lost, 2)
    assert next(team.results()) == 0
    team.end()


def _slow_after_0(thing: int) -> int:
    if thing:
        signal.pause()
    return thing
