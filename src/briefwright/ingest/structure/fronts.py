"""Fronts of articles: title, authors and affiliation, above an abstract or at the head of a page."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from briefwright.ingest.rows import Row
from briefwright.ingest.signs import asks, script, stops
from briefwright.ingest.structure.labels import CAPTION, CREDIT, INSTITUTION, numbering
from briefwright.ingest.structure.names import names_in
from briefwright.ingest.structure.small_print import begins_as_field
from briefwright.ingest.structure.view import View

_MOST = 12
"""Rows above an abstract that may be its article's front."""
_MOST_WITHOUT = 5
"""Rows of a front without an abstract."""
_BRACKETED = re.compile(r"[)）]\*?\Z")


class Front(NamedTuple):
    """Rows from `first` to before `end` (none where they are equal), and the abstract's label that follows them."""

    first: int
    end: int
    label: int | None


def find_fronts(view: View, small_print: Collection[int]) -> list[Front]:
    """The fronts of all articles; `small_print` are rows that are none of it."""
    found: list[Front] = []
    for n, row in enumerate(view.rows):
        if view.label(n, "abstract"):
            found.append(_above_label(view, n, small_print))
        elif (row.opens or n == 0) and view.labels[n] is None and _may_open(view, n, small_print):
            front = _without_label(view, n)
            if front is not None:
                found.append(front)
    return found


def _above_label(view: View, n: int, small_print: Collection[int]) -> Front:
    """What stands above an abstract's label, up to the end of the text before."""
    rows, k = view.rows, n
    while k and n - k < _MOST and _belongs(view, k, n, small_print):
        k -= 1
    while k < n and (CAPTION.match(rows[k].text) or CREDIT.match(rows[k].text)):
        k += 1
    running = any(stops(row.text) and row.cells > 0.9 * view.wide for row in rows[k:n])
    good = 0 < n - k < _MOST and not running and _parted(view, k, small_print)
    return Front(k if good else n, n, n)


def _belongs(view: View, k: int, n: int, small_print: Collection[int]) -> bool:
    """Whether the row above place k may be of the front whose label is row n."""
    row = view.rows[k - 1]
    if view.labels[k - 1] or begins_as_field(row.text) or (k < n and view.rows[k].opens):
        return False
    if numbering(row.text) is not None and not row.opens and k < n - 4:
        return False
    ended = stops(row.text) and row.cells < 0.9 * view.wide and not _title_end(row.text) and not names_in(row.text)
    return not ended and k - 1 not in small_print


def _title_end(text: str) -> bool:
    """Whether a text ends as titles too may do: with a question, or a bracket."""
    return asks(text.rstrip("*")) != text.rstrip("*") or _BRACKETED.search(text) is not None


def _parted(view: View, k: int, small_print: Collection[int]) -> bool:
    """Whether something ends above row k: a page, a text, or the small print of another article."""
    if k == 0 or view.rows[k].opens or k - 1 in small_print:
        return True
    above = view.rows[k - 1]
    label = view.labels[k - 1]
    other = label is not None and script(view.rows[k].text) != label.language
    return begins_as_field(above.text) or stops(above.text) or other


def _may_open(view: View, n: int, small_print: Collection[int]) -> bool:
    row = view.rows[n]
    if numbering(row.text) is not None or CAPTION.match(row.text):
        return False
    above = view.rows[n - 1] if n else None
    return above is None or stops(above.text) or begins_as_field(above.text) or n - 1 in small_print


def _without_label(view: View, n: int) -> Front | None:
    """Short rows at the head of a page whose last holds names, above a full row."""
    rows, k = view.rows, n
    while k < len(rows) and _short(view, k, n):
        k += 1
        ended = k < len(rows) and names_in(rows[k].text)
        if k - n >= 2 and names_in(rows[k - 1].text) and not ended:
            break
    if k - n < 2 or k >= len(rows) or not names_in(rows[k - 1].text) or view.labels[k]:
        return None
    after = rows[k]
    institution = INSTITUTION.search(after.text) is not None
    if after.cells <= 0.7 * view.wide and not institution and numbering(after.text) is None:
        return None
    k += institution and not stops(after.text)
    followed = any(view.label(j, "abstract") for j in range(k, min(k + 3, len(rows))))
    return None if followed else Front(n, k, None)


def _short(view: View, k: int, n: int) -> bool:
    row = view.rows[k]
    if k - n >= _MOST_WITHOUT or view.labels[k] or row.cells >= 0.93 * view.wide or (k > n and row.opens):
        return False
    return not stops(row.text) or bool(names_in(row.text))


def rows_of(view: View, front: Front) -> list[Row]:
    """The rows of a front."""
    return [*view.rows[front.first : front.end]]
