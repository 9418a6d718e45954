"""Who may ask: the guard before every request, and the headers behind every answer.

A page elsewhere on the web can send a browser here. So a request must name this server (`Host`: a foreign name that
leads to this machine does not), must not come from another page (`Origin`, `Sec-Fetch-Site`; a link that somebody
follows is let through to pages), only reads, and has no body to speak of.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 64 * 1024
LONGEST_TARGET = 4096
"""Characters of a path with its query."""

PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""The Content-Security-Policy of our own pages."""
DRAFT = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-same-origin allow-popups"
)
"""That of drafts: they bear their styles and images in themselves, and no script runs in them."""
PAPER = "frame-ancestors 'self'"
"""That of PDFs, which the browser's own viewer shows."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Door(NamedTuple):
    """Where the server is to be found: the values of `Host` that mean it, and the token that it wants, or "".

    With `addresses` any address of the form of an IP is taken for it too: it is bound to all of the machine's.
    """

    hosts: frozenset[str]
    port: int
    addresses: bool = False
    token: str = ""

    def opens(self, host: str) -> bool:
        """Whether a `Host` means this server."""
        host = host.lower()
        if host in self.hosts:
            return True
        name, colon, port = host.rpartition(":")
        if not self.addresses or not colon or port != str(self.port):
            return False
        try:
            return bool(ipaddress.ip_address(name.removeprefix("[").removesuffix("]")))
        except ValueError:
            return False


def door(names: Iterable[str], port: int, *, addresses: bool = False, token: str = "") -> Door:
    """The door of a server that goes by these names."""
    hosts = {f"{name}:{port}" for name in names}
    if port == 80:
        hosts |= {*names}
    return Door(frozenset(host.lower() for host in hosts), port, addresses, token)


class Guard:
    """Lets through what may ask, refuses the rest, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        answer = refused(scope, headers, self._door) or self._asked_for_token(scope, headers)
        body = "content-length" in headers or "transfer-encoding" in headers  # one that nobody will read
        closing = body or (answer is not None and answer.status_code >= 400)

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _completed(message.get("headers", []), closing=closing)}
            await send(message)

        await (answer or self._app)(scope, receive, guarded)

    def _asked_for_token(self, scope: Scope, headers: Headers) -> Response | None:
        """What is said to who has no token, or brings it for the first time; None where all is well."""
        wanted = self._door.token
        if not wanted:
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        name = f"briefwright-{self._door.port}"
        given = [value for key, value in query if key == "token"]
        if given and _same(given[-1], wanted):
            rest = urlencode([pair for pair in query if pair[0] != "token"])
            path = "/" + scope["raw_path"].decode("latin-1").lstrip("/")  # `//host` would lead elsewhere
            answer = RedirectResponse(f"{path}?{rest}" if rest else path, 303)
            answer.set_cookie(name, wanted, httponly=True, samesite="lax", path="/")
            return answer
        if _same(_cookie(headers, name), wanted):
            return None
        return _told(401, "open the address that `briefwright preview` printed, with its token")


def refused(scope: Scope, headers: Headers, door: Door) -> Response | None:
    """Why a request is refused, or None."""
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not door.opens(hosts[0]):
        return _told(421, "this server does not go by that name")
    if _foreign(scope, headers, hosts[0]):
        return _told(403, "another page may not ask here")
    if scope["method"] not in ("GET", "HEAD"):
        return _told(405, "this server only shows", {"Allow": "GET, HEAD"})
    if "upgrade" in headers:
        return _told(400, "this server speaks plain HTTP")
    length = headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit() or int(length[:12]) > LARGEST_BODY:
        return _told(413, "nothing that long is wanted here")
    if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_TARGET:
        return _told(414, "that is too long for an address")
    return None


def _foreign(scope: Scope, headers: Headers, host: str) -> bool:
    """Whether another page asks. A link that is followed to a page of ours is no such thing."""
    origins = headers.getlist("origin")
    if any(origin.lower() != f"http://{host.lower()}" for origin in origins):
        return True
    if headers.get("sec-fetch-site", "none").lower() in ("none", "same-origin"):
        return False
    followed = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return not followed or scope["method"] != "GET" or scope["path"].startswith(("/api/", "/events"))


def _completed(headers: Iterable[tuple[bytes, bytes]], *, closing: bool) -> list[tuple[bytes, bytes]]:
    """The headers of an answer with those that all have."""
    given = [*headers]
    names = {name.lower() for name, _ in given}
    more = {**_HEADERS, "Content-Security-Policy": PAGE, **({"Connection": "close"} if closing else {})}
    return given + [(n.lower().encode(), v.encode()) for n, v in more.items() if n.lower().encode() not in names]


def _told(status: int, words: str, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(words + "\n", status, headers)


def _cookie(headers: Headers, name: str) -> str:
    for line in headers.getlist("cookie"):
        try:
            found = SimpleCookie(line).get(name)
        except CookieError:
            continue
        if found is not None:
            return str(found.value)
    return ""


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())
