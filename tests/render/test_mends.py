"""Each mend cures its fault; and each fault is still there without it, else the mend has become needless."""

from __future__ import annotations

import random
import re
from contextlib import nullcontext
from typing import Any

import pytest
import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration

from briefwright.render import fonts, mends, proof
from briefwright.render.page_numbers import boxes_of


def lay_out(html: str, *, mended: bool, family: str = "") -> Any:
    """WeasyPrint's pages, drawn once; the regular face of a pinned `family` can be used."""
    configuration = FontConfiguration()
    rules = ""
    if family:
        path = fonts.find(next(face for face in fonts.FACES if face.family == family))
        assert path is not None, f"install the fonts: {family}"
        rules = f'@font-face {{ font-family: "{family}"; src: url("{path.as_uri()}") }}'
    css = weasyprint.CSS(string=rules, font_config=configuration)
    with mends.installed() if mended else nullcontext():
        rendering = weasyprint.HTML(string=html).render(font_config=configuration, stylesheets=[css])
        rendering.write_pdf()
    return rendering


def note(number: int, lines: int) -> str:
    return f'<span class="fn" data-n="{number}">{"<br>".join(["note"] * lines)}</span>'


SMALL = f"""<style>
@page {{ size: 300px; margin: 15px; @footnote {{ margin: 0; padding: 0 }} }}
html {{ font: 12px/16px serif; orphans: 2; widows: 2 }} p {{ margin: 0 }}
.fn {{ float: footnote; font: 12px/16px serif }}
</style><p>{"<br>".join(["line"] * 11)}</p>
<p>first{note(1, 4)}{note(2, 1)}<br>second{note(3, 2)}<br>third<br>fourth</p>"""
"""A page of 16 lines: eleven, then a paragraph whose notes do not fit with it."""


class TestStrictFootnotes:
    def test_no_note_is_lost_where_one_does_not_fit(self) -> None:
        found = proof.read(lay_out(SMALL, mended=True), ["note"] * 3)
        assert found.clean, found

    def test_without_the_mend_one_is(self) -> None:
        found = proof.read(lay_out(SMALL, mended=False), ["note"] * 3)
        assert found.lost or found.misplaced

    @pytest.mark.parametrize("seed", range(6))
    def test_dense_notes_in_every_kind_of_block(self, seed: int) -> None:
        html, notes, words = dense(random.Random(seed))
        rendering = lay_out(html, mended=True)
        found = proof.read(rendering, [""] * notes)
        assert not found.astray
        assert not found.overlaps
        texts = "".join(b.text for p in rendering.pages for b in boxes_of(p) if isinstance(b, boxes.TextBox))
        assert set(re.findall(r"w\d+e", texts)) == {f"w{i}e" for i in range(words)}


def dense(chance: random.Random) -> tuple[str, int, int]:
    """A document of all kinds of block, its notes and words counted."""
    count = {"note": 0, "word": 0}

    def text(length: int) -> str:
        words = []
        for _ in range(length):
            words.append(f"w{count['word']}e")
            count["word"] += 1
            if chance.random() < 0.06:
                count["note"] += 1
                long = chance.choice([2, 6, 40 if chance.random() < 0.2 else 4])
                words.append(f'<span class="fn" data-n="{count["note"]}">{"note " * long}</span>')
        return " ".join(words)

    def block() -> str:
        kind = chance.choice(["p", "p", "p", "list", "table", "quotation", "box", "columns", "float", "heading"])
        if kind == "list":
            return "<ul>" + "".join(f"<li>{text(chance.randint(4, 25))}</li>" for _ in range(3)) + "</ul>"
        if kind == "table":
            rows = "".join(f"<tr><td>{text(5)}</td><td>{text(5)}</td></tr>" for _ in range(chance.randint(3, 9)))
            return f"<table><thead><tr><th>a<th>b</thead>{rows}</table>"
        if kind == "columns":
            return f'<div style="columns: 2"><p>{text(40)}</p></div>'
        if kind == "float":
            return f'<div style="float: right; width: 40%">{text(12)}</div><p>{text(50)}</p>'
        if kind == "heading":
            return f'<h2 style="break-after: avoid">w{0}e</h2><p>{text(20)}</p>'
        tag = {"quotation": "blockquote", "box": 'div style="break-inside: avoid; border: 1px solid"'}.get(kind, "p")
        return f"<{tag}>{text(chance.randint(10, 70))}</{tag.split()[0]}>"

    body = "".join(block() for _ in range(14))
    style = (
        "@page { size: A6; margin: 12mm } html { font: 9pt/1.4 serif; orphans: 2; widows: 2 }"
        ".fn { float: footnote; font-size: 7pt } tr { break-inside: avoid } p { margin: 0 0 6pt }"
    )
    return f"<style>{style}</style>{body}", count["note"], count["word"]


HEADED = f"""<style>
@page {{ size: 300px 200px; margin: 10px }} html {{ font: 12px/16px serif }} p, h2 {{ margin: 0 }}
h2 {{ break-after: avoid; font-size: 12px }} div {{ break-inside: avoid }}
</style><p>before</p><h2>Head</h2><div><p>{"<br>".join(["line"] * 11)}</p></div>"""
"""A block of eleven lines of which a page holds eleven, but ten below a heading."""


