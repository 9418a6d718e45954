"""What changed, told to every page that listens; one that does not read is told the latest of each kind, no more."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.preview.drafts import Key

MOST = 64
"""Pages that may listen at once."""


class Listener:
    """A page that listens to an edition, or to the list of briefs (`key` None).

    What waits for it is bounded: an event takes the place of one of its kind that was not sent yet.
    """

    def __init__(self, key: Key | None) -> None:
        self.key = key
        self.closed = False
        self._waiting: dict[str, Mapping[str, Any]] = {}
        self._news = asyncio.Event()

    def tell(self, event: str, data: Mapping[str, Any]) -> None:
        """Put an event up for sending."""
        self._waiting.pop(event, None)
        self._waiting[event] = data
        self._news.set()

    def close(self) -> None:
        """End the listening."""
        self.closed = True
        self._news.set()

    async def wait(self, seconds: float) -> list[tuple[str, Mapping[str, Any]]]:
        """The events that wait, as soon as there are any; none where none came in some seconds or it was closed."""
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            return []
        self._news.clear()
        waiting, self._waiting = self._waiting, {}
        return [*waiting.items()]


class Hub:
    """All listeners."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self.closed = False

    def listen(self, key: Key | None) -> Listener | None:
        """A new listener; None where there are too many, or the server ends."""
        if self.closed or len(self._listeners) >= MOST:
            return None
        listener = Listener(key)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """A listener has gone."""
        self._listeners.discard(listener)

    def tell(self, key: Key, event: str, data: Mapping[str, Any]) -> None:
        """Tell those who listen to an edition."""
        for listener in self._listeners:
            if listener.key == key:
                listener.tell(event, data)

    def tell_all(self, event: str, data: Mapping[str, Any]) -> None:
        """Tell everyone."""
        for listener in self._listeners:
            listener.tell(event, data)

    def editions(self) -> Iterator[Key]:
        """The editions that are listened to, each once."""
        yield from dict.fromkeys(listener.key for listener in self._listeners if listener.key is not None)

    @property
    def anyone(self) -> bool:
        """Whether anyone listens to anything."""
        return bool(self._listeners)

    def close(self) -> None:
        """End all listening, for good."""
        self.closed = True
        for listener in self._listeners:
            listener.close()
