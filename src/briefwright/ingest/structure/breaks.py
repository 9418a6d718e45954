"""Where blocks of text must begin, whatever the paragraph's signals say: headings, labels, what follows a front."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefwright.ingest.flow.boundary import token_cells
from briefwright.ingest.rows import Row
from briefwright.ingest.signs import has_cjk, squeezed, stops
from briefwright.ingest.structure.labels import BARE, PLAIN_HEADING, SURE, numbering
from briefwright.ingest.structure.style import restyled
from briefwright.ingest.structure.view import View

_RUNNING = re.compile(r"[，。；：、“]|, |\d")
_RUNNING_AT_HEAD = re.compile(r"[，。；：]|, ")
_ITEM = re.compile(r"(?:[•·▪■●○◦]|[–—]\s|(\d{1,2})\s?[.)．、）]\s?(?!\d))")
_HEAD = 12
"""Rows at a document's head that may be title, authors and the like without any other sign."""
_SEPARATORS = (";", "；", ",", "，", "、")
_LONGEST_KNOWN = 20
_KEYWORD_ROWS, _ABSTRACT_ROWS = 6, 80


class Breaks:
    """Looks at the rows of text in their order and notes what must be: `forced` by a row's `at`."""

    def __init__(self, view: View, roles: Sequence[str], opens_with_front: bool) -> None:
        self.view, self.roles = view, roles
        self.forced: dict[int, bool] = {}
        self._head = not opens_with_front
        self._number = 0

    def look_at(self, n: int) -> None:
        """Row n, which is text."""
        row = self.view.rows[n]
        after_list_head = n > 0 and self.roles[n - 1] == "notes' heading"
        other = n > 0 and restyled(self.view.rows[n - 1], row)
        if other or self._follows_other(n) or after_list_head or self._is_list_head(n) or self.view.labels[n]:
            self.forced[row.at] = True
        if row.starts_with_mark and row.at not in self.forced:
            self.forced[row.at] = False
        if self.view.labels[n]:
            self._label(n)
        self._item(n)
        self._plain_heading(n)
        self._numbered_heading(n)
        self._known_heading(n)
        self._at_head(n)

    def _row(self, n: int) -> Row | None:
        return self.view.rows[n] if 0 <= n < len(self.view) else None

    def _is_list_head(self, n: int) -> bool:
        return self.roles[n] == "notes' heading"

    def _is_other(self, n: int) -> bool:
        return n >= 0 and self.roles[n] != "text"

    def _follows_other(self, n: int) -> bool:
        """Whether a front or small print stands above, tables left out."""
        k = n - 1
        while k >= 0 and self.roles[k] == "table":
            k -= 1
        return k >= 0 and self.roles[k] in ("front", "small print")

    def _suggest(self, n: int) -> None:
        row = self._row(n)
        if row is not None:
            self.forced.setdefault(row.at, True)

    def _label(self, n: int) -> None:
        """What a label introduces goes on to the next label, heading or front."""
        if self.view.label(n, "keywords"):
            self._keywords(n)
        else:
            self._abstract(n)

    def _ends(self, k: int) -> bool:
        return self._is_other(k) or self.view.labels[k] is not None or self.view.numbered(k)

    def _keywords(self, n: int) -> None:
        view, limit = self.view, min(n + _KEYWORD_ROWS, len(self.view))
        own = view.gap(n) if n else 1
        stop = next((k for k in range(n + 1, limit) if self._ends(k) or self._apart(k, own)), None)
        if stop is None and len(view) - n < _KEYWORD_ROWS:
            stop = len(view)
        if stop is None:
            return
        for k in range(n + 1, stop):
            self.forced[view.rows[k].at] = False
        if stop < len(view) and view.gap(stop) > view.usual:
            self.forced[view.rows[stop].at] = True

    def _apart(self, k: int, usual: int) -> bool:
        """Whether row k does not go on with the keywords above it."""
        above = self.view.rows[k - 1]
        if above.text.endswith(_SEPARATORS):
            return False
        return self.view.rows[k].opens or self.view.gap(k) > usual + 1

    def _abstract(self, n: int) -> None:
        view = self.view
        stop = next((k for k in range(n + 1, min(n + _ABSTRACT_ROWS, len(view))) if self._ends(k)), n)
        if stop > n and not self._is_other(stop) and view.label(stop, "keywords"):
            for k in range(n + 1, stop):
                self.forced[view.rows[k].at] = False

    def _item(self, n: int) -> None:
        """An item of a list: it bears a sign, or the next number. Where lines are placed, their indentation tells."""
        row, above = self.view.rows[n], self._row(n - 1)
        found = _ITEM.match(row.text) if row.spot and not row.starts_with_mark else None
        if found is None:
            return
        number, self._number = self._number + 1, int(found[1] or 0)
        short = above is None or above.spot is None or above.spot.slack > token_cells(row.text)
        if above is None or (found[1] and int(found[1]) not in (1, number)):
            return
        if above.end in ("stop", "colon") and (short or row.indent > self.view.base or not found[1]):
            self._suggest(n)

    def _plain_heading(self, n: int) -> None:
        """A short line without signs between the end of a text and a full line."""
        row, above, below = self.view.rows[n], self._row(n - 1), self._row(n + 1)
        if above is None or below is None or row.at in self.forced or row.end != "open" or above.end != "stop":
            return
        if row.cells >= 0.7 * min(self.view.wide, below.cells) or numbering(row.text) is not None:
            return
        plain = has_cjk(row.text) or row.text[0].isupper()
        if plain and not _RUNNING.search(row.text) and not row.text.endswith(("-", ")")):
            self.forced[row.at] = self.forced[below.at] = True

    def _numbered_heading(self, n: int) -> None:
        row, number = self.view.rows[n], numbering(self.view.rows[n].text)
        if number is None:
            return
        above, below = self._row(n - 1), self._row(n + 1)
        if below is not None and row.spot is not None and row.spot.slack <= token_cells(below.text):
            return  # the next word would not have fitted: the line goes on
        if number != BARE and row.cells < 0.88 * self.view.wide and row.end == "open" and self._fresh(n):
            self.forced[row.at] = True
            self._suggest(n + 1)
        settled = above is None or above.end == "stop" or self._is_other(n - 1) or above.at in self.forced
        if number in SURE and settled:
            self.forced[row.at] = True
            if below is not None and row.end == "open" and self.view.gap(n + 1) > self.view.usual:
                self._suggest(n + 1)

    def _fresh(self, n: int) -> bool:
        """Whether row n does not go on with what is above."""
        above = self._row(n - 1)
        if above is None or above.end != "open" or above.cells < 0.85 * self.view.wide or self._is_other(n - 1):
            return True
        return self.view.labels[n - 1] is not None or self.view.gap(n) > self.view.usual

    def _known_heading(self, n: int) -> None:
        """Words that only headings have, such as a conclusion's."""
        row = self.view.rows[n]
        if self._is_list_head(n) or (len(row.text) < _LONGEST_KNOWN and PLAIN_HEADING.match(squeezed(row.text))):
            self.forced[row.at] = True
            if below := self._row(n + 1):
                self.forced[below.at] = True

    def _at_head(self, n: int) -> None:
        """Lines without signs at the head of a document that has no front."""
        row, above = self.view.rows[n], self._row(n - 1)
        self._head = self._head and n < _HEAD
        if not self._head or not self.forced.get(row.at, True) or row.end != "open":
            return
        fresh = above is None or stops(above.text) or above.at in self.forced
        if fresh and row.cells < 0.9 * self.view.wide and not _RUNNING_AT_HEAD.search(row.text):
            self.forced[row.at] = True
            self._suggest(n + 1)
