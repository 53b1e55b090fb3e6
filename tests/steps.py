"""How the work of the program grows with what it is given, in steps and not in seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from cProfile import Profile
from math import log2

STEEPEST = 1.2
"""Work that grows with a higher power of its input is a defect."""

BY_CLOCK = 1.6
"""The same where only the clock can tell, with room for what else the machine does; squares are 2."""


def steps(work: Callable[[], object]) -> int:
    """How many functions `work` calls, built-in ones and turns of generators among them."""
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """The power with which steps grow between `size` and twice that; `work` makes what is run."""
    work(size)()  # what is only done once is done
    return log2(steps(work(2 * size)) / steps(work(size)))


def slowing(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """The same by the processor's time between `size` and four times that, for work that is done inside of one call: patterns, slices.

    What disturbs a run only ever adds to it, so the least of several counts.
    """
    return log2(_least(work(4 * size)) / _least(work(size))) / 2


def _least(work: Callable[[], object]) -> float:
    def once() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return min(once() for _ in range(3))
