"""What a check must look at again when some files have changed."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from briefwright.corpus.load import FOLDER, keys_of
from briefwright.files import Files, Unreadable, join
from briefwright.prose.texts import Texts, read_texts
from briefwright.spec import read as read_spec

EVERY = ("briefwright.toml", "templates", "styles")
"""What every brief depends on; folders stand for all that lies in them."""


class Reads(NamedTuple):
    """What a spec leads to: the keys of the sources that it cites, and the images that it shows."""

    keys: frozenset[str]
    images: frozenset[str]


class Affected(NamedTuple):
    """What is to be checked again: specs (paths), and sources that changed themselves (keys), cited or not."""

    specs: tuple[str, ...]
    sources: tuple[str, ...]


def affected(
    files: Files, specs: Sequence[str], changed: Container[str], reads: Callable[[str], Reads | None], *, every: bool
) -> Affected:
    """What has to do with files that changed.

    A spec has where it changed itself, its review lock did, or a source that it cites or an image that it shows; with
    `every` (see EVERY) each spec has. One outside of the workspace always has: of it nothing is known. `reads` tells
    what a spec leads to; None where it cannot be read.
    """
    found = [path for path in specs if every or _is_changed(path, changed) or _leads(reads(path), changed)]
    sources = (key for key in keys_of(files) if f"{FOLDER}/{key}.md" in changed)
    return Affected(tuple(found), tuple(sources))


def read(files: Files, path: str, language: str | None) -> Reads | None:
    """What a spec leads to, None where it cannot be read; `language` is the workspace's, for one that names none."""
    try:
        brief = read_spec(files.read(path), language).brief
    except Unreadable:
        return None
    return None if brief is None else reads_of(read_texts(brief))


def reads_of(texts: Texts) -> Reads:
    """What the texts of a spec lead to."""
    images = (join("", image.url) for prose in texts.proses.values() for image in prose.images)
    return Reads(texts.keys, frozenset(path for path in images if path))


def _is_changed(path: str, changed: Container[str]) -> bool:
    """Whether a spec or its review lock changed."""
    return path.startswith("../") or path in changed or f"{path.rpartition('.')[0]}.lock.yaml" in changed


def _leads(reads: Reads | None, changed: Container[str]) -> bool:
    """Whether a spec leads to something that changed."""
    if reads is None:
        return False
    return any(f"{FOLDER}/{key}.md" in changed for key in reads.keys) or any(path in changed for path in reads.images)
