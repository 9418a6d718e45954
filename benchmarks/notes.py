"""Do notes keep to the page of their call? Random briefs in three languages, each laid out and read like a proof.

    .venv/bin/python benchmarks/notes.py [COUNT] [FIRST]

Prints a line for each brief with a fault, the totals, and the median ratio of our layout's time to that of WeasyPrint
alone on the same HTML, apart for briefs whose notes are numbered by page, where short forms at the top of a page take a
second round. Notes have up to 700 characters; calls stand several on a line, in tables, lists, block quotations,
judgements, facts, conflicts and timelines.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import yaml

from briefwright.check.run import check
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Overlay
from briefwright.languages.language import words
from briefwright.render import pdf, proof
from briefwright.render.html import render
from briefwright.render.mends import installed
from briefwright.render.page_numbers import first_notes
from briefwright.settings import Settings

NOTES = 60
WORDS = {
    "en": words("trade energy railway border observer doctrine partner coal export northern agreement corridor"),
    "ru": words("торговля энергетика железная дорога граница наблюдатель договор партнёр уголь вывоз коридор"),
    "zh": tuple("贸易能源铁路边境观察员条约伙伴煤炭出口走廊"),
}
STOP = {"en": ".", "ru": ".", "zh": "。"}
SOURCES = {
    "report": "type: report\ntitle: A report on ports\nissued: 2020\nlanguage: en\npublisher: Customs office",
    "article": "type: article-journal\ntitle: 论边境口岸\n"
    "title-translation: {en: On border posts, ru: О пограничных переходах}\n"
    "container-title: 口岸研究\nissued: 2014\nissue: 5\nlanguage: zh",
    "site": "type: webpage\ntitle: Порты и дороги\ncontainer-title: Таможенная служба\nissued: 2021-05-04\n"
    "language: ru\nURL: https://example.org/ports/roads?year=2021",
}
BODY = "\n---\n\n{#p1 page=3}\nWords.\n\n{#p2 page=4}\nWords.\n\n{#p3}\nWords.\n"


class Maker:
    """Makes one random spec of a language, and counts its notes."""

    def __init__(self, draw: random.Random, language: str) -> None:
        self.draw, self.language, self.left = draw, language, NOTES

    def some(self, least: int, most: int) -> str:
        """Some words, as a sentence goes on."""
        picked = self.draw.choices(WORDS[self.language], k=self.draw.randint(least, most))
        return ("" if self.language == "zh" else " ").join(picked)

    def cite(self) -> str:
        """A citation whose note is up to 700 characters long."""
        if self.left <= 0:
            return ""
        self.left -= 1
        most = self.draw.choice([0, 0, 8, 40, 150, 400, 620])
        suffix = f", {self.some(most, most)[:most].strip()}" if most else ""
        key, passage = self.draw.choice(["report", "report", "article", "site"]), self.draw.choice(["p1", "p2", "p3"])
        also = f"; @report:p{self.draw.randint(1, 3)}" if self.draw.random() < 0.1 else ""
        return f" [@{key}:{passage}{suffix}{also}]"

    def text(self, sentences: int, calls: float = 0.6) -> str:
        """A paragraph, with several calls on some of its lines."""
        out = ""
        for _ in range(sentences):
            out += self.some(4, 24) + (self.cite() if self.draw.random() < calls else "")
            out += ("，" if self.language == "zh" else ", ") + self.some(2, 6) + self.cite() + STOP[self.language] + " "
        return out.strip()

    def row(self) -> list[str]:
        """A row of a table, with calls in two cells."""
        return [self.some(1, 3), self.some(1, 9) + self.cite(), self.some(1, 4) + self.cite()]

    def judgement(self) -> dict[str, str]:
        """A key judgement, with calls in its text and its basis."""
        basis = self.some(5, 20) + self.cite()
        return {"text": self.text(1), "likelihood": "likely", "confidence": "low", "basis": basis}

    def block(self) -> object:
        """A block of a section."""
        match self.draw.randrange(9):
            case 0:
                rows = [self.row() for _ in range(self.draw.randint(2, 9))]
                beside = {"note": self.text(1, 0)} if self.draw.random() < 0.4 else {}
                caption = self.some(3, 6) + (self.cite() if self.draw.random() < 0.3 else "")
                return {"table": {"caption": caption, "columns": ["A", "B", "C"], "rows": rows, **beside}}
            case 1:
                years = range(1990, 1990 + self.draw.randint(2, 6))
                return {"timeline": [{"date": str(year), "text": self.some(3, 14) + self.cite()} for year in years]}
            case 2:
                mark = self.draw.choice(["-", "1."])
                inner = "\n   - ".join(["", *(self.text(1, 0.2) for _ in range(self.draw.randint(0, 2)))])
                return "\n".join(f"{mark} {self.text(1)}{inner}" for _ in range(self.draw.randint(2, 4)))
            case 3:
                return f"> {self.text(2, 0.3)}\n>\n> {self.text(1)}"
            case 4:
                table = self.draw.random() < 0.5
                return {"table": {"series": ["trade"]}} if table else {"chart": {"type": "line", "series": ["trade"]}}
            case _:
                return self.text(self.draw.randint(1, 5))

    def spec(self) -> dict[str, object]:
        """The whole spec."""
        judgements = [self.judgement() for _ in range(3)]
        sections = []
        while self.left > 0:
            blocks = [self.block() for _ in range(self.draw.randint(1, 4))]
            section: dict[str, object] = {"heading": self.some(2, 5), "text": blocks}
            if self.draw.random() < 0.3:
                section["sections"] = [{"heading": self.some(2, 9), "text": self.text(2)} for _ in range(2)]
            sections.append(section)
        return {
            "kind": "country", "subjects": ["MNG"], "title": self.some(2, 6), "as_of": "2026-11-20",
            "language": self.language,
            "theme": self.draw.choice(["institute", "ministry", "plain"]), "paper": self.draw.choice(["A4", "Letter"]),
            "numbering": self.draw.choice(["brief", "page"]), "summary": self.text(2), "key_judgements": judgements,
            "data": {"trade": {
                "label": self.some(1, 3), "unit": "mn USD", "cite": "report:p1",
                "points": {y: {"value": y - 1990, "cite": f"report:p{y % 3 + 1}"} for y in range(1995, 2003)},
            }},
            "facts": [{"label": self.some(1, 2), "value": self.some(2, 5) + self.cite()} for _ in range(4)],
            "sections": sections,
            "outlook": self.text(2, 0),
            "conflicts": [{"between": ["report:p1", "article:p1"], "note": self.text(1, 0)}],
            "gaps": [self.some(4, 12), self.some(4, 12)],
        }  # fmt: skip


def made(number: int) -> Callable[..., tuple[Document, str]]:
    """What composes the brief of a number, and its HTML; given notes that begin a page, anew."""
    draw = random.Random(number)
    language = ("en", "zh", "ru")[number % 3]
    spec = yaml.safe_dump(Maker(draw, language).spec(), allow_unicode=True, sort_keys=False)
    sources = {f"seeds/{key}.md": f"---\nkey: {key}\n{head}{BODY}".encode() for key, head in SOURCES.items()}
    files = Overlay({"briefings/a.yaml": spec.encode(), **sources})
    (brief,) = check(files, Settings()).briefs
    resolved = brief.resolved
    assert resolved is not None

    def composed(afresh: frozenset[int] = frozenset()) -> tuple[Document, str]:
        document = compose(resolved, language, Settings(), afresh=afresh)
        return document, render(document, files)

    return composed


def leaning(laid: pdf.Laid, composed: Callable[..., tuple[Document, str]]) -> list[int]:
    """The notes that begin a page, where numbers begin anew, and yet lean on the note before."""
    if laid.document.numbering != "page":
        return []
    firsts = first_notes(laid.rendering)
    anew = composed(firsts | laid.afresh)[0]
    return [a.number for a, b in zip(laid.document.notes, anew.notes, strict=True) if a.text != b.text]


def timed(work: Callable[[], object]) -> tuple[float, Any]:
    """The CPU seconds of some work, and what it gives."""
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def main(count: int, first: int) -> int:
    """Lay out `count` briefs from number `first` on; 1 where a note went astray."""
    kinds = ("briefs", "notes", "lost", "cut", "misplaced", "repeated", "disordered", "leaning")
    totals = dict.fromkeys((*kinds, "outside", "headings last", "overlaps"), 0)
    ratios: dict[str, list[float]] = {"brief": [], "page": []}
    for number in range(first, first + count):
        composed = made(number)
        document, html = composed()
        alone, _ = timed(lambda d=document, h=html: pdf.lay_out(d, h))
        with installed():
            ours, laid = timed(lambda d=document, h=html, r=composed: pdf.settle(d, h, r))
        found = proof.read(laid.rendering, [note.text for note in laid.document.notes])
        ratios[document.numbering].append(ours / alone)
        faults = {
            "lost": found.lost, "cut": found.cut, "misplaced": found.misplaced, "repeated": found.repeated,
            "disordered": found.disordered, "leaning": leaning(laid, composed), "outside": found.outside,
            "headings last": found.headings_last, "overlaps": found.overlaps,
        }  # fmt: skip
        totals["briefs"] += 1
        totals["notes"] += len(laid.document.notes)
        for name, what in faults.items():
            totals[name] += len(what)
        if any(faults.values()):
            print(number, document.language, document.theme, {k: v for k, v in faults.items() if v}, flush=True)
    print(totals)
    for numbering, each in ratios.items():
        if each:
            middle = statistics.median(each)
            print(
                f"numbering {numbering}: {middle:.2f} x WeasyPrint alone (median of {len(each)}; most {max(each):.2f})"
            )
    return int(any(totals[kind] for kind in kinds[2:]))


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    sys.exit(main(*given, *(200, 0)[len(given) :]))
