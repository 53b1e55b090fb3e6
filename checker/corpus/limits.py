"""What one document may take of a process that reads it: time, and memory."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache

from checker.frozen import dataclass

SECONDS = 600
"""A thousand pages take ten; what takes ten minutes will hardly ever end."""

MEGABYTES = 4096
"""The largest file that is read (64 MB) takes half of it."""

_OVERDUE = "SIGALRM"


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds and megabytes that a document may take, 0 for any number. Windows knows neither limit."""

    seconds: int = SECONDS
    megabytes: int = MEGABYTES

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Within, this process is killed when the time is up, and is refused more memory.

        Nothing in Python is asked: code that hangs in a library would not hear it.
        """
        _refuse(self.megabytes)
        if not self.seconds or not hasattr(signal, "setitimer"):
            yield
            return
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def told(self, how: str) -> str:
        """Why a document was set aside whose process ended in this way: "was killed by SIGALRM"."""
        if _OVERDUE in how:
            return f"was not read in {self.seconds} seconds"
        return f"the process that read it {how}"


@cache
def _refuse(megabytes: int) -> None:
    """Bounds the memory of this process, once and for all."""
    if megabytes:
        with suppress(ImportError, OSError, ValueError):  # Windows; a limit that is lower already
            import resource

            size = megabytes << 20
            resource.setrlimit(resource.RLIMIT_AS, (size, size))
