"""One thread that does the heavy work, the most urgent first; what waits already is not queued twice."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from heapq import heappop, heappush
from typing import Any, TypeVar

Result = TypeVar("Result")


class Worker:
    """A daemon thread: the program may end while it works."""

    def __init__(self, name: str) -> None:
        self._queue: list[tuple[int, int, Hashable]] = []
        self._waiting: dict[Hashable, tuple[Callable[[], Any], Future[Any]]] = {}
        self._count = itertools.count()
        self._change = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._stopped = False

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Begin nothing more; who waits is told that it was cancelled."""
        with self._change:
            self._stopped = True
            waiting = [future for _, future in self._waiting.values()]
            self._waiting.clear()
            self._queue.clear()
            self._change.notify()
        for future in waiting:
            future.cancel()

    def submit(self, name: Hashable, rank: int, work: Callable[[], Result]) -> Future[Result]:
        """Have `work` done, after all of a lower rank. While work of the same name waits, it is that which is meant:
        it will see the world as it is when it begins.
        """
        with self._change:
            found = self._waiting.get(name)
            if found is not None:
                future = found[1]
            else:
                future = Future()
                self._waiting[name] = (work, future)
            if self._stopped:
                self._waiting.pop(name, None)
                future.cancel()
                return future
            heappush(self._queue, (rank, next(self._count), name))
            self._change.notify()
        return future

    async def do(self, name: Hashable, rank: int, work: Callable[[], Result]) -> Result:
        """The same, awaited. That one who waits gives up cancels nothing: others may wait for it too."""
        return await asyncio.shield(asyncio.wrap_future(self.submit(name, rank, work)))

    def _run(self) -> None:
        while True:
            with self._change:
                while not self._queue and not self._stopped:
                    self._change.wait()
                if self._stopped:
                    return
                _, _, name = heappop(self._queue)
                found = self._waiting.pop(name, None)
            if found is not None:  # else it was done under a lower rank
                self._do(*found)

    @staticmethod
    def _do(work: Callable[[], Any], future: Future[Any]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed to who waits for it
            future.set_exception(error)
