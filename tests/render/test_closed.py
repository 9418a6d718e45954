"""Rendering opens no connection and no file but the workspace's, whatever a document, a style or a template wants."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from briefwright.compose.document import Block, Document, Inline
from briefwright.files import Overlay
from briefwright.render import html, pdf, styles

WANTED = (
    "http://127.0.0.1:9/x",
    "https://127.0.0.1:9/x",
    "//127.0.0.1:9/x",
    "ftp://127.0.0.1:9/x",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "file:/etc/passwd",
    "/etc/passwd",
    "../../../../../../../../etc/passwd",
    "pinned:PTF55F.ttf",
)
_EVENTS: list[tuple[str, str]] = []
_LISTENING = False


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if _LISTENING and (event.startswith("socket.") or event in {"open", "urllib.Request"}):
        _EVENTS.append((event, str(arguments[0]) if arguments else ""))


sys.addaudithook(_listen)


@contextmanager
def listening() -> Iterator[list[tuple[str, str]]]:
    """What is opened meanwhile: connections, addresses, and the file that everyone is after."""
    global _LISTENING  # noqa: PLW0603 - an audit hook cannot be taken back
    _EVENTS.clear()
    _LISTENING = True
    heard: list[tuple[str, str]] = []
    try:
        yield heard
    finally:
        _LISTENING = False
        heard += [(e, a) for e, a in _EVENTS if e.startswith("socket.") or "passwd" in a or "127.0.0.1" in a]


def test_the_listener_hears() -> None:
    with listening() as heard:
        open("/etc/passwd", "rb").close()  # noqa: PTH123
    assert heard == [("open", "/etc/passwd")]


def short(document: Callable[..., Document], *pieces: Inline, **changes: Any) -> Document:
    """A document of one paragraph."""
    bare: dict[str, Any] = dict.fromkeys(
        ("judgements", "facts", "sections", "outlook", "conflicts", "gaps", "sources", "scale", "notes", "contents"), ()
    )
    return replace(document("en"), **{**bare, "summary": (Block("paragraph", content=pieces),), **changes})


def build(made: Document, **held: str) -> pdf.Pdf:
    files = Overlay({name: text.encode() for name, text in held.items()})
    return pdf.write(made, html.render(made, files))


class TestNothingIsFetched:
    """All addresses at once, by every way that there is."""

    def test_for_images_and_links_of_a_text(self, document: Callable[..., Document]) -> None:
        pieces = [Inline("image", "x", url=url) for url in WANTED]
        pieces += [Inline("link", children=(Inline("text", "x"),), url=url) for url in WANTED]
        with listening() as heard:
            build(short(document, *pieces))
        assert not heard

    def test_for_style_sheets(self, document: Callable[..., Document]) -> None:
        with listening() as heard:
            made = short(document, Inline("text", "x"))
            css = "".join(map(hostile_css, WANTED)) + "p { color: red } </style><img src=x>"
            page = html.render(made, Overlay({"styles/house.css": css.encode()}))
            printed = pdf.write(made, page)
        assert not heard
        assert not printed.refused
        for url in WANTED:
            assert url not in page
        assert "</style><img" not in page

    def test_for_templates(self, document: Callable[..., Document]) -> None:
        own = """{% extends "shipped/country.html" %}{% block head %}HEAD{% endblock %}
            {% block contents %}BODY{% endblock %}"""
        own = own.replace("HEAD", "".join(map(hostile_head, WANTED))).replace("BODY", "".join(map(hostile, WANTED)))
        with listening() as heard:
            printed = build(short(document, Inline("text", "x")), **{"templates/country.html": own})
        assert not heard
        assert {"http://127.0.0.1:9/x", "file:///etc/passwd"} <= set(printed.refused)

    def test_for_svg_images(self, document: Callable[..., Document]) -> None:
        images = {f"{i}.svg": hostile_svg(url) for i, url in enumerate(WANTED)}
        with listening() as heard:
            build(short(document, *(Inline("image", "x", url=name) for name in images)), **images)
        assert not heard


def hostile_css(url: str) -> str:
    return (
        f'@import "{url}"; @import url({url});'
        f'@font-face {{ font-family: X; src: url("{url}") }} @page {{ background: url({url}) }}'
        f"p {{ background-image: url('{url}'); content: url({url}); list-style-image: u\\72l({url}) }}"
        f"@media print {{ h1 {{ background: image-set('{url}' 1x) }} @import '{url}'; }}"
    )


def hostile_head(url: str) -> str:
    return f"""<link rel="stylesheet" href="{url}"><base href="{url}"><link rel="attachment" href="{url}">
        <style>@import "{url}"; @font-face {{ font-family: X; src: url({url}) }} p {{ background: url({url}) }}
        </style>"""


def hostile(url: str) -> str:
    return f"""<img src="{url}"><object data="{url}"></object><embed src="{url}"><a rel="attachment" href="{url}">x</a>
        <svg width="9" height="9"><image href="{url}" width="9" height="9"/><use href="{url}#a"/>
        <style>@import "{url}"; rect {{ fill: url({url}) }}</style></svg>"""


def hostile_svg(url: str) -> str:
    return (
        f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "{url}">]>'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<style>@import "{url}"; @font-face {{ font-family: X; src: url({url}) }}</style>'
        f'<image xlink:href="{url}" width="9" height="9"/><use href="{url}#x"/><text font-family="X">a</text></svg>'
    )


def test_a_bomb_in_an_svg_image_does_not_go_off(document: Callable[..., Document]) -> None:
    lines = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">{lines}]><svg xmlns="http://www.w3.org/2000/svg"><text>&a11;</text></svg>'
    assert build(short(document, Inline("image", "x", url="a.svg")), **{"a.svg": bomb}).pages == 1


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("a { color: red }", "a { color: red }"),
        ("a { background: url(x.png) }", 'a { background: url("data:,") }'),
        ("a { fill: url(#here) }", 'a { fill: url("#here") }'),
        ('a { background: url("data:image/png;base64,AA==") }', 'a { background: url("data:image/png;base64,AA==") }'),
        ("a { background: url(data:text/css,x) }", 'a { background: url("data:,") }'),
        ('@import "x.css"; a { color: red }', " a { color: red }"),
        ("a { content: '</style>' }", "a { content: '<\\/style>' }"),
        ('a { content: "a \\2060 b" }', 'a { content: "a \u2060b" }'),
    ],
)
def test_style_sheets_are_closed(css: str, kept: str) -> None:
    assert styles.closed(css, Overlay({})) == kept.strip()


def test_an_image_beside_the_style_sheets_is_carried_inside() -> None:
    files = Overlay({"styles/dot.gif": b"GIF89a..."})
    assert styles.closed("a { background: url(dot.gif) }", files).startswith('a { background: url("data:image/gif;')
