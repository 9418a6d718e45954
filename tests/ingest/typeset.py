"""Texts set as plain text in layouts of all kinds, with the truth about what is in them: the ground of the tests."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from briefwright.readers.original import width

CALL = "\ue010"
"""Where a note is called in a paragraph of an article."""
CIRCLED = "".join(map(chr, [*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)]))
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
MARKS = {
    "circled": lambda n: CIRCLED[n - 1],
    "bracket": lambda n: f"[{n}]",
    "paren": lambda n: f"({n})",
    "super": lambda n: str(n).translate(RAISED),
    "star": lambda n: "*" * n,
}
LABELS = {
    "zh": ("摘要", "关键词", "注释"),
    "en": ("Abstract", "Keywords", "Notes"),
    "ru": ("Аннотация", "Ключевые слова", "Примечания"),
}
_CLOSING = "，。；：、”’）》！？"
_HAN_TOKEN = re.compile(
    r"[\u3000-\u9fff\uff00-\uffef“”‘’—…·①-㊿]|\ue010|\s+|[^\s\u3000-\u9fff\uff00-\uffef“”‘’—…·①-㊿\ue010]+"
)
_TOKEN = re.compile(r"\s+|\ue010|[^\s\ue010]+")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with CALL where a note is called, and the notes in their order."""

    text: str
    notes: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        return self.text.replace(CALL, "")

    @property
    def anchors(self) -> list[str]:
        """The last characters before each call."""
        parts = self.text.split(CALL)
        return ["".join(parts[: n + 1])[-20:] for n in range(len(self.notes))]


@dataclass(frozen=True)
class Article:
    language: str
    journal: str
    title: str
    authors: tuple[str, ...]
    affiliation: str
    abstract: str
    keywords: tuple[str, ...]
    sections: tuple[tuple[str, tuple[Paragraph, ...]], ...]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [paragraph for _, paragraphs in self.sections for paragraph in paragraphs]


@dataclass(frozen=True)
class Layout:
    """How a text is set: columns and rows of a page, what begins a paragraph, marks and place of notes, furniture."""

    columns: int = 70
    rows: int = 34
    paragraph: Literal["indent", "wide indent", "short first", "blank"] = "indent"
    mark: str = "bracket"
    notes: Literal["page", "end"] = "page"
    restart: bool = True
    rule: str = ""
    pages: Literal["form feed", "space", "number", "none"] = "form feed"
    heads: bool = False
    number: str = ""
    number_on_top: bool = False
    first_page: int = 1
    hyphens: bool = False
    double: bool = False
    trailing: bool = False
    brackets: bool = True

    @property
    def is_known(self) -> bool:
        """Whether pages show, or do not matter because notes stand at the end."""
        return self.pages != "none" or self.notes == "end"


@dataclass
class _Sheet:
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def typeset(articles: Sequence[Article], layout: Layout) -> str:
    """The articles as an extraction would give them."""
    press = _Press(layout)
    for article in articles:
        press.article(article)
    press.turn()
    text = "\n".join(press.out)
    return re.sub(r"\n(?!\n)", "\n\n", text) if layout.double else text + "\n"


