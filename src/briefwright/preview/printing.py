"""PDFs of drafts, made one at a time in a process of their own: they never hold up a page."""

from __future__ import annotations

import asyncio
import json
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, NamedTuple

import briefwright
from briefwright.preview.drafts import Draft, Key
from briefwright.preview.printer import PREFIX, Job, Printed

State = Literal["none", "making", "ready", "failed"]
PATIENCE = 180.0
"""Seconds after which a PDF is given up."""
_PAUSE = 0.25
"""Seconds that a PDF waits after its draft: what a page fetches first, and the next save, go before it."""
_LARGEST = 256 * 1024 * 1024
_BEGIN = (
    f"import sys; sys.path.append({str(Path(briefwright.__file__).resolve().parents[1])!r}); "
    "from briefwright.preview.printer import main; main()"
)
"""What the process runs. Nothing is imported from the folder that it begins in: that is the workspace."""


class Paper(NamedTuple):
    """The PDF of an edition: its state, the version of the draft that `data` was made of, and why there is none."""

    state: State = "none"
    version: str | None = None
    pages: int | None = None
    message: str = ""
    data: bytes = b""

    def values(self) -> dict[str, Any]:
        """The PDF as JSON has it."""
        return {"version": self.version, "state": self.state, "pages": self.pages, "message": self.message}


class Printing:
    """Makes the PDFs that were asked for, the newest draft of each edition; `changed` is told of each new state."""

    def __init__(self, changed: Callable[[Key], None]) -> None:
        self._changed = changed
        self._papers: dict[Key, Paper] = {}
        self._waiting: dict[Key, Draft] = {}
        self._begun: dict[Key, str] = {}
        """The version that was begun last."""
        self._work: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None

    def paper(self, key: Key) -> Paper:
        """The PDF of an edition as it is now."""
        return self._papers.get(key, Paper())

    def want(self, key: Key, draft: Draft) -> None:
        """Have the PDF of a draft made, in place of any that waits for this edition; once, even if it fails."""
        if self._begun.get(key) == draft.version:
            self._waiting.pop(key, None)
            return
        paper = self.paper(key)
        self._waiting[key] = draft
        if paper.state != "making":
            self._set(key, paper._replace(state="making", message=""))
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._run())

    async def close(self) -> None:
        """End the process, whatever it does."""
        if self._work is not None:
            self._work.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await self._work
        await self._kill()

    def _set(self, key: Key, paper: Paper) -> None:
        self._papers[key] = paper
        self._changed(key)

    async def _run(self) -> None:
        """Print what waits."""
        while self._waiting:
            await asyncio.sleep(_PAUSE)
            key = next(iter(self._waiting))
            draft = self._waiting.pop(key)
            self._begun[key] = draft.version
            printed = await self._print(_job(key, draft))
            if printed.data:
                paper = Paper("ready", draft.version, printed.pages, "", printed.data)
            else:
                paper = self.paper(key)._replace(state="failed", message=printed.message)
            self._set(key, paper._replace(state="making") if key in self._waiting else paper)

    async def _print(self, job: Job) -> Printed:
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._ask(job)
        except TimeoutError:
            message = f"it took longer than {PATIENCE:.0f} seconds"
        except Exception as error:  # noqa: BLE001 - a process that ended, an answer that is none: told in words
            message = f"the process that makes it ended ({type(error).__name__})"
        await self._kill()
        return Printed(b"", 0, message)

    async def _ask(self, job: Job) -> Printed:
        """Put a question to the process, which is begun where it does not run."""
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-c", _BEGIN),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C on the terminal is for us alone
            )
        questions, answers = self._process.stdin, self._process.stdout
        assert questions is not None
        assert answers is not None
        question = pickle.dumps(job)
        questions.write(len(question).to_bytes(PREFIX, "big") + question)
        await questions.drain()
        told = json.loads(await _part(answers))
        return Printed(await _part(answers), int(told["pages"]), str(told["message"]))

    async def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _job(key: Key, draft: Draft) -> Job:
    """The draft as it is sent: a view of a map cannot be."""
    settings = draft.settings._replace(styles=dict(draft.settings.styles))
    return Job(draft.path, key.language, settings, draft.texts)


async def _part(answers: asyncio.StreamReader) -> bytes:
    """One part of an answer. Raises EOFError where it ends too soon, ValueError where it is none."""
    size = int.from_bytes(await answers.readexactly(PREFIX), "big")
    if size > _LARGEST:
        raise ValueError(size)
    return await answers.readexactly(size)
