"""The notes of a page and the links that call them, however the site makes them.

A call is a link within the page, further down, whose words are a mark: a number, a star, a letter in brackets. Where
it leads stands the note: an item of a list, a paragraph, a row, or what lies between two such places. What leads back
from there is no text, nor is the mark that the note begins with.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefwright.readers.block import MOST_NOTES
from briefwright.readers.element import Element, text_of

_MARK = re.compile(
    r"\s*(?:note\s*|n\.?\s?|прим\.?\s*|注\s*)?[\[(（〔【]?\s*(?:注|n\.?|note)?\s*"
    r"(?P<mark>\d{1,4}|[ivxlc]{1,6}|[a-z]{1,2}|[*†‡§¶#]{1,6}|[①-⑳㉑-㉟㊱-㊿]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"\s*[\])）〕】.]?\s*\Z",
    re.IGNORECASE,
)
_SURE = re.compile(r"\s*[\[(（〔【].*[\])）〕】]\s*\Z|\s*[*†‡§①-⑳㉑-㉟㊱-㊿⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\Z", re.DOTALL)
_CALLING = re.compile(r"note-?ref|fn-?ref|ref-?fn|ft?n?ref|cite_ref|footnote|endnote", re.IGNORECASE)
_BACK = re.compile(r"[\s↩↑⇧⏎^▲︎‹«←\ufe0e]*\Z")
_BACK_CLASS = re.compile(r"back-?(?:link|ref)|reversefootnote|footnote-?back|returnlink", re.IGNORECASE)
_FALLBACK = ("li", "p", "dd", "aside", "td", "tr", "div", "blockquote", "section", "dt")
_CLIMBED = frozenset({"div", "li", "aside", "dd", "td", "tr", "p", "blockquote"})
_STOPS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hr"})
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST_MARK = 12


class Notes(NamedTuple):
    """`calls`: the note that an element calls. `begins`: the note whose text begins at an element and ends with it, or
    for those in `shared` at the next such element or at the end of the one named. `labels`: elements that are marks of
    notes or ways back. `markers`: the marks as printed, by note.
    """

    calls: Mapping[Element, int]
    begins: Mapping[Element, int]
    shared: Mapping[Element, Element]
    labels: frozenset[Element]
    markers: tuple[str, ...]


class _Link(NamedTuple):
    """A link within the page: its element, where it leads, the places of both in the page, and its words."""

    element: Element
    target: Element
    at: int
    to: int
    words: str


def find_notes(root: Element, own: Sequence[str]) -> Notes:
    """The notes of a page; `own` are the addresses by which it may call itself."""
    order = {element: n for n, element in enumerate(root.iter())}
    links = [*_links(root, order, own)]
    led_to = {link.target for link in links}
    calls = [link for link in links if _calls(link, links_to=led_to)]
    holders, shared = _holders(calls)
    numbers: dict[Element, int] = {}
    markers: list[str] = []
    called: dict[Element, int] = {}
    for link in sorted(calls, key=lambda link: link.at):
        holder = holders[link.target]
        if holder not in numbers and len(markers) < MOST_NOTES:
            numbers[holder] = len(markers)
            markers.append(_marker(link.words))
        if holder in numbers:
            called[_whole_call(link)] = numbers[holder]
    labels = frozenset(_labels(numbers, shared, links, {link.element for link in calls}))
    return Notes(called, numbers, shared, labels, tuple(markers))


def _links(root: Element, order: Mapping[Element, int], own: Sequence[str]) -> Iterator[_Link]:
    """The links that lead to a place of the page itself."""
    targets: dict[str, Element] = {}
    for element in order:
        if isinstance(element.tag, str):
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    targets.setdefault(name, element)
    for element in root.iter("a"):
        page, sign, place = (element.get("href") or "").strip().partition("#")
        if sign and place and (not page or page in own):
            target = targets.get(place)
            if target is None:
                from urllib.parse import unquote

                target = targets.get(unquote(place))
            if target is not None and target is not element:
                words = text_of(element)
                yield _Link(element, target, order[element], order[target], words)


def _calls(link: _Link, links_to: set[Element]) -> bool:
    """Whether a link calls a note: it leads down, its words are a mark, and it looks as such links do."""
    words = link.words
    if link.to <= link.at or len(words) > _LONGEST_MARK or not _MARK.match(words):
        return False
    if any(element.tag in _STOPS for element in _upward(link.target, 2)):
        return False
    near = [*_upward(link.element, 3)]
    if any(element.tag == "sup" for element in [*near, *link.element.iterdescendants("sup")]) or _SURE.match(words):
        return True
    if any(_CALLING.search(_names(element)) for element in near[:2]) or "super" in (link.element.get("style") or ""):
        return True
    return any(element in links_to for element in near[:2]) and bool(_CALLING.search(link.target.get("id") or ""))


def _upward(element: Element, count: int) -> Iterator[Element]:
    """An element and what it lies in, up to a number."""
    found: Element | None = element
    while found is not None and count:
        yield found
        found, count = found.getparent(), count - 1


def _names(element: Element) -> str:
    """What an element is called by: its classes, roles and names."""
    kind = element.get("{http://www.idpf.org/2007/ops}type") or element.get("epub:type") or ""
    return " ".join([*(element.get(name) or "" for name in ("class", "role", "rel", "id", "name")), kind])


def _holders(calls: Sequence[_Link]) -> tuple[dict[Element, Element], dict[Element, Element]]:
    """For each place that a call leads to the element that holds the note; of those that end at the next one, where
    the last ends.

    Several places in one element part it between them; else a note is the outermost element that begins with its place
    and holds no other.
    """
    within: dict[Element, list[Element]] = defaultdict(list)
    for target in dict.fromkeys(link.target for link in calls):
        within[_block_of(target)].append(target)
    seen: Counter[Element] = Counter()
    for places in within.values():
        for place in places:
            seen.update((place, *place.iterancestors()))
    callers = {element for link in calls for element in link.element.iterancestors()}
    out: dict[Element, Element] = {}
    shared: dict[Element, Element] = {}
    for block, places in within.items():
        if seen[block] > 1:
            out.update(zip(places, places, strict=True))
            shared.update(dict.fromkeys(places, block))
        else:
            out[places[0]] = _climbed(block, seen, callers)
    return out, shared


def _block_of(target: Element) -> Element:
    """The nearest element that stands by itself on the page; the place itself where nothing of it does."""
    for element in (target, *target.iterancestors()):
        if element.tag in _FALLBACK:
            return element
    return target


def _climbed(block: Element, seen: Mapping[Element, int], callers: set[Element]) -> Element:
    """The outermost element that begins with a note and holds nothing of another, nor of the text that calls it."""
    while True:
        parent = block.getparent()
        if parent is None or parent.tag not in _CLIMBED or seen[parent] > 1 or parent in callers:
            return block
        if _text_before(block) or any(child.tag in _STOPS for child in parent):
            return block
        block = parent


def _text_before(block: Element) -> bool:
    """Whether anything is written in an element's parent before it."""
    parent = block.getparent()
    if parent is not None and (parent.text or "").strip():
        return True
    return any(text_of(e).strip() or (e.tail or "").strip() for e in block.itersiblings(preceding=True))


