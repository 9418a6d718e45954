"""What the pages see, kept up to date: each save goes to the worker, what came of it to those who listen."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.check.explained import Mark
from briefwright.corpus import Corpus, load
from briefwright.preview.drafts import Drafts, Key, Listed, Shown
from briefwright.preview.events import Hub, Listener
from briefwright.preview.kept import Kept
from briefwright.preview.printing import Paper, Printing
from briefwright.preview.watch import FOLDERS
from briefwright.preview.worker import Worker
from briefwright.search.fields import Fault
from briefwright.search.hit import Hit
from briefwright.search.query import Query

if TYPE_CHECKING:
    from briefwright.search.finder import Finder

_PATIENCE = 0.06
"""Seconds that a draft may be broken before a page is told: editors empty a file, or put it away, before they write."""
_FIRST = 0.4
"""Seconds that the list of briefs waits for what was not checked yet."""
_URGENT, _SOON, _LATER = range(3)


class Live:
    """The state of a preview, for one event loop. Drafts are made in one thread, passages looked up in another."""

    def __init__(self, drafts: Drafts, files: Kept) -> None:
        self.drafts = drafts
        self.files = files
        self.hub = Hub()
        self.printing = Printing(self._printed)
        self._finder: Finder | None = None
        self._builder, self._reader, self._searcher = Worker("drafts"), Worker("passages"), Worker("search")
        self._shown: dict[Key, Shown] = {}
        self._listed: dict[str, Listed] = {}
        self._printing_for: set[Key] = set()
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        """Begin to work."""
        self._builder.start()
        self._reader.start()
        self._searcher.start()

    async def stop(self) -> None:
        """End all work; what is being done is left to end by itself."""
        self.hub.close()
        self._builder.stop()
        self._reader.stop()
        self._searcher.stop()
        for task in [*self._tasks]:
            task.cancel()
        await self.printing.close()

    # --- asked by pages -------------------------------------------------------------------------------------------

    async def shown(self, key: Key) -> Shown:
        """An edition as it is now: at once where somebody listens to it, as it is kept up to date."""
        known = self._shown.get(key)
        if known is not None and key in self.hub.editions():
            return known
        return self._publish(await self._look(key))

    async def names(self) -> dict[str, str]:
        """The paths of all specs by the name of their brief."""
        return await self._builder.do("names", _URGENT, self.drafts.names)

    async def languages(self, name: str) -> tuple[str, ...]:
        """The languages of a brief, the first one first."""
        return await self._builder.do(("languages", name), _URGENT, lambda: self.drafts.languages(name))

    async def briefs(self) -> list[Listed]:
        """All briefs; those that take long to check come without counts, and are told of when they have them."""
        names = await self._check_all()
        if any(name not in self._listed for name in names):
            waiting = [asyncio.wrap_future(self._check(name)) for name in names if name not in self._listed]
            await asyncio.wait(waiting, timeout=_FIRST)
        language = (self.drafts.default_language,)
        return [self._listed.get(name) or Listed(name, language, (name,), None, None, "good") for name in sorted(names)]

    async def corpus(self, key: str) -> Corpus:
        """One source."""
        return await self._reader.do(("source", key), _URGENT, lambda: load(self.files, [key]))

    async def marks(self, key: Key) -> Mapping[tuple[str, str], tuple[Mark, ...]]:
        """The figures of an edition, by the passages that they were held against."""
        return await self._builder.do(("marks", key), _URGENT, lambda: self.drafts.marks(key))

    async def search(self, words: str, limit: int) -> tuple[Hit, ...] | Fault:
        """The passages that a query leads to, best first, or what is wrong with it. One without words has the index
        made ready.
        """
        return await self._searcher.do(("search", words, limit), _SOON, lambda: self._find(words, limit))

    def _find(self, words: str, limit: int) -> tuple[Hit, ...] | Fault:
        from briefwright.search.finder import Finder  # SQLite takes 25 ms, which no draft waits for
        from briefwright.search.query import parse

        if self._finder is None:
            self._finder = Finder(self.files, self.files.root, writes=False)
        query = parse(words, typing=True)
        if isinstance(query, Query):
            return self._finder.find(query, limit)
        if not words.strip():
            self._finder.renew()
        return query

    def paper(self, shown: Shown) -> Paper:
        """The PDF of an edition, which from now on is made again after each change, as long as somebody listens."""
        self._printing_for.add(shown.key)
        if shown.draft is not None:
            self.printing.want(shown.key, shown.draft)
        return self.printing.paper(shown.key)

    def left(self, listener: Listener) -> None:
        """A page has gone."""
        self.hub.leave(listener)
        if listener.key is not None and listener.key not in self.hub.editions():
            self._printing_for.discard(listener.key)

    # --- told by the watch ----------------------------------------------------------------------------------------

    def changed(self, told: bool) -> None:
        """Something may have changed: look at all that somebody looks at, and where the system `told`, at the rest."""
        if self.hub.closed:
            return
        for key in self.hub.editions():
            self._spawn(self._renew(key))
        if self.hub.anyone:
            self._spawn(self._check_all(told))

    def watched(self) -> list[Path]:
        """The folders beside those of a workspace in which something lies that drafts are made of."""
        outside = self.files.outside
        made_of = (path for shown in [*self._shown.values()] if shown.draft for path in shown.draft.texts)
        paths = {*outside, *(path for path in made_of if path.partition("/")[0] not in FOLDERS)}
        return [*{(outside.get(path) or self.files.root / path).parent for path in paths}]

    async def _renew(self, key: Key) -> None:
        """Look at an edition again. It has become faulty where it is so twice, and was not good in between."""
        before, shown = self._shown.get(key), await self._look(key)
        while shown.state != "good" and (before is None or before.state == "good"):
            await asyncio.sleep(_PATIENCE)
            seen, shown = before, await self._look(key)
            before = self._shown.get(key)  # after the look: another may have been published while it was waited for
            if before is seen:
                break
        self._publish(shown)

    async def _look(self, key: Key) -> Shown:
        return await self._builder.do(("look", key), _URGENT, lambda: self.drafts.look(key))

    def _publish(self, shown: Shown) -> Shown:
        """Remember what an edition is now, and tell those who listen where it is something new."""
        key, before = shown.key, self._shown.get(shown.key)
        if shown is before:
            return shown
        self._shown[key] = shown
        version = shown.draft.version if shown.draft else None
        same = before is not None and version == (before.draft.version if before.draft else None)
        self.hub.tell(key, "state" if same else "draft", {"version": version})
        if shown.draft is not None and key in self._printing_for:
            self.printing.want(key, shown.draft)
        return shown

    def _printed(self, key: Key) -> None:
        paper = self.printing.paper(key)
        self.hub.tell(key, "pdf", {"version": paper.version, "state": paper.state, "pages": paper.pages})

    async def _check_all(self, told: bool = True) -> dict[str, str]:
        """Have all briefs checked that are new, or where something was `told` of, all; the names of all briefs."""
        names = await self.names()
        gone = [name for name in self._listed if name not in names]
        for name in gone:
            del self._listed[name]
        if gone:
            self.hub.tell_all("briefs", {})
        for name in names:
            if told or name not in self._listed:
                self._check(name)
        return names

    def _check(self, name: str) -> Future[None]:
        """Have one brief checked for the list."""
        loop = asyncio.get_running_loop()

        def work() -> None:
            listed = self.drafts.listed(name)
            loop.call_soon_threadsafe(self._list, listed)

        return self._builder.submit(("listed", name), _LATER, work)

    def _list(self, listed: Listed) -> None:
        if self._listed.get(listed.name) != listed and listed.state != "missing":
            self._listed[listed.name] = listed
            self.hub.tell_all("briefs", {})

    def _spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something in the background; what was cancelled at the end is no matter."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, so that nothing is printed: what a page wants it will ask for again
