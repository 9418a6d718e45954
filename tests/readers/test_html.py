"""What a page of HTML means, element by element; what is left out is named; nothing is lost."""

# ruff: noqa: E501, ISC004 - markup is not broken where it would read worse

from __future__ import annotations

import pytest
from lxml import etree, html

from briefwright.ingest.made import MadeHeading, MadePassage
from briefwright.ingest.run import ingest
from briefwright.readers import read
from briefwright.readers.block import HELD, Block

LONG = "The harbour is open all year, and its freight grows. "


def blocks(body: str) -> list[Block]:
    return [*read("a.html", f"<!doctype html><html><body>{body}</body></html>".encode()).blocks]


def texts(body: str) -> list[str]:
    return [block.words for block in blocks(body) if not block.reason and block.note < 0]


def notes(body: str) -> dict[int, str]:
    out: dict[int, str] = {}
    for block in blocks(body):
        if block.note >= 0:
            out[block.note] = f"{out[block.note]}|{block.text}" if block.note in out else block.text
    return out


def held(text: str) -> str:
    """A text with {n} for the call of note n."""
    return "".join(f"{{{ord(c) - HELD}}}" if ord(c) >= HELD else c for c in text)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>12 m<sup>2</sup>, CO<sub>2</sub>, 10<sup>-6</sup>, 1<sup>st</sup></p>", ["12 m², CO₂, 10⁻⁶, 1st"]),
        ("<p>one<br>two<br/>three</p>", ["one\ntwo\nthree"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<div>　　一段。<br>　　又一段。</div>", ["一段。", "又一段。"]),
        ("<p>河港\n  货运，is open\n at last</p>", ["河港货运，is open at last"]),
        ("<p><ruby>河<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>港</p>", ["河（hé）港"]),
        ("<pre>a  b\n  c</pre>", ["a  b\n  c"]),
        ("<p>a &amp; b &lt;c&gt; &#150; &hellip; &eacute; &#x4e00;</p>", ["a & b <c> – … é 一"]),
        ("<p>co\u00adoper\u200bation</p>", ["cooperation"]),
        ("<p>one <!-- not this --> two</p>", ["one two"]),
        ("<p>one <script>no()</script><style>p{}</style> two</p>", ["one two"]),
        ("<div>loose<p>within</p>behind</div>", ["loose", "within", "behind"]),
        ("<dl><dt>Term</dt><dd>What it means.</dd></dl>", ["Term", "What it means."]),
        ("<details><summary>More</summary><p>Here.</p></details>", ["More", "Here."]),
        ("<ol start=3><li>c<li value=7>g<li>h</ol>", ["3. c", "7. g", "8. h"]),
        ("<ol type=a><li>one<ul><li>in</ul><li>two</ol>", ["a. one", "• in", "b. two"]),
        ("<ol><li><p>one</p><p>more of it</p></li><li>2) two</li></ol>", ["1. one", "more of it", "2) two"]),
        ("<p>\U000f0001 and &#xF0001; are no marks</p>", ["\ufffd and \ufffd are no marks"]),
        ("<p>a\x01b &#1; c</p>", ["ab c"]),
    ],
)  # fmt: skip
def test_text(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


def test_headings_have_levels() -> None:
    found = blocks('<h1>One</h1><h3>Three</h3><div role="heading" aria-level="2">Two</div>')
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("heading", 1, "One"), ("heading", 3, "Three"), ("heading", 2, "Two"),
    ]  # fmt: skip


def test_cells_that_stand_for_several() -> None:
    table = (
        "<table><tr><th rowspan=2>Quay<th colspan=2>Freight</tr><tr><th>2019<th>2020</tr>"
        "<tr><td rowspan=2>Upper<td>1<td>2</tr><tr><td colspan=2>unknown</tr></table>"
    )
    (found,) = blocks(table)
    assert found.rows == (
        ("Quay", "Freight", "Freight"), ("Quay", "2019", "2020"), ("Upper", "1", "2"), ("Upper", "unknown", ""),
    )  # fmt: skip


def test_a_table_for_the_layout_is_none() -> None:
    assert texts(f"<table><tr><td><h2>A</h2><p>{LONG}</p><td><p>{LONG}</p></table>") == [
        "A",
        LONG.strip(),
        LONG.strip(),
    ]


FOUND = "One{0} and two{1}."
TWO = {0: "First.", 1: "Second."}


