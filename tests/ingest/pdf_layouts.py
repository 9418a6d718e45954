"""Documents set as PDF in layouts drawn by chance: columns, fonts, sizes, marks, places of notes, heads, numbers."""

from __future__ import annotations

import html
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.documents import Document, Heading, Listing, Plain, Quotation, Table, Words
from ingest.typeset import CIRCLED

FONTS = {
    "zh": ("Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai"),
    "en": ("DejaVu Serif", "PT Serif", "Vollkorn", "DejaVu Sans", "PT Sans"),
    "ru": ("PT Serif", "DejaVu Serif", "PT Sans", "DejaVu Sans", "Vollkorn"),
}
PAPERS = ((595, 842), (612, 792), (516, 729), (420, 595))
"""Widths and heights in points, the larger ones first."""
LABELS = {
    "zh": ("摘要", "关键词", "注释"), "en": ("Abstract", "Keywords", "Notes"),
    "ru": ("Аннотация", "Ключевые слова", "Примечания"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PdfLayout:
    """How a document is set. Lengths are in points, `leading` and `note_size` in sizes of the text."""

    font: str
    page: tuple[int, int]
    margins: tuple[int, int, int, int]
    size: float
    leading: float
    note_size: float
    columns: int
    gutter: int
    justified: bool
    hyphens: bool
    paragraph: Literal["indent", "gap", "both"]
    notes: Literal["page", "end"]
    restart: bool
    mark: Literal["plain", "dot", "bracket", "circled"]
    stroke: bool
    head: Literal["none", "title", "sides"]
    number: Literal["none", "foot", "outer", "decorated"]
    first_page: int
    headings: Literal["large", "bold", "centred", "plain bold"]
    front_over_columns: bool
    seed: int
    outlined: bool

    @property
    def name(self) -> str:
        """What it is in short."""
        parts = (
            self.seed,
            self.font,
            f"{self.columns}col",
            self.notes,
            self.mark,
            self.paragraph,
            self.number,
            self.head,
        )
        return "-".join(str(part).replace(" ", "") for part in parts)


def draw(language: str, seed: int) -> PdfLayout:
    """A layout for a language; the same for the same seed."""
    rng = random.Random(f"pdf{language}{seed}")
    columns = rng.choice((1, 1, 2))
    notes = rng.choice(("page", "page", "end"))
    restart = notes == "page" and rng.random() < 0.6
    marks = ("plain", "dot", "bracket", "circled") if restart and language == "zh" else ("plain", "dot", "bracket")
    size = rng.choice((9.0, 10.0, 10.5, 11.0, 12.0)) if columns == 1 else rng.choice((8.5, 9.0, 9.5, 10.0))
    return PdfLayout(
        font=rng.choice(FONTS[language]), page=rng.choice(PAPERS if columns == 1 else PAPERS[:2]),
        margins=(rng.randrange(55, 90), rng.randrange(45, 80), rng.randrange(60, 95), rng.randrange(45, 80)),
        size=size, leading=rng.choice((1.25, 1.4, 1.5, 1.7)), note_size=rng.choice((0.75, 0.8, 0.85, 0.9)),
        columns=columns, gutter=rng.choice((14, 18, 24, 30)), justified=rng.random() < 0.75,
        hyphens=language != "zh" and rng.random() < 0.5,
        paragraph=rng.choice(("indent", "indent", "gap", "both")), notes=notes, restart=restart, mark=rng.choice(marks),
        stroke=rng.random() < 0.6, head=rng.choice(("none", "title", "sides")),
        number=rng.choice(("none", "foot", "outer", "decorated")), first_page=rng.choice((1, rng.randrange(2, 400))),
        headings=rng.choice(("large", "bold", "centred", "plain bold")), front_over_columns=rng.random() < 0.7,
        seed=seed, outlined=rng.random() < 0.5,
    )  # fmt: skip


def typeset_pdf(document: Document, layout: PdfLayout) -> bytes:
    """The document as a PDF. The lower margin grows until no note comes to stand on another page than its call."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    for more in range(0, 60, 5):
        top, right, bottom, left = layout.margins
        tried = replace(layout, margins=(top, right, bottom + more, left))
        numbers: list[int] = []
        for _ in range(3):
            set_ = HTML(string=page_of(document, tried, numbers)).render(font_config=fonts)
            places = {name: n for n, page in enumerate(set_.pages) for name in page.anchors if name[:1] in "nc"}
            notes = [places[f"n{k}"] for k in range(sum(name[0] == "n" for name in places))]
            before, numbers = numbers, [notes[: k + 1].count(page) for k, page in enumerate(notes)]
            if not layout.restart or before == numbers:
                break
        if all(places[f"c{k}"] == page for k, page in enumerate(notes)) and (not layout.restart or before == numbers):
            return set_.write_pdf()  # type: ignore[no-any-return]
    raise AssertionError(f"{document.name} cannot be set as {layout.name}")


def side_by_side(document: Document, seed: int) -> bytes:
    """The document on narrow pages, two of which make one: each column has notes at its own foot."""
    import io

    import pypdfium2

    narrow = replace(
        draw(document.language, seed), columns=1, notes="page", restart=False, mark="plain", page=(300, 700),
        margins=(50, 12, 50, 12), size=9.0, head="none", number="none",
    )  # fmt: skip
    one = pypdfium2.PdfDocument(typeset_pdf(document, narrow))
    two = pypdfium2.PdfDocument(pypdfium2.raw.FPDF_ImportNPagesToOne(one.raw, 600, 700, 2, 1))
    out = io.BytesIO()
    two.save(out)
    return out.getvalue()


def page_of(document: Document, layout: PdfLayout, numbers: Sequence[int] = ()) -> str:
    """The HTML that is set; `numbers` are those of the notes where they restart on each page."""
    press = _Press(document, layout, numbers)
    lang = {"zh": "zh-Hans"}.get(document.language, document.language)
    body = "\n".join(press.body())
    head = f'<meta charset="utf-8"><style>{_css(document, layout)}</style>'
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


class _Press:
    def __init__(self, document: Document, layout: PdfLayout, numbers: Sequence[int]) -> None:
        self.document, self.of, self.numbers = document, layout, numbers
        self.count = 0
        self.listed: list[str] = []

    def body(self) -> Iterator[str]:
        d = self.document
        abstract, keywords, notes = LABELS[d.language]
        zh = d.language == "zh"
        colon = "：" if zh else ": "
        front = [
            f"<h1>{html.escape(d.title)}</h1>",
            f'<p class="authors">{html.escape(("  " if zh else ", ").join(d.authors))}</p>',
            f'<p class="abstract">{abstract}{colon}{html.escape(d.abstract)}</p>',
            f'<p class="keywords">{keywords}{colon}{html.escape(("；" if zh else ", ").join(d.keywords))}</p>',
        ]
        outside = self.of.columns == 1 or self.of.front_over_columns
        yield "\n".join(front) if outside else '<div class="columns">' + "\n".join(front)
        if outside:
            yield '<div class="columns">'
        for block in d.blocks:
            yield self.block(block)
        if self.of.notes == "end":
            yield f"<h2>{notes}</h2>"
            for n, note in enumerate(self.listed, 1):
                yield f'<p class="listed">{_marked(self.of, n)} {html.escape(note)}</p>'
        yield "</div>"

    def block(self, block: Heading | Plain | Quotation | Listing | Table) -> str:
        if isinstance(block, Heading):
            return f"<h{block.level + 1}>{html.escape(block.words.text)}</h{block.level + 1}>"
        if isinstance(block, Plain):
            return f"<p>{self.words(block.words)}</p>"
        if isinstance(block, Quotation):
            return f"<blockquote>{self.words(block.words)}</blockquote>"
        if isinstance(block, Listing):
            return "\n".join(f'<p class="item">{self.words(item)}</p>' for item in block.printed)
        rows = "".join(f"<tr>{''.join(f'<td>{html.escape(c)}</td>' for c in row)}</tr>" for row in block.rows)
        head = "".join(f"<th>{html.escape(c)}</th>" for c in block.head)
        return (
            f'<div class="table"><p class="caption">{html.escape(block.caption)}</p>'
            f"<table><tr>{head}</tr>{rows}</table>"
            f'<p class="credit">{html.escape(block.credit)}</p></div>'
        )

    def words(self, words: Words) -> str:
        out, at = "", 0
        for place, note in words.notes:
            out += html.escape(words.text[at:place])
            if self.of.notes == "end":
                self.listed.append(note)
                out += f"<sup>{_call(self.of, len(self.listed))}</sup>"
            else:
                restarts = self.of.restart and len(self.numbers) > self.count
                number = self.numbers[self.count] if restarts else self.count + 1
                marks = f'data-call="{_call(self.of, number)}" data-mark="{_marked(self.of, number)}"'
                out += f'<a id="c{self.count}"></a>'
                out += f'<span class="note" id="n{self.count}" {marks}>{html.escape(note)}</span>'
                self.count += 1
            at = place
        return out + html.escape(words.text[at:])


def _call(layout: PdfLayout, n: int) -> str:
    return f"[{n}]" if layout.mark == "bracket" else CIRCLED[n - 1] if layout.mark == "circled" else str(n)


def _marked(layout: PdfLayout, n: int) -> str:
    return f"{n}." if layout.mark == "dot" else _call(layout, n)


def _css(document: Document, of: PdfLayout) -> str:
    top, right, bottom, left = of.margins
    indent = "2em" if document.language == "zh" else "1.4em"
    before = "0.7em" if of.paragraph in ("gap", "both") else "0"
    first = indent if of.paragraph in ("indent", "both") else "0"
    journal, title = document.journal, document.title[:30].replace('"', "")
    heads = {
        "none": "", "title": f'@top-center {{ content: "{title}"; }}',
        "sides": f'@top-left {{ content: "{journal}"; }} @top-right {{ content: "{title}"; }}',
    }[of.head]  # fmt: skip
    numbers = {
        "none": "", "foot": "@bottom-center { content: counter(page); }",
        "outer": "@bottom-right { content: counter(page); }",
        "decorated": '@bottom-center { content: "— " counter(page) " —"; }',
    }[of.number]  # fmt: skip
    big = {"large": "1.3em", "bold": "1.1em", "centred": "1.15em", "plain bold": "1em"}[of.headings]
    raised = "font-size: 0.7em; vertical-align: super;" if of.mark == "plain" and of.seed % 2 else ""
    return f"""
    @page {{ size: {of.page[0]}pt {of.page[1]}pt; margin: {top}pt {right}pt {bottom}pt {left}pt;
      {heads} {numbers} font: 8pt "{of.font}";
      @footnote {{ margin-top: 8pt; {"border-top: 0.5pt solid; padding-top: 4pt;" if of.stroke else ""} }} }}
    @page :first {{ counter-reset: page {of.first_page};
      @top-left {{ content: none }} @top-right {{ content: none }} @top-center {{ content: none }} }}
    html {{ font: {of.size}pt/{of.leading} "{of.font}";
      text-align: {"justify" if of.justified else "left"}; hyphens: {"auto" if of.hyphens else "manual"}; }}
    body, p {{ margin: 0; }}
    .columns {{ columns: {of.columns}; column-gap: {of.gutter}pt; column-fill: auto; }}
    p {{ text-indent: {first}; margin-top: {before}; orphans: 1; widows: 1; }}
    h1, h2, h3 {{ {"" if of.outlined else "bookmark-level: none;"} }}
    h1 {{ font-size: 1.7em; line-height: 1.25; text-align: center; margin: 0 0 0.6em; }}
    h2, h3 {{ font-size: {big}; text-align: {"center" if of.headings == "centred" else "left"}; margin: 1em 0 0.5em;
      line-height: 1.3; break-after: avoid; }}
    h3 {{ font-size: {"1em" if of.headings == "plain bold" else "1.05em"}; }}
    .authors {{ text-align: center; text-indent: 0; margin: 0.5em 0; white-space: pre-wrap; }}
    .abstract, .keywords {{ font-size: 0.9em; margin: 0.4em 2em; text-indent: 0; }}
    blockquote {{ margin: 0.6em 2em; }}
    .item {{ text-indent: 0; margin: 0.2em 0 0.2em 2em; }}
    .table {{ margin: 0.8em 0; font-size: 0.9em; break-inside: avoid; }}
    .table p {{ text-indent: 0; margin: 0.2em 0; }}
    table {{ border-collapse: collapse; width: 100%; border-top: 0.7pt solid; border-bottom: 0.7pt solid; }}
    td, th {{ padding: 2pt 5pt; text-align: left; font-weight: normal; }}
    .note {{ float: footnote; footnote-policy: line; font-size: {of.size * of.note_size}pt; line-height: 1.3;
      text-align: left; text-indent: 0; }}
    .note::footnote-call {{ content: attr(data-call); font-size: 0.65em; vertical-align: super; line-height: 0; }}
    .note::footnote-marker {{ content: attr(data-mark) " "; {raised} }}
    sup {{ font-size: 0.65em; vertical-align: super; line-height: 0; }}
    .listed {{ font-size: {of.note_size}em; text-indent: 0; margin: 0.15em 0; text-align: left; }}
    """


def drawn_pdfs(texts: Sequence[Document], seeds: Sequence[int]) -> Iterator[tuple[Document, PdfLayout]]:
    """Each document in a layout drawn for each seed."""
    for seed in seeds:
        for n, document in enumerate(texts):
            yield document, draw(document.language, 100 * seed + n)
