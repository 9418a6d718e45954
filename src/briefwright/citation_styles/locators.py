"""Where in a work: pages and tables in the source's terms, passages in the edition's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefwright.citation_styles.interface import Work
from briefwright.citation_styles.wording import Wording
from briefwright.languages.language import words as words_of

_PAGELESS = words_of(
    "webpage post post-weblog dataset software document treaty legislation bill regulation hearing legal_case "
    "interview speech broadcast song motion_picture map figure graphic personal_communication event"
)
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


def passages(ids: Sequence[str], work: Work, words: Wording) -> str:
    """What has no page, by the first letter of its ID: passages and notes by the ID, tables by its number.

    Of kinds of works that have no pages (sites, data, treaties) no passage is named: the whole is the place.
    """
    kinds = {"n": words.note, "t": words.table}
    whole = work.word("type") in _PAGELESS and not work.word("page")
    groups: dict[tuple[str, str], list[str]] = {}
    for name in dict.fromkeys(ids):
        forms = kinds.get(name[:1])
        if forms or not whole:
            number = name[1:] if forms is words.table and name[1:].isdecimal() else name
            groups.setdefault(forms or words.passage, []).append(number)
    return words.list_separator.join(
        forms[len(names) > 1] + words.list_separator.join(names) for forms, names in groups.items()
    )