@pytest.mark.parametrize(
    "body",
    [
        '<p>One<sup><a href="#a">1</a></sup> and two<sup><a href="#b">2</a></sup>.</p><ol><li id=a>First.<li id=b>Second.</ol>',
        '<p>One<a href="#a" id=ra><sup>[1]</sup></a> and two<a href="#b" id=rb><sup>[2]</sup></a>.</p>'
        '<p id=a><a href="#ra">[1]</a> First.</p><p id=b><a href="#rb">[2]</a> Second.</p>',
        '<p>One<sup>[<a href="#a">1</a>]</sup> and two<sup>[<a href="#b">2</a>]</sup>.</p>'
        "<table><tr><td id=a>1</td><td>First.</td></tr><tr><td id=b>2</td><td>Second.</td></tr></table>",
        '<p>One<a href="#a">*</a> and two<a href="#b">**</a>.</p><p><a name=a></a>* First.<br><a name=b></a>** Second.</p>',
        '<p>One<a role="doc-noteref" href="#a">a</a> and two<a role="doc-noteref" href="#b">b</a>.</p>'
        "<aside id=a role=doc-footnote><p>First.</p></aside><aside id=b role=doc-footnote><p>Second.</p></aside>",
        '<p>One<a href="https://example.org/x#a" class=footnote>①</a> and two<a href="#b" class=footnote>②</a>.</p>'
        '<link rel=canonical href="https://example.org/x"><div id=a><p>① First.</p></div><div id=b><p>② Second.</p></div>',
    ],
    ids=range(6),
)
def test_notes_as_sites_make_them(body: str) -> None:
    original = read("a.html", f"<!doctype html><html><body>{body}</body></html>".encode())
    (made,) = ingest(original).sources
    assert [held(block.text) for block in original.blocks if block.note < 0] == [FOUND]
    assert dict(enumerate(note.text for note in made.notes)) == TWO
    (passage,) = (part for part in made.parts if isinstance(part, MadePassage))
    assert passage.anchors == (("n1", 3), ("n2", 11))


def test_a_note_of_several_paragraphs_and_one_called_twice() -> None:
    body = (
        '<p>One<sup><a href="#a">1</a></sup>, again<sup><a href="#a">1</a></sup>.</p>'
        '<div class=notes><div id=a><p>First.</p><p>Its end, see <a href="https://example.org">there</a>.</p></div></div>'
    )
    assert held(texts(body)[0]) == "One{0}, again{0}."
    assert notes(body) == {0: "First.|Its end, see there."}


@pytest.mark.parametrize(
    "body",
    [
        '<p>See <a href="#s">section 1</a>.</p><h2 id=s>1</h2><p>Text.</p>',
        '<p>Go to <a href="#top">top</a> or <a href="#p2">page 2</a>.</p><p id=p2>Text.</p>',
        '<ul><li><a href="#s1">1 Question</a></ul><h2 id=s1>Question</h2>',
    ],
)
def test_links_within_a_page_that_are_no_notes(body: str) -> None:
    assert notes(body) == {}


def test_notes_outside_the_article_are_kept_and_a_footer_that_holds_them_too() -> None:
    body = f'<article><p>{LONG * 9}<a href="#n1"><sup>1</sup></a></p></article><footer><p id=n1>1. The note.</p><p>©</p></footer>'
    assert notes(body) == {0: "1. The note."}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<nav>Home</nav>", "navigation"), ("<div role=navigation>Home</div>", "navigation"),
        ("<div class=site-footer>All rights</div>", "page footer"), ("<div class='share-buttons'>X</div>", "sharing"),
        ("<div id=cookie-banner>We use them.</div>", "cookie notice"), ("<form><label>Name</label></form>", "form"),
        ("<section class=comments><p>I agree.</p></section>", "comments"), ("<p hidden>Not seen.</p>", "hidden"),
        ("<div style='display: none'>Not seen.</div>", "hidden"), ("<div class=relatedPosts>More</div>", "related links"),
        ("<div class='qr_code_pc'>Scan</div>", "tools"), ("<div class=breadcrumb>A > B</div>", "navigation"),
        ("<ul><li><a href=a>A</a><li><a href=b>B</a><li><a href=c>C</a><li><a href=d>D</a></ul>", "list of links"),
        ("<ul><li><a href=#a>A</a><li><a href=#b>B</a><li><a href=#c>C</a><li><a href=#d>D</a></ul>", "table of contents"),
    ],
)  # fmt: skip
def test_furniture_has_its_reason(body: str, reason: str) -> None:
    found = blocks(f"<article>{f'<p>{LONG * 3}</p>' * 9}{body}</article>")
    assert {block.reason for block in found if block.text != (LONG * 3).strip()} == {reason}


@pytest.mark.parametrize(
    "name", ["no-sidebar", "has-comments", "content", "print-edition", "share-of-the-market-in-2020"]
)
def test_what_only_sounds_like_furniture_is_kept(name: str) -> None:
    assert texts(f'<div class="{name}"><p>{LONG * 9}</p></div><p>{LONG}</p>') == [(LONG * 9).strip(), LONG.strip()]


