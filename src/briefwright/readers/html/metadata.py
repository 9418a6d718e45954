"""What a page says of itself for machines: JSON-LD, the tags of scholarly sites, Open Graph, Dublin Core.

The surest statement of each kind is taken, in that order; the names are CSL's, persons a list of strings.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.readers.element import Element, text_of
from briefwright.readers.wording import clean, collapsed

Metadata = dict[str, Any]
_ARTICLE = re.compile(r"Article|Posting|Report|WebPage|CreativeWork|Book|Chapter|Thesis", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?\Z")
_ADDRESS = re.compile(r"https?://\S+\Z")
_SEPARATOR = re.compile(r"\s+(?:[|–—•»·@-]|::)\s+|_+|\s*\|\s*")
_SHORTEST = 6
_MOST = 1 << 20
"""Characters of JSON-LD that are read, and levels of it below."""
_LEVELS = 40
_TAGS: dict[str, tuple[str, ...]] = {
    "title": ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "headline"),
    "author": (
        "citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author", "article:author",
        "sailthru.author", "parsely-author", "byl",
    ),
    "issued": (
        "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dc.date",
        "dcterms.date", "article:published_time", "datepublished", "pubdate", "publishdate", "date",
        "og:published_time", "parsely-pub-date",
    ),
    "container-title": (
        "citation_journal_title", "prism.publicationname", "dc.source", "og:site_name", "application-name",
        "contentsource", "mediaid",
    ),
    "volume": ("citation_volume", "prism.volume"),
    "issue": ("citation_issue", "prism.number"),
    "first": ("citation_firstpage", "prism.startingpage"),
    "last": ("citation_lastpage", "prism.endingpage"),
    "DOI": ("citation_doi", "prism.doi"),
    "ISSN": ("citation_issn", "prism.issn"),
    "publisher": ("citation_publisher", "dc.publisher"),
    "URL": ("og:url",),
    "language": ("citation_language", "dc.language", "content-language"),
    "keyword": ("citation_keywords", "news_keywords", "keywords"),
}  # fmt: skip
_HOSTS = frozenset({"微信公众平台"})
"""Names of sites that stand for no publication: the account's name is the one that counts."""
_MANY = frozenset({"author", "keyword"})
_JOURNAL = _TAGS["container-title"][:2]


def read_metadata(root: Element) -> Metadata:
    """What the head of a page says of the article."""
    said = _tags(root)
    data: Metadata = dict(_linked(root))
    scholarly = any(name.startswith(("citation_", "prism.")) for name in said)
    for name, tags in _TAGS.items():
        values = next((said[tag] for tag in tags if said.get(tag)), [])
        if values and (scholarly or not data.get(name)):
            data[name] = values if name in _MANY else values[0]
    data["title"] = data.get("title") or _of_window(root)
    _tidy(data, root, scholarly and any(said.get(name) for name in _JOURNAL))
    return {name: value for name, value in data.items() if value}


def _tags(root: Element) -> dict[str, list[str]]:
    """The values of a page's meta elements by their names, in order."""
    said: dict[str, list[str]] = defaultdict(list)
    for element in root.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or element.get("http-equiv")
        value = _plain(element.get("content") or "")
        if name and value and value not in said[name.lower()]:
            said[name.lower()].append(value)
    return said


def _plain(text: str) -> str:
    return collapsed(clean(text)).strip()


def _of_window(root: Element) -> str:
    """The title that the browser shows, without the site's name behind it."""
    words = _plain(next((text_of(e) for e in root.iter("title")), ""))
    first = _SEPARATOR.split(words)[0]
    return first if len(first) >= _SHORTEST else words


def _tidy(data: Metadata, root: Element, journal: bool) -> None:
    """Values in the forms of the front matter; what is not is left out."""
    if "first" in data:
        first, last = data.pop("first"), data.pop("last", "")
        data["page"] = f"{first}-{last}" if last and last != first else first
    data.pop("last", None)
    data["issued"] = date(str(data.get("issued", "")))
    data["author"] = [name for name in data.get("author", ()) if not _ADDRESS.match(name)]
    tagged = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    data["language"] = language(tagged) or language(str(data.get("language", "")))
    links = (e for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical")
    canonical = next((e.get("href") or "" for e in links), "")
    data["URL"] = next((u for u in (canonical, str(data.get("URL", ""))) if _ADDRESS.match(u)), "")
    data["DOI"] = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", str(data.get("DOI", "")), flags=re.IGNORECASE)
    if data.get("container-title") in _HOSTS:
        account = next((e for e in root.iter("*") if e.get("id") == "js_name"), None)
        data["container-title"] = _plain(text_of(account)) if account is not None else ""
    if journal:
        data["type"] = "article-journal"
    else:
        data.pop("keyword", None)  # words for search engines, not the author's


def date(words: str) -> str:
    """A date as ISO 8601 has it, "" where there is none."""
    found = _DATE.search(words)
    if not found:
        return ""
    parts = [part for part in found.groups() if part]
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])


def language(words: str) -> str:
    """A language tag as BCP 47 writes it, "" where it is none."""
    found = _LANGUAGE.match(words.strip())
    if not found:
        return ""
    parts = (found[1].lower(), (found[2] or "").capitalize(), (found[3] or "").upper())
    return "-".join(part for part in parts if part)


def _linked(root: Element) -> Iterator[tuple[str, Any]]:
    """What JSON-LD says of the article."""
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or "") and element.text and len(element.text) <= _MOST:
            try:
                value = json.loads(element.text, strict=False)
            except (ValueError, RecursionError):
                continue
            for item in _things(value, 0):
                if _ARTICLE.search(str(item.get("@type", ""))) and item.get("headline"):
                    yield from _of(item)
                    return


def _things(value: Any, level: int) -> Iterator[Mapping[str, Any]]:
    """The things of a JSON-LD document, those of a graph too."""
    if level > _LEVELS:
        return
    if isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "itemListElement"):
            yield from _things(value.get(name), level + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _things(item, level + 1)


def _of(item: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "title", _plain(str(item["headline"]))
    yield "author", [_plain(name) for name in _names(item.get("author"))]
    yield "issued", _plain(str(item.get("datePublished") or item.get("dateCreated") or ""))
    part, publisher = item.get("isPartOf"), item.get("publisher")
    whole = [*_names(part)] if "WebPage" not in str(part) else []
    yield "container-title", _plain(next(iter([*whole, *_names(publisher)]), ""))
    yield "language", str(item.get("inLanguage") or "") if isinstance(item.get("inLanguage"), str) else ""


def _names(value: Any) -> Iterator[str]:
    """The names of persons or bodies."""
    if isinstance(value, str) and not _ADDRESS.match(value):
        yield value
    elif isinstance(value, dict) and isinstance(value.get("name"), str | list):
        yield from _names(value["name"])
    elif isinstance(value, list):
        for item in value[:200]:
            yield from _names(item)
