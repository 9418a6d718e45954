"""The items of a document read in their order; each goes to the source that is open, or opens one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from briefwright.ingest.assemble.draft import Draft, Item, Part, PartKind
from briefwright.ingest.joining import Habits, join
from briefwright.ingest.rows import Row
from briefwright.ingest.signs import asks, ends, has_cjk, squeezed, stops
from briefwright.ingest.structure.front_matter import read_front, title_of
from briefwright.ingest.structure.headings import is_heading
from briefwright.ingest.structure.keywords import split_keywords
from briefwright.ingest.structure.labels import INSTITUTION, Label, label_of, numbering
from briefwright.ingest.structure.names import csl_name, names_in, whole_name
from briefwright.ingest.structure.small_print import read_small_print
from briefwright.ingest.structure.style import Style, is_listed
from briefwright.readers.block import without_marks

_RUNNING = re.compile(r"[，。；]")
_RUNNING_HEADING = re.compile(r"[，。；：\d]")
_LONGEST_TITLE = 80
_AHEAD = 5
"""Items after an abstract's label in which the label of its keywords may stand."""
_FRONT = 20
"""Parts of a source among which its title and authors may stand."""
_TITLE_AMONG = 12
"""Items at a document's head among which the title stands, where its size shows it."""
_EVEN = 1.04
_HEAD = 8
"""Items at the head of a newspaper page that may be titles of other texts on it."""


class Assembled(NamedTuple):
    """The sources in order, what each line became by its place, and blocks at the head that may be titles of others."""

    sources: list[Draft]
    fates: dict[int, str]
    parked: list[Part]


def assemble(items: Sequence[Item], known: Habits, wide: int, style: Style | None = None) -> Assembled:
    """The sources that the items of a document make; `style` is what its text is printed in, where known."""
    made = _Assembler(items, known, wide, style)
    made.read()
    return Assembled(made.sources, made.fates, made.parked)


