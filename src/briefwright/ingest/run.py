"""An original to sources: all stages in their order, and the account of what became of each line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from briefwright.ingest.assemble.assemble import assemble
from briefwright.ingest.assemble.draft import Draft
from briefwright.ingest.assemble.items import items
from briefwright.ingest.assemble.newspaper import split_page
from briefwright.ingest.flow.paragraphs import paragraphs
from briefwright.ingest.furniture import Furniture, find_furniture
from briefwright.ingest.joining import habits
from briefwright.ingest.made import Made
from briefwright.ingest.make import Given, make
from briefwright.ingest.metadata import Common
from briefwright.ingest.notes.anchoring import Anchors, anchor
from briefwright.ingest.notes.find import Notes, find_notes
from briefwright.ingest.pages import Pages, find_pages
from briefwright.ingest.rows import Row, rows
from briefwright.ingest.structure.roles import find_roles
from briefwright.ingest.structure.small_print import read_mastheads
from briefwright.ingest.structure.view import View
from briefwright.readers.original import Line, Original

DROPPED = "dropped: "
"""How the fate of a line begins that is in none of the sources; the reason follows."""
FRONT_MATTER = "metadata: front matter"


class Ingested(NamedTuple):
    """What an original became: its sources, the fate of each line with text by its place, what was decided."""

    original: Original
    sources: tuple[Made, ...]
    fates: Mapping[int, str]
    decisions: tuple[str, ...]


def ingest(original: Original) -> Ingested:
    """The sources that an original holds."""
    if original.blocks:
        from briefwright.ingest.structured.article import ingest_blocks

        sources, fates, decisions = ingest_blocks(original)
        return Ingested(original, tuple(sources), fates, (*original.decisions, *decisions))
    return _ingest_pages(original)


def _ingest_pages(original: Original) -> Ingested:
    lines, left_out = _live(original.lines)
    known = habits(lines)
    pages = find_pages(lines)
    furniture = find_furniture(lines, pages)
    notes = find_notes(lines, pages, furniture.dropped)
    body = _body(lines, furniture, notes)
    anchors = anchor(notes.notes, body, notes.pages)
    view = View(_rows(body, anchors, notes, pages))
    roles = find_roles(view, lines, notes.heads)
    cut = paragraphs(roles.text, roles.forced, roles.parted)
    made = assemble(items(view, roles, cut, known), known, view.wide, view.style)
    told = split_page(made)
    drafts = [source for source in made.sources if source.parts or source.metadata.get("title") or source.rows]
    if not drafts:  # nothing but notes: they are a source without a title
        drafts = [Draft()]
    common = Common(
        read_mastheads(furniture.heads), furniture.heads, furniture.offset, pages.total > 1, original.name,
        original.metadata, original.labels,
    )  # fmt: skip
    given = Given(lines, notes.notes, anchors.found, known, common)
    fates = {at: DROPPED + reason for at, reason in (furniture.dropped | notes.dropped).items()}
    fates |= {at: DROPPED + reason for at, reason in left_out.items()}
    fates |= {piece.line.at: "note" for note in notes.notes for piece in note.pieces} | made.fates
    decisions = (
        *original.decisions, pages.told, *_told(furniture), *notes.told, *known.told(), *cut.weights.told(), *told,
    )  # fmt: skip
    return Ingested(original, tuple(make(drafts, given)), fates, decisions)


def _live(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], dict[int, str]]:
    """The lines with blank ones for those that the reader left out, and why it did."""
    left_out = {line.at: line.spot.reason for line in lines if line.spot and line.spot.reason}
    if not left_out:
        return lines, left_out
    blank = (line._replace(raw="", text="", cells=0) if line.at in left_out else line for line in lines)
    return tuple(blank), left_out


def _body(lines: tuple[Line, ...], furniture: Furniture, notes: Notes) -> list[Line]:
    """The lines of text that are neither furniture nor note."""
    taken = {piece.line.at for note in notes.notes for piece in note.pieces}
    gone = furniture.dropped.keys() | notes.dropped.keys() | taken
    return [line for line in lines if line.text and line.at not in gone]


def _rows(body: list[Line], anchors: Anchors, notes: Notes, pages: Pages) -> list[Row]:
    """The printed lines; the first that stays on a page opens it."""
    firsts: set[int] = set()
    seen: set[int] = set()
    for line in body:
        page = pages.of[line.at]
        if page not in seen:
            seen.add(page)
            if pages.total > 1 or len(seen) == 1:
                firsts.add(line.at)
    return rows(body, anchors.marks, notes.pages, firsts)


def _told(furniture: Furniture) -> list[str]:
    if furniture.offset is None:
        return []
    return [f"furniture: {len(furniture.dropped)} lines; printed page = count of pages {furniture.offset:+d}"]