def test_a_button_within_a_line_does_not_part_it() -> None:
    found = blocks(f"<p>One <span class=tooltip>what one is</span> and two. {LONG * 9}</p>")
    assert [(b.text[:12], b.reason) for b in found] == [("what one is", "tools"), ("One and two.", "")]


def test_every_character_of_a_page_is_in_a_block() -> None:
    page = f"""<html><body><nav>Menu</nav><div>loose <b>bold</b><p>in</p>tail</div><table><tr><td>a<td>b<tr><td>c<td>d</table>
    <ul><li>x<p>y</p></ul><article><p>{LONG * 5}</p><h2>Head</h2><aside>Beside</aside></article><footer>Foot</footer></body></html>"""
    shown = "".join("".join(map(str, html.fromstring(page).itertext())).split())
    read_back = "".join(block.words for block in read("a.html", page.encode()).blocks)
    assert sorted("".join(read_back.split()).replace("•", "").replace("|", "")) == sorted(shown)


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("gb18030", "gb2312", "河港的货运逐年增长，冰期缩短。镕𠀀"), ("big5", "big5", "河港的貨運逐年增長，冰期縮短。"),
        ("cp1251", "windows-1251", "Грузооборот порта растёт — «из года в год»."), ("koi8-r", "koi8-r", "Порт зимой."),
        ("utf-8", "gb2312", "河港的货运逐年增长，冰期缩短。"), ("cp1252", "iso-8859-1", "The café’s “open” – again."),
        ("gb18030", "", "河港的货运逐年增长，冰期缩短。" * 9), ("cp1251", "", "Грузооборот порта растёт из года в год. " * 5),
        ("utf-16", "", "河港的货运逐年增长。"), ("utf-8-sig", "windows-1251", "Порт зимой."),
        ("cp1251", "utf-8", "Грузооборот порта растёт из года в год. " * 5), ("utf-8", "no-such-one", "Порт зимой."),
    ],
)  # fmt: skip
def test_the_encoding_is_what_the_page_says_or_its_bytes_show(encoding: str, declared: str, text: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    data = f"<html><head>{meta}<title>x</title></head><body><p>{text}</p></body></html>".encode(encoding)
    assert [block.text for block in read("a.html", data).blocks] == [text.strip()]


def test_metadata_in_the_order_of_trust() -> None:
    head = """<title>Title - Site</title><meta property="og:title" content="OG title"><meta property="og:site_name" content="Site">
    <meta name="citation_title" content="The Title"><meta name="citation_author" content="Sample, Ann">
    <meta name="citation_author" content="Ben Example"><meta name="citation_date" content="2020/3/7">
    <meta name="citation_journal_title" content="Journal"><meta name="citation_doi" content="doi:10.5555/1">
    <link rel=canonical href="https://example.org/a"><meta name=keywords content="a; b">"""
    page = f"<!doctype html><html lang=en-GB><head>{head}</head><body><h1>The Title</h1><p>{LONG}</p></body></html>"
    metadata = read("a.html", page.encode()).metadata
    assert metadata == {
        "title": "The Title", "author": ["Sample, Ann", "Ben Example"], "issued": "2020-03-07", "keyword": ["a; b"],
        "container-title": "Journal", "DOI": "10.5555/1", "URL": "https://example.org/a", "language": "en-GB",
        "type": "article-journal",
    }  # fmt: skip


@pytest.mark.parametrize(
    "broken", ['{"@type": "Article", "headline": ', "[" * 5000, '{"@graph": 1, "@type": ["Article"]}', "null"]
)
def test_broken_data_for_machines_does_no_harm(broken: str) -> None:
    page = f'<html><head><script type="application/ld+json">{broken}</script></head><body><p>{LONG}</p></body></html>'
    assert [block.text for block in read("a.html", page.encode()).blocks] == [LONG.strip()]


def test_bold_lines_are_headings_and_the_bold_title_above_is_none_of_them() -> None:
    page = f"<html><body><h1>The Title</h1><p>{LONG}</p><p><strong>A chapter</strong></p><p>{LONG}</p><p><b>Note:</b> x.</p></body>"
    (made,) = ingest(read("a.html", page.encode())).sources
    assert [part for part in made.parts if isinstance(part, MadeHeading)] == [MadeHeading(1, "A chapter")]
    assert made.metadata["title"] == "The Title"


def test_nothing_is_fetched_and_no_entity_is_expanded() -> None:
    page = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>A&x;B</p></body></html>'
    assert any("A&x;B" in block.text for block in read("a.xhtml", page).blocks)
    assert etree.LXML_VERSION >= (5,)
