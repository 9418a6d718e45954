"""What is read of a note."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from briefwright.span import Span


class Citation(NamedTuple):
    """One citation in a note: where it stands, CSL variables as front matter writes them, and the place cited.

    `locator` is the page cited, or what `label` says (`section`): never the pages that an article takes up.
    """

    span: Span
    fields: Mapping[str, Any]
    locator: str = ""
    label: str = "page"


class Back(NamedTuple):
    """Words that stand for an earlier citation.

    `marker` is the mark or number of the note that they name, `family` the author's name, `title` as much as they say
    of the title; all "": the note before.
    """

    span: Span
    marker: str = ""
    family: str = ""
    title: str = ""
    locator: str = ""
    label: str = "page"


class Reading(NamedTuple):
    """A note as read among the others: its citations, and the ID of the note that its words stand for ("" for none)."""

    citations: tuple[Citation, ...] = ()
    stands_for: str = ""
