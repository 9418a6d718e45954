"""Do notes keep to the page of their call? Random briefs in three languages, each laid out and read like a proof.

    .venv/bin/python benchmarks/notes.py [COUNT] [FIRST]

Prints a line for each brief with a fault, the totals, and the median ratio of our layout's time to that of WeasyPrint
alone on the same HTML. Notes have 0 to 700 characters; calls stand several on a line, in tables, lists, block
quotations, judgements and timelines.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable

import yaml

from briefwright.check.run import check
from briefwright.compose.compose import compose
from briefwright.compose.document import Document
from briefwright.files import Overlay
from briefwright.languages.language import words
from briefwright.render import pdf, proof
from briefwright.render.html import render
from briefwright.render.mends import installed
from briefwright.settings import Settings

NOTES = 60
WORDS = {
    "en": words("trade energy railway border observer doctrine partner coal export northern agreement corridor"),
    "ru": words("торговля энергетика железная дорога граница наблюдатель договор партнёр уголь вывоз коридор"),
    "zh": tuple("贸易能源铁路边境观察员条约伙伴煤炭出口走廊"),
}
STOP = {"en": ".", "ru": ".", "zh": "。"}
SOURCE = "---\nkey: s\ntype: report\ntitle: A report\nissued: 2020\nlanguage: en\n---\n\n{#p1 page=3}\nWords.\n"


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
        length = self.draw.choice([0, 0, 1, 5, 20, 60, 90])
        suffix = f", {self.some(length, length)}" if length else ""
        return f" [@s:p1{suffix}]"

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
        match self.draw.randrange(7):
            case 0:
                rows = [self.row() for _ in range(self.draw.randint(2, 9))]
                return {"table": {"caption": self.some(3, 6), "columns": ["A", "B", "C"], "rows": rows}}
            case 1:
                years = range(1990, 1990 + self.draw.randint(2, 6))
                return {"timeline": [{"date": str(year), "text": self.some(3, 14) + self.cite()} for year in years]}
            case 2:
                return "\n".join(f"- {self.text(1)}" for _ in range(self.draw.randint(2, 5)))
            case 3:
                return f"> {self.text(2, 0.3)}"
            case _:
                return self.text(self.draw.randint(1, 5))

    def spec(self) -> dict[str, object]:
        """The whole spec."""
        judgements = [self.judgement() for _ in range(3)]
        sections = []
        while self.left > 0:
            blocks = [self.block() for _ in range(self.draw.randint(1, 4))]
            sections.append({"heading": self.some(2, 5), "text": blocks})
        return {
            "kind": "country", "subjects": ["MNG"], "title": self.some(2, 6), "as_of": "2026-11-20",
            "language": self.language,
            "theme": self.draw.choice(["institute", "ministry", "plain"]), "paper": self.draw.choice(["A4", "Letter"]),
            "numbering": self.draw.choice(["brief", "page"]), "summary": self.text(2), "key_judgements": judgements,
            "sections": sections,
        }  # fmt: skip


def composed(number: int) -> tuple[Document, str]:
    """The Document of the brief of a number, and its HTML."""
    draw = random.Random(number)
    language = ("en", "zh", "ru")[number % 3]
    spec = yaml.safe_dump(Maker(draw, language).spec(), allow_unicode=True, sort_keys=False)
    files = Overlay({"briefings/a.yaml": spec.encode(), "seeds/s.md": SOURCE.encode()})
    (brief,) = check(files, Settings()).briefs
    assert brief.resolved is not None
    document = compose(brief.resolved, language, Settings())
    return document, render(document, files)


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """The CPU seconds of some work, and what it gives."""
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def main(count: int, first: int) -> int:
    """Lay out `count` briefs from number `first` on; 1 where a note went astray."""
    kinds = ("briefs", "notes", "lost", "cut", "misplaced", "outside", "headings last", "overlaps")
    totals = dict.fromkeys(kinds, 0)
    ratios = []
    for number in range(first, first + count):
        document, html = composed(number)
        alone, _ = timed(lambda d=document, h=html: pdf.lay_out(d, h))
        with installed():
            ours, laid = timed(lambda d=document, h=html: pdf.lay_out(d, h))
        found = proof.read(laid[0], len(document.notes))  # type: ignore[index]
        ratios.append(ours / alone)
        faults = {
            "lost": found.lost, "cut": found.cut, "misplaced": found.misplaced, "outside": found.outside,
            "headings last": found.headings_last, "overlaps": found.overlaps,
        }  # fmt: skip
        totals["briefs"] += 1
        totals["notes"] += len(document.notes)
        for name, what in faults.items():
            totals[name] += len(what)
        if not found.clean:
            print(number, document.language, document.theme, {k: v for k, v in faults.items() if v})
    print(totals)
    print(f"time: {statistics.median(ratios):.2f} x WeasyPrint alone (median; most {max(ratios):.2f})")
    return int(bool(totals["lost"] or totals["misplaced"] or totals["cut"]))


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:3]]
    sys.exit(main(*given, *(200, 0)[len(given) :]))
