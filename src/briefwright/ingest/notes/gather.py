"""The notes of a zone: its lines given to the notes that they belong to, and what at its end is no note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from briefwright.ingest.notes.ending import CUT
from briefwright.ingest.notes.marks import STAR, Family, Start, is_rule
from briefwright.ingest.notes.note import Draft, Piece, words
from briefwright.ingest.signs import IS_CJK, bare, ends, has_cjk, is_open, stops
from briefwright.readers.original import Line, width

_LINK = re.compile(r"https?://\S+\Z")
_LINK_AT_END = re.compile(r"https?://\S+\Z")
_NO_LABEL = re.compile(r"[，。；：“”《》\d]")
_LONG_LINK, _LABEL_CELLS = 200, 40
LINK_TARGET = "link target written out by the extraction"
COLUMN = "column label"


def gather(
    zone: Iterable[Line], run: Mapping[int, Start], family: Family, page: int, previous: Draft | None
) -> list[Draft]:
    """The notes of a zone; `run` are the counted ones by their line.

    Lines before the first note go on with the last note of the page before, if there is one.
    """
    drafts: list[Draft] = []
    for line in zone:
        if is_rule(line):
            continue
        start, star = run.get(line.at), STAR.match(line.text)
        if start is not None:
            drafts.append(Draft(start.mark, start.number, page, family, [Piece(line, line.text[start.end :].strip())]))
        elif star and all(draft.family == "star" for draft in drafts):
            drafts.append(Draft(star[1], len(star[1]), page, "star", [Piece(line, line.text[star.end() :].strip())]))
        elif drafts:
            drafts[-1].pieces.append(Piece(line, line.text))
        elif previous is not None:
            previous.pieces.append(Piece(line, line.text))
    return drafts


def trim(drafts: Sequence[Draft]) -> dict[int, str]:
    """Take from the end of a page's last note what is none: link targets written out, column labels. By line: why."""
    dropped: dict[int, str] = {}
    first_page = any(draft.family == "star" for draft in drafts)
    note = drafts[-1]
    while len(note.pieces) > 1:
        reason = _link_target(drafts) or (COLUMN if first_page and _is_label(note) else "")
        if not reason:
            break
        dropped[note.pieces.pop().line.at] = reason
    return dropped


def _link_target(drafts: Sequence[Draft]) -> str:
    """Whether the last line is a URL that was written out beside the one in the note's words."""
    note = drafts[-1]
    last, before = note.pieces[-1], note.pieces[-2]
    if not _LINK.match(last.text):
        return ""
    own = bare(last.text)
    said = bare(words(drafts))[: -len(own)]
    if own not in said and before.line.text != last.text and len(last.text) <= _LONG_LINK:
        return ""
    earlier = bare("".join(piece.text for piece in note.pieces[:-1])[-400:])
    return LINK_TARGET if stops(before.text) or _LINK_AT_END.search(earlier) else ""


def _is_label(note: Draft) -> bool:
    """Whether the last line is the name of a journal's section."""
    last, before = note.pieces[-1], note.pieces[-2]
    if ends(last.text) != "open" or not IS_CJK.match(last.text) or _NO_LABEL.search(last.text):
        return False
    over = stops(before.text) or ("://" in words([note]) and before.line.trail)
    return width(last.text) < _LABEL_CELLS and over


def carried(content: Sequence[Line], top: int, last: Draft, page: int) -> list[Line]:
    """The lines before a page's first note that end the last note of the page before, with no rule between."""
    ended = last.last.text
    if is_rule(content[top]) or top < 2 or last.page != page - 1 or _LINK_AT_END.search(ended):
        return []
    if stops(ended) and not CUT.search(ended):
        return []
    han = sum(has_cjk(line.text) for line in content[:top]) > 0.7 * top
    k = top
    while k > 1 and top - k < 3 and _foreign(content, k, top, han):
        k -= 1
    body = [line for line in content[:k] if line.text]
    return [*content[k:top]] if k < top and body and is_open(body[-1].text) else []


def _foreign(content: Sequence[Line], k: int, top: int, han: bool) -> bool:
    """Whether the line above place k is unlike the text of its page: of another script, or far shorter."""
    if han:
        return not has_cjk(content[k - 1].text)
    return k == top and content[k - 1].cells < 0.6 * content[k - 2].cells


def stray_links(content: Sequence[Line], taken: Mapping[int, object]) -> dict[int, str]:
    """Link targets written out under a page: whole lines, far too wide or said twice."""
    dropped: dict[int, str] = {}
    for a, b in pairwise(content):
        for line in (a, b):
            if line.at not in taken and _LINK.match(line.text) and (line.cells > _LONG_LINK or a.text == b.text):
                dropped[line.at] = LINK_TARGET
    return dropped
