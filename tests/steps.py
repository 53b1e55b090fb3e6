"""How the work of the program grows with what it is given, in steps and not in seconds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from cProfile import Profile
from math import ceil, inf, log2
from time import sleep, thread_time
from typing import Any

STEEPEST = 1.2
"""Work that grows with a higher power of its input is a defect."""

BY_CLOCK = 1.6
"""The same where only the clock can tell, with room for what else the machine does; squares are 2."""

_LEAST = 0.003
"""Seconds: what is over sooner is done again and again until it can be told from the clock's own work."""
_TURNS = 2
"""How often each size is measured in one try: what disturbs a turn only ever adds to it, so the least counts."""
_PAUSES = (0.0, 0.3, 1.0)
"""Seconds before each try. A machine that is busy now may be less so then."""


def steps(work: Callable[[], object]) -> int:
    """How many functions `work` calls, built-in ones and turns of generators among them."""
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """The power with which steps grow between `size` and twice that; `work` makes what is run."""
    short, long = doubled(work, size)
    return log2(long / short)


def doubled(work: Callable[[int], Callable[[], object]], size: int) -> tuple[int, int]:
    """The steps at `size` and at twice that."""
    short, long = work(size), work(2 * size)
    short()  # what is only done once is done
    memories = _memories()
    return steps(_afresh(short, memories)), steps(_afresh(long, memories))


def slowing(work: Callable[[int], Callable[[], object]], size: int, enough: float = BY_CLOCK) -> float:
    """The same by the processor's time between `size` and four times that, for work that is done inside of one call: patterns, slices.

    Where it is more than `enough`, it is measured again, and the least of all turns counts: on a busy machine
    that is the true time sooner or later, and of a square it is still a square.
    """
    short, long = work(size), work(4 * size)
    short()  # what is only done once is done
    memories = _memories()
    short, long = _afresh(short, memories), _afresh(long, memories)
    times = ceil(_LEAST / max(_taken(short), 1e-6))
    least, most = inf, inf
    for pause in _PAUSES:
        sleep(pause)
        for _ in range(_TURNS):  # in turn, so that what disturbs one disturbs both
            least = min(least, _taken(short, times))
            most = min(most, _taken(long, times))
        if log2(most / least) / 2 <= enough:
            break
    return log2(most / least) / 2


def _memories() -> list[Any]:
    """What the program remembers of the texts it has read: with it, a second reading is no measure of the first."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == "checker"]
    remembering = (
        value for module in modules for value in vars(module).values() if hasattr(value, "cache_parameters")
    )
    return [one for one in remembering if one.cache_parameters()["maxsize"]]  # the endless ones hold grammars


def _afresh(work: Callable[[], object], memories: list[Any]) -> Callable[[], object]:
    def forgetful() -> None:
        for memory in memories:
            memory.cache_clear()
        work()

    return forgetful


def _taken(work: Callable[[], object], times: int = 1) -> float:
    """Seconds of this thread on a processor."""
    gc.disable()  # it runs when it likes, and over all that the tests have made
    try:
        began = thread_time()
        for _ in range(times):
            work()
        return thread_time() - began
    finally:
        gc.enable()
