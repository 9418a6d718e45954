"""A newspaper's page: titles of smaller texts stand at its head, the texts after the main one's last line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefwright.ingest.assemble.assemble import Assembled
from briefwright.ingest.assemble.draft import Draft, Part
from briefwright.ingest.signs import bare

_ALIKE = 0.3
"""The share of a title's pairs of characters that stand in its text, at least."""


def split_page(made: Assembled) -> list[str]:
    """Give the texts after the main one's credit line to sources of their own; returns what was decided.

    Shared words say which title is whose. Nothing is done where no credit line parts the texts, or no title fits.
    """
    if len(made.sources) != 1 or not made.parked:
        return []
    main = made.sources[0]
    credit = max((at for at, fate in made.fates.items() if fate == "metadata: author"), default=None)
    tails = [p for p in main.parts if credit is not None and p.kind == "text" and p.rows[0].at > credit]
    titles = _titles(tails, made.parked)
    if 0 not in titles:
        return []
    source = main
    for n, part in enumerate(tails):
        if n in titles:
            source = _begin(made, main, titles[n])
        main.parts.remove(part)
        source.parts.append(part)
        source.rows += part.rows
    return [f"sources: {len(titles)} texts beside the main one, titles at the page's head, texts after its credit line"]


def _titles(tails: Sequence[Part], parked: Sequence[Part]) -> Mapping[int, Part]:
    """Which of the texts each title at the head belongs to; a heading of the main text fits none."""
    found: dict[int, Part] = {}
    for title in parked:
        wanted = _pairs(title.text)
        free = [n for n in range(len(tails)) if n not in found]
        if not wanted or not free:
            continue
        best = max(free, key=lambda n: (len(wanted & _pairs(tails[n].text)), -n))
        if len(wanted & _pairs(tails[best].text)) >= _ALIKE * len(wanted):
            found[best] = title
    return found


def _pairs(text: str) -> set[str]:
    words = bare(text)
    return {words[i : i + 2] for i in range(len(words) - 1)}


def _begin(made: Assembled, main: Draft, title: Part) -> Draft:
    """A source of its own for a title."""
    source = Draft(metadata={"title": title.text}, rows=[*title.rows])
    made.sources.append(source)
    main.parts.remove(title)
    for row in title.rows:
        for at in row.ats:
            made.fates[at] = "metadata: title"
    return source
