"""A bar on a terminal for runs that take their time; it leaves no trace."""

from __future__ import annotations

import os
from types import TracebackType
from typing import TextIO

DELAY = 1.0
"""Seconds before the bar is first drawn."""

TICK = 0.1
BAR = 24


class Progress:
    """Counts `step`s towards `total`; draws only if `stream` is a terminal and `DELAY` has passed."""

    def __init__(self, total: int, stream: TextIO | None) -> None:
        self._total = total
        self._done = 0
        drawable = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._stream = stream if drawable else None

    def __enter__(self) -> Progress:
        if self._stream is not None:
            from threading import Event, Thread

            self._over = Event()
            self._thread = Thread(target=self._run, args=(self._stream,), daemon=True)
            self._thread.start()
        return self

    def step(self) -> None:
        self._done += 1

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._over.set()
            self._thread.join()

    def _run(self, stream: TextIO) -> None:
        if self._over.wait(DELAY):
            return
        while not self._over.wait(TICK):
            filled = BAR * self._done // max(self._total, 1)
            bar = "#" * filled + "-" * (BAR - filled)
            stream.write(f"\r[{bar}] {self._done} of {self._total}")
            stream.flush()
        stream.write("\r\x1b[K")
        stream.flush()
