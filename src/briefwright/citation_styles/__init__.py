"""Citation styles: how a work that is cited is worded in a note and in a list of sources.

What it is: one interface (`interface.Style`) and a table of styles by name. A style is a pure function of CSL
variables; to add one: its file, and its line in the table below. `names`, `titles`, `dates`, `locators` and `wording`
are there for all of them.

What it is not: it knows nothing of briefs, passages or numbering, and writes no HTML.

May import: `languages`; Babel, where dates are worded.
"""

from __future__ import annotations

from briefwright.citation_styles.interface import Cited, Piece, Style, Work
from briefwright.citation_styles.plain import PLAIN

STYLES: dict[str, Style] = dict.fromkeys(
    ("zh-notes", "gb-t-7714-2025", "gb-t-7714-2015", "chicago-notes", "gost-r-7.0.5"), PLAIN
)
"""Styles by the names that a spec uses. Until the national styles are written, all are the plain form."""

__all__ = ["STYLES", "Cited", "Piece", "Style", "Work"]
