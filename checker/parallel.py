"""One function over many things, on all processors where there is enough to do."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

ENOUGH = 24
"""Fewer things than this are done here: a process takes longer to start."""

CHUNK = 8
"""Things that a process is given at a time."""

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


@contextmanager
def parallel(
    work: Callable[[_Thing], _Result], things: Sequence[_Thing], *, here: bool = False
) -> Iterator[Iterator[_Result]]:
    """The results of `work` on every one of `things`, in their order. `here`: in this process only."""
    workers = min(_processors(), len(things) // CHUNK)
    # elsewhere a new process would have to import the program again
    if here or workers < 2 or len(things) < ENOUGH or not sys.platform.startswith("linux"):
        yield map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, get_context("fork"), initializer=_ignore_interrupts)
    try:
        yield pool.map(work, things, chunksize=CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _ignore_interrupts() -> None:
    """Ctrl-C is for the process that gives the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
