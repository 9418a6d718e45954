"""HTTP with bounds: how many connections there may be, and how long one may keep the server waiting."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST = 128
"""Connections at once. One more takes the place of one that is idle, of the one that was answered longest ago first."""
PATIENCE = 10.0
"""Seconds in which a connection must ask something whole, and read on in what it was told."""


class Bounded(H11Protocol):
    """uvicorn's protocol on h11, which neither counts connections nor minds slow ones."""

    _deadline: asyncio.TimerHandle | None = None
    _unsent = 0
    opened = 0.0

    @property
    def busy(self) -> bool:
        """Whether a request is being answered."""
        return bool(self.cycle) and not self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn has it
        """A new connection: makes room where there are too many."""
        super().connection_made(transport)
        self.opened = self.loop.time()
        self._wait()
        if len(self.connections) > MOST:
            open_ = [c for c in self.connections if isinstance(c, Bounded) and not c.transport.is_closing()]
            if len(open_) > MOST:
                idle = (c for c in open_ if not c.busy)
                min(idle, key=lambda c: (c.cycle is None, c.opened)).transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection has ended."""
        self._stop_waiting()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        """Read on."""
        super().handle_events()
        if self.busy and not self.flow.write_paused:
            self._stop_waiting()

    def on_response_complete(self) -> None:
        """An answer was written, if not read yet."""
        self.opened = self.loop.time()
        self._wait()
        super().on_response_complete()

    def pause_writing(self) -> None:
        """More was written than is read."""
        super().pause_writing()
        self._wait()

    def resume_writing(self) -> None:
        """What was written is read."""
        super().resume_writing()
        if self.busy:
            self._stop_waiting()

    def _wait(self) -> None:
        self._stop_waiting()
        self._unsent = self.transport.get_write_buffer_size()
        self._deadline = self.loop.call_later(PATIENCE, self._give_up)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self) -> None:
        """Nothing whole was asked, or what was told was not read: end it, but for one that reads slowly."""
        unsent = self.transport.get_write_buffer_size()
        if 0 < unsent < self._unsent:
            self._wait()
        else:
            self.transport.abort()
