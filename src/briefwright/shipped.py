"""Where the files lie that the package brings along: templates, styles and the sample workspace.

In a wheel they are inside the package. In a checkout the top-level `templates/` and `styles/` are the only
ones, and these are what is found; so a change there is seen at once.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The folder of the shipped templates."""
    return _shared("templates")


def styles() -> Path:
    """The folder of the shipped style sheets."""
    return _shared("styles")


def sample() -> Path:
    """The folder of the workspace that `init` copies."""
    return _PACKAGE / "sample"


def _shared(name: str) -> Path:
    """A folder that a wheel carries below `_shipped/`, and a checkout at its top."""
    carried = _PACKAGE / "_shipped" / name
    return carried if carried.is_dir() else _PACKAGE.parents[1] / name
