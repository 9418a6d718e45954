"""Our documents as pages of HTML, in the ways of several programs and sites; each gives the bytes of a whole page."""

# ruff: noqa: E501 - markup is not broken where it would read worse

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from ingest.documents import Document, Heading, Listing, Plain, Quotation, Table, Words

LABELS = {
    "zh": ("摘要", "关键词", "注释"), "en": ("Abstract", "Keywords", "Notes"),
    "ru": ("Аннотация", "Ключевые слова", "Примечания"),
}  # fmt: skip


@dataclass
class Press:
    """How one kind of page writes a call of a note (number, text) and a heading; the notes are gathered."""

    call: Callable[[int], str]
    heading: Callable[[int, str], str] = lambda level, text: f"<h{level + 1}>{escape(text)}</h{level + 1}>"
    paragraph: str = "<p>{}</p>"
    notes: list[str] = field(default_factory=list)

    def words(self, words: Words) -> str:
        out, last = "", 0
        for at, note in words.notes:
            self.notes.append(note)
            out += escape(words.text[last:at], quote=False) + self.call(len(self.notes))
            last = at
        return out + escape(words.text[last:], quote=False)

    def blocks(self, document: Document) -> Iterator[str]:
        for block in document.blocks:
            if isinstance(block, Heading):
                yield self.heading(block.level, block.words.text)
            elif isinstance(block, Plain):
                yield self.paragraph.format(self.words(block.words))
            elif isinstance(block, Quotation):
                yield f"<blockquote>\n<p>{self.words(block.words)}</p>\n</blockquote>"
            elif isinstance(block, Listing):
                tag = "ol" if block.ordered else "ul"
                items = "\n".join(f"<li>{self.words(item)}</li>" for item in block.items)
                yield f"<{tag}>\n{items}\n</{tag}>"
            else:
                yield table(block)


def table(block: Table, caption: bool = True) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in block.head)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in block.rows)
    above = f"<caption>{escape(block.caption)}</caption>" if caption else ""
    before = "" if caption else f"<p>{escape(block.caption)}</p>"
    return f"{before}<table>{above}<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>\n<p>{escape(block.credit)}</p>"


def listed(notes: Sequence[str], form: str) -> str:
    return "\n".join(form.format(n=n, note=escape(note, quote=False)) for n, note in enumerate(notes, 1))


def front(d: Document, form: str = "<p>{}</p>") -> str:
    abstract, keywords, _ = LABELS[d.language]
    zh = d.language == "zh"
    colon, comma = ("：", "；") if zh else (": ", "; ")
    return form.format(escape(abstract + colon + d.abstract)) + form.format(
        escape(keywords + colon + comma.join(d.keywords))
    )


def pandoc(d: Document) -> bytes:
    press = Press(
        lambda n: f'<a href="#fn{n}" class="footnote-ref" id="fnref{n}" role="doc-noteref"><sup>{n}</sup></a>'
    )
    body = "\n".join(press.blocks(d))
    notes = listed(
        press.notes,
        '<li id="fn{n}"><p>{note}<a href="#fnref{n}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>',
    )
    authors = "".join(f'<p class="author">{escape(name)}</p>' for name in d.authors)
    return f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="{d.language}">
<head><meta charset="utf-8" /><title>{escape(d.title)}</title><style>p {{ margin: 0 }}</style></head>
<body>
<header id="title-block-header"><h1 class="title">{escape(d.title)}</h1>{authors}<p class="date">{d.issued}</p></header>
{front(d)}
{body}
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
{notes}
</ol></section>
</body></html>""".encode()


def word(d: Document) -> bytes:
    """What Word saves as a web page, in the encoding of its country."""
    encoding, label = {"zh": ("gb18030", "gb2312"), "en": ("cp1252", "windows-1252"), "ru": ("cp1251", "windows-1251")}[
        d.language
    ]
    press = Press(
        lambda n: (
            f'<a style=\'mso-footnote-id:ftn{n}\' href="#_ftn{n}" name="_ftnref{n}" title=""><span\nclass=MsoFootnoteReference>'
            f"<span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>"
            f"<span style='font-size:12.0pt'>[{n}]</span></span><![endif]></span></span></a>"
        ),
        paragraph="<p class=MsoNormal style='text-indent:21.0pt'>{}<o:p></o:p></p>",
    )
    body = "\n\n".join(press.blocks(d)).replace("<ol>", "<ol style='margin-top:0cm' start=1 type=1>")
    notes = listed(
        press.notes,
        "<div style='mso-element:footnote' id=ftn{n}>\n<p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' "
        'href="#_ftnref{n}" name="_ftn{n}" title=""><span class=MsoFootnoteReference>[{n}]</span></a> {note}</p>\n</div>',
    )
    text = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset={label}"><meta name=Generator content="Microsoft Word 15">
<title>{escape(d.title)}</title><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>
<body lang={d.language} style='tab-interval:21.0pt'>
<div class=WordSection1>
<h1>{escape(d.title)}</h1>
<p class=MsoNormal align=center>{escape("  ".join(d.authors) if d.language == "zh" else ", ".join(d.authors))}</p>
{front(d)}
{body}
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
{notes}
</div></body></html>"""
    return text.encode(encoding, "xmlcharrefreplace")


