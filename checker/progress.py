"""A bar on a terminal for runs that take their time, with the time that is left; it leaves no trace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import monotonic
from typing import TextIO

DELAY = 1.0
"""Seconds before the bar is first drawn."""

TICK = 0.1
BAR = 24

_ERASE = "\r\x1b[K"


class Progress:
    """Counts `step`s towards a total; draws only if `stream` is a terminal and `DELAY` has passed."""

    def __init__(self, stream: TextIO | None = None) -> None:
        drawable = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._stream = stream if drawable else None
        self._total = self._done = 0
        self._begun = 0.0
        self._drawn = False
        self._lock: AbstractContextManager[object] = nullcontext()

    @contextmanager
    def towards(self, total: int) -> Iterator[None]:
        """Counts from 0 to `total` within."""
        self._total, self._done, self._begun = total, 0, monotonic()
        if self._stream is None:
            yield
            return
        from threading import Event, Lock, Thread

        self._lock = Lock()
        over = Event()
        thread = Thread(target=self._run, args=(self._stream, over.wait), daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()
            with self.aside():
                pass

    def step(self) -> None:
        """One more is done."""
        self._done += 1

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Takes the bar away, and keeps it away within: something else goes to the terminal."""
        with self._lock:
            if self._drawn and self._stream is not None:
                self._stream.write(_ERASE)
                self._stream.flush()
                self._drawn = False
            yield

    def _run(self, stream: TextIO, over: Callable[[float], bool]) -> None:
        wait = DELAY
        while not over(wait):
            wait = TICK
            with self._lock:
                stream.write(self._bar())
                stream.flush()
                self._drawn = True

    def _bar(self) -> str:
        filled = BAR * self._done // max(self._total, 1)
        bar = "#" * filled + "-" * (BAR - filled)
        passed = monotonic() - self._begun
        left = f", {duration(passed / self._done * (self._total - self._done))} left" if self._done else ""
        return f"{_ERASE}[{bar}] {self._done} of {self._total}{left}"


def duration(seconds: float) -> str:
    """A time as one says it to somebody who waits: "40 s", "12 min", "3 h"."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{round(seconds / 60)} min" if seconds < 90 * 60 else f"{round(seconds / 3600)} h"
