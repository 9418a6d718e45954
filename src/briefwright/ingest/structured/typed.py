"""Notes whose marks are only typed (`[1]`, ①), with their texts in a list at the end: found as in bare lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from briefwright.ingest.joining import habits
from briefwright.ingest.notes.anchoring import anchor, held
from briefwright.ingest.notes.find import find_notes
from briefwright.ingest.pages import Pages
from briefwright.readers.block import HELD, Block
from briefwright.readers.original import line

_KINDS = ("paragraph", "heading", "quotation", "item", "caption")


class Typed(NamedTuple):
    """`texts`: blocks by place with their marks held. `notes`: the text, mark and blocks of each. `told`: in words."""

    texts: dict[int, str]
    notes: tuple[tuple[str, str, tuple[int, ...]], ...]
    told: tuple[str, ...]


def typed_notes(blocks: Sequence[Block], left: Collection[int]) -> Typed:
    """The notes among the blocks but for those that are `left` out."""
    lines = [
        line(n, n + 1, block.text.replace("\n", " ") if n not in left and block.kind in _KINDS else "")
        for n, block in enumerate(blocks)
    ]
    pages = Pages((1,) * len(lines), frozenset({0}), 1, "")
    found = find_notes(lines, pages, ())
    if not found.notes:
        return Typed({}, (), ())
    taken = {piece.line.at for note in found.notes for piece in note.pieces}
    body = [one for one in lines if one.text and one.at not in taken]
    tied = anchor(found.notes, body, found.pages)
    known = habits(lines)
    texts = {at: held(lines[at], tied.marks, HELD) for at in tied.marks}
    notes = tuple(
        (note.text(known), tied.found.get(n, note.marker), tuple(piece.line.at for piece in note.pieces))
        for n, note in enumerate(found.notes)
    )
    return Typed(texts, notes, found.told)
