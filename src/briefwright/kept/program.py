"""What findings depend on beside the workspace: this program, the libraries that it reads with, and the settings."""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from functools import cache
from pathlib import Path

from briefwright import __version__, shipped
from briefwright.settings import Settings

_LIBRARIES = ("babel", "jinja2", "markdown_it_py", "markupsafe", "mdurl", "pyyaml")
_READ = {".py", ".yaml", ".html", ".css", ".json", ".toml"}


def name_of(settings: Settings) -> str:
    """A digest (hex) of all that. In a checkout a changed line of the program changes it. Raises OSError."""
    values = settings._replace(fail_on="error", made="")._asdict()  # from where on a check fails changes no finding
    given = json.dumps({**values, "styles": dict(settings.styles)}, sort_keys=True)
    return hashlib.sha256(f"{__version__} {_program()} {given}".encode()).hexdigest()


@cache
def _program() -> str:
    """A digest of the program's own files, and of what it reads with."""
    made = hashlib.sha256(json.dumps([sys.version, unicodedata.unidata_version, _libraries()]).encode())
    for folder in (Path(__file__).resolve().parents[1], shipped.templates(), shipped.styles()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in _READ and path.is_file():
                made.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
                made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()


def _libraries() -> list[str]:
    """The names of the folders in which installers note the libraries' versions: `PyYAML-6.0.2.dist-info`."""
    found = set[str]()
    for place in sys.path:
        folder = Path(place or ".")
        if folder.is_dir():
            found |= {entry.name for entry in folder.glob("*.dist-info")}
    return sorted(name for name in found if name.partition("-")[0].lower().replace(".", "_") in _LIBRARIES)
