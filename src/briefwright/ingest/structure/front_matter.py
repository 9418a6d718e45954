"""Title, authors and affiliation from the rows of a front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

from briefwright.ingest.joining import Habits, join
from briefwright.ingest.rows import Row
from briefwright.ingest.signs import squeezed
from briefwright.ingest.structure.labels import INSTITUTION
from briefwright.ingest.structure.names import csl_name, names_in
from briefwright.readers.block import without_marks

_STARS = re.compile(r"[*†‡]+\Z")
_STARS_AT_END = re.compile(r"\s*[*†‡]+\Z")
_NO_NAME = re.compile(r"[，。；：:?？]")
_LONGEST_NAME = 30
_LARGEST = 1.04

Kind = Literal["author", "affiliation"]


def title_of(text: str) -> str:
    """A title without marks and stars."""
    return squeezed(_STARS_AT_END.sub("", without_marks(text).rstrip()))


def read_front(rows: Sequence[Row], known: Habits) -> dict[str, Any]:
    """The metadata of a front: from its last row upward as long as there are affiliations and names; then the title."""
    rows = [row for row in rows if not _STARS.match(row.text)]
    if not rows:
        return {}
    rows, more = _join_affiliations(rows)
    tail = _tail(rows)
    title = ""
    head, others = largest(rows[: len(rows) - len(tail)])
    for n, row in enumerate(head):
        title = join(title, row.shown, True, known) if n else row.shown
    out: dict[str, Any] = {"title": title_of(title)}
    if others:
        out["beside-title"] = [squeezed(without_marks(row.text)) for row in others]
    authors = [name for kind, row in tail if kind == "author" for name in names_in(row.text) or (title_of(row.text),)]
    if authors:
        out["author"] = [csl_name(name) for name in authors]
    where = [
        squeezed(" ".join([row.text, *more.get(row.at, ())]).strip("（）()"))
        for kind, row in tail
        if kind == "affiliation"
    ]
    if where:
        out["affiliation"] = where
    return out


def largest(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows set in the largest letters, and the others; all where the format does not tell."""
    most = max((row.size for row in rows), default=0.0)
    if not most:
        return [*rows], []
    head = [row for row in rows if row.size > most / _LARGEST]
    return head, [row for row in rows if row.size <= most / _LARGEST]


def _join_affiliations(rows: Sequence[Row]) -> tuple[list[Row], dict[int, list[str]]]:
    """The rows without those that go on with the affiliation above them, and their words by that row's `at`."""
    gaps = [b.at - a.last for a, b in pairwise(rows)]
    if not gaps:
        return [*rows], {}
    least, most = min(gaps), max(gaps)
    kept, more = [rows[0]], dict[int, list[str]]()
    for gap, row in zip(gaps, rows[1:], strict=True):
        above = kept[-1]
        words = " ".join([above.text, *more.get(above.at, ())])
        open_bracket = words.count("（") > words.count("）")
        belongs = len(kept) > 1 and INSTITUTION.search(above.text) and gap == least and (most > least or open_bracket)
        if belongs and not names_in(row.text) and not INSTITUTION.search(row.text):
            more.setdefault(above.at, []).append(row.text)
        else:
            kept.append(row)
    return kept, more


def _tail(rows: Sequence[Row]) -> list[tuple[Kind, Row]]:
    """The names and affiliations at the end of a front, in their order; the first row is always of the title."""
    gaps = [b.at - a.last for a, b in pairwise(rows)]
    tail: list[tuple[Kind, Row]] = []
    for k in range(len(rows) - 1, 0, -1):
        if rows[k].size and rows[k].size > _LARGEST * rows[-1].size and rows[k].size >= rows[0].size:
            break  # the title goes on
        kind = _kind(rows, k, gaps, tail)
        if kind is None:
            break
        tail.insert(0, (kind, rows[k]))
    return tail


def _kind(rows: Sequence[Row], k: int, gaps: Sequence[int], tail: Sequence[tuple[Kind, Row]]) -> Kind | None:
    """What row k is, below which the rows of `tail` stand."""
    row = rows[k]
    names = names_in(row.text)
    if INSTITUTION.search(row.text) and not names:
        return "affiliation"
    if names:
        return "author" if _parted_from_title(rows, k, gaps, tail) else None
    lone = tail and tail[0][0] == "affiliation" and len(row.text) <= _LONGEST_NAME and gaps[k - 1] > 1
    # What stands alone between title and affiliation is a name, whatever its shape.
    return "author" if lone and not _NO_NAME.search(row.text) and len(row.text.split()) < 3 else None


def _parted_from_title(rows: Sequence[Row], k: int, gaps: Sequence[int], tail: Sequence[tuple[Kind, Row]]) -> bool:
    """Whether what looks like names is not the end of the title, which stands nearer to what is above it."""
    nearer = k < len(gaps) and gaps[k - 1] < gaps[k]
    has_author = any(kind == "author" for kind, _ in tail)
    if nearer and not has_author and any(names_in(row.text) for row in rows[k + 1 :]):
        return False
    return not (has_author and k < len(gaps) and gaps[k - 1] < gaps[k])
