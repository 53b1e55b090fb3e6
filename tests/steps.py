"""How the work of the program grows with what it is given, in steps and not in seconds."""

from __future__ import annotations

import sys
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
