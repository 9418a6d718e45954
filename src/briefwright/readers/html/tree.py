"""The elements of a page: decoded as its marks say or its bytes show, parsed within bounds, nothing fetched."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from briefwright.readers import bounds
from briefwright.readers.element import Element
from briefwright.readers.encodings import Decoded, decode
from briefwright.unable import Unable

_HEAD = 4096
"""Bytes within which a page has to name its encoding; browsers look at the first 1024."""
_DECLARED = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|^\s*<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# Names that mean more than they say: browsers read them so.
_MEANT = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "x-cp1251": "cp1251",
    "win-1251": "cp1251", "windows-1251": "cp1251", "koi8-ru": "koi8-u",
}  # fmt: skip
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000,}")
_ATTRIBUTE = re.compile(r"\s[^\s=]+=")
_ALONE = "save the article's text as .txt"
_TOLERATED = 0.001
"""The share of characters that may make no sense in the encoding that a page names."""


def decoded(data: bytes) -> Decoded:
    """The text of a page: by its byte order mark, as UTF-8 where it is that, as it names itself, else by its bytes."""
    found = _DECLARED.search(data[:_HEAD])
    name = (found[1] or found[2]).decode("ascii").lower() if found else ""
    if data.startswith(_MARKS) or not name or name.startswith(("utf-8", "utf8", "utf-16")):
        return decode(data)
    if not data.isascii() and (text := _strictly(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    try:
        text = data.decode(_MEANT.get(name, name), "replace")
    except LookupError:
        return decode(data)
    faults = text.count("\ufffd")
    return Decoded(text, name, faults) if faults <= _TOLERATED * len(text) else decode(data)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def parsed(name: str, text: str) -> Element:
    """The root of a page's elements. Raises Unable for what is no page or nested beyond bounds."""
    text = text.replace("\x00", "")
    for tag in _LONG_TAG.finditer(text):
        count = len(_ATTRIBUTE.findall(tag[0]))
        bounds.at_most(bounds.ATTRIBUTES, count, name, "has an element with more than {1} attributes", _ALONE)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_pis=True)
    try:
        root: Element = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unable(f"{name} holds no text", "name a page that does") from error
    deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    if deep:
        raise Unable(f"{name} has elements more than {bounds.DEPTH} deep within each other", _ALONE)
    return root
