"""Which elements of a page are no part of its article, each with the reason, and where the article stands.

What a site puts round an article names itself: by its element (nav, footer), its role, its class. What does not is
told from the article by its links, and by where nearly all of the page's sentences stand. Nothing that holds a large
part of the page's sentences is taken for furniture, whatever it is called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefwright.languages.language import words
from briefwright.readers.element import Element

SILENT = frozenset(
    words(
        """
        script style template noscript head meta link source track col colgroup param audio video canvas map area
        annotation annotation-xml frameset noframes object embed applet
        """
    )
)
"""Elements whose words are never shown, or only where something cannot be."""
_TAGS = {
    "nav": "navigation", "footer": "page footer", "form": "form", "button": "button", "select": "form",
    "textarea": "form", "input": "form", "datalist": "form", "dialog": "dialog", "menu": "navigation",
    "iframe": "embedded page", "label": "form",
}  # fmt: skip
_ROLES = {
    "navigation": "navigation", "banner": "page header", "search": "form", "contentinfo": "page footer",
    "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation", "menubar": "navigation", "toolbar": "tools",
    "button": "button", "form": "form", "doc-toc": "table of contents",
}  # fmt: skip
_CLASSES = {
    "navigation": """
        nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs crumb pagination pager topnav topbar toplinks
        mainmenu sitenav skiplink navbox catlinks prevnext
        """,
    "cookie notice": "cookie cookies consent gdpr cookiebanner cookiebar",
    "sharing": """
        share shares sharing social sns addtoany addthis sharedaddy bdsharebuttonbox sharebar socials ya-share2 jiathis
        sharetools likes soc
        """,
    "comments": "comment comments disqus commentlist respond replies commentarea discussion",
    "related links": """
        related recommend recommended recommendation recommendations recirc readmore seealso alsoread similar popular
        trending mostread morenews hotnews relatednews teaser teasers promoted outbrain taboola xgxw tuijian
        """,
    "subscription": "newsletter subscribe subscription signup paywall regwall",
    "advertisement": """
        ad ads advert adverts advertising advertisement adsbygoogle sponsored sponsor promo promotion promos banner
        banners adslot adbox gg
        """,
    "page footer": "footer copyright colophon sitefooter",
    "sidebar": "sidebar widget widgets rail",
    "table of contents": "toc tableofcontents",
    "tags": "tags taglist tagcloud",
    "tools": """
        toolbar tools fontsize print noprint editsection qrcode qr ewm reward popup modal overlay tooltip jump
        """,
    "hidden": "visuallyhidden screenreader screenreadertext sronly",
}
_REASONS = {name: reason for reason, names in _CLASSES.items() for name in words(names)}
_PAIRS = {
    "read also": "related links", "read more": "related links", "see also": "related links",
    "also read": "related links",
    "most read": "related links", "more news": "related links", "sign up": "subscription", "sr only": "hidden",
    "screen reader": "hidden", "visually hidden": "hidden", "qr code": "tools", "table of": "table of contents",
    "reference tooltip": "tools", "font size": "tools", "skip link": "navigation", "jump link": "navigation",
}  # fmt: skip
_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STOP = re.compile(r"[。！？!?；;…]|[.,](?=\s|\Z)|，")
_ARTICLES = (
    ".//*[@itemprop='articleBody']", ".//*[@id='js_content']", ".//*[@id='mw-content-text']", ".//article",
    ".//main", ".//*[@role='main']",
)  # fmt: skip
_MUCH = 0.3
"""The share of a page's sentences from which no name makes an element furniture."""
_LITTLE = 0.08
"""The same where only a part of its name is one of furniture's."""
_COMMENTS = 0.8
"""The same of readers' comments, which may be longer than what they are about."""
_ENOUGH = 0.3
_MANY_LINKS, _NEARLY_ALL = 4, 0.9
_MOST_CLASSES, _MOST_WORDS = 20, 4
_MAY_BE_LINKS = frozenset(words("ul ol dl table td div section aside p center"))
_INLINE = frozenset(words("html body main a span em strong b i u p br sup sub font small mark cite q abbr time code"))
_MOST = 0.8
_SHORTEST = 25
_WIDE = 3
"""A Han character says as much as about so many letters."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_BLOCKS = frozenset(
    words(
        """
        p div li td th dd dt blockquote section article h1 h2 h3 h4 h5 h6 pre main body figcaption center header footer
        aside nav form ul ol table tr tbody
        """
    )
)


class Regions(NamedTuple):
    """`dropped`: the reason by element, for all that lies in it. `article`: the element that holds the article."""

    dropped: Mapping[Element, str]
    article: Element


def find_regions(body: Element, kept: Collection[Element]) -> Regions:
    """The furniture of a page and its article; nothing that holds an element of `kept` (its notes) is dropped."""
    order = [*body.iter("*")]
    prose = _prose(body, order, {})
    links = _links(order)
    holds = {above for element in kept for above in (element, *element.iterancestors())}
    dropped: dict[Element, str] = {}
    for element in order[1:]:
        if element in holds:
            continue
        reason, share = _reason(element)
        if not reason or prose[element] > share * max(prose[body], 1):
            reason = _links_alone(links[element]) if element.tag in _MAY_BE_LINKS else ""
        if reason and element not in holds:
            dropped[element] = reason
    article = _article(body, _prose(body, order, dropped), dropped)
    return Regions(dropped, article)


def _prose(body: Element, order: Sequence[Element], dropped: Mapping[Element, str]) -> dict[Element, int]:
    """How much running text lies in each element, links and furniture apart."""
    of: dict[Element, int] = defaultdict(int)
    for element, text in _runs(body, dropped):
        size = len(text) + (_WIDE - 1) * len(_HAN.findall(text))
        if size >= _SHORTEST and (_STOP.search(text) or size >= 2 * _SHORTEST):
            of[element] += size
    for element in reversed(order):
        parent = element.getparent()
        if element is not body and of[element] and parent is not None:
            of[parent] += of[element]
    return of


class _Links(NamedTuple):
    """The links of an element, those within the page among them, and its characters, those of links among them."""

    total: int = 0
    within: int = 0
    characters: int = 0
    linked: int = 0


def _links(order: Sequence[Element]) -> dict[Element, _Links]:
    """The links of all elements; children stand behind their parents."""
    of: dict[Element, list[int]] = {element: [0, 0, 0, 0] for element in order}
    for element in reversed(order):
        counts = of[element]
        counts[2] += _size(element.text) if element.tag not in SILENT else 0
        if element.tag == "a" and (place := element.get("href")):
            counts[:] = [counts[0] + 1, counts[1] + place.startswith("#"), counts[2], counts[2]]
        parent = element.getparent()
        if parent is not None and parent in of:
            above = of[parent]
            if element.tag not in SILENT:
                above[:] = [a + b for a, b in zip(above, counts, strict=True)]
            above[2] += _size(element.tail)
    return {element: _Links(*counts) for element, counts in of.items()}


def _size(text: str | None) -> int:
    return len("".join(text.split())) if text else 0


def _runs(body: Element, dropped: Mapping[Element, str]) -> Iterator[tuple[Element, str]]:
    """The text of each element that stands by itself, without others that do, links and what is dropped."""
    from lxml import etree

    held: list[tuple[Element, list[str]]] = [(body, [])]
    mute = 0
    walk = etree.iterwalk(body, events=("start", "end", "comment"))
    for event, element in walk:
        if event == "comment":
            held[-1][1].append(element.tail or "")
        elif event == "start":
            if element in dropped or element.tag in SILENT:
                walk.skip_subtree()
                continue
            mute += element.tag == "a"
            if element.tag in _BLOCKS and element is not body:
                held.append((element, []))
            if not mute:
                held[-1][1].append(element.text or "")
        else:
            if not (element in dropped or element.tag in SILENT):
                mute -= element.tag == "a"
                if element.tag in _BLOCKS:
                    block, pieces = held.pop()
                    yield block, "".join(pieces).strip()
            if element is not body and not mute:
                held[-1][1].append(element.tail or "")


def _reason(element: Element) -> tuple[str, float]:
    """Why an element is furniture by what it is or is called, or ""; and how much of the page's sentences it may hold
    and be furniture all the same.
    """
    tag = element.tag
    if tag in _INLINE:
        reason = _hidden(element)
        return (reason, _MUCH) if reason or tag in ("html", "body", "main") else (_by_class(element), _LITTLE)
    if tag in _TAGS:
        return _TAGS[tag], _MUCH
    role = element.get("role")
    if role in _ROLES:
        return _ROLES[role], _MUCH
    if tag == "article":
        return "", 0.0
    if reason := _hidden(element):
        return reason, _MUCH
    if reason := _by_class(element):
        return reason, _COMMENTS if reason == "comments" else _MUCH
    for names in (element.get("class"), element.get("id")):
        for name in (names or "").split()[:_MOST_CLASSES]:
            if reason := _by_part(name):
                return reason, _LITTLE
    return "", 0.0


def _by_class(element: Element) -> str:
    """The reason that one of an element's classes gives as a whole."""
    for names in (element.get("class"), element.get("id")):
        for name in (names or "").split()[:_MOST_CLASSES]:
            parts = [part.lower() for part in _WORD.findall(name)[:4]]
            own = parts[1:] if parts[:1] == ["mw"] else parts  # MediaWiki's begin so
            if reason := _REASONS.get("".join(own)):
                return reason
    return ""


