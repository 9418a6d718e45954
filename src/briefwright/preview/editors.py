"""Links that open an editor at a line, for those who say which editor they use."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from briefwright.unable import Unable

EDITORS = {
    "cursor": "cursor://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "pycharm": "pycharm://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "zed": "zed://file{path}:{line}:{column}",
}
"""Addresses by an editor's name; `{path}` is the whole path of a file."""

VARIABLE = "BRIEFWRIGHT_EDITOR"
_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):[!-~]*\{path\}[!-~]*\Z", re.IGNORECASE)
_NEVER = ("javascript", "data", "vbscript", "blob", "about", "view-source", "filesystem", "http", "https", "file")
"""Schemes that are a browser's own: a link must not run, show or fetch anything there."""


def template(word: str) -> str:
    """The address that a name, or an address as the user wrote it, stands for; "" for "". Raises Unable."""
    if not word or word in EDITORS:
        return EDITORS.get(word, "")
    found = _ADDRESS.match(word)
    if found is None or found["scheme"].lower() in _NEVER:
        known = ", ".join(EDITORS)
        raise Unable(
            f"{word[:80]} is no editor", f"one of {known}, or an address such as vscode://file{{path}}:{{line}}"
        )
    return word


def link(address: str, root: Path, file: str, line: int, column: int = 1) -> str | None:
    """The link that opens a file of the workspace; None where no editor was named."""
    if not address or not line:
        return None
    path = quote((root / file).as_posix())
    values = {"{path}": path, "{line}": str(line), "{column}": str(max(column, 1))}
    return re.sub(r"\{(?:path|line|column)\}", lambda found: values[found[0]], address)