def encyclopedia(d: Document) -> bytes:
    press = Press(
        lambda n: (
            f'<sup id="cite_ref-{n}" class="reference"><a href="#cite_note-{n}"><span class="cite-bracket">&#91;</span>{n}'
            '<span class="cite-bracket">&#93;</span></a></sup>'
        ),
        lambda level, text: (
            f'<div class="mw-heading"><h{level + 1} id="s">{escape(text)}</h{level + 1}><span class="mw-editsection">'
            '<span>[</span><a href="/edit">edit</a><span>]</span></span></div>'
        ),
    )
    body = "\n".join(press.blocks(d))
    notes = listed(
        press.notes,
        '<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}">^</a></b></span> '
        '<span class="reference-text"><cite class="citation">{note}</cite></span></li>',
    )
    contents = "".join(f'<li><a href="#s">{escape(h.words.text)}</a></li>' for h in d.headings)
    return f"""<!DOCTYPE html><html class="client-nojs" lang="{d.language}"><head><meta charset="UTF-8">
<title>{escape(d.title)} - Encyclopedia</title><script>var x = "<p>no text</p>";</script></head><body class="mediawiki">
<div id="mw-navigation"><ul><li><a href="/">Main page</a></li><li><a href="/r">Random</a></li></ul></div>
<main id="content"><h1 id="firstHeading">{escape(d.title)}</h1><div id="siteSub">From the encyclopedia</div>
<div id="mw-content-text"><div class="mw-parser-output">
<div id="toc" class="toc"><h2>Contents</h2><ul>{contents}</ul></div>
{front(d)}{body}
<div class="mw-heading"><h2>{LABELS[d.language][2]}</h2></div>
<div class="reflist"><ol class="references">{notes}</ol></div>
<div class="navbox"><table><tr><td><a href="/a">Harbours</a></td><td><a href="/b">Rivers</a></td></tr></table></div>
</div></div><div id="catlinks">Categories: <a href="/c">Ice</a></div></main>
<footer>This page was last edited in 2024.</footer></body></html>""".encode()


_TEASER = {
    "zh": "港口新闻：本市今日召开会议，研究下一步工作安排。", "en": "The council met today to discuss the new quay, and more.",
    "ru": "Сегодня в порту прошло совещание о новом причале, и не только.",
}  # fmt: skip


def newspaper(d: Document) -> bytes:
    """A page with all that newspapers put round an article; notes in little brackets without links of their own back."""
    press = Press(lambda n: f'<sup><a href="#note-{n}">{n}</a></sup>')
    blocks = [*press.blocks(d)]
    middle = len(blocks) // 2
    blocks[middle:middle] = [
        f'<div class="ad-slot"><p>{_TEASER[d.language]}</p></div>',
        f'<div class="article__read-also"><h4>Read also</h4><a href="/x">{_TEASER[d.language]}</a></div>',
        '<figure><img src="a.jpg" alt=""><figcaption>Photo: A. Sample</figcaption></figure>',
    ]
    notes = listed(press.notes, '<p id="note-{n}">{n}. {note}</p>')
    linked = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": d.title,
        "author": [{"@type": "Person", "name": name} for name in d.authors], "datePublished": f"{d.issued}T08:00:00+03:00",
        "publisher": {"@type": "Organization", "name": d.journal},
    }  # fmt: skip
    links = "".join(f'<li><a href="/{n}">{_TEASER[d.language]}</a></li>' for n in range(6))
    return f"""<!doctype html><html lang="{d.language}"><head><meta charset="utf-8">
<title>{escape(d.title)} | {escape(d.journal)}</title><meta property="og:title" content="{escape(d.title)}">
<meta property="og:site_name" content="{escape(d.journal)}"><script type="application/ld+json">{json.dumps(linked)}</script></head>
<body><div id="cookie-banner"><p>We use cookies. By going on you agree to their use, in full.</p><button>OK</button></div>
<header><a href="/">{escape(d.journal)}</a><nav><ul>{links}</ul></nav></header>
<div class="layout"><main><article><h1>{escape(d.title)}</h1>
<div class="meta"><span class="byline">{escape(", ".join(d.authors))}</span> <time datetime="{d.issued}">{d.issued}</time></div>
<div class="share-bar"><a href="#">X</a> <a href="#">Telegram</a> <a href="#">微博</a></div>
{"".join(blocks)}
<div class="notes">{notes}</div>
<div class="tags"><a href="/t">harbour</a> <a href="/i">ice</a></div>
</article>
<section id="comments"><h3>Comments</h3><div class="comment"><p>{_TEASER[d.language]} Well said, I think so too, and so does she.</p></div></section>
</main><aside class="sidebar"><h3>Most read</h3><ul>{links}</ul><p>{_TEASER[d.language]}</p></aside></div>
<footer><p>© 2024. All rights reserved, everywhere and for ever.</p></footer></body></html>""".encode()


