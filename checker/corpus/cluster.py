"""The shards of a run on a cluster that dask has: each is a task that writes, and returns five numbers.

A task is the command that a job of an array would be, in a process of its own. So nothing that kills the
reader of a document kills the worker, nothing has to be gathered, and a worker that is lost takes nothing
with it but the shard that it was on, which another does from its beginning.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from json import loads
from typing import TYPE_CHECKING

from checker.corpus.folder import Folder, lines
from checker.corpus.plan import Plan
from checker.corpus.run import Tally
from checker.corpus.tables import DOCUMENTS
from checker.errors import CheckerError, one_line
from checker.progress import Progress

if TYPE_CHECKING:
    from distributed import Client

RETRIES = 1
"""How often a task that failed is tried again. One whose worker was lost is given to another by dask."""

PATIENCE = 30
"""Seconds until a scheduler has to answer."""


def run(
    address: str, folder: Folder, plan: Plan, shards: Sequence[int], progress: Progress | None = None
) -> Tally:
    """Has the cluster whose scheduler is at `address` do these shards of a run.

    All workers must see the folder of the tables, and the sources, under the same paths as this process does.
    Raises `CheckerError`, also where a shard was not done; the others are.
    """
    bar = progress or Progress()
    tally, failed = Tally(), list[str]()
    with _client(address) as client, bar.towards(len(shards)):
        for told in _results(client, folder, plan, shards):
            bar.step()
            if isinstance(told, str):
                failed.append(told)
            else:
                tally += told
    if failed:
        raise CheckerError(f"{len(failed)} of {len(shards)} shards were not done: {failed[0]}")
    return tally


def _client(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError:
        raise CheckerError("--scheduler takes an extra: pip install 'report-checker[corpus]'") from None
    try:
        return Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise CheckerError(one_line(f"{address}: {error or 'no scheduler answers'}")) from error


def _results(client: Client, folder: Folder, plan: Plan, shards: Sequence[int]) -> Iterator[Tally | str]:
    """What became of each shard, as soon as it is known: its numbers, or why it was not done."""
    from distributed import as_completed

    here = os.getcwd()  # noqa: PTH109 - it is a string on all workers
    names = {f"{plan.run}-{shard}-{plan.digest[:16]}": shard for shard in shards}
    futures = [
        client.submit(
            done, here, folder.path, plan.run, shard, plan.shards, key=name, retries=RETRIES, pure=False
        )
        for name, shard in names.items()
    ]
    for future in as_completed(futures):  # type: ignore[no-untyped-call]
        error = future.exception()
        yield Tally(*future.result()) if error is None else f"{names[future.key]}: {one_line(str(error))}"
        future.release()


def done(here: str, out: str, run: str, shard: int, of: int) -> tuple[int, ...]:
    """Does a shard, in a process of its own, and tells what it came to. Raises `RuntimeError`."""
    command = [sys.executable, "-m", "checker", "corpus", "run", "--out", out, "--run", run]
    command += ["--shard", f"{shard}/{of}", "--jobs", "1"]
    ended = subprocess.run(command, cwd=here, capture_output=True, text=True, check=False)
    if ended.returncode:
        last = ended.stderr.strip().splitlines()[-1:] or [f"exit code {ended.returncode}"]
        raise RuntimeError(last[0])
    folder = Folder(out if os.path.isabs(out) else os.path.join(here, out))  # noqa: PTH117, PTH118
    return astuple(tallied(folder, run, shard))


def tallied(folder: Folder, run: str, shard: int) -> Tally:
    """What a shard that is done came to, by the rows of its documents. Raises `CheckerError`."""
    tally = Tally(shards=1)
    for row in map(loads, lines(folder.shards(DOCUMENTS, run)[shard])):
        found = row["errors"] + row["warnings"] + row["advice"]
        tally += Tally(0, 1, int(row["read_in"] != run), int(row["problem"] is not None), found)
    return tally