def _hidden(element: Element) -> str:
    if element.get("hidden") is not None or (element.get("aria-hidden") == "true" and element.tag not in _INLINE):
        return "hidden"
    style = element.get("style")
    return "hidden" if style and _HIDDEN.search(style) else ""


def _by_part(name: str) -> str:
    """The reason that the first or last word of a class gives, or two words of it; what is denied (no-sidebar) or had
    (has-comments) is none, and a name of many words is that of a chapter.
    """
    parts = [part.lower() for part in _WORD.findall(name)]
    if not parts or len(parts) > _MOST_WORDS or parts[0] in ("no", "has", "with", "without", "is", "js"):
        return ""
    for a, b in pairwise(parts):
        if reason := _PAIRS.get(f"{a} {b}"):
            return reason
    return next((_REASONS[part] for part in (parts[0], parts[-1]) if part in _REASONS), "")


def _links_alone(links: _Links) -> str:
    """Whether an element holds nothing but links: a table of contents, or ways to other pages."""
    if links.total < _MANY_LINKS or links.linked < _NEARLY_ALL * links.characters:
        return ""
    return "table of contents" if 2 * links.within > links.total else "list of links"


def _article(body: Element, prose: Mapping[Element, int], dropped: Mapping[Element, str]) -> Element:
    """The innermost element with nearly all sentences of the page: first among those that say so of themselves."""
    total = prose[body]
    for path in _ARTICLES:
        found = [e for e in body.iterfind(path) if e not in dropped and prose[e] >= _ENOUGH * total]
        if found and total:
            return max(found, key=lambda e: prose[e])
    here = body
    while total:
        inner = [child for child in here.iterchildren("*") if prose[child] >= _MOST * prose[here]]
        beside = any(prose[child] for child in here.iterchildren("p", "blockquote"))
        if not inner or beside or inner[0].tag in ("p", "li", "td", "tr", "tbody", "ul", "ol", "blockquote", "pre"):
            return here
        here = inner[0]
    return here