class TestHeadingsKept:
    def test_a_block_gives_way_to_its_heading(self) -> None:
        assert not proof.read(lay_out(HEADED, mended=True), []).headings_last

    def test_without_the_mend_a_heading_is_left_alone(self) -> None:
        assert [words for _, words in proof.read(lay_out(HEADED, mended=False), []).headings_last] == ["Head"]

    def test_a_single_line_stands_below_a_heading_where_its_notes_leave_room_for_no_more(self) -> None:
        html = HEADED.split("<p>before", maxsplit=1)[0] + ".fn { float: footnote } </style>"
        text = f"line{note(1, 6)}<br>line{note(2, 6)}<br>line"
        html = html.replace("</style>", "", 1) + f"<p>before</p><h2>Head</h2><p>{text}</p>"
        assert proof.read(lay_out(html, mended=True), ["note"] * 2).clean

    def test_a_list_gives_way_whose_items_want_to_stay_together(self) -> None:
        items = "".join(f"<li>{'<br>'.join(['line'] * 5)}</li>" for _ in range(3))
        style = "li { break-inside: avoid } li:first-child { break-after: avoid } li:last-child { break-before: avoid }"
        html = f"{HEADED.split('</style>', maxsplit=1)[0]}{style}</style><p>before</p><h2>Head</h2><ul>{items}</ul>"
        assert proof.read(lay_out(html, mended=False), []).headings_last
        assert not proof.read(lay_out(html, mended=True), []).headings_last

    def test_a_block_that_fits_the_next_page_with_its_heading_stays_whole(self) -> None:
        html = HEADED.replace("line<br>" * 4, "", 1).replace("before", "<br>".join(["before"] * 6))
        pages = lay_out(html, mended=True).pages
        words = [[box.text for box in boxes_of(page) if isinstance(box, boxes.TextBox)] for page in pages]
        assert words == [["before"] * 6, ["Head", *["line"] * 7]]


CHINESE = f"""<style>@page {{ size: 331px 400px; margin: 10px }}
body, p {{ font: 20px/30px "BW Song"; text-align: justify; margin: 0 }}</style>
<p lang="zh">{"两个出口每个只有一条路可走北来的货物或者在一天半之内南去" * 3}</p>"""


def line_ends(rendering: Any) -> list[float]:
    """Where the last sign of each line but the last ends, in pixels."""
    lines = [box for box in boxes_of(rendering.pages[0]) if isinstance(box, boxes.LineBox)]
    texts = [[box for box in line.descendants() if isinstance(box, boxes.TextBox)][-1] for line in lines[:-1]]
    return [round(text.position_x + text.width, 1) for text in texts]


class TestCjkJustify:
    def test_both_margins_are_flush(self) -> None:
        assert set(line_ends(lay_out(CHINESE, mended=True, family="BW Song"))) == {321.0}

    def test_without_the_mend_they_are_not(self) -> None:
        assert set(line_ends(lay_out(CHINESE, mended=False, family="BW Song"))) == {310.0}


MIXED = """<html lang="{lang}"><style>@page {{ size: 331px 400px; margin: 10px }}
body, p {{ font: 20px/30px "BW Song"; text-align: justify; margin: 0 }} i {{ font-style: normal; margin: 0 5px }}
</style><p>{text}</p>"""


def first_line(html: str, *, mended: bool = True) -> list[Any]:
    """The texts of the first line of a page."""
    rendering = lay_out(html, mended=mended, family="BW Song")
    line = next(box for box in boxes_of(rendering.pages[0]) if isinstance(box, boxes.LineBox))
    return [box for box in line.descendants() if isinstance(box, boxes.TextBox)]


class TestSpreadWhereItIsChinese:
    def test_a_chinese_title_in_an_english_line_is_not_spread(self) -> None:
        text = 'one two <span lang="zh">两个出口“每个”</span> three four five six seven eight'
        title = first_line(MIXED.format(lang="en", text=text))[1]
        natural = first_line(MIXED.format(lang="en", text=text).replace("justify", "left"))[1]
        assert title.text == natural.text == "两个出口“每个”"
        assert title.width == natural.width

    def test_nor_are_the_marks_of_an_english_one_in_a_chinese_line(self) -> None:
        text = '两个出口<span lang="en">“a’b”</span>只有一条路可走北来的货物或者在一天半之内南去'
        justified, natural = (
            {box.text: box.width for box in first_line(MIXED.format(lang="zh", text=text).replace("justify", how))}
            for how in ("justify", "left")
        )
        assert justified["“a’b”"] == natural["“a’b”"]
        assert justified["两个出口"] > natural["两个出口"]

    def test_a_line_that_would_be_all_holes_stays_ragged(self) -> None:
        """Three words before an address that fills a line by itself."""
        text = f"见 https {'a' * 27} 年"
        texts = first_line(MIXED.format(lang="en", text=text))
        assert sum(box.width for box in texts) < 200


