"""One function over many things, on all processors where there is enough to do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

ENOUGH = 24
"""Fewer things than this are done here: a process takes longer to start."""

CHUNK = 8
"""Things that are worth a process."""

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


@contextmanager
def parallel(
    work: Callable[[_Thing], _Result],
    things: Sequence[_Thing],
    lost: Callable[[_Thing, str], _Result],
    *,
    jobs: int = 0,
) -> Iterator[Iterator[_Result]]:
    """The results of `work` on every one of `things`, in their order.

    `jobs` is the number of processes: 1 is this one alone, 0 as many as the things are worth. `lost` is the
    result of a thing whose process died, and how it died; it is never asked where this process does the work.
    """
    size = min(jobs or _worth(len(things)), len(things))
    if size < 2:
        yield map(work, things)
        return
    from checker.workers import Team

    team = Team(work, things, lost, size)
    try:
        yield team.results()
    finally:
        team.end()


def _worth(number: int) -> int:
    """How many processes so many things are worth."""
    # elsewhere a new process has to import the program again
    if number < ENOUGH or not sys.platform.startswith("linux"):
        return 1
    return min(processors(), number // CHUNK)


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
