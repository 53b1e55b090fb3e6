"""A run on a cluster: a worker is killed in the middle, and the rows are those of a run on one machine."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from shell import Run

from checker.corpus import cluster as module
from checker.corpus.cluster import run, tallied
from checker.corpus.folder import Folder
from checker.corpus.limits import MEGABYTES, SECONDS
from checker.corpus.run import Tally
from checker.corpus.tables import TABLES
from checker.errors import CheckerError
from corpus import support

distributed = pytest.importorskip("distributed", reason="--scheduler takes the extra [corpus]")

OPTIONS: Mapping[str, object] = {
    "select": ["CNT"],
    "ignore": [],
    "rules": [],
    "as_of": None,
    "tracked": None,
    "language": "",
    "config": "",
    "no_config": True,
    "seconds": SECONDS,
    "memory": MEGABYTES,
    "retry": False,
}
"""As the command line writes them down."""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Any]:
    """Two workers in processes of their own, which are started again when they die."""
    made = distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address=":0",  # whichever port is free
        local_directory=str(tmp_path / "dask"),
        silence_logs=50,
    )
    try:
        yield made
    finally:
        made.close()


def test_a_lost_worker_costs_its_shard_a_second_try(cluster: Any, tmp_path: Path) -> None:
    support.write(tmp_path / "reports", {**support.REPORTS, **support.ACTS, "bad.odt": "no such thing\n"})
    entries = support.entries(tmp_path / "reports")
    here, there = tmp_path / "here", tmp_path / "there"
    support.done(here, support.plan(here, entries, 2))
    made = support.plan(there, entries, 2, OPTIONS)
    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(run, cluster.scheduler_address, Folder(str(there)), made, [1, 2])
        while not (pid := _busy(cluster)) and not told.done():
            sleep(0.01)
        assert pid, "no worker was seen at work"
        os.kill(pid, signal.SIGKILL)
        assert told.result() == Tally(shards=2, documents=6, kept=0, failed=1, findings=2)
    for table in TABLES:
        assert _but_for_ids(support.rows(there, table)) == _but_for_ids(support.rows(here, table))


def _busy(cluster: Any) -> int:
    """The process of a worker that is on a task, 0 where all of them wait."""
    states = cluster.scheduler.workers
    busy = [nanny.pid for nanny in cluster.workers.values() if _tasks(states.get(nanny.worker_address))]
    return min(busy, default=0)


def _tasks(state: Any) -> int:
    return 0 if state is None else len(state.processing)


def _but_for_ids(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows without what the settings are part of: those of the command line know more rules."""
    settled = ("id", "document", "rules", "config")
    return [{key: value for key, value in row.items() if key not in settled} for row in rows]


def test_a_shard_that_cannot_be_done_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    support.write(tmp_path / "reports")
    support.plan(tmp_path / "out", support.entries(tmp_path / "reports"), 2, OPTIONS)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RuntimeError, match="checker: out: run 0001 has 2 shards, not 3"):
        module.done(str(tmp_path), "out", "0001", 1, 3)
    assert module.done(str(tmp_path), "out", "0001", 1, 2) == (1, 2, 0, 0, 1)
    assert tallied(Folder("out"), "0001", 1) == Tally(1, 2, 0, 0, 1)


def test_a_scheduler_that_does_not_answer_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    support.write(tmp_path / "reports")
    made = support.plan(tmp_path / "out", support.entries(tmp_path / "reports"), 2, OPTIONS)
    monkeypatch.setattr(module, "PATIENCE", 1)
    with pytest.raises(CheckerError, match=r"^tcp://127\.0\.0\.1:9: "):
        run("tcp://127.0.0.1:9", Folder(str(tmp_path / "out")), made, [1])


def test_a_scheduler_does_all_shards(checker: Run) -> None:
    ended = checker("corpus", "run", "--out", "tables", "--scheduler", "tcp://a:1", "--shard", "1/2")
    assert ended.code == 2
    assert "choose one" in ended.err
