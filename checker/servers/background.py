"""A thread beside the one that talks, so that a long check holds up nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Background:
    """Does one thing after the other. The program may end while it works."""

    def __init__(self) -> None:
        self._works: SimpleQueue[tuple[Callable[[], Any], Future[Any]]] = SimpleQueue()
        Thread(target=self._work, name="checks", daemon=True).start()

    async def do(self, work: Callable[[], Answer]) -> Answer:
        """What `work` returns or raises. Where the wait is cancelled before it began, it is left undone."""
        future: Future[Answer] = Future()
        self._works.put((work, future))
        return await asyncio.wrap_future(future)

    def _work(self) -> None:
        while True:
            work, future = self._works.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # whatever it is, the thread lives on for the next
                future.set_exception(error)
