"""Blocks to a source: what is left out, then the head, then passages, tables, headings and notes in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from briefwright.ingest.made import Made, MadeHeading, MadePassage, spans
from briefwright.ingest.make import lifted
from briefwright.ingest.metadata import told_front_matter
from briefwright.ingest.notes.marks import LIST_HEAD
from briefwright.ingest.signs import HOLDERS, closed_up, script, squeezed
from briefwright.ingest.structure.headings import Levels, is_heading
from briefwright.ingest.structure.keywords import split_keywords
from briefwright.ingest.structure.labels import CAPTION, CREDIT, Label, label_of, numbering
from briefwright.ingest.structured.front import read_front
from briefwright.ingest.structured.site import around, beside
from briefwright.ingest.structured.typed import Typed, typed_notes
from briefwright.readers.block import HELD, Block, without_marks
from briefwright.readers.original import Original

_WIDE = 70
"""The width of a line for which the rules of headings were made."""
_LONGEST_HEADING, _LONGEST_CREDIT = 60, 300
_DROPPED = "dropped: "
_CYRILLIC = ("be", "bg", "kk", "ky", "mk", "mn", "sr", "tg", "uk")
"""Languages whose letters look Russian."""


def ingest_blocks(original: Original) -> tuple[list[Made], dict[int, str], list[str]]:
    """The source that an original with blocks holds, the fate of each of its lines, and what was decided."""
    article = _Article(original)
    article.read()
    made = article.made()
    fates = {at: article.fates[n] for n, block in enumerate(original.blocks) for at in block.ats}
    return [made], fates, article.told


class _Article:
    """The source as it is gathered; `fates` are those of the blocks."""

    def __init__(self, original: Original) -> None:
        self.original, self.blocks = original, [*original.blocks]
        self.fates: dict[int, str] = {}
        self.told: list[str] = []
        self.parts: list[MadeHeading | MadePassage] = []
        self.notes: dict[int, list[str]] = {}
        self.places: dict[int, list[int]] = {}
        self.markers = [*original.markers]
        self.keywords: dict[str, list[str]] = {}
        self.taken: Counter[str] = Counter()
        self.waiting: Label | None = None
        self.levels = Levels()
        self.lowest = self.deepest = 0

    def read(self) -> None:
        """All blocks, in the order in which they are understood."""
        self._leave_out()
        front = read_front(self.original, self.blocks, self.fates)
        self.metadata = front.metadata
        self.fates.update(front.fates)
        self._find_notes()
        live = [n for n in range(len(self.blocks)) if n not in self.fates]
        levels = [self.blocks[n].level for n in live if self.blocks[n].kind == "heading"]
        self.lowest = min(levels, default=0)
        self.guessed = not levels
        names = {note: f"n{k}" for k, note in enumerate(self._in_order(live), 1)}
        self.names = names
        k = 0
        while k < len(live):
            k += self._take(live, k)

    def _leave_out(self) -> None:
        """What the reader left out, what the site says for itself, and the front matter."""
        for n, block in enumerate(self.blocks):
            if block.reason:
                self.fates[n] = _DROPPED + block.reason
            elif block.kind == "front matter":
                self.fates[n] = "metadata: front matter"
            elif block.note >= 0:
                self.notes.setdefault(block.note, []).append(_note_text(block))
                self.places.setdefault(block.note, []).append(n)
                self.fates[n] = "note"
        rest = [n for n in range(len(self.blocks)) if n not in self.fates]
        if not self.original.web:
            return
        blocks = [self.blocks[n] for n in rest]
        reasons = around(blocks) if self.original.loose else beside(blocks)
        self.fates.update({rest[k]: _DROPPED + reason for k, reason in reasons.items()})
        if self.original.loose:
            self.told.append(f"web page: {len(rest) - len(reasons)} paragraphs between its promotion and buttons")

    def _find_notes(self) -> None:
        """Notes that are only typed, where the format knows of none."""
        if self.markers:
            return
        found: Typed = typed_notes(self.blocks, self.fates)
        self.told += found.told
        for n, text in found.texts.items():
            self.blocks[n] = self.blocks[n]._replace(text=text)
        for note, (text, marker, places) in enumerate(found.notes):
            self.markers.append(marker)
            self.notes[note], self.places[note] = [text], [*places]
            self.fates.update(dict.fromkeys(places, "note"))

    def _in_order(self, live: Sequence[int]) -> list[int]:
        """The notes by the places of their calls, those that nothing calls after them."""
        order = [ord(holder) - HELD for n in live for holder in HOLDERS.findall(self.blocks[n].words)]
        return [note for note in dict.fromkeys([*order, *sorted(self.notes)]) if note in self.notes]

    # Blocks of the text.

    def _take(self, live: Sequence[int], k: int) -> int:
        """Take the k-th living block, and those that belong to it; returns how many."""
        n = live[k]
        block = self.blocks[n]
        text = without_marks(block.text)
        label = label_of(text) if block.kind != "table" else None
        table = self._table_at(live, k)
        if table:
            return self._table(live, k, *table)
        if label is not None and (label.end < len(text) or not self._has_text() or label.kind == "keywords"):
            self._labelled(n, label)
        elif self.waiting is not None and block.kind != "heading":
            self._labelled(n, self.waiting._replace(end=0))
        elif self._is_heading(live, k):
            self.waiting = None
            self._heading(n)
        else:
            self._passage(n, "p", block.text)
        return 1

    def _has_text(self) -> bool:
        return self.taken["p"] > 0

    def _labelled(self, n: int, label: Label) -> None:
        """An abstract or keywords; a label alone speaks of the block below it."""
        block = self.blocks[n]
        rest = block.text[label.end :].strip()
        if not rest:
            self.waiting = label
            self.fates[n] = f"dropped: label of the {label.kind}"
            return
        self.waiting = None
        if label.kind == "keywords":
            words = split_keywords(without_marks(rest), label.language)
            self.keywords.setdefault(label.language, []).extend(words)
            self.fates[n] = "metadata: keywords"
            return
        stem = f"a-{label.language}"
        self.taken[stem] += 1
        name = stem if self.taken[stem] == 1 else f"{stem}-{self.taken[stem]}"
        self._put(name, rest, (n,), {"lang": label.language}, "abstract")

    def _is_heading(self, live: Sequence[int], k: int) -> bool:
        """Whether a block is a heading: because it is one, or a short bold line, or a line as headings are."""
        block = self.blocks[live[k]]
        text = squeezed(without_marks(block.text))
        if block.kind == "heading" or (LIST_HEAD.match(text) and self.notes and not self.original.markers):
            return True
        if block.kind != "paragraph" or "\n" in block.text or not text or len(text) > _LONGEST_HEADING:
            return False
        before = without_marks(self.blocks[live[k - 1]].text) if k else ""
        after = self.blocks[live[k + 1]] if k + 1 < len(live) else None
        if after is None or not (block.strong or self.guessed):
            return False
        if block.strong and not after.strong and not CAPTION.match(text) and not CREDIT.match(text):
            return text[-1] not in "。.；;，,：:！!" or numbering(text) is not None
        return self.guessed and is_heading(1, text, before or "。", without_marks(after.text), _WIDE)

    def _heading(self, n: int) -> None:
        block = self.blocks[n]
        words = squeezed(without_marks(block.text).replace("\n", " "))
        if not words:
            self.fates[n] = "dropped: heading without words"
            return
        if block.kind == "heading":
            level = min(6, max(1, block.level - self.lowest + 1))
            self.deepest = level
        else:
            level = min(6, self.deepest + self.levels.level(words))
        self.parts.append(MadeHeading(level, words))
        self.fates[n] = "heading"

    def _table_at(self, live: Sequence[int], k: int) -> tuple[int, int] | None:
        """How many blocks stand before a table as its captions, and behind it as its credits, where one begins here."""
        first = k
        while first < len(live) and first - k < 2 and self._is_caption(live[first]):
            first += 1
        if first >= len(live) or self.blocks[live[first]].kind != "table":
            return None
        last = first + 1
        while last < len(live) and last - first < 3 and self._is_credit(live[last]):
            last += 1
        return first - k, last - first - 1

    def _is_caption(self, n: int) -> bool:
        block = self.blocks[n]
        if block.kind not in ("paragraph", "heading") or len(block.text) > _LONGEST_CREDIT:
            return block.kind == "caption"
        return CAPTION.match(without_marks(block.text)) is not None

    def _is_credit(self, n: int) -> bool:
        block = self.blocks[n]
        if block.kind not in ("paragraph", "caption") or len(block.text) > _LONGEST_CREDIT:
            return False
        return CREDIT.match(without_marks(block.text)) is not None

    def _table(self, live: Sequence[int], k: int, before: int, after: int) -> int:
        """A table with what stands above and below it."""
        count = before + 1 + after
        places = live[k : k + count]
        above = "\n".join(self.blocks[n].text.replace("\n", " ") for n in places[:before])
        below = "\n".join(self.blocks[n].text.replace("\n", " ") for n in places[before + 1 :])
        rows = self.blocks[places[before]].rows
        lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
        lines.insert(1, f"|{' --- |' * len(rows[0])}")
        text = "\n\n".join(part for part in (above, "\n".join(lines), below) if part)
        self.taken["t"] += 1
        self._put(f"t{self.taken['t']}", text, tuple(places), {}, "table")
        return count

    def _passage(self, n: int, letter: str, text: str) -> None:
        self.taken[letter] += 1
        if not self._put(f"{letter}{self.taken[letter]}", closed_up(text), (n,), {}, "passage"):
            self.taken[letter] -= 1

    def _put(self, name: str, held: str, places: Sequence[int], values: Mapping[str, str], fate: str) -> bool:
        text, anchors = lifted(held, self.names)
        if not text.strip():
            self.fates.update(dict.fromkeys(places, "dropped: nothing but marks"))
            return False
        lines = {"lines": self._lines(places)} if self.original.numbered else {}
        self.parts.append(MadePassage(name, text, {**lines, **values}, anchors))
        self.fates.update(dict.fromkeys(places, fate))
        return True

    def _lines(self, places: Sequence[int]) -> str:
        return spans([self.original.lines[at].number for n in places for at in self.blocks[n].ats])

    def made(self) -> Made:
        """The source."""
        notes = tuple(self._note(note, name) for note, name in self.names.items())
        text = "".join(part.text for part in self.parts if isinstance(part, MadePassage))[:10_000]
        language: str = script(text) or script(str(self.metadata.get("title", ""))) or "zh"
        data: dict[str, Any] = {**self.metadata}
        said = str(data.pop("language", ""))
        if self.keywords:
            data["keyword"] = self.keywords
        elif isinstance(data.get("keyword"), list):
            data["keyword"] = {language: [w for line in data["keyword"] for w in split_keywords(line, language)]}
        language = _language(said, language)
        return Made(told_front_matter(data, language, self.original.name), tuple(self.parts), notes)

    def _note(self, note: int, name: str) -> MadePassage:
        text = "\n".join(words for words in self.notes[note] if words)
        marker = self.markers[note]
        values = {"marker": marker} if marker else {}
        if self.original.numbered:
            values["lines"] = self._lines(self.places[note])
        text, anchors = lifted(text, {})
        return MadePassage(name, _without_mark(text, marker) or "—", values, anchors)


def _language(said: str, found: str) -> str:
    """The language that a document says it is in, where its letters do not speak against it."""
    name = said.partition("-")[0]
    if found == "en":
        agrees = name not in ("", "zh", "ja", "ko", "ru", *_CYRILLIC)
    else:
        agrees = name == found or name in (_CYRILLIC if found == "ru" else ("ja",))
    return said if agrees else found


def _note_text(block: Block) -> str:
    return block.text if not block.rows else "\n".join(" ".join(row) for row in block.rows)


def _without_mark(text: str, marker: str) -> str:
    """A note's text without the mark typed before it."""
    core = marker.strip("[]()（）〔〕【】. ")
    if not core:
        return text
    rule = rf"\A[\[(（〔【]?\s*{re.escape(core)}(?:\s*[\])）〕】]|[.、:：)](?=\s)|(?=\s)|(?<=[*†‡①-⑳]))[.、:：]?\s*"
    return re.sub(rule, "", text, count=1)
