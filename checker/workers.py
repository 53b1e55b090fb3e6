"""Processes that share work; one that dies takes the thing it was on with it, and nothing else.

The standard library's pool gives up all that is left when one of its processes is killed. Here every process
has a pipe of its own and is given one thing at a time: what it died on is known, and another takes its place.
"""

from __future__ import annotations

import signal
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from checker.errors import CheckerError, reason
from checker.frozen import dataclass

METHOD = "fork" if sys.platform.startswith("linux") else "spawn"
"""How a process starts. A fork has all that is loaded; elsewhere a fork is not safe."""

TRIES = 2
"""Processes that a thing may end: the first may have been killed for the memory that others took."""

_Pipe = Any  # `Connection`, on Windows `PipeConnection`
_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


@dataclass(slots=True)
class _Worker:
    """A process, and the index of the thing that it is on."""

    process: BaseProcess
    on: int


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
        if not self._todo:
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
        self._workers[pipe] = _Worker(process, -1)
        self._give(pipe)

    def _give(self, pipe: _Pipe) -> None:
        """Gives a process that waits the next thing; without one its time is over."""
        worker = self._workers[pipe]
        if not self._todo:
            pipe.close()
            worker.process.join()
            del self._workers[pipe]
            return
        worker.on = self._todo.popleft()
        with suppress(OSError):  # it is dead, which is heard next
            pipe.send(worker.on)

    def _heard(self) -> Iterator[tuple[int, _Result]]:
        """What the processes have done by now, by the thing's index; waits for one of them at least."""
        ready: list[_Pipe] = connection.wait(list(self._workers))
        for pipe in ready:
            index = self._workers[pipe].on
            try:
                result = pipe.recv()
            except (EOFError, OSError):
                yield from self._buried(pipe)
            else:
                self._give(pipe)
                yield index, result

    def _buried(self, pipe: _Pipe) -> Iterator[tuple[int, _Result]]:
        """Replaces a process that died; its thing is tried once more before it is lost."""
        worker = self._workers.pop(pipe)
        pipe.close()
        worker.process.join()
        self._ended[worker.on] += 1
        if self._ended[worker.on] < TRIES:
            self._todo.appendleft(worker.on)
        else:
            yield worker.on, self._lost(self._things[worker.on], _how(worker.process.exitcode))
        self._hire()


def _how(code: int | None) -> str:
    """How a process ended, from its exit code: a signal's number, negated, where one killed it."""
    if code is not None and code < 0:
        names = {one.value: one.name for one in signal.Signals}
        return f"was killed by {names.get(-code, f'signal {-code}')}"
    return f"ended with exit code {code}"


def _serve(
    pipe: _Pipe, held: Sequence[_Pipe], work: Callable[[_Thing], object], things: Sequence[_Thing]
) -> None:
    """A process's life: an index comes, a result goes, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gives the work
    for other in held:
        other.close()
    while True:
        try:
            index = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(work(things[index]))
        except BrokenPipeError:
            return
