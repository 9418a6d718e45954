"""Documents built by hand, to look at and to test with: a brief on an invented country, in three languages.

The words stand in `specimens/`. In them `{a:12}` is a call: a note that cites page 12 of source a; several parts are
parted by `;`. `*words*` are emphasized, `**words**` strong, `[[words]]` is an unresolved citation; a figure that ends
in f or t is a forecast or a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefwright.compose.document import (
    Block,
    Cell,
    Chart,
    CitedPassage,
    Column,
    Conflict,
    ConflictSide,
    ContentsEntry,
    Document,
    Event,
    Fact,
    Inline,
    Judgement,
    Note,
    Row,
    Scale,
    Section,
    SourceEntry,
    Table,
    Timeline,
)
from briefwright.compose.typography import pieces
from briefwright.languages import LANGUAGES

BOUNDS = (0, 5, 20, 45, 55, 80, 95, 100)
TEXTS = {
    code: yaml.safe_load(Path(__file__).with_name("specimens").joinpath(f"{code}.yaml").read_text("utf-8"))
    for code in LANGUAGES
}
LEVELS = ("low", "moderate", "high")
_MARK = re.compile(r"\s*\{(?P<cite>\w:[^}]*)\}|\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*|\[\[(?P<open>[^\]]+)\]\]")


@dataclass
class Builder:
    """Builds a document of one language; keeps the notes that it numbered."""

    code: str
    notes: list[Note] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    tables: int = 0

    @property
    def texts(self) -> dict[str, Any]:
        return TEXTS[self.code]

    def run(self, words: str) -> tuple[Inline, ...]:
        """Words with marks as pieces."""
        language, out, at = LANGUAGES[self.code], [], 0
        for m in _MARK.finditer(words):
            out += self.before_call(words[at : m.start()]) if m["cite"] else pieces(words[at : m.start()], language)
            at = m.end()
            if m["cite"]:
                out.append(Inline("call", note=self.note(m["cite"])))
            elif m["open"]:
                out.append(Inline("unresolved", f"[{m['open']}]"))
            else:
                kind = "strong" if m["strong"] else "emphasis"
                out.append(Inline(kind, children=pieces(m["strong"] or m["em"], language)))
        return (*out, *pieces(words[at:], language))

    def before_call(self, words: str) -> tuple[Inline, ...]:
        """Words before a call: in Chinese a stop there is set half as wide."""
        stop = words[-1:] if self.code == "zh" and words[-1:] in "，；。：" else ""
        language = LANGUAGES[self.code]
        halved = (Inline("halved", children=(Inline("text", stop),)),) if stop else ()
        return (*pieces(words.removesuffix(stop), language), *halved)

    def note(self, cites: str) -> Note:
        """A new note: the source in full where it comes first, then short."""
        parts, passages = [], []
        for cite in cites.split(";"):
            key, page = cite.strip().split(":")
            source = self.texts["sources"][key]
            parts.append(source["full"] if key not in self.seen else source["short"])
            parts[-1] += self.texts["locator"].replace("%", page)
            self.seen.add(key)
            passage, label = source.get("passage", self.texts["passage"]), f"{key}:p{page}"
            passages.append(CitedPassage(key, f"p{page}", label, passage, page, source["language"], source["extent"]))
        words = self.texts["joined"].join(parts)
        content = self.run(words + self.texts["stop"])
        n = len(self.notes) + 1
        circled = chr(0x245F + n) if n <= 20 else str(n)
        self.notes.append(Note(n, circled, content, plain(content), "", tuple(passages)))
        return self.notes[-1]

    def flow(self, items: Iterable[Any]) -> tuple[Block, ...]:
        """Blocks from strings and dictionaries."""
        return tuple(self.block(item) for item in items)

    def block(self, item: Any) -> Block:
        if isinstance(item, str):
            return Block("paragraph", content=self.run(item))
        if "list" in item:
            return Block("list", items=tuple(self.flow([i]) for i in item["list"]), ordered="start" in item)
        if "quote" in item:
            return Block("quotation", blocks=self.flow(item["quote"]))
        if "heading" in item:
            return Block("heading", content=self.run(item["heading"]), level=1)
        if "code" in item:
            return Block("code", text=item["code"])
        if "events" in item:
            events = (Event(d, iso, self.run(t), iso > "2026-11") for iso, d, t in item["events"])
            return Block("timeline", timeline=Timeline("timeline-1", tuple(events)))
        table = self.table(item)
        if "chart" in item:
            return Block("chart", chart=Chart("chart-1", item["chart"], ("trade",), "", table, "table"))
        return Block("table", table=table)

    def table(self, item: dict[str, Any]) -> Table:
        self.tables += 1
        numeric = [False] + [True] * (len(item["columns"]) - 1)
        columns = tuple(Column(self.run(c), n) for c, n in zip(item["columns"], numeric, strict=True))
        rows, name = [], ""
        for i, row in enumerate(item["rows"]):
            cells = [Cell(self.run(row[0] or name), False, header=True, repeated=not row[0])]
            name = row[0] or name
            for cell in row[1:]:
                status = {"f": "forecast", "t": "target"}.get(cell[-1:], "")
                cells.append(Cell(self.run(cell[:-1] if status else cell), True, status=status))
            rows.append(Row(tuple(cells), last=i == len(item["rows"]) - 1))
        label = self.texts["table"].replace("%", str(self.tables))
        note = self.run(item.get("note", ""))
        caption, unit = self.run(item["caption"]), item.get("unit", "")
        return Table(f"table-{self.tables}", label, caption, unit, columns, tuple(rows), note, from_series=False)

    def section(self, item: dict[str, Any], number: str, level: int = 1) -> Section:
        name = "s" + number.replace(".", "-")
        heading, blocks = self.run(item["heading"]), self.flow(item["text"])
        below = tuple(
            self.section(part, f"{number}.{i}", level + 1) for i, part in enumerate(item.get("sections", ()), 1)
        )
        return Section(name, _printed(number, level, self.code), level, heading, blocks, below)

    def judgement(self, number: int, item: tuple[str, ...]) -> Judgement:
        words, likelihood, confidence, basis = item
        language = LANGUAGES[self.code]
        place = [*language.likelihood].index(likelihood) if likelihood else -1
        low, high = (max(BOUNDS[place], 1), min(BOUNDS[place + 1], 99)) if likelihood else (0, 0)
        return Judgement(
            number=number,
            content=self.run(words),
            likelihood=likelihood,
            term=language.likelihood.get(likelihood, ""),
            range=f"{low}–{high}%" if likelihood else "",
            field=place,
            confidence=confidence,
            confidence_term=language.confidence.get(confidence, ""),
            confidence_level=LEVELS.index(confidence) + 1 if confidence else 0,
            basis=self.run(basis),
        )

    def source(self, key: str) -> SourceEntry:
        item, labels = self.texts["sources"][key], LANGUAGES[self.code].labels
        words = item["full"].removesuffix(".") + self.texts["stop"]
        content, letter = self.run(words), item["reliability"]
        meaning = labels.reliabilities.get(letter, "")
        return SourceEntry(key, content, plain(content), letter, meaning, item["description"], 3)


def plain(content: Iterable[Inline]) -> str:
    """The words of pieces of text."""
    return "".join(piece.text + plain(piece.children) for piece in content)


def _printed(number: str, level: int, code: str) -> str:
    if code != "zh":
        return number
    last = "零一二三四五六七八九十"[int(number.rsplit(".", 1)[-1])]
    return last if level == 1 else f"（{last}）"


def document(code: str = "en", **changes: Any) -> Document:
    """The specimen in a language; `changes` replace fields of the Document."""
    make, texts, language = Builder(code), TEXTS[code], LANGUAGES[code]
    summary = make.flow(texts["summary"])
    judgements = tuple(make.judgement(i, item) for i, item in enumerate(texts["judgements"], 1))
    facts = tuple(Fact(make.run(a), make.run(b)) for a, b in texts["facts"])
    sections = tuple(make.section(item, str(i)) for i, item in enumerate(texts["sections"], 1))
    outlook = make.flow(texts["outlook"])
    conflicts = tuple(
        Conflict(tuple(ConflictSide(make.run(w), make.run(t)) for w, t in sides), quoted=True, note=make.run(note))
        for sides, note in texts["conflicts"]
    )
    gaps = tuple(make.run(gap) for gap in texts["gaps"])
    number = _printed(str(len(sections) + 1), 1, code)
    fields: dict[str, Any] = {
        "kind": "country",
        "language": code,
        "language_tag": language.tag,
        "words": language,
        "theme": "institute",
        "paper": "A4",
        "numbering": "brief",
        "draft": False,
        "unresolved": 0,
        "title": texts["title"],
        "title_content": make.run(texts["title"]),
        "subtitle": make.run(texts["subtitle"]),
        "series": texts["series"],
        "number": "2026/3",
        "handling": texts["handling"],
        "authors": (texts["authors"],),
        "authors_text": texts["authors"],
        "subjects": (texts["title"],),
        "subjects_text": texts["title"],
        "as_of": "2026-11-20",
        "as_of_text": texts["date"],
        "made": "2026-11-20",
        "running": texts["title"],
        "running_left": f"{texts['series']} 2026/3",
        "summary": summary,
        "judgements": judgements,
        "facts": facts,
        "sections": sections,
        "outlook": outlook,
        "outlook_number": number,
        "conflicts": conflicts,
        "gaps": gaps,
        "sourcing_statement": texts["statement"],
        "sourcing": make.run(texts["sourcing"]),
        "sources": tuple(make.source(key) for key in texts["sources"]),
        "scale": _scale(code),
        "confidence_terms": tuple(language.confidence.values()),
        "notes": tuple(make.notes),
    }
    fields["contents"] = _contents(code, sections, number)
    return Document(**{**fields, **changes})


def _scale(code: str) -> tuple[Scale, ...]:
    terms = LANGUAGES[code].likelihood.items()
    return tuple(Scale(w, t, BOUNDS[i], BOUNDS[i + 1]) for i, (w, t) in enumerate(terms))


def _contents(code: str, sections: tuple[Section, ...], number: str) -> tuple[ContentsEntry, ...]:
    labels = LANGUAGES[code].labels
    front = [ContentsEntry(name, "", getattr(labels, name)) for name in ("summary", "judgements", "facts")]
    body = [ContentsEntry(s.id, s.number, plain(s.heading)) for s in sections]
    back = [ContentsEntry(name, "", getattr(labels, name)) for name in ("conflicts", "gaps", "sources", "key")]
    return (*front, *body, ContentsEntry("outlook", number, labels.outlook), *back)
