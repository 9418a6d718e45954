"""What `doctor` looks at: all that a build needs, one item each."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from briefwright import __version__
from briefwright.render import fonts, pinned
from briefwright.workspace import Workspace

PACKAGES = (
    *("Babel", "fonttools", "Jinja2", "markdown-it-py", "PyYAML", "starlette", "uvicorn", "watchfiles", "weasyprint"),
)
"""The packages that briefwright imports, as their registry spells them."""

OLDEST = (3, 11)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing looked at: its name, whether it is as it must be, what was found, and what to do."""

    name: str
    ok: bool
    found: str
    do: str = ""

    def values(self) -> dict[str, Any]:
        """The item as JSON has it."""
        return asdict(self)


def diagnose(workspace: Workspace | None) -> list[Item]:
    """Look at everything; nothing is changed."""
    return [
        Item("briefwright", True, __version__),
        _python(),
        *map(_package, PACKAGES),
        *_libraries(),
        *_fonts(),
        _cache(),
        _workspace(workspace),
    ]


def _python() -> Item:
    ok = sys.version_info >= OLDEST
    return Item("Python", ok, f"{platform.python_version()} in {sys.prefix}", "" if ok else "install 3.11 or later")


def _package(name: str) -> Item:
    try:
        return Item(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Item(name, False, "not installed", "`make brief` in a clone installs it; else install briefwright anew")


def _libraries() -> Iterator[Item]:
    """Pango and HarfBuzz, as WeasyPrint finds them."""
    do = "install Pango (Debian: libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; Homebrew: pango)"
    try:
        from weasyprint.text.ffi import pango
    except (ImportError, OSError) as error:
        yield Item("Pango", False, " ".join(str(error).split())[:120], do)
        return
    number = pango.pango_version()
    yield Item("Pango", True, f"{number // 10000}.{number // 100 % 100}.{number % 100}")
    yield Item("HarfBuzz", True, _harfbuzz())


def _harfbuzz() -> str:
    """HarfBuzz's version, which WeasyPrint has loaded but does not ask for."""
    import ctypes.util

    name = ctypes.util.find_library("harfbuzz")
    if name is None:
        return "found"
    tell = ctypes.CDLL(name).hb_version_string
    tell.restype = ctypes.c_char_p
    return str(tell(), "ascii")


def _fonts() -> Iterator[Item]:
    """Each package of fonts, found or missing."""
    missing = {face.package: face for face in fonts.missing()}
    for package in dict.fromkeys(face.package for face in fonts.FACES):
        files = sorted({face.take_from or face.file for face in fonts.FACES if face.package == package})
        do = f"install {package} (Debian: `apt-get install {package}`); until then another font stands in"
        ok = package not in missing
        found = _count(len(files), "file") if ok else f"not all of {', '.join(files)}"
        if ok and pinned.strange(package):
            found += f", others than those of {pinned.PACKAGES[package]} that pages are proven with"
        yield Item(package, ok, found, "" if ok else do)


def _cache() -> Item:
    """The folder that keeps what is made once, such as faces taken out of font collections."""
    folders = fonts.cache_folders()
    usable = next((folder for folder in folders if _writable(folder)), None)
    if usable is None:
        return Item("cache", False, f"{folders[-1]} cannot be written", "set XDG_CACHE_HOME to a folder of yours")
    return Item("cache", True, str(usable))


def _writable(folder: Path) -> bool:
    """Whether files can be written in a folder, or in the first one above it that is there."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return there.is_dir() and os.access(there, os.W_OK)


def _workspace(workspace: Workspace | None) -> Item:
    if workspace is None:
        return Item("workspace", True, "none here", "`briefwright init DIR` makes one")
    specs = sum(name.endswith(".yaml") for name in workspace.files.names("briefings"))
    sources = sum(name.endswith(".md") for name in workspace.files.names("seeds"))
    return Item("workspace", True, f"{workspace.root} ({_count(specs, 'spec')}, {_count(sources, 'source')})")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
