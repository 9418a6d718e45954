"""Citation styles: how a work that is cited is worded in a note and in a list of sources.

What it is: one interface (`interface.Style`) and a table of styles by name. A style is a pure function of CSL
variables; to add one: its file, and its line in the table below. `names`, `titles`, `dates`, `locators` and `wording`
are there for all of them.

What it is not: it knows nothing of briefs, passages or numbering, and writes no HTML.

May import: `languages`; Babel, where dates are worded.
"""

from __future__ import annotations

from briefwright.citation_styles.chicago import CHICAGO_NOTES
from briefwright.citation_styles.gb_t_7714 import GB_T_7714_2015, GB_T_7714_2025, GbT7714
from briefwright.citation_styles.gost import GOST
from briefwright.citation_styles.interface import Cited, Piece, Place, Style, Work
from briefwright.citation_styles.zh_notes import ZH_NOTES

STYLES: dict[str, Style] = {
    "zh-notes": ZH_NOTES,
    "gb-t-7714-2025": GB_T_7714_2025,
    "gb-t-7714-2015": GB_T_7714_2015,
    "chicago-notes": CHICAGO_NOTES,
    "gost-r-7.0.5": GOST,
}
"""Styles by the names that a spec uses."""

RESTARTING: dict[str, Style] = {
    "gb-t-7714-2025": GbT7714(2025, restarting=True),
    "gb-t-7714-2015": GbT7714(2015, restarting=True),
}
"""Styles whose short forms name a note's number, for briefs whose numbers begin anew on each page."""

__all__ = ["RESTARTING", "STYLES", "Cited", "Piece", "Place", "Style", "Work"]
