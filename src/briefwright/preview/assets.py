"""The files of the pages: what lies in `static/` of the package, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent / "static"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}


class Asset(NamedTuple):
    """A file of the pages, and its media type."""

    data: bytes
    type: str


def names(folder: Path = FOLDER) -> dict[str, Path]:
    """The files that are served, by their path from the folder: those of a known type, none hidden, no links out."""
    found = (path for path in folder.rglob("*") if path.suffix in _TYPES and path.is_file())
    inside = ((path.relative_to(folder), path) for path in found if path.resolve().is_relative_to(folder.resolve()))
    return {name.as_posix(): path for name, path in inside if not any(part.startswith(".") for part in name.parts)}


def find(name: str, folder: Path = FOLDER) -> Asset | None:
    """The file of a name, which is looked up and never made into a path; None where there is none."""
    path = names(folder).get(name)
    if path is None:
        return None
    try:
        return Asset(path.read_bytes(), _TYPES[path.suffix])
    except OSError:
        return None
