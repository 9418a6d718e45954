from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from briefwright.compose.document import Block, Document, Inline
from briefwright.files import Overlay
from briefwright.render import html

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
VOID = {"meta", "br", "img", "link", "hr", "input"}


class Page(HTMLParser):
    """The elements of a page: tag and attributes in order, and whether every one is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def all(self, name: str) -> list[str]:
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


@pytest.mark.parametrize("code", ["en", "zh", "ru"])
class TestEveryLanguage:
    def test_is_well_formed_and_its_ids_are_unique(self, page: Callable[..., str], code: str) -> None:
        parsed = Page(page(code))
        assert not parsed.open
        assert not parsed.wrong
        ids = parsed.all("id")
        assert len(ids) == len(set(ids))

    def test_every_way_leads_somewhere(self, page: Callable[..., str], code: str) -> None:
        parsed = Page(page(code))
        ids = set(parsed.all("id"))
        ways = {href[1:] for href in parsed.all("href") if href.startswith("#")}
        assert ways <= ids
        assert {*parsed.all("popovertarget"), *parsed.all("aria-labelledby")} <= ids

    def test_each_note_can_be_reached_and_left(
        self, page: Callable[..., str], document: Callable[..., Document], code: str
    ) -> None:
        text, numbers = page(code), range(1, len(document(code).notes) + 1)
        for n in numbers:
            assert re.search(rf'<button type="button" class="call" popovertarget="p{n}" aria-label="[^"]+ {n}">', text)
            assert text.count(f'id="p{n}" popover') == 1
            assert f'href="#n{n}"' in text
            assert re.search(rf'<li id="n{n}">.*<a class="back" href="#c{n}"', text)

    def test_no_space_comes_between_a_word_and_its_call(self, page: Callable[..., str], code: str) -> None:
        assert not re.search(r'\s<span class="cite"', page(code))

    def test_needs_nothing_from_outside_and_runs_no_script(self, page: Callable[..., str], code: str) -> None:
        text = page(code)
        parsed = Page(text)
        assert not {tag for tag, _ in parsed.elements} & {"script", "link", "iframe", "object", "embed", "base"}
        assert all(src.startswith("data:") for src in parsed.all("src"))
        assert not any(name.startswith("on") for _, attrs in parsed.elements for name in attrs)
        assert "default-src 'none'" in text
        assert not re.search(r"url\(|@import", text)


def test_the_table_of_a_chart_says_that_it_is_one(page: Callable[..., str]) -> None:
    assert re.search(r'<div class="tbl[^"]*" data-chart="line">', page("en"))


def test_a_forecast_bears_a_sign_that_is_explained_below(page: Callable[..., str]) -> None:
    text = page("en")
    assert '8.4<abbr class="status" title="forecast">f</abbr>' in text
    assert re.search(r'<p class="tnote"><abbr[^>]*>f</abbr> forecast · <abbr[^>]*>t</abbr> target</p>', text)


@pytest.mark.parametrize("kind", ["country", "relationship", "organization"])
def test_every_kind_keeps_the_order_in_which_notes_are_numbered(page: Callable[..., str], kind: str) -> None:
    calls = re.findall(r'<span class="cite" id="c(\d+)"', page("en", kind=kind))
    assert calls == [str(n) for n in range(1, len(calls) + 1)]


def test_what_a_brief_lacks_leaves_no_trace(document: Callable[..., Document]) -> None:
    bare = document(
        "en",
        summary=(),
        judgements=(),
        facts=(),
        outlook=(),
        conflicts=(),
        gaps=(),
        sources=(),
        sourcing_statement="",
        sourcing=(),
        scale=(),
        notes=(),
        contents=(),
        handling="",
        number="",
        subtitle=(),
        authors_text="",
        sections=(),
    )
    text = html.render(bare, Overlay({}))
    assert "<section" not in text
    assert "<td" not in text
    assert "None" not in text


class TestDrafts:
    def test_a_draft_says_so_and_counts_what_leads_nowhere(self, document: Callable[..., Document]) -> None:
        draft = with_text(document, Inline("unresolved", "[@x:p1]"), draft=True, unresolved=1)
        text = html.render(draft, Overlay({}))
        assert "data-draft" in text
        assert '<p class="draft"><b>Draft</b> Not for distribution. Citations that lead nowhere yet' in text
        assert '<mark class="unresolved" title="unresolved citation">[@x:p1]</mark>' in text

    def test_a_finished_brief_says_nothing_of_drafts(self, page: Callable[..., str]) -> None:
        assert 'class="draft"' not in page("en")
        assert "data-draft" not in page("en")


class TestWhatUsersWrite:
    def test_words_are_never_markup(self, document: Callable[..., Document]) -> None:
        evil = "<script>alert(1)</script>\"'&amp;"
        text = html.render(with_text(document, Inline("text", evil), title=evil, running=evil), Overlay({}))
        assert "<script" not in text
        assert "&lt;script&gt;" in text

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "JaVaScRiPt:1", "data:text/html,x", "file:///etc/passwd"])
    def test_a_link_leads_to_the_web_or_nowhere(self, document: Callable[..., Document], url: str) -> None:
        made = with_text(document, Inline("link", children=(Inline("text", "here"),), url=url))
        assert '<a href="#">here</a>' in html.render(made, Overlay({}))

    def test_a_link_for_readers_is_kept(self, document: Callable[..., Document]) -> None:
        made = with_text(document, Inline("link", children=(Inline("text", "here"),), url="https://example.org/?a=1&b"))
        assert '<a href="https://example.org/?a=1&amp;b">here</a>' in html.render(made, Overlay({}))


class TestImages:
    def shown(self, document: Callable[..., Document], url: str, **held: bytes) -> str:
        made = with_text(document, Inline("image", "a view", url=url))
        text = html.render(made, Overlay({name.replace("_", "/", 1) + ".png": data for name, data in held.items()}))
        found = re.search(r'<img src="([^"]*)" alt="a view">', text)
        assert found
        return found[1]

    def test_an_image_of_the_workspace_is_carried_inside(self, document: Callable[..., Document]) -> None:
        assert self.shown(document, "images/a.png", images_a=PNG) == (
            "data:image/png;base64," + base64.b64encode(PNG).decode()
        )

    def test_a_file_that_is_no_image_is_not(self, document: Callable[..., Document]) -> None:
        assert self.shown(document, "images/a.png", images_a=b"root:x:0:0:root") == "data:,"

    @pytest.mark.parametrize(
        "url", ["../a.png", "/etc/passwd", "images/../../a.png", "http://example.org/a.png", "images/none.png", ""]
    )
    def test_nothing_else_is(self, document: Callable[..., Document], url: str) -> None:
        assert self.shown(document, url, images_a=PNG) == "data:,"


class TestTheWorkspacesOwn:
    def test_a_template_may_build_on_the_shipped_one_of_its_name(self, document: Callable[..., Document]) -> None:
        own = b'{% extends "shipped/country.html" %}{% block gaps %}{% endblock %}{% block title %}Mine{% endblock %}'
        text = html.render(document("en"), Overlay({"templates/country.html": own}))
        assert "<title>Mine</title>" in text
        assert 'id="judgements"' in text

    def test_a_part_may_be_replaced_alone(self, document: Callable[..., Document]) -> None:
        own = b"{% macro timeline(timeline) %}<p>{{ timeline.events | length }} events</p>{% endmacro %}"
        assert "<p>6 events</p>" in html.render(document("en"), Overlay({"templates/parts/timeline.html": own}))

    def test_a_style_sheet_stands_before_the_shipped_one(self, document: Callable[..., Document]) -> None:
        own = {
            "styles/theme-institute.css": b":root { --accent: #123456 }",
            "styles/house.css": b"p { color: #654321 }",
        }
        text = html.render(document("en"), Overlay(own))
        assert "#123456" in text
        assert "#1f4e5f" not in text
        assert text.index("#654321") > text.index("hyphenate-limit-chars")


def with_text(document: Callable[..., Document], *pieces: Inline, **changes: Any) -> Document:
    """A specimen whose summary is a paragraph of these pieces."""
    return replace(document("en"), summary=(Block("paragraph", content=pieces),), **changes)
