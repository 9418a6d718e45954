"""Our documents as Word files, and parts of Word files put together by hand: a package is a ZIP of XML."""

# ruff: noqa: E501 - markup is not broken where it would read worse

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from ingest.documents import Document, Heading, Listing, Plain, Quotation, Table, Words
from ingest.pages import LABELS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
    "settings": "settings", "header1": "header", "footer1": "footer", "comments": "comments",
}  # fmt: skip
STYLES = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="Our chapter"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def package(body: str, parts: Mapping[str, str] | None = None, core: str = "", main: str = "document.main") -> bytes:
    """A Word file with this body and these other parts by name; the usual styles and numberings unless others are given."""
    parts = {"styles": STYLES, "numbering": NUMBERING, **(parts or {})}
    types = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{main}+xml"/></Types>"""
    own = "".join(
        f'<Relationship Id="r{n}" Type="{_R}/{_KINDS[name]}" Target="{name}.xml"/>' for n, name in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": f'<Relationships xmlns="{_P}"><Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{_P}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_P}">{own}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    if core:
        files["docProps/core.xml"] = core
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


@dataclass
class Press:
    """How one kind of file calls its notes and sets its headings; the notes are gathered."""

    kind: str = "footnote"
    headings: Sequence[str] = ("1", "2")
    bold: bool = False
    """Whether headings are short bold paragraphs and nothing else."""
    notes: list[str] = field(default_factory=list)

    def words(self, words: Words) -> str:
        out, last = "", 0
        for at, note in words.notes:
            self.notes.append(note)
            half = last + (at - last) // 2  # Word cuts a text into runs anywhere
            out += run(words.text[last:half]) + "<w:proofErr/>" + run(words.text[half:at])
            out += f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{self.kind}Reference w:id="{len(self.notes) + 1}"/></w:r>'
            last = at
        return out + run(words.text[last:])

    def blocks(self, document: Document) -> Iterator[str]:
        lists = 0
        for block in document.blocks:
            if isinstance(block, Heading):
                style = "" if self.bold else self.headings[block.level - 1]
                yield paragraph(run(block.words.text, "<w:b/>" if self.bold else ""), style)
            elif isinstance(block, Plain):
                yield paragraph(self.words(block.words), properties='<w:ind w:firstLine="420"/>')
            elif isinstance(block, Quotation):
                yield paragraph(self.words(block.words), "q")
            elif isinstance(block, Listing):
                lists += block.ordered
                number = (1 if lists == 1 else 3) if block.ordered else 2
                listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
                yield from (paragraph(self.words(item), properties=listed) for item in block.items)
            else:
                yield table(block)

    def part(self) -> str:
        """The part that holds the notes, with the two that part notes from the text."""
        lines = f'<w:{self.kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{self.kind}>'
        lines += f'<w:{self.kind} w:type="continuationSeparator" w:id="1"><w:p/></w:{self.kind}>'
        for n, note in enumerate(self.notes, 2):
            mark = f"<w:r><w:{self.kind}Ref/></w:r>"
            lines += f'<w:{self.kind} w:id="{n}">{paragraph(mark + run(" " + note))}</w:{self.kind}>'
        return f'<w:{self.kind}s xmlns:w="{W}">{lines}</w:{self.kind}s>'


def table(block: Table) -> str:
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{paragraph(run(cell))}</w:tc>' for cell in row)}</w:tr>"
        for row in (block.head, *block.rows)
    )
    return (
        f"{paragraph(run(block.caption), 'c')}<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>{paragraph(run(block.credit))}"
    )


def front(d: Document, title: str) -> str:
    abstract, keywords, _ = LABELS[d.language]
    colon, comma = ("：", "；") if d.language == "zh" else (": ", "; ")
    names = paragraph(run(("  " if d.language == "zh" else ", ").join(d.authors)), properties='<w:jc w:val="center"/>')
    return (
        title + names + paragraph(run(abstract, "<w:b/>") + run(colon + d.abstract))
        + paragraph(run(keywords, "<w:b/>") + run(colon + comma.join(d.keywords)))
    )  # fmt: skip


def styled(d: Document) -> bytes:
    """With styles and footnotes, a head and a foot on each page."""
    press = Press()
    body = front(d, paragraph(run(d.title), "T")) + "".join(press.blocks(d))
    head = f'<w:hdr xmlns:w="{W}">{paragraph(run(d.journal + " 2024"))}</w:hdr>'
    foot = f'<w:ftr xmlns:w="{W}">{paragraph(run("- ") + run("7") + run(" -"))}</w:ftr>'
    return package(body, {"footnotes": press.part(), "header1": head, "footer1": foot})


def with_endnotes(d: Document) -> bytes:
    """With a style of its own for chapters, and notes at the end."""
    press = Press("endnote", headings=("own", "2"))
    body = front(d, paragraph(run(d.title), "T")) + "".join(press.blocks(d))
    return package(body, {"endnotes": press.part()})


def unstyled(d: Document) -> bytes:
    """Written by hand: a bold title in larger letters, bold lines for headings."""
    press = Press(bold=True)
    body = front(d, paragraph(run(d.title, '<w:b/><w:sz w:val="36"/>'))) + "".join(press.blocks(d))
    return package(body, {"footnotes": press.part()})


KINDS: tuple[Callable[[Document], bytes], ...] = (styled, with_endnotes, unstyled)
