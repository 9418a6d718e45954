"""Loading the corpus from `seeds/`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read, unreadable
from briefwright.files import Files, Unreadable
from briefwright.memo import Memo
from briefwright.shapes.reader import nearest

FOLDER = "seeds"

_READ: Memo[tuple[str, bytes], Source] = Memo(4096)


class Corpus(NamedTuple):
    """The sources that were loaded, by key, and the keys of all that there are."""

    loaded: Mapping[str, Source]
    keys: Sequence[str]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources loaded, by key."""
        return tuple(self.loaded.values())

    def source(self, key: str) -> Source | None:
        """The source of a key, if it was loaded."""
        return self.loaded.get(key)

    def nearest(self, key: str) -> str:
        """A hint at the key that looks most like this one."""
        return nearest(key, self.keys)


def load(files: Files, keys: Iterable[str] | None = None) -> Corpus:
    """Load the sources of these keys, or all of them. One that cannot be read is there with its problem."""
    known = keys_of(files)
    return pick(files, known if keys is None else keys, known)


def keys_of(files: Files) -> tuple[str, ...]:
    """The keys of all sources that there are."""
    return tuple(n.removesuffix(".md") for n in files.names(FOLDER) if n.endswith(".md") and not n.startswith("."))


def pick(files: Files, keys: Iterable[str], known: Sequence[str]) -> Corpus:
    """The sources of these keys as far as they are `known`, which are the keys of all that there are."""
    there = frozenset(known) if isinstance(known, tuple) else known
    wanted = known if keys is known else sorted(key for key in {*keys} if key in there)
    return Corpus({key: _load(files, f"{FOLDER}/{key}.md") for key in wanted}, known)


def _load(files: Files, path: str) -> Source:
    """A source; one whose bytes are what they were is the value that was made of them before."""
    try:
        data = files.read(path)
    except Unreadable as error:
        return unreadable(path, error.reason)
    return _READ.get((path, data), lambda: read(path, data))
