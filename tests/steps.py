"""How the work of the program grows with what it is given, in steps and not in seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from math import log2
from types import FrameType
from typing import Any

STEEPEST = 1.2
"""Work that grows with a higher power of its input is a defect."""


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python `work` runs; a line that loops counts as often as it is run."""
    counted = 0

    def traced(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal counted
        counted += 1
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


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

    return min(once() for _ in range(5))
