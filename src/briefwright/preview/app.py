"""The routes of the preview. All are questions: nothing is ever changed by one."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from briefwright.languages import LANGUAGES
from briefwright.preview import assets
from briefwright.preview.drafts import Key
from briefwright.preview.evidence import passage_values
from briefwright.preview.guards import DRAFT, PAPER, Door, Guard
from briefwright.preview.live import Live
from briefwright.preview.states import Link, listed_values, state_values
from briefwright.preview.stream import Stream
from briefwright.search.fields import Fault

_HITS = 50
_LONGEST_QUERY = 300
_NO_DRAFT = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
    "<title>No draft yet</title><style>body { margin: 40vh 1rem; text-align: center; font: 1rem system-ui, sans-serif }"
    "</style><body><p>There is no draft yet.</p></body></html>"
)


def make_app(live: Live, door: Door, link: Link, start: str = "") -> ASGIApp:
    """The preview as an ASGI application; `/` leads to the brief of the name `start`, where there is one."""
    answers = Answers(live, link, start)
    routes = [
        Route("/", answers.index),
        Route("/briefs", answers.briefs_page),
        Route("/favicon.ico", answers.icon),
        Route("/static/{name:path}", answers.static),
        Route("/brief/{name}", answers.brief),
        Route("/brief/{name}/{language}", answers.shell),
        Route("/draft/{name}/{language}", answers.draft),
        Route("/pdf/{name}/{language}", answers.pdf),
        Route("/api/briefs", answers.briefs),
        Route("/api/state/{name}/{language}", answers.state),
        Route("/api/passage/{source}/{passage}", answers.passage),
        Route("/api/search", answers.search),
        Route("/events", answers.events),
        Route("/events/{name}/{language}", answers.events),
    ]
    app = Starlette(routes=routes, exception_handlers={Exception: _failed, 404: _unknown, 405: _unknown})
    app.router.redirect_slashes = False  # it would lead to a whole address, made of what was asked
    return Guard(app, door)


class Answers:
    """What is answered on each route."""

    def __init__(self, live: Live, link: Link, start: str) -> None:
        self._live = live
        self._link = link
        self._start = start

    async def index(self, request: Request) -> Response:
        """The list of briefs, or the brief that was named when the preview began."""
        return await self._to_first(self._start) if self._start else await self.briefs_page(request)

    async def briefs_page(self, _request: Request) -> Response:
        """The list of briefs."""
        return _asset("index.html")

    async def icon(self, _request: Request) -> Response:
        """The icon that browsers ask for by themselves."""
        return _asset("icon.svg")

    async def static(self, request: Request) -> Response:
        """A file of the pages."""
        return _asset(request.path_params["name"])

    async def brief(self, request: Request) -> Response:
        """A brief: leads to its first edition."""
        return await self._to_first(request.path_params["name"])

    async def _to_first(self, name: str) -> Response:
        languages = await self._live.languages(name)
        return RedirectResponse(f"/brief/{quote(name, safe='')}/{languages[0]}", 307)

    async def shell(self, request: Request) -> Response:
        """The page of an edition, whether there is such a spec or not: it may come."""
        return _asset("shell.html") if _key(request) else _nothing("there is no such edition")

    async def draft(self, request: Request) -> Response:
        """The HTML of the last good draft."""
        key = _key(request)
        shown = await self._live.shown(key) if key else None
        if shown is None or shown.draft is None:
            return HTMLResponse(_NO_DRAFT, 404, {"Content-Security-Policy": DRAFT})
        headers = {"Content-Security-Policy": DRAFT, "X-Briefwright-Version": shown.draft.version}
        return HTMLResponse(shown.draft.html, headers=headers)

    async def pdf(self, request: Request) -> Response:
        """The last finished PDF; 202 with its state while there is none yet. From now on it is made."""
        key = _key(request)
        if key is None:
            return _nothing("there is no such edition")
        paper = self._live.paper(await self._live.shown(key))
        if not paper.data:
            return _json(paper.values(), 202 if paper.state == "making" else 404)
        name = quote(f"{key.name}.{key.language}.pdf", safe="")
        headers = {"Content-Security-Policy": PAPER, "Content-Disposition": f"inline; filename*=UTF-8''{name}"}
        return Response(paper.data, media_type="application/pdf", headers=headers)

    async def briefs(self, _request: Request) -> Response:
        """All briefs."""
        return _json([listed_values(listed) for listed in await self._live.briefs()])

    async def state(self, request: Request) -> Response:
        """All about an edition but its draft."""
        key = _key(request)
        if key is None:
            return _nothing("there is no such edition")
        shown = await self._live.shown(key)
        return _json({**state_values(shown, self._link), "pdf": self._live.printing.paper(key).values()})

    async def passage(self, request: Request) -> Response:
        """A passage in its context, with the figures of the `brief` that were held against it."""
        source, passage = request.path_params["source"], request.path_params["passage"]
        language = request.query_params.get("language", "en")
        brief = request.query_params.get("brief", "")
        held = (await self._live.marks(Key(brief, language))).get((source, passage), ()) if brief else ()
        values = passage_values(await self._live.corpus(source), source, passage, language, self._link, held)
        return _nothing("there is no such passage") if values is None else _json(values)

    async def search(self, request: Request) -> Response:
        """The passages that the query `q` leads to, or what is wrong with it."""
        query = request.query_params.get("q", "")[:_LONGEST_QUERY]
        limit = request.query_params.get("limit", "")
        most = min(int(limit), _HITS) if limit.isascii() and limit.isdigit() and len(limit) < 4 else _HITS
        found = await self._live.search(query, most)
        if isinstance(found, Fault):
            return _json({"hits": [], "fault": f"{found.what}: {found.do}" if query.strip() else ""})
        return _json(
            {"hits": [{**hit._asdict(), "marks": [[*m] for m in hit.marks], "cite": hit.cite} for hit in found]}
        )

    async def events(self, request: Request) -> Response | Stream:
        """What changes, as it does: of an edition, or of the list of briefs."""
        key = _key(request)
        if key is None and "name" in request.path_params:
            return _nothing("there is no such edition")
        listener = self._live.hub.listen(None)  # the place is taken at once: drafts may take long
        if listener is None:
            return Response("too many pages listen\n", 503, {"Retry-After": "5"}, "text/plain")
        try:
            shown = await self._live.shown(key) if key else None
        except BaseException:
            self._live.left(listener)
            raise
        listener.key = key
        seen = request.headers.get("last-event-id") or request.query_params.get("version")
        if shown is not None and shown.draft is not None and seen not in (None, shown.draft.version):
            listener.tell("draft", {"version": shown.draft.version})
        return Stream(listener, self._live.left)


def _key(request: Request) -> Key | None:
    """The edition that a path names; None where its language is none of ours."""
    name, language = request.path_params.get("name", ""), request.path_params.get("language", "")
    return Key(name, language) if language in LANGUAGES else None


def _asset(name: str) -> Response:
    found = assets.find(name)
    if found is None:
        return _nothing("there is no such file")
    return Response(found.data, media_type=found.type, headers={"Cache-Control": "no-cache"})


def _json(value: Any, status: int = 200) -> Response:
    """A value as JSON, whatever its words hold: lone surrogates of file names become escapes."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
    return Response(data, status, media_type="application/json")


def _nothing(words: str) -> Response:
    return _json({"error": words}, 404)


async def _unknown(_request: Request, _error: Exception) -> Response:
    return _nothing("there is nothing here")


async def _failed(_request: Request, error: Exception) -> Response:
    """A fault of ours, told in a line."""
    return _json({"error": f"a fault of briefwright itself: {type(error).__name__}"}, 500)
