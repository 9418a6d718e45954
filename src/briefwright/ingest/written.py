"""The sources of one original as files: which key each gets, what is written, and the record beside it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from briefwright.corpus.source import Passage, Source
from briefwright.corpus.sourcefile import read
from briefwright.files import Files, Unreadable
from briefwright.ingest.emit import file_text
from briefwright.ingest.identity import pieces, shared
from briefwright.ingest.library import Library
from briefwright.ingest.library.match import Match
from briefwright.ingest.made import Made, MadePassage
from briefwright.ingest.reingest import Merged, Record, Report, first, merge
from briefwright.ingest.run import Ingested
from briefwright.ingest.signs import squeezed
from briefwright.unable import Unable

FOLDER = "seeds"
RECORDS = f"{FOLDER}/.ingest"
"""Where the records are kept of what was written, so that edits by hand are known from changes of the original."""
_VERSION = 1
_COMPARED = 20_000
_RELATED = 0.25
"""Likeness of all their words from which a file and an extraction are the same source."""


class Written(NamedTuple):
    """A source to be written: its file by path, the source as it reads, what became of its IDs, and the entry of a
    bibliography that it was found to be.
    """

    key: str
    files: Mapping[str, bytes]
    source: Source
    report: Report
    entry: Match | None = None


def write_out(done: Ingested, stem: str, files: Files, sha256: str, library: Library | None = None) -> list[Written]:
    """The files of all sources of an original. Raises Unable where one would take the place of another source.

    What `library` says of a source goes before what was read of the original, but not before what a hand wrote.
    """
    origin = {"file": done.original.name, "sha256": sha256}
    there = _existing(files, stem)
    out: list[Written] = []
    for key, made in zip(_keys(stem, done.sources, there), done.sources, strict=True):
        old = there.get(key)
        record = _record(files, key) if old is not None else Record()
        match = library.find(key, _known(made, old)) if library is not None else None
        said = match.entry.fields if match is not None else record.library
        full = made._replace(metadata={**made.metadata, **said}) if said else made
        merged = first(full) if old is None else merge(old, full, record)
        merged = merged._replace(record=merged.record._replace(library=said))
        out.append(_written(key, merged, origin)._replace(entry=match))
    return out


def _known(made: Made, old: Source | None) -> Mapping[str, Any]:
    """By what a source is looked up in a bibliography: what its file says before what the original does."""
    return {**made.metadata, **(old.metadata if old is not None else {})}


def _written(key: str, merged: Merged, origin: Mapping[str, str]) -> Written:
    path, data = f"{FOLDER}/{key}.md", file_text(key, merged.made, origin).encode()
    source = read(path, data)
    assert not source.problems, source.problems[0]
    return Written(key, {path: data, f"{RECORDS}/{key}.json": _as_json(merged.record)}, source, merged.report)


def _existing(files: Files, stem: str) -> dict[str, Source]:
    """The sources that an earlier ingest may have made under this key, those that can be read."""
    found: dict[str, Source] = {}
    for name in files.names(FOLDER):
        key = name.removesuffix(".md")
        rest = key.removeprefix(stem)
        if name.endswith(".md") and key.startswith(stem) and (not rest or (rest[0] == "-" and rest[1:].isdecimal())):
            try:
                source = read(f"{FOLDER}/{name}", files.read(f"{FOLDER}/{name}"))
            except Unreadable as error:
                raise Unable(f"{error.path} {error.reason}", "mend it, or name another key with --key") from error
            if not source.readable:
                raise Unable(f"{FOLDER}/{name} cannot be read: {source.problems[0].message}", "mend it, or use --key")
            found[key] = source
    return found


def _keys(stem: str, sources: Sequence[Made], there: Mapping[str, Source]) -> list[str]:
    """A key for each source: that of the file which holds it, else the next that is free."""
    plain = [stem] if len(sources) == 1 else [f"{stem}-{n}" for n in range(1, len(sources) + 1)]
    if not there:
        return plain
    now = {key: _pieces(old.passages.values()) for key, old in there.items()}
    scores: list[tuple[float, int, str]] = []
    for n, made in enumerate(sources):
        words = _pieces(made.passages)
        scores += [(shared(words, now[key]) + _same_title(old, made), -n, key) for key, old in there.items()]
    scores.sort(reverse=True)
    given: dict[int, str] = {}
    for score, place, key in scores:
        if score >= _RELATED and -place not in given and key not in given.values():
            given[-place] = key
    if len(sources) == 1 and not given:
        raise Unable(f"{FOLDER}/{plain[0]}.md holds another source", "name another key with --key")
    free = (f"{stem}-{n}" for n in range(1, len(sources) + len(there) + 1) if f"{stem}-{n}" not in there)
    for n, key in enumerate(plain):
        if n not in given:
            given[n] = key if key not in there and key not in given.values() else next(free)
    return [given[n] for n in range(len(sources))]


def _pieces(passages: Iterable[Passage] | Iterable[MadePassage]) -> Counter[str]:
    """What the beginning of a source is compared by."""
    return pieces(squeezed(" ".join(passage.text for passage in passages)[:_COMPARED]))


def _same_title(old: Source, made: Made) -> float:
    """Equal titles count for half of equal words."""
    return 0.5 if made.metadata["title"] and old.metadata.get("title") == made.metadata["title"] else 0.0


def _as_json(record: Record) -> bytes:
    value: dict[str, Any] = {
        "version": _VERSION,
        "written": record.written,
        "metadata": record.metadata,
        "used": sorted(record.used),
    }
    if record.library:
        value["library"] = dict(record.library)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _record(files: Files, key: str) -> Record:
    """The record of the last ingest; an empty one where there is none, or it cannot be understood."""
    path = f"{RECORDS}/{key}.json"
    try:
        value: Any = json.loads(files.read(path)) if files.has(path) else {}
        if not isinstance(value, dict) or value.get("version") != _VERSION:
            return Record()
        used = frozenset(map(str, value["used"]))
        return Record(dict(value["written"]), dict(value["metadata"]), used, dict(value.get("library", {})))
    except (Unreadable, ValueError, KeyError, TypeError):
        return Record()
