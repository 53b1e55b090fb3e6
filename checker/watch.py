"""Files that change: how they were, how they are, and a loop that looks again and again.

It looks by itself instead of asking the system to tell: that works on every file system, on mounted and
shared folders too, and costs a millisecond for a hundred files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from time import sleep as _sleep

INTERVAL = 0.5
"""Seconds between two looks."""

Snapshot = Mapping[str, tuple[int, int]]
"""Path → when it changed last (nanoseconds), and its size in bytes."""


def snapshot(paths: Iterable[str]) -> Snapshot:
    """The files of `paths` as they are now; those that are not there are left out."""
    found = {}
    for path in paths:
        try:
            state = os.stat(path)  # noqa: PTH116 (a path object each time would cost more than the look)
        except OSError:
            continue
        found[path] = (state.st_mtime_ns, state.st_size)
    return found


def changed(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """The paths that are new, gone or not as they were, sorted."""
    return tuple(sorted({path for path, _ in before.items() ^ after.items()}))


def watch(
    paths: Callable[[], Iterable[str]],
    run: Callable[[tuple[str, ...]], object],
    sleep: Callable[[float], object] = _sleep,
) -> None:
    """Calls `run`, and again with the paths that changed whenever some did; only an exception ends it.

    `paths` is asked before every look, so new files are seen. A change counts when it is over: while a
    program writes, two looks differ. What changes during a run is seen after it.
    """
    seen = snapshot(paths())
    run(())
    while True:
        sleep(INTERVAL)
        now = snapshot(paths())
        if now == seen:
            continue
        while (later := _after(sleep, paths)) != now:
            now = later
        if which := changed(seen, now):
            seen = now
            run(which)


def _after(sleep: Callable[[float], object], paths: Callable[[], Iterable[str]]) -> Snapshot:
    sleep(INTERVAL)
    return snapshot(paths())
