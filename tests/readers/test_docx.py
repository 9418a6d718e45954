"""What a Word file means, element by element; what is left out is named."""

# ruff: noqa: E501 - markup is not broken where it would read worse

from __future__ import annotations

import io
import zipfile

import pytest

from briefwright.ingest.made import MadeHeading, MadePassage
from briefwright.ingest.run import ingest
from briefwright.readers import read
from briefwright.readers.block import HELD, Block
from briefwright.readers.original import Original
from ingest.wordfiles import W, package, paragraph, run

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TEXT = "The harbour is open all year, and its freight grows."


def original(body: str, **parts: str) -> Original:
    return read("a.docx", package(body, parts))


def blocks(body: str, **parts: str) -> list[Block]:
    return [*original(body, **parts).blocks]


def texts(body: str, **parts: str) -> list[str]:
    return [block.words for block in blocks(body, **parts) if not block.reason and block.note < 0]


def left(body: str, **parts: str) -> dict[str, str]:
    return {block.reason: block.text for block in blocks(body, **parts) if block.reason}


def notes_part(kind: str, *notes: str) -> str:
    inner = "".join(f'<w:{kind} w:id="{n}">{note}</w:{kind}>' for n, note in enumerate(notes, 1))
    return f'<w:{kind}s xmlns:w="{W}">{inner}</w:{kind}s>'


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (run("one ") + run("two", "<w:b/>"), ["one two"]),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", ["a b\nc\nd"]),
        ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t>ed</w:t></w:r>", ["coop‑ed"]),
        (run("m") + run("2", '<w:vertAlign w:val="superscript"/>') + run(", CO") + run("2", '<w:vertAlign w:val="subscript"/>'), ["m², CO₂"]),
        (f'<w:hyperlink w:anchor="x">{run("a link")}</w:hyperlink>{run(" and text")}', ["a link and text"]),
        (f'<w:ins w:id="1">{run("put in")}</w:ins>{run(", kept")}', ["put in, kept"]),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>' + run("x"), ["x"]),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Symbol" w:char="F061"/></w:r>', ["°α"]),
        ("<w:r><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>河</w:t></w:r></w:rubyBase></w:ruby></w:r>", ["河（hé）"]),
        (f"<w:sdt><w:sdtContent>{run('in a field')}</w:sdtContent></w:sdt>", ["in a field"]),
        ('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a=b</m:t></m:r></m:oMath>', ["a=b"]),
        (run("one") + '<w:r><w:br w:type="page"/></w:r>' + run("two"), ["one two"]),
    ],
)  # fmt: skip
def test_text(content: str, wanted: list[str]) -> None:
    assert texts(paragraph(content)) == wanted


def test_what_was_deleted_or_hidden_is_left_out_and_told() -> None:
    body = paragraph(
        run("It is ") + '<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>' + run("open")
        + run("secret", "<w:vanish/>") + run("shown", '<w:vanish w:val="0"/>') + run("gone", '<w:rStyle w:val="gone"/>')
    )  # fmt: skip
    assert texts(body) == ["It is openshown"]
    assert left(body) == {"deleted text (tracked change)": "not", "hidden text": "secretgone"}
    assert any("hidden text" in decision for decision in original(body).decisions)


def test_paragraphs_whose_parting_was_deleted_are_one() -> None:
    parted = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>' + run("One, ") + "</w:p>"
    assert texts(parted + paragraph(run("two."))) == ["One, two."]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    body = paragraph(
        f'<w:moveFrom w:id="1">{run("moved")}</w:moveFrom>{run("a ")}<w:moveTo w:id="2">{run("moved")}</w:moveTo>'
    )
    assert texts(body) == ["a moved"]


def test_a_text_box_stands_behind_its_paragraph_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}{paragraph(run('And more.'))}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(paragraph(run("Before ") + both + run("and after."))) == [
        "Before and after.",
        "In the box.",
        "And more.",
    ]


def test_numbers_are_those_that_word_prints() -> None:
    def item(text: str, level: int = 0, number: int = 1) -> str:
        return paragraph(
            run(text), properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        )

    body = (
        item("a") + item("b", 1) + item("c", 1) + item("d") + item("e", 1) + item("f", number=2) + item("g", number=3)
    )
    assert texts(body) == ["1. a", "1.a) b", "1.b) c", "2. d", "2.a) e", "• f", "1. g"]
    assert texts(item("x", number=0) + item("y", number=99)) == ["x", "y"]


def test_headings_by_style_and_by_level() -> None:
    body = (
        paragraph(run("The Title"), "T") + paragraph(run("One"), "1") + paragraph(run("Own"), "own")
        + paragraph(run("Deep"), properties='<w:outlineLvl w:val="2"/>') + paragraph(run("None"), "1", '<w:outlineLvl w:val="9"/>')
        + paragraph(run("Quoted."), "q")
    )  # fmt: skip
    assert [(b.kind, b.level, b.text) for b in blocks(body)] == [
        ("heading", 0, "The Title"), ("heading", 1, "One"), ("heading", 1, "Own"), ("heading", 3, "Deep"),
        ("paragraph", 0, "None"), ("quotation", 0, "Quoted."),
    ]  # fmt: skip


