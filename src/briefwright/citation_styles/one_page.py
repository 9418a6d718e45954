"""Works that stand on one page: whatever they say, they say there."""

from __future__ import annotations

import re
from dataclasses import replace

from briefwright.citation_styles.interface import Cited
from briefwright.languages.language import words

_PARTS = words(
    "article-journal article-magazine article-newspaper review review-book chapter entry entry-dictionary "
    "entry-encyclopedia paper-conference interview speech"
)
"""Types whose `page` says where the work stands in what holds it."""


def on_its_page(place: Cited) -> Cited:
    """The place with the page of a work of one page for its passages that have none of their own; directly again
    without them, as the page is that of the note before.
    """
    page = place.work.word("page").strip()
    if place.work.word("type") not in _PARTS or not re.fullmatch(r"\w+", page):
        return place
    bare = [one for one in place.places if not one.page.strip() and not one.passage.startswith("t")]
    if place.position == "again":
        return replace(place, places=tuple(one for one in place.places if one not in bare))
    placed = tuple(one._replace(page=page) if not one.page.strip() else one for one in place.places)
    return replace(place, places=placed)
