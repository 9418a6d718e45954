"""A check that takes what it found before where nothing changed that it rests on."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from briefwright.check.affected import Reads, read, reads_of
from briefwright.check.run import (
    all_specs,
    brief_findings,
    counts,
    read_brief,
    rules_for,
    source_findings,
    template_findings,
)
from briefwright.corpus.load import pick
from briefwright.files import Files
from briefwright.finding import Finding, Summary
from briefwright.kept.entry import Entry
from briefwright.kept.program import name_of
from briefwright.kept.store import Store, is_there
from briefwright.kept.watched import Keys, Known, Row, Snapshot, Watched
from briefwright.settings import Settings

WORTH = 256 * 1024
"""Bytes read from which on it is worth keeping what was found: less is checked in a second."""
_TEMPLATES = "templates"


class Checked(NamedTuple):
    """All that a check found, in its order."""

    findings: tuple[Finding, ...]
    summary: Summary


class Keeper:
    """Checks a workspace, and keeps in `root` what it finds; with `root` None it only checks.

    The files are seen as they are when they are first asked for, however long the keeper is used.
    """

    def __init__(self, files: Files, settings: Settings, root: Path | None) -> None:
        self.files = Snapshot(files)
        self._settings = settings
        self._rules = rules_for(settings)
        listed = self.files.keys()
        self._known = Known(listed, frozenset(listed))
        self._root = root
        self._old = self._kept()
        self._used: dict[str, Entry] = {}
        self._holding: dict[Row, bool] = {}
        self._made = False

    def check(self, specs: Sequence[str] | None, *, templates: bool, sources: Iterable[str] = ()) -> Checked:
        """Check specs and the sources that they cite (None = all of both), further sources, and the templates."""
        with _few_collections():
            return self._check(specs, templates=templates, sources=sources)

    def _check(self, specs: Sequence[str] | None, *, templates: bool, sources: Iterable[str]) -> Checked:
        paths = list(dict.fromkeys(specs)) if specs is not None else all_specs(self.files)
        briefs = [self._brief(path) for path in paths]
        cited = {key for entry in briefs for key in entry.keys}
        wanted = self._known.listed if specs is None else sorted(self._known.all & {*cited, *sources})
        found = [*briefs, *(self._source(key, key in cited if specs is None else None) for key in wanted)]
        if templates and self.files.names("templates"):
            found.append(self._take(_TEMPLATES, self._check_templates))
        self._keep(whole=specs is None)
        findings = sorted((f for entry in found for f in entry.findings), key=lambda finding: finding.order)
        passages = {passage for entry in briefs for passage in entry.passages}
        citations = sum(entry.citations for entry in briefs)
        return Checked(tuple(findings), Summary(len(briefs), citations, len(passages), **counts(findings)))

    def reads(self, path: str) -> Reads | None:
        """What a spec leads to, None where it cannot be read. What it leads to may have changed since."""
        entry = self._old.get(f"brief {path}")
        if entry is None or self.files.row("read", path) not in entry.rows:
            return read(self.files, path, self._settings.language)
        return Reads(frozenset(entry.keys), frozenset(entry.images))

    def _kept(self) -> dict[str, Entry]:
        """What is kept of earlier checks."""
        store = self._store() if self._root is not None and is_there(self._root) else None
        return {} if store is None else store.load()

    def _store(self) -> Store | None:
        """Where things are kept; None where nothing shall be, or this program cannot be read."""
        try:
            return None if self._root is None else Store(self._root, name_of(self._settings))
        except OSError:
            return None

    def _brief(self, path: str) -> Entry:
        return self._take(f"brief {path}", lambda files: self._check_brief(files, path))

    def _source(self, key: str, used: bool | None) -> Entry:
        return self._take(f"source {key} {used}", lambda files: self._check_source(files, key, used))

    def _take(self, name: str, check: Callable[[Watched], Entry]) -> Entry:
        """What is kept under a name, if it holds; otherwise it is checked."""
        entry = self._old.get(name)
        if entry is None or not all(map(self._holds, entry.rows)):
            files = Watched(self.files)
            entry = check(files)
            entry = entry._replace(rows=tuple(sorted(files.rows)))
            self._made = True
        self._used[name] = entry
        return entry

    def _holds(self, row: Row) -> bool:
        found = self._holding.get(row)
        if found is None:
            found = self._holding[row] = self.files.holds(row)
        return found

    def _check_brief(self, files: Watched, path: str) -> Entry:
        case = read_brief(files, path, self._settings.language, Keys(files, self._known))
        findings = tuple(brief_findings(case, self._rules, self._settings))
        if case.resolved is None:
            return Entry((), findings)
        reads = reads_of(case.resolved.texts)
        passages = tuple(sorted(f"{key}:{passage}" for key, passage in case.resolved.passages))
        count = case.resolved.citation_count
        return Entry((), findings, tuple(sorted(reads.keys)), tuple(sorted(reads.images)), count, passages)

    def _check_source(self, files: Watched, key: str, used: bool | None) -> Entry:
        (source,) = pick(files, [key], [key]).sources
        return Entry((), tuple(source_findings(source, used, self._rules)))

    def _check_templates(self, files: Watched) -> Entry:
        from briefwright.render.template_check import check

        return Entry((), tuple(f for template in check(files) for f in template_findings(template, self._rules)))

    def _keep(self, *, whole: bool) -> None:
        """Keep what was used; of a part of the workspace, what was kept of the rest as well."""
        store = self._store() if self._made and self.files.size >= WORTH else None
        if store is None:
            return
        entries = self._used if whole else {**self._old, **self._used}
        store.save({name: entry for name, entry in entries.items() if not name.startswith("brief ../")})


@contextmanager
def _few_collections() -> Iterator[None]:
    """Let Python look for garbage in circles hardly ever: a check leaves none, and a look at all that lives is dear.

    It still looks where millions of values live, lest a file that does make circles fill the memory.
    """
    was = gc.get_threshold()
    gc.set_threshold(5_000_000, 20, 50)
    try:
        yield
    finally:
        gc.freeze()  # both together make all that lives old: it need not be looked at right now
        gc.unfreeze()
        gc.set_threshold(*was)
