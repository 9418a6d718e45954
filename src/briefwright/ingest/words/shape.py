"""The kinds of words that are looked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """The words of one language.

    `fields` maps what stands before a value in an article's small print to the name under which it is kept.
    `chapters` stand before a number at the head of a heading, `pages` before or after a printed page number.
    """

    abstracts: tuple[str, ...]
    keywords: tuple[str, ...]
    note_lists: tuple[str, ...]
    headings: tuple[str, ...]
    chapters: tuple[str, ...]
    tables: tuple[str, ...]
    figures: tuple[str, ...]
    credits: tuple[str, ...]
    remarks: tuple[str, ...]
    institutions: tuple[str, ...]
    bylines: tuple[str, ...]
    fields: Mapping[str, str]
    promotion: tuple[str, ...]