def post(d: Document) -> bytes:
    """A post of a messenger's public account: sections within sections, bold lines for headings, notes only typed."""
    press = Press(
        lambda n: f'<span style="font-size:12px">[{n}]</span>',
        lambda _, text: f'<section><p><span style="color:#333"><strong>{escape(text)}</strong></span></p></section>',
        '<section style="margin:8px"><section><p style="text-align:justify"><span>{}</span></p><p><br></p></section></section>',
    )
    body = "\n".join(press.blocks(d))
    notes = "".join(f"<p><span>[{n}] {escape(note)}</span></p>" for n, note in enumerate(press.notes, 1))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{escape(d.title)}" />
<meta property="og:site_name" content="微信公众平台" /><meta name="author" content="{escape(d.authors[0])}" /></head><body id="activity-detail">
<div class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">
   {escape(d.title)}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta_text">{escape(d.authors[0])}</span>
<a href="javascript:void(0);" id="js_name">{escape(d.journal)}</a> <em id="publish_time">{d.issued}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{body}
<p><strong>{LABELS[d.language][2]}</strong></p>{notes}</div>
<div class="qr_code_pc"><p>微信扫一扫，关注该公众号</p></div><div id="js_like"><span>赞</span><span>在看</span></div></div></div></body></html>""".encode()


def old(d: Document) -> bytes:
    """A page of the nineties: tables for the layout, one paragraph of notes parted by line ends, an older encoding."""
    press = Press(
        lambda n: f'<A NAME="r{n}"></A><FONT SIZE=1><A HREF="#n{n}">({n})</A></FONT>',
        lambda level, text: f"<H{level + 1}>{escape(text)}</H{level + 1}>",
        "<P>{}",
    )
    encoding = {"zh": "gb18030", "en": "cp1252", "ru": "koi8-r"}[d.language]
    body = "\n".join(press.blocks(d)).replace("</li>", "")
    notes = listed(press.notes, '<A NAME="n{n}"></A><A HREF="#r{n}">({n})</A> {note}<BR>')
    links = "".join(f'<A HREF="{n}.htm">{_TEASER[d.language][:9]}</A><BR>' for n in range(5))
    text = f"""<HTML><HEAD><TITLE>{escape(d.title)}</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=100%><TR><TD WIDTH=150>{links}</TD><TD>
<CENTER><H1>{escape(d.title)}</H1></CENTER>
{body}
<HR><P>{notes}</P>
</TD></TR></TABLE></BODY></HTML>"""
    return text.encode(encoding, "xmlcharrefreplace")


def journal(d: Document) -> bytes:
    """An article on a journal's site: tags for scholars, notes as asides of EPUB's kind."""
    press = Press(lambda n: f'<a epub:type="noteref" role="doc-noteref" href="#fn-{n}" id="r-{n}">{n}</a>')
    body = "\n".join(f"<section>{block}</section>" if block.startswith("<h2") else block for block in press.blocks(d))
    notes = listed(
        press.notes,
        '<aside epub:type="footnote" role="doc-footnote" id="fn-{n}"><p><a href="#r-{n}">{n}</a> {note}</p></aside>',
    )
    tags = "".join(f'<meta name="citation_author" content="{escape(name)}"/>' for name in d.authors)
    year, month, day = d.issued.split("-")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="{d.language}" lang="{d.language}">
<head><title>{escape(d.title)}</title><meta name="citation_title" content="{escape(d.title)}"/>{tags}
<meta name="citation_journal_title" content="{escape(d.journal)}"/><meta name="citation_publication_date" content="{year}/{month}/{day}"/>
<meta name="citation_volume" content="12"/><meta name="citation_issue" content="3"/><meta name="citation_firstpage" content="45"/>
<meta name="citation_lastpage" content="67"/><meta name="citation_doi" content="10.5555/sample.{d.name}"/></head>
<body><div role="main"><h1>{escape(d.title)}</h1>{front(d)}{body}</div><section epub:type="footnotes">{notes}</section></body></html>""".encode()


DIALECTS: tuple[Callable[[Document], bytes], ...] = (pandoc, word, encyclopedia, newspaper, post, old, journal)
