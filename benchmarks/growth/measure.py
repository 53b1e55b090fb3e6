"""Time at n, 2n and 4n → the power it grows with, and seconds a megabyte."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf, log2
from time import thread_time

STEEPEST = 1.2
"""Above this power of the size, time is a defect."""
ROOM = 0.15
"""What the clock may add to a power: memory that no longer fits near the processor, and other processes."""
SLOWEST = 5.0
"""Seconds a megabyte that the worst text may take."""
TRIES = 3
"""How often what is above is measured: what disturbs a run only ever adds to it, so the least times count."""
_SURELY = 1.7
"""No clock adds so much."""
LONGEST = 5
"""Seconds of the processor after which a run is broken off."""
MEGABYTE = 1_000_000

Work = Callable[[], object]
Shape = Callable[[int], Work]
"""A size → what is run of about that size."""


class _TooLong(BaseException):
    """No `Exception`: a rule that fails would be said to have failed."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How one thing grew: the power, and seconds a megabyte; or a million of what its size counts, without a limit."""

    name: str
    power: float
    seconds: float
    slowest: float = inf

    @property
    def too_much(self) -> bool:
        return self.power > STEEPEST + ROOM or self.seconds > self.slowest

    def __str__(self) -> str:
        return f"{self.power:5.2f} {self.seconds:8.2f}  {self.name}"


def measured(
    name: str,
    shape: Shape,
    size: int,
    slowest: float = inf,
    size_of: Callable[[int], int] = lambda size: size,
) -> Growth:
    """Between `size` and four times that; `size_of` says what a size comes to in bytes, where that is another number."""
    works = [shape(number) for number in (size, 2 * size, 4 * size)]
    best = [inf] * len(works)
    for _ in range(TRIES):
        best = [min(known, taken(work)) for known, work in zip(best, works, strict=True)]
        power = log2(best[-1] / best[0]) / (len(best) - 1) if best[-1] < inf else inf
        found = Growth(name, power, best[-1] / size_of(4 * size) * MEGABYTE, slowest)
        if not found.too_much or found.power > _SURELY:
            break
    return found


def taken(work: Work) -> float:
    """Seconds of this thread on a processor; endless where it takes too long."""
    gc.disable()
    try:
        with _limited():
            began = thread_time()
            work()
            return thread_time() - began
    except _TooLong:
        return inf
    finally:
        gc.enable()


@contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
