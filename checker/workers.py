"""Processes that share work; one that dies takes the thing it was on with it, and nothing else.

The standard library's pool gives up all that is left when one of its processes is killed. Here every process
has a pipe of its own, and is given one thing at a time, or as many as are done in a moment: so messages cost
little, and where it dies, those of a handful are tried again one by one. Another takes its place.
"""

from __future__ import annotations

import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any, Generic, TypeVar

from checker.errors import CheckerError, reason
from checker.frozen import dataclass

METHOD = "fork" if sys.platform.startswith("linux") else "spawn"
"""How a process starts. A fork has all that is loaded; elsewhere a fork is not safe."""

TRIES = 2
"""Processes that a thing may end: the first may have been killed for the memory that others took, or ended by
another thing of its handful."""

MOMENT = 0.1
"""Seconds that a handful may take: a message costs a thousandth of them, and nobody waits long for it."""

HANDFUL = 32
"""Things of a handful, at most: they are what is done twice where a process dies."""

_Pipe = Any  # `Connection`, on Windows `PipeConnection`
_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


@dataclass(slots=True)
class _Worker:
    """A process, and the handful that it is on: the indexes of some things, and when they were given."""

    process: BaseProcess
    on: Sequence[int] = ()
    since: float = 0.0


class Team(Generic[_Thing, _Result]):
    """`size` processes that do `work` on `things`.

    `lost` is what to say of a thing that ended its processes, and how: "was killed by SIGKILL". Raises
    `CheckerError` where no process can be started.
    """

    def __init__(
        self,
        work: Callable[[_Thing], _Result],
        things: Sequence[_Thing],
        lost: Callable[[_Thing, str], _Result],
        size: int,
    ) -> None:
        self._work, self._things, self._lost = work, things, lost
        self._context: Any = get_context(METHOD)
        self._todo = deque(range(len(things)))
        self._alone = deque[int]()
        self._ended: Counter[int] = Counter()
        self._workers: dict[_Pipe, _Worker] = {}
        for _ in range(size):
            self._hire()

    def results(self) -> Iterator[_Result]:
        """The result of every thing, in the order of the things, each as soon as it can be given."""
        done: dict[int, _Result] = {}
        for index in range(len(self._things)):
            while index not in done:
                done.update(self._heard())
            yield done.pop(index)

    def end(self) -> None:
        """Ends every process, whatever it is on."""
        for pipe, worker in self._workers.items():
            worker.process.kill()
            worker.process.join()
            pipe.close()
        self._workers.clear()

    def _hire(self) -> None:
        """Starts a process on the next thing, if there is one."""
        if not (self._todo or self._alone):
            return
        pipe, other = self._context.Pipe()
        # a fork has the pipes of the others; while it holds them, nobody can see that this process is gone
        held = (*self._workers, pipe) if METHOD == "fork" else ()
        process = self._context.Process(
            target=_serve, args=(other, held, self._work, self._things), daemon=True
        )
        try:
            process.start()
        except OSError as error:
            pipe.close()
            if not self._workers:  # with fewer than were asked for, the work is done all the same
                raise CheckerError(f"no process can be started: {reason(error)}; try --jobs 1") from error
            return
        finally:
            other.close()
        self._workers[pipe] = _Worker(process)
        self._give(pipe, 1)

    def _give(self, pipe: _Pipe, number: int) -> None:
        """Gives a process that waits the next things, as many as `number`; without any its time is over."""
        worker = self._workers[pipe]
        worker.on = self._next(number)
        if not worker.on:
            pipe.close()
            worker.process.join()
            del self._workers[pipe]
            return
        worker.since = monotonic()
        with suppress(OSError):  # it is dead, which is heard next
            pipe.send(worker.on)

    def _next(self, number: int) -> list[int]:
        """The things to do next: one to be tried alone, or a handful that leaves some for the others."""
        if self._alone:
            return [self._alone.popleft()]
        fair = -(-len(self._todo) // (2 * len(self._workers)))
        return [self._todo.popleft() for _ in range(min(number, fair))]

    def _heard(self) -> Iterator[tuple[int, _Result]]:
        """What the processes have done by now, by the thing's index; waits for one of them at least."""
        ready: list[_Pipe] = connection.wait(list(self._workers))
        for pipe in ready:
            worker = self._workers[pipe]
            try:
                results = pipe.recv()
            except (EOFError, OSError):
                yield from self._buried(pipe)
            else:
                on = worker.on
                self._give(pipe, _handful(len(on), monotonic() - worker.since))
                yield from zip(on, results, strict=True)

    def _buried(self, pipe: _Pipe) -> Iterator[tuple[int, _Result]]:
        """Replaces a process that died; its things are tried once more, each alone, before one is lost."""
        worker = self._workers.pop(pipe)
        pipe.close()
        worker.process.join()
        self._ended.update(worker.on)
        for index in worker.on:
            if self._ended[index] < TRIES:
                self._alone.append(index)
            else:
                yield index, self._lost(self._things[index], _how(worker.process.exitcode))
        self._hire()


def _handful(last: int, took: float) -> int:
    """How many things to give a process that needed so many seconds for the `last` ones."""
    if took > MOMENT:
        return max(last // 2, 1)
    return min(2 * last, HANDFUL) if took < MOMENT / 2 else last


def _how(code: int | None) -> str:
    """How a process ended, from its exit code: a signal's number, negated, where one killed it."""
    if code is not None and code < 0:
        names = {one.value: one.name for one in signal.Signals}
        return f"was killed by {names.get(-code, f'signal {-code}')}"
    return f"ended with exit code {code}"


def _serve(
    pipe: _Pipe, held: Sequence[_Pipe], work: Callable[[_Thing], object], things: Sequence[_Thing]
) -> None:
    """A process's life: indexes come, results go, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gives the work
    for other in held:
        other.close()
    while True:
        try:
            indexes = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send([work(things[index]) for index in indexes])
        except BrokenPipeError:
            return
