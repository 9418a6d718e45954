"""Server-sent events: one answer that goes on for as long as a page listens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress

from starlette.types import Receive, Scope, Send

from briefwright.preview.events import Listener

_BEAT = 15.0
"""Seconds after which a line is sent that says nothing, so that a page which has gone is found out."""
_AGAIN = 500
"""Milliseconds after which a browser asks again when the stream has ended."""


class Stream:
    """An answer of `text/event-stream`; `left` is told when it is over."""

    def __init__(self, listener: Listener, left: Callable[[Listener], None]) -> None:
        self._listener = listener
        self._left = left

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what the listener is told, until the page has gone or the listening ends."""
        leaving = asyncio.create_task(self._wait_for_leave(receive))
        try:
            await self._send(scope, send)
        finally:
            self._left(self._listener)
            leaving.cancel()
            with suppress(asyncio.CancelledError):
                await leaving

    async def _send(self, scope: Scope, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        body = f"retry: {_AGAIN}\n\n"
        while not self._listener.closed and scope["method"] == "GET":
            await send({"type": "http.response.body", "body": body.encode(), "more_body": True})
            news = await self._listener.wait(_BEAT)
            body = "".join(_event(name, json.dumps(data)) for name, data in news) or ":\n\n"
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _wait_for_leave(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self._listener.close()


def _event(name: str, data: str) -> str:
    """One event; that of a draft bears its version as its ID, which a browser gives back when it asks again."""
    version = json.loads(data).get("version") if name == "draft" else None
    return f"{f'id: {version}' + chr(10) if version else ''}event: {name}\ndata: {data}\n\n"