class TestAirAtTheEdges:
    def test_a_line_begins_and_ends_at_the_margin(self) -> None:
        for text in ("<i>2014</i>年" + "两个出口每个只有一条路" * 3, "两个出口每个只有一条路可<i>24</i>走北来的货物"):
            texts = first_line(MIXED.format(lang="zh", text=text))
            assert round(texts[0].position_x, 1) == 10
            assert round(texts[-1].position_x + texts[-1].width, 1) == 321

    def test_without_the_mend_there_is_a_dent(self) -> None:
        text = "<i>2014</i>年" + "两个出口每个只有一条路" * 3
        assert first_line(MIXED.format(lang="zh", text=text), mended=False)[0].position_x == 15

    def test_between_ideographs_the_air_stays(self) -> None:
        texts = first_line(MIXED.format(lang="zh", text="年<i>2014</i>年").replace("justify", "left"))
        assert round(texts[1].position_x - texts[0].position_x - texts[0].width, 1) == 5


DASHES = """<style>@page { size: 460px 200px; margin: 10px }
body, p { font: 20px/30px "BW Serif"; text-align: justify; margin: 0 }</style>
<p>об изысканиях — объявлять, а коридор — зарабатывать<b>!</b> Перемена покажется сначала</p>"""


def drawn_and_measured(rendering: Any) -> tuple[float, float]:
    """The width of the first text of a page, as it is drawn and as the layout has it."""
    from weasyprint.text.line_break import line_size

    text = next(box for box in boxes_of(rendering.pages[0]) if isinstance(box, boxes.TextBox))
    text.pango_layout.reactivate(text.style)
    return line_size(text.pango_layout.get_first_line()[0], text.style)[0], text.width


class TestDrawnWidth:
    def test_a_justified_text_is_drawn_as_it_was_measured(self) -> None:
        with mends.installed():
            drawn, measured = drawn_and_measured(lay_out(DASHES, mended=True, family="BW Serif"))
        assert drawn == pytest.approx(measured, abs=0.15)

    def test_without_the_mend_it_is_not(self) -> None:
        drawn, measured = drawn_and_measured(lay_out(DASHES, mended=False, family="BW Serif"))
        assert drawn > measured + 1


SPACED = """<style>@page {{ size: 800px 400px; margin: 10px }}
body, p {{ font: 20px/30px "BW Serif"; width: {width}px; margin: 0 }}</style>
<p>The boom came mainly from one place, and we have no <em>later figure</em> to hand."""


class TestHangingSpace:
    @staticmethod
    def words_alone(*, mended: bool) -> int:
        """In how many of these widths a word stands alone on the first line."""
        pages = (lay_out(SPACED.format(width=width), mended=mended, family="BW Serif") for width in range(440, 500))
        lines = (next(box for box in boxes_of(page.pages[0]) if isinstance(box, boxes.LineBox)) for page in pages)
        return sum(
            "".join(b.text for b in line.descendants() if isinstance(b, boxes.TextBox)) == "The" for line in lines
        )

    def test_no_word_is_left_alone(self) -> None:
        assert self.words_alone(mended=True) == 0

    def test_without_the_mend_one_is(self) -> None:
        assert self.words_alone(mended=False) > 0


HYPHENATED = """<html lang="ru"><style>@page {{ size: 200px 105px; margin: 10px }}
body, p {{ font: 20px/28px "BW Serif"; hyphens: auto; orphans: 1; widows: 1; margin: 0 }} .fn {{ float: footnote }}
</style><p>{text}</p>"""


class TestLastHyphen:
    TEXT = "Восстановление межгосударственного сотрудничества предполагает продолжительные переговоры " * 3

    @staticmethod
    def page_ends(text: str, *, mended: bool) -> list[str]:
        pages = lay_out(HYPHENATED.format(text=text), mended=mended, family="BW Serif").pages
        return [[box.text for box in boxes_of(page) if isinstance(box, boxes.TextBox)][-1] for page in pages]

    def test_no_page_ends_within_a_word(self) -> None:
        ends = self.page_ends(self.TEXT, mended=True)
        assert not [end for end in ends if end.endswith(("-", "‐"))]

    def test_nothing_is_lost_by_it(self) -> None:
        pages = lay_out(HYPHENATED.format(text=self.TEXT), mended=True, family="BW Serif").pages
        lines = [box.text for page in pages for box in boxes_of(page) if isinstance(box, boxes.TextBox)]
        assert re.sub(r"[-‐ ]", "", "".join(lines)) == self.TEXT.replace(" ", "")

    def test_without_the_mend_one_does(self) -> None:
        assert [end for end in self.page_ends(self.TEXT, mended=False) if end.endswith(("-", "‐"))]


def test_the_mends_leave_nothing_behind() -> None:
    from weasyprint.layout import block, page

    before = (page.block_level_layout, block.iter_line_boxes)
    with mends.installed():
        assert page.block_level_layout is not before[0]
    assert (page.block_level_layout, block.iter_line_boxes) == before