class _Press:
    def __init__(self, layout: Layout) -> None:
        self.of, self.out, self.sheet = layout, list[str](), _Sheet()
        self.page, self.count = 1, 0
        self.listed: list[str] = []
        self.first: Article | None = None

    def article(self, a: Article) -> None:
        self.turn()
        self.first = self.first or a
        if self.of.restart or self.of.notes == "end":
            self.count, self.listed = 0, []
        abstract, keywords, notes = LABELS[a.language]
        zh = a.language == "zh"
        for text in (a.title, ("  " if zh else ", ").join(a.authors), f"（{a.affiliation}）" if zh else a.affiliation):
            self.plain(text)
            self.sheet.body.append("")
        self.plain(self.label(abstract, zh) + a.abstract)
        self.plain(self.label(keywords, zh) + ("；" if zh else ", ").join(a.keywords))
        self.sheet.body.append("")
        for heading, paragraphs in a.sections:
            self.heading(heading)
            for paragraph in paragraphs:
                self.paragraph(paragraph)
        if self.of.notes == "end":
            self.sheet.body += ["", notes]
            for n, note in enumerate(self.listed, 1):
                self.plain(f"{MARKS[self.of.mark](n)} {note}")

    def label(self, word: str, zh: bool) -> str:
        return f"【{word}】" if self.of.brackets and zh else f"{word}：" if zh else f"{word}: "

    def plain(self, text: str) -> None:
        for line in wrap(text, self.of.columns, 0, self.of.hyphens):
            self.room(1)
            self.sheet.body.append(line)

    def heading(self, text: str) -> None:
        self.room(4)
        if self.sheet.body:
            self.sheet.body.append("")
        self.plain(text)
        self.sheet.body.append("")

    def room(self, lines: int) -> bool:
        """Turn the page where these lines do not fit."""
        full = len(self.sheet.body) + len(self.sheet.notes) + lines > self.of.rows
        if full:
            self.turn()
        return full

    def paragraph(self, p: Paragraph) -> None:
        lead = {"indent": "    ", "wide indent": "　　"}.get(self.of.paragraph, "")
        first = 4 if self.of.paragraph != "blank" else 0
        waiting = [*p.notes]
        text = p.text
        if self.of.notes == "end":
            for note in waiting:
                self.listed.append(note)
                text = text.replace(CALL, MARKS[self.of.mark](len(self.listed)), 1)
        lines = wrap(text, self.of.columns, first, self.of.hyphens, call=2 if self.of.mark == "circled" else 3)
        for n, line in enumerate(lines):
            calls = line.count(CALL)
            notes, waiting = waiting[:calls], waiting[calls:]
            need = sum(len(wrap(f"[9] {note}", self.of.columns, 0, False)) for note in notes)
            if self.room(need + 2) and self.of.restart:
                self.count = 0
            for note in notes:
                self.count += 1
                mark = MARKS[self.of.mark](self.count)
                line = line.replace(CALL, mark, 1)  # noqa: PLW2901 - the marks of one line are put in one by one
                self.sheet.notes += wrap(f"{mark} {note}", self.of.columns, 0, False)
            self.sheet.body.append((lead if not n else "") + line + self.tail(line, n == len(lines) - 1))
        if self.of.paragraph == "blank":
            self.sheet.body.append("")

    def tail(self, line: str, last: bool) -> str:
        return " " if self.of.trailing and (last or re.search(r"[A-Za-z,.]$", line)) else ""

    def turn(self) -> None:
        """The page as it is goes out, with its furniture."""
        while self.sheet.body and not self.sheet.body[-1].strip():
            self.sheet.body.pop()
        if not self.sheet.body:
            self.sheet = _Sheet()
            return
        lines = [*self.sheet.body]
        if self.sheet.notes:
            lines += [*([self.of.rule] if self.of.rule else []), *self.sheet.notes]
        if self.of.heads and self.page > 1 and self.first:
            lines.insert(0, f"{self.first.journal}    2021 年第 3 期" if self.page % 2 == 0 else self.first.title)
        if self.of.number:
            number = self.of.number.format(self.page + self.of.first_page - 1)
            lines.insert(0 if self.of.number_on_top else len(lines), number)
        if self.of.pages == "space":
            lines[0] = " " + lines[0]
        if self.of.pages == "form feed" and self.page > 1:
            lines[0] = "\f" + lines[0]
        self.out += lines
        self.sheet, self.page = _Sheet(), self.page + 1


def wrap(text: str, columns: int, first: int, hyphens: bool, call: int = 0) -> list[str]:
    """The lines of a text; the first has `first` cells less. `call` is the width kept for the mark of a note."""
    lines: list[str] = []
    line, room = "", columns - first
    for token in _tokens(text):
        rest = token
        while rest:
            used = width(line.replace(CALL, "")) + call * line.count(CALL)
            size = call if rest == CALL else width(rest)
            if used + size <= room or (not line.strip() and size <= room) or rest in _CLOSING or rest.isspace():
                line += rest if line or not rest.isspace() else ""
                break
            cut = _cut(rest, room - used, columns, hyphens)
            lines.append((line + rest[:cut] + ("-" if hyphens and cut and rest.isalpha() else "")).rstrip())
            line, room, rest = "", columns, rest[cut:]
    return [*lines, line.rstrip()] if line.strip() else lines