def test_notes_of_both_kinds_at_their_places_in_tables_too() -> None:
    def call(kind: str, name: int, more: str = "") -> str:
        return f'<w:r><w:{kind}Reference {more}w:id="{name}"/></w:r>'

    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('a'))}</w:tc><w:tc>{paragraph(run('b') + call('footnote', 3))}</w:tc></w:tr>"
    table += f"<w:tr><w:tc>{paragraph(run('c'))}</w:tc><w:tc>{paragraph(run('d'))}</w:tc></w:tr></w:tbl>"
    body = paragraph(run("One") + call("footnote", 2) + run(" and two") + call("endnote", 1) + run(".")) + table
    body += paragraph(
        run("Three") + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>' + run(".")
    )
    found = read(
        "a.docx",
        package(
            body,
            {
                "footnotes": notes_part(
                    "footnote",
                    paragraph(run("Of the star.")),
                    paragraph(run("First.")) + paragraph(run("Its end.")),
                    paragraph(run("Of the cell.")),
                ),
                "endnotes": notes_part("endnote", paragraph(run("Last."))),
            },
        ),
    )
    (made,) = ingest(found).sources
    assert [(note.text, note.values.get("marker")) for note in made.notes] == [
        ("First.\nIts end.", "1"), ("Last.", "i"), ("Of the cell.", "2"), ("Of the star.", "*"),
    ]  # fmt: skip
    anchors = [(part.text, part.anchors) for part in made.parts if isinstance(part, MadePassage)]
    assert anchors[0] == ("One and two.", (("n1", 3), ("n2", 11)))
    assert anchors[1] == ("| a | b |\n| --- | --- |\n| c | d |", (("n3", 7),))
    assert anchors[2] == ("Three.", (("n4", 5),))


def test_notes_that_begin_anew_on_each_page_have_no_mark_that_could_be_wrong() -> None:
    settings = f'<w:settings xmlns:w="{W}"><w:footnotePr><w:footnote w:id="-1"/><w:numRestart w:val="eachPage"/></w:footnotePr></w:settings>'
    body = paragraph(run("One") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    part = notes_part("footnote", paragraph(run("First.")))
    assert original(body, footnotes=part, settings=settings).markers == ("",)
    circled = settings.replace("numRestart", "numFmt").replace("eachPage", "decimalEnclosedCircleChinese")
    assert original(body, footnotes=part, settings=circled).markers == ("①",)


def test_cells_that_stand_for_several() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text) if text else '')}</w:tc>"

    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        cell("Quay", down) + cell("Freight", '<w:gridSpan w:val="2"/>'), cell("", on) + cell("2019") + cell("2020"),
        cell("Upper") + cell("1") + cell("2"),
    ]  # fmt: skip
    (found,) = blocks("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")
    assert found.rows == (("Quay", "Freight", ""), ("Quay", "2019", "2020"), ("Upper", "1", "2"))


def test_a_frame_round_text_is_no_table() -> None:
    frame = f"<w:tbl><w:tr><w:tc>{paragraph(run('One.'))}{paragraph(run('Two.'))}</w:tc></w:tr></w:tbl>"
    assert texts(frame) == ["One.", "Two."]


def test_edges_of_pages_and_comments_are_left_out_and_told() -> None:
    body = paragraph(run(TEXT))
    parts = {
        "header1": f'<w:hdr xmlns:w="{W}">{paragraph(run("Journal"))}</w:hdr>',
        "footer1": f'<w:ftr xmlns:w="{W}">{paragraph(run("7"))}</w:ftr>',
        "comments": f'<w:comments xmlns:w="{W}"><w:comment w:id="1">{paragraph(run("Really?"))}</w:comment></w:comments>',
    }
    assert texts(body, **parts) == [TEXT]
    assert left(body, **parts) == {"running head": "Journal", "foot of the page": "7", "comment of a reader": "Really?"}


def test_a_table_of_contents_is_left_out() -> None:
    assert left(paragraph(run("Chapter 1 ... 3"), "toc1") + paragraph(run(TEXT))) == {
        "table of contents": "Chapter 1 ... 3"
    }


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator></cp:coreProperties>'
)


def test_properties_give_way_to_the_text_and_to_sense() -> None:
    body = paragraph(run(TEXT))
    said = read("a.docx", package(body, core=CORE.format("On harbours", "Ann Sample; Ben Example"))).metadata
    assert (said["title"], said["author"]) == ("On harbours", ["Ann Sample", "Ben Example"])
    idle = read("a.docx", package(body, core=CORE.format("Microsoft Word - a.doc", "Administrator")))
    assert idle.metadata == {"type": "document"}
    assert sum("the program's" in decision for decision in idle.decisions) == 2
    titled = package(paragraph(run("Another title"), "T") + body, core=CORE.format("On harbours", "Ann Sample"))
    (made,) = ingest(read("a.docx", titled)).sources
    assert made.metadata["title"] == "Another title"


@pytest.mark.parametrize("main", ["document.main", "template.main", "document.macroEnabled.main"])
def test_documents_templates_and_those_with_macros(main: str) -> None:
    assert [block.text for block in read("a.docm", package(paragraph(run(TEXT)), main=main)).blocks] == [TEXT]


def test_the_strict_kind_of_word_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package(paragraph(run(TEXT), "1")))) as usual, zipfile.ZipFile(out, "w") as strict:
        for name in usual.namelist():
            data = usual.read(name)
            strict.writestr(name, data if name.startswith("[") else data.replace(W.encode(), STRICT.encode()))
    assert [(block.kind, block.text) for block in read("a.docx", out.getvalue()).blocks] == [("heading", TEXT)]


def test_a_bold_title_without_a_style_is_the_title() -> None:
    body = (
        paragraph(run("On harbours", "<w:b/>"))
        + paragraph(run(TEXT))
        + paragraph(run("A chapter", "<w:b/>"))
        + paragraph(run(TEXT))
    )
    (made,) = ingest(original(body)).sources
    assert made.metadata["title"] == "On harbours"
    assert [part for part in made.parts if isinstance(part, MadeHeading)] == [MadeHeading(1, "A chapter")]
    assert all(ord(character) < HELD for part in made.parts for character in part.text)
