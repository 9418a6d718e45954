"""The server: a socket, an event loop in the main thread, and an orderly end on Ctrl-C."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import secrets
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import uvicorn

from briefwright.preview import editors
from briefwright.preview.app import make_app
from briefwright.preview.drafts import Drafts, stem
from briefwright.preview.guards import Door, door
from briefwright.preview.kept import Kept
from briefwright.preview.live import Live
from briefwright.preview.protocol import Bounded
from briefwright.preview.watch import Watch
from briefwright.unable import Unable

PORT = 8040
"""The port that is taken where none is asked for; where it is in use, any other."""
_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
_GOODBYE = 0.05
"""Seconds in which answers that are being sent may end when the server does."""


class Plan(NamedTuple):
    """What to serve: a workspace, the spec that `/` leads to ("": none) with where it lies if outside, and where to.

    `port` 0 is any that is free, None the usual one. `editor` is the address of files in the user's editor, or "".
    """

    root: Path
    spec: str = ""
    outside: Path | None = None
    host: str = "127.0.0.1"
    port: int | None = None
    editor: str = ""


def serve(plan: Plan, ready: Callable[[str], None], say: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM. `ready` is told the address, `say` what went wrong meanwhile.

    Raises Unable where the address cannot be had.
    """
    listening = bound(plan.host, plan.port)
    token = "" if _is_loopback(listening) else secrets.token_urlsafe(24)
    try:
        asyncio.run(_serve(plan, listening, token, ready, say))
    except KeyboardInterrupt:  # in the moments before and after the server minds its signals
        pass
    finally:
        listening.close()


async def _serve(
    plan: Plan, listening: socket.socket, token: str, ready: Callable[[str], None], say: Callable[[str], None]
) -> None:
    sys.setswitchinterval(0.001)  # an answer that is ready does not wait for a draft in the making
    for name in ("uvicorn", "asyncio", "watchfiles"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # what matters is said in our own words
    outside = {plan.spec: plan.outside} if plan.outside is not None else {}
    named = plan.spec if plan.spec and plan.spec not in _usual(plan.spec) else None
    files = Kept(plan.root, outside)
    live = Live(Drafts(files, named, say), files)
    link = partial(editors.link, plan.editor, plan.root)
    app = make_app(live, _door(plan, listening, token), link, stem(plan.spec) if plan.spec else "")
    loop = asyncio.get_running_loop()

    def changed(told: bool) -> None:
        try:
            loop.call_soon_threadsafe(live.changed, told)
        except RuntimeError:
            watch.stop()  # the loop has ended

    watch = Watch(plan.root, changed, live.watched)
    config = uvicorn.Config(app, http=Bounded, ws="none", lifespan="off", log_config=None, server_header=False)
    server = _Server(config, live)
    live.start()
    watch.start()
    server.ready = lambda: ready(_address(plan, listening, token))
    try:
        await server.serve(sockets=[listening])
    finally:
        watch.stop()
        await live.stop()


class _Server(uvicorn.Server):
    """uvicorn's server with an end of our own: signals are no errors, and nobody is waited for."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live
        self.ready: Callable[[], None] = lambda: None

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on the signals that mean the end, and say no more of them."""
        before = {number: signal.signal(number, self.handle_exit) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then tell that it is ready."""
        await super().startup(sockets)
        self.ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close everything, the streams of events first."""
        del sockets
        for server in self.servers:
            server.close()
        await self._live.stop()
        for connection in [*self.server_state.connections]:
            connection.shutdown()
        await asyncio.sleep(_GOODBYE)
        for connection in [*self.server_state.connections]:
            connection.transport.abort()
        tasks = [*self.server_state.tasks]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=_GOODBYE)


def bound(host: str, port: int | None) -> socket.socket:
    """A socket that listens at an address of this machine. Raises Unable."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port or 0, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise Unable(f"{host} is no address of this machine", "such as 127.0.0.1, or 0.0.0.0 for all") from error
    for number in [PORT, 0] if port is None else [port]:
        made = socket.socket(family, kind, protocol)  # asyncio sends at once only where the protocol is named
        try:
            if sys.platform != "win32":  # there it would let two servers share a port
                made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind((address[0], number, *address[2:]))
            made.listen(128)
        except (OSError, OverflowError) as error:
            made.close()
            if port is None and number:
                continue
            raise _unable(host, number, error) from error
        made.setblocking(False)
        return made
    raise AssertionError


def _unable(host: str, port: int, error: OSError | OverflowError) -> Unable:
    code = error.errno if isinstance(error, OSError) else 0
    if code == errno.EADDRINUSE:
        return Unable(f"port {port} is in use", "name another with --port; --port 0 takes any that is free")
    if code == errno.EACCES:
        return Unable(f"port {port} may not be used", "ports below 1024 are for administrators: name another")
    if code == errno.EADDRNOTAVAIL:
        return Unable(f"{host} is no address of this machine", "such as 127.0.0.1, or 0.0.0.0 for all")
    return Unable(f"{host} port {port} cannot be used", getattr(error, "strerror", None) or str(error))


def _usual(spec: str) -> tuple[str, ...]:
    """The path that a spec of this name has where it is one of the workspace's own."""
    return (f"briefings/{stem(spec)}.yaml",)


def _is_loopback(listening: socket.socket) -> bool:
    return ipaddress.ip_address(listening.getsockname()[0]).is_loopback


def _is_any(listening: socket.socket) -> bool:
    return ipaddress.ip_address(listening.getsockname()[0]).is_unspecified


def _door(plan: Plan, listening: socket.socket, token: str) -> Door:
    """The names that the server goes by."""
    address, port = listening.getsockname()[:2]
    names = {*_LOOPBACK, _in_url(address), _in_url(plan.host)}
    if _is_any(listening):
        names |= {socket.gethostname(), socket.getfqdn()}
    return door(names, port, addresses=_is_any(listening), token=token)


def _address(plan: Plan, listening: socket.socket, token: str) -> str:
    """The address of the preview, as a browser takes it."""
    host = socket.gethostname() if _is_any(listening) else plan.host
    return f"http://{_in_url(host)}:{listening.getsockname()[1]}/{f'?token={token}' if token else ''}"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