def _tokens(text: str) -> list[str]:
    han = sum("\u4e00" <= c <= "\u9fff" for c in text)
    return (_HAN_TOKEN if han > 0.08 * len(text) else _TOKEN).findall(text)


def _cut(token: str, free: int, columns: int, hyphens: bool) -> int:
    """How much of a token still goes on the line."""
    if re.match(r"https?://", token) and free > 12:
        return free
    if hyphens and token.isalpha() and token.isascii() and len(token) > 7 and free >= 5:
        return min(free - 1, len(token) - 3)
    return columns if width(token) > columns and free >= columns else 0


def drawn(count: int, seed: int, texts: Sequence[Article]) -> Iterator[tuple[str, Article, Layout]]:
    """Articles in layouts drawn by chance, each with a name."""
    rng = random.Random(seed)
    for k in range(count):
        article = rng.choice(texts)
        zh = article.language == "zh"
        notes = rng.choice(("page", "page", "end"))
        pages = rng.choice(("form feed", "form feed", "space", "number", "none"))
        mark = rng.choice(("circled", "bracket", "super", "paren") if zh else ("bracket", "super"))
        restart = rng.random() < 0.6
        if mark == "circled" and (notes == "end" or not restart):
            mark = "bracket"  # there are fifty circled figures
        rule = rng.choice(("", "_" * 15, "─" * 12, " " * 45)) or ("_" * 15 if mark == "paren" else "")
        numbered = pages == "number" or (pages != "none" and rng.random() < 0.5)
        layout = Layout(
            columns=rng.randrange(44, 90, 2), rows=rng.randrange(22, 40), mark=mark, notes=notes, restart=restart,
            paragraph=rng.choice(("indent", "wide indent", "short first", "blank") if zh else ("indent", "blank")),
            rule=rule, pages=pages, heads=pages != "none" and rng.random() < 0.5,
            number=rng.choice(("{}", "- {} -", "· {} ·")) if numbered else "", number_on_top=rng.random() < 0.3,
            first_page=rng.randrange(2, 300), hyphens=not zh and rng.random() < 0.5, double=rng.random() < 0.25,
            trailing=rng.random() < 0.4, brackets=rng.random() < 0.5,
        )  # fmt: skip
        yield f"{k}-{article.language}-{pages}-{mark}-{notes}-{layout.paragraph}", article, layout


def from_source(values: dict[str, Any]) -> Article:
    """An article from a source as `show --format json` prints it."""
    data, notes = values["metadata"], {note["id"]: note for note in values["notes"]}
    heads = {heading["before"]: heading["text"] for heading in values["headings"]}
    sections: list[tuple[str, list[Paragraph]]] = []
    for passage in values["passages"]:
        if passage["id"][0] == "p":
            if passage["id"] in heads or not sections:
                sections.append((heads.get(passage["id"], "引言"), []))
            sections[-1][1].append(_paragraph(passage, notes))
    names = [name.get("literal") or name["family"] + name["given"] for name in data.get("author", ())]
    abstracts = {passage["id"]: passage["text"] for passage in values["passages"]}
    return Article(
        "zh", data.get("container-title") or "示例学刊", data["title"], tuple(names or ["张三"]),
        "示例大学 国际问题研究所，示例 100000", abstracts.get("a-zh") or sections[0][1][0].plain[:150],
        tuple(data.get("keyword", {}).get("zh") or ("示例", "排版")),
        tuple((heading, tuple(paragraphs)) for heading, paragraphs in sections),
    )  # fmt: skip


def _paragraph(passage: dict[str, Any], notes: dict[str, Any]) -> Paragraph:
    calls = [
        (anchor["offset"], notes[name]["text"])
        for name in passage["notes"]
        for anchor in notes[name]["anchors"]
        if anchor["passage"] == passage["id"]
    ]
    text = passage["text"]
    for at, _ in sorted(calls, reverse=True):
        text = text[:at] + CALL + text[at:]
    return Paragraph(re.sub(r"\s+", " ", text), tuple(note for _, note in sorted(calls, key=lambda call: call[0])))
