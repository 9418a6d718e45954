"""Where in a work: pages in the source's terms, passages in the edition's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.wording import Wording

_RANGE = re.compile(r"(?<=[0-9ivxlcdm])\s*[-‐‑–—~～]\s*(?=[A-Za-z]{0,2}[0-9]|[ivxlcdm])", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-Za-z]{0,2}[0-9]|[ivxlcdm]+\b", re.IGNORECASE)


def pages(labels: Iterable[str], work: Work, terms: Wording) -> str:
    """Page labels with their term; a label that is no number (`cover`, 封二) stands without it."""
    every = (part.strip() for label in labels for part in label.split(","))
    shown = list(dict.fromkeys(_RANGE.sub("–", part) for part in every if part))
    if not shown:
        return ""
    words = terms.list_separator.join(shown)
    if not all(_NUMBERED.match(label) for label in shown):
        return words
    several = len(shown) > 1 or "–" in words or "," in words
    newspaper = work.word("type") == "article-newspaper"
    one, many = (terms.sheet, terms.sheets) if newspaper else (terms.page, terms.pages)
    return (many if several else one).replace("%", words)


def passages(ids: Sequence[str], words: Wording) -> str:
    """IDs of passages, by the first letter: notes and tables are named as such."""
    kinds = {"n": words.note, "t": words.table}
    groups: dict[tuple[str, str], list[str]] = {}
    for name in dict.fromkeys(ids):
        groups.setdefault(kinds.get(name[:1], words.passage), []).append(name)
    return words.list_separator.join(
        forms[len(names) > 1] + words.list_separator.join(names) for forms, names in groups.items()
    )