def _marker(words: str) -> str:
    """The mark as it is printed; a raised figure is the figure."""
    return " ".join(words.split()).translate(_FIGURES)


def _whole_call(link: _Link) -> Element:
    """The call with what surrounds it alone: the raised element, and its brackets."""
    element = link.element
    parent = element.getparent()
    while parent is not None and parent.tag in ("sup", "span", "small", "font", "b", "i", "em", "strong"):
        if text_of(parent).strip("[]()（）〔〕 \n\t\u00a0,") != link.words.strip("[]()（）〔〕 \n\t\u00a0,"):
            break
        element, parent = parent, parent.getparent()
    return element


def _labels(
    numbers: Mapping[Element, int], shared: Mapping[Element, Element], links: Sequence[_Link], calls: set[Element]
) -> Iterator[Element]:
    """Within notes, what leads back up and says nothing: the mark before the note, arrows behind it."""
    zones = {shared.get(holder, holder) for holder in numbers}
    for link in links:
        if link.element in calls or link.to > link.at or not _lies_in(link.element, zones):
            continue
        if _lies_in(link.target, zones):
            continue  # another note is meant, and named in words
        if _BACK.match(link.words) or _MARK.match(link.words) or _BACK_CLASS.search(_names(link.element)):
            yield _whole_call(link)
    for zone in zones:
        for element in zone.iter("span", "sup", "a"):
            if _BACK_CLASS.search(element.get("class") or ""):
                yield element


def _lies_in(element: Element, zones: set[Element]) -> bool:
    return element in zones or any(above in zones for above in element.iterancestors())
