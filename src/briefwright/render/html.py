"""A Document as one self-contained HTML file."""

from __future__ import annotations

import re

from briefwright.compose.document import Document
from briefwright.files import Files
from briefwright.render import styles, templates

_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_KEEPING = re.compile(r"(<(?:pre|style|svg)\b.*?</(?:pre|style|svg)>)", re.DOTALL)


def render(document: Document, files: Files) -> str:
    """The brief as HTML: style sheets and images inside, no script, nothing that leads to the network.

    `files` is the workspace; its `templates/` and `styles/` stand before the shipped ones. Raises TemplateFault
    where a template of the workspace cannot print the document.
    """
    page = templates.render(document, styles.sheets(document, files), files)
    return _tidied(page)


def _tidied(page: str) -> str:
    """The page without the empty lines that templates leave, but for what is kept as it stands."""
    parts = _KEEPING.split(page)
    parts[::2] = [_BLANK.sub("", part) for part in parts[::2]]
    return "".join(parts).strip() + "\n"