class _Assembler:
    """Reads items; `current` is the source that is open."""

    def __init__(self, items: Sequence[Item], known: Habits, wide: int, style: Style | None) -> None:
        self.items, self.known, self.wide, self.style = items, known, wide, style
        self.title_size = _title_size(items)
        self.sources: list[Draft] = []
        self.fates: dict[int, str] = {}
        self.parked: list[Part] = []
        self.current: Draft | None = None
        self.loose: list[Item] = []
        self.after_heading = False

    def read(self) -> None:
        """All items; small print before the first source is the first one's."""
        k = 0
        while k < len(self.items):
            item = self.items[k]
            label = label_of(item.text) if item.kind == "block" else None
            if item.kind == "front":
                self._front(item)
            elif item.kind == "small print":
                self._small_print(item)
            elif item.kind == "table":
                self._add("table", item.rows, item.text)
            elif label is not None:
                k = self._labelled(k, label)
            else:
                self._block(k)
            k += 1
        for item in self.loose:
            self._small_print(item)

    # What is open.

    @property
    def _home(self) -> Draft | None:
        """The source that abstracts and small print belong to: the forum of a contribution."""
        return (self.current.parent or self.current) if self.current else None

    def _open(self, parent: Draft | None = None) -> Draft:
        self.current = Draft(parent=parent)
        self.sources.append(self.current)
        return self.current

    def _opened(self) -> Draft:
        return self.current or self._open()

    def _settle(self, rows: Sequence[Row], fate: str, source: Draft | None) -> None:
        """Note what became of rows, and whose they are."""
        for row in rows:
            for at in row.ats:
                self.fates[at] = fate
        if source is not None:
            source.rows += rows

    def _add(self, kind: PartKind, rows: tuple[Row, ...], text: str, language: str = "") -> None:
        """A part of the open source."""
        source = self._opened()
        source.parts.append(Part(kind, rows, text, language))
        self._settle(rows, "passage" if kind == "text" else kind, source)

    # Fronts.

    def _front(self, item: Item) -> None:
        front = read_front(item.rows, self.known)
        home, language = self._home, item.language
        begun = home is not None and (home.parts or any(source.parent is home for source in self.sources))
        if language and home and begun and (language != home.language or not item.rows):
            self.current = home
            _translate(home, front, language)
        elif item.rows or self.current is None or self.current.has("text"):
            if language:
                self._open()
            else:
                self._contribution(front)
            assert self.current is not None
            self.current.metadata.update(front)
        self._settle(item.rows, "metadata: front", self.current)

    def _contribution(self, front: dict[str, Any]) -> None:
        """A front without an abstract of its own: of a forum's part where the open source has only an abstract."""
        home = self._home
        forum = home if home and home.has("abstract") and not home.has("text") else None
        names = {whole_name(name) for name in front.get("author", ())}
        known = {whole_name(name) for name in (home.metadata.get("author", ()) if home else ())}
        self._open(forum if forum and (names <= known or not known) else None)
        if forum:
            forum.container = True

    # Small print and labels.

    def _small_print(self, item: Item) -> None:
        if self.current is None:
            if item in self.loose:
                self._open()
            else:
                self.loose.append(item)
                return
        assert self.current is not None
        words = without_marks(item.text)
        found = read_small_print(words)
        home = self._home
        edits = any(name == "editor" for name, _ in found)
        source = home if home and home.container and edits else self.current
        for name, value in found:
            source.metadata.setdefault(name, value)
        source.small_print.append(squeezed(words))
        self._settle(item.rows, "metadata: " + (", ".join(name for name, _ in found) or "small print"), source)

    def _labelled(self, k: int, label: Label) -> int:
        """An abstract or keywords with what belongs to them; returns the place of the last item used."""
        home = self._home or self._open()
        self.current = home
        last = self._last_of_label(k, label)
        rows = [*self.items[k].rows]
        rest = self.items[k].text[label.end :].strip()
        for item in self.items[k + 1 : last + 1]:
            rest = join(rest, item.text, rows[-1].trail, self.known) if rest else item.text
            rows += item.rows
        if label.kind == "abstract":
            self._add("abstract", tuple(rows), rest, label.language)
        else:
            words = split_keywords(without_marks(rest), label.language)
            home.metadata.setdefault("keyword", {})[label.language] = words
            self._settle(rows, "metadata: keywords", home)
        return last

    def _last_of_label(self, k: int, label: Label) -> int:
        """The place of the last block that a label introduces."""
        items = self.items
        ahead = range(k + 1, min(k + _AHEAD, len(items)))
        stop = next((j for j in ahead if items[j].kind != "block"), len(items))
        following = next((j for j in ahead if items[j].kind == "block" and label_of(items[j].text)), None)
        if label.kind == "abstract" and following is not None and following < stop:
            after = label_of(items[following].text)
            if after is not None and after.kind == "keywords":
                return following - 1
        nothing = not items[k].text[label.end :].strip()
        return k + (nothing and k + 1 < len(items) and items[k + 1].kind == "block")

    # Blocks of text.

    def _block(self, k: int) -> None:
        """A title, names, an affiliation, a heading or a paragraph."""
        item, source = self.items[k], self._opened()
        rows, text = item.rows, item.text
        begun = any(p.kind in ("text", "heading") and stops(p.text) and len(p.rows) > 2 for p in source.parts[:_FRONT])
        if not begun and len(source.parts) < _FRONT:
            fate = self._front_piece(source, rows, text)
            if fate:
                self._settle(rows, f"metadata: {fate}", source)
                return
        first = source is self.sources[0]
        stands_out = self._stands_out(rows, text)
        if item.ends_list or is_heading(len(rows), text, self._before(k), self._after(k), self.wide, stands_out):
            may_park = not item.ends_list and numbering(text) is None and len(rows) == 1 and k < _HEAD and first
            self._heading(rows, text, may_park)
        elif first and k < _HEAD and len(source.parts) < 5 and _like_title(rows, text):
            self._heading(rows, text, may_park=True)
        else:
            self._add("text", rows, text)

    def _stands_out(self, rows: Sequence[Row], text: str) -> bool | None:
        """Whether a block is printed as headings are; None where nothing is."""
        if self.style is None:
            return None
        strong = self.style.stands_out(rows) and not stops(asks(text))  # a bold sentence is none
        return (is_listed(rows) or strong) if self.style.heads else None

    def _front_piece(self, source: Draft, rows: Sequence[Row], text: str) -> str:
        """What a block before any paragraph gives to the metadata, or ""."""
        data = source.metadata
        early = "title" not in data and not source.parts
        if early and rows[0].size and rows[0].size < self.title_size:
            source.small_print.append(squeezed(without_marks(text)))
            return "beside the title"
        if early and (_may_be_title(rows, text) or rows[0].size > self.title_size / _EVEN > 0):
            data["title"] = title_of(text)
            return "title"
        if "author" not in data and not source.parts and (names := names_in(text)):
            data["author"] = [csl_name(name) for name in names]
            return "author"
        if len(rows) == 1 and INSTITUTION.search(text) and rows[0].end == "open" and not _RUNNING.search(text):
            data.setdefault("affiliation", []).append(squeezed(text))
            return "affiliation"
        return ""

    def _heading(self, rows: tuple[Row, ...], text: str, may_park: bool) -> None:
        self._add("heading", rows, title_of(text))
        if may_park:
            assert self.current is not None
            self.parked.append(self.current.parts[-1])

    def _before(self, k: int) -> str:
        """The text before a block; one that ends with a sentence where a heading may follow what stands there."""
        if k == 0:
            return ""
        before, parts = self.items[k - 1], self.current.parts if self.current else []
        settled = before.kind != "block" or label_of(before.text) or (not parts or parts[-1].kind == "heading")
        return "。" if settled else before.text

    def _after(self, k: int) -> str:
        after = self.items[k + 1] if k + 1 < len(self.items) else None
        return after.text if after and after.kind == "block" else ""


def _title_size(items: Sequence[Item]) -> float:
    """The size of the largest letters at the head of a document, where the format tells; 0 where it does not, or
    nothing there is larger than the rest.
    """
    head = [row.size for item in items[:_TITLE_AMONG] if item.kind == "block" for row in item.rows if row.page == 1]
    rest = sorted(row.size for item in items for row in item.rows)
    most = max(head, default=0.0)
    return most / _EVEN if rest and most > _EVEN * rest[len(rest) // 2] else 0.0


def _translate(home: Draft, front: dict[str, Any], language: str) -> None:
    """A front in another language than the text's: the title's translation, and the names as that language has them."""
    if front.get("title"):
        home.metadata.setdefault("title-translation", {})[language] = front["title"]
    for name in ("author", "affiliation"):
        if front.get(name):
            home.metadata.setdefault(f"{name}-{language}", front[name])


def _may_be_title(rows: Sequence[Row], text: str) -> bool:
    if len(rows) > 3 or len(text) >= _LONGEST_TITLE or numbering(text) is not None:
        return False
    return ends(text.rstrip("？?")) == "open"


def _like_title(rows: Sequence[Row], text: str) -> bool:
    """A line without signs at the head of a page, which may be the title of another text on it."""
    return len(rows) == 1 and rows[0].end == "open" and not _RUNNING_HEADING.search(text) and has_cjk(text)
