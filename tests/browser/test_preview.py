"""The preview as an analyst uses it: draft, live update, findings, evidence, search, errors, keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.conftest import CHROMIUM, spec

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
Serve = Callable[..., str]
Open = Callable[..., Page]


def clean(page: Page) -> None:
    """axe-core finds nothing on the page, frames included."""
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []


def scrolled(page: Page) -> float:
    return page.evaluate("document.getElementById('draft').contentDocument.scrollingElement.scrollTop")


def focused(page: Page) -> str:
    """The words of what has the focus in the draft."""
    return str(page.evaluate("document.getElementById('draft').contentDocument.activeElement.textContent"))


def test_the_list_leads_to_the_drafts(serve: Serve, open_page: Open) -> None:
    page = open_page(serve())
    expect(page.get_by_role("link", name="Ports of the north")).to_be_visible()
    expect(page.locator("li.faulty")).to_contain_text("wrong")
    expect(page.get_by_role("link", name="煤炭")).to_have_attribute("href", "/brief/two/zh")
    expect(page.get_by_role("link", name="Coal")).to_have_attribute("href", "/brief/two/en")
    clean(page)
    page.get_by_role("link", name="Ports of the north").click()
    expect(page.frame_locator("#draft").get_by_text("Coal leads the freight")).to_be_visible()
    expect(page.frame_locator("#draft").locator("html")).to_have_attribute("data-draft", "")


def test_a_spec_on_the_command_line_is_opened(serve: Serve, open_page: Open) -> None:
    page = open_page(serve("two"))
    page.wait_for_url(re.compile("/brief/two/en$"))
    page.get_by_role("link", name="zh", exact=True).click()
    expect(page.frame_locator("#draft").get_by_text("煤炭为主")).to_be_visible()


def test_what_is_saved_is_put_in_place_and_the_reader_stays_where_he_was(
    serve: Serve, open_page: Open, workspace: Path
) -> None:
    page = open_page(f"{serve()}brief/ports/en")
    draft = page.frame_locator("#draft")
    draft.get_by_text("Paragraph 20 has").scroll_into_view_if_needed()
    before = scrolled(page)
    assert before > 500
    mark = "document.getElementById('draft').contentWindow.stays = true"
    page.evaluate(mark)
    (workspace / "briefings" / "ports.yaml").write_text(spec("Copper leads the freight"), "utf-8")
    expect(draft.get_by_text("Copper leads the freight")).to_be_attached(timeout=10_000)
    assert abs(scrolled(page) - before) < 40
    assert page.evaluate("document.getElementById('draft').contentWindow.stays")  # the document was not loaded anew
    source = workspace / "seeds" / "port.md"
    source.write_text(source.read_text("utf-8").replace("Customs office", "Port office"), "utf-8")
    expect(draft.get_by_text("Port office").first).to_be_attached(timeout=10_000)


def test_findings_lead_to_their_place(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/wrong/en")
    panel = page.get_by_role("tabpanel", name="Findings")
    expect(panel.get_by_role("button")).to_have_count(2)
    expect(panel).to_contain_text("briefings/wrong.yaml:6:")
    expect(panel).to_contain_text("unknown-passage")
    clean(page)
    panel.get_by_role("button", name="no passage p9").click()
    assert focused(page) == "[@port:p9]"
    panel.get_by_role("button", name="quotation").click()
    assert "coal is not the leader here" in focused(page)
    assert page.evaluate("document.activeElement.id") == "draft"


def test_a_citation_that_leads_nowhere_beside_one_that_does_is_shown(
    serve: Serve, open_page: Open, workspace: Path
) -> None:
    page = open_page(f"{serve()}brief/ports/en")
    path = workspace / "briefings" / "ports.yaml"
    path.write_text(spec().replace("@kouan:p1", "@kouan:p7"), "utf-8")
    expect(page.frame_locator("#draft").locator("mark.unresolved")).to_have_text("[@kouan:p7]", timeout=10_000)
    page.get_by_role("button", name="kouan has no passage p7").click()
    expect(page.get_by_role("tabpanel", name="Findings")).to_be_visible()  # who goes through them stays there
    assert focused(page) == "1"
    page.get_by_role("tab", name="Evidence").click()
    expect(page.get_by_role("tabpanel", name="Evidence")).to_contain_text("Coal left through two ports")


def test_the_passage_of_the_call_under_the_pointer_and_the_focus(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/ports/en")
    call = page.frame_locator("#draft").locator("button.call").first
    call.hover()
    panel = page.get_by_role("tabpanel", name="Evidence")
    expect(panel).to_contain_text("Coal left through two ports in 2023.")
    expect(panel).to_contain_text("Yearbook of the customs office")
    expect(panel.locator("blockquote sup")).to_have_text("①")
    expect(panel.locator(".printed")).to_contain_text("Freight of the Northern Ports, 2024, 3")
    expect(panel).to_contain_text("煤炭经二连浩特口岸出境")
    expect(panel).to_contain_text("page 3")
    expect(page.frame_locator("#draft").locator(".pop").first).to_be_hidden()  # the panel holds it
    clean(page)
    page.frame_locator("#draft").locator("button.call").nth(1).focus()
    expect(panel).to_contain_text("The <b>railway</b> carried")  # words of a source are never HTML
    assert panel.locator("b").count() == 0
    page.get_by_role("tab", name="Search").click()
    call.hover()
    page.wait_for_timeout(400)
    expect(page.get_by_role("tabpanel", name="Search")).to_be_visible()  # a pointer that passes disturbs no search
    call.click()
    expect(panel).to_contain_text("Coal left through two ports in 2023.")


def test_figures_are_marked_in_the_passage(serve: Serve, open_page: Open, workspace: Path) -> None:
    words = "Of coal 8.4 mn t left by rail [@port:p2]. Coal left in 2022"
    (workspace / "briefings" / "ports.yaml").write_text(spec(words), "utf-8")
    page = open_page(f"{serve()}brief/ports/en")
    calls = page.frame_locator("#draft").locator("button.call")
    held = page.get_by_role("tabpanel", name="Evidence").locator(".passage").first
    calls.first.click()
    expect(held.locator("blockquote mark.borne")).to_have_text("8.4 mn t")
    expect(held.locator(".figures li")).to_have_text(["✓8.4 mn t borne out: equal"])
    calls.nth(1).click()
    expect(held.locator("blockquote")).to_have_text("Coal left through two ports in 2023.①")
    expect(held.locator("blockquote mark.wrong")).to_have_text("2023")
    expect(held.locator(".figures li.wrong")).to_have_text("✗2022 not borne out: another year")
    clean(page)


def test_the_search_gives_a_citation_to_paste(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/ports/en", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("railway")
    hits = page.locator("#hits > li")
    expect(hits).to_have_count(1)
    expect(hits.locator("mark")).to_have_text("railway")
    hits.get_by_role("button", name="Copy citation").click()
    assert page.evaluate("navigator.clipboard.readText()") == "[@port:p2]"
    page.get_by_role("searchbox").fill("口岸")
    expect(hits.first).to_contain_text("kouan:p1")
    clean(page)
    hits.first.get_by_role("button").first.click()
    expect(page.get_by_role("tabpanel", name="Evidence")).to_contain_text("运量逐年增加")


def test_a_mistake_in_yaml_lies_over_the_last_good_draft(serve: Serve, open_page: Open, workspace: Path) -> None:
    page = open_page(f"{serve()}brief/ports/en")
    path = workspace / "briefings" / "ports.yaml"
    path.write_text(spec().replace("kind: country", "kind: [country"), "utf-8")
    overlay = page.get_by_role("alert")
    expect(overlay).to_be_visible(timeout=10_000)
    expect(overlay).to_contain_text("briefings/ports.yaml:")
    expect(page.frame_locator("#draft").get_by_text("Coal leads the freight")).to_be_visible()
    clean(page)
    path.write_text(spec("Zinc leads"), "utf-8")
    expect(overlay).to_be_hidden(timeout=10_000)
    expect(page.frame_locator("#draft").get_by_text("Zinc leads")).to_be_visible()


def test_a_spec_that_goes_and_comes_back(serve: Serve, open_page: Open, workspace: Path) -> None:
    page = open_page(f"{serve()}brief/ports/en")
    path = workspace / "briefings" / "ports.yaml"
    path.rename(path.with_suffix(".away"))
    expect(page.locator("#said")).to_contain_text("gone", timeout=10_000)
    expect(page.frame_locator("#draft").get_by_text("Coal leads the freight")).to_be_visible()
    path.write_text(spec("Tin leads"), "utf-8")
    expect(page.frame_locator("#draft").get_by_text("Tin leads")).to_be_visible(timeout=10_000)


def test_a_brief_that_is_not_there_is_told_as_such(serve: Serve, browser: Browser, workspace: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{serve()}brief/later/en")
        expect(page.get_by_role("alert")).to_contain_text("there is no spec later")
        expect(page.get_by_role("alert")).not_to_contain_text("last good draft")
        expect(page.frame_locator("#draft").get_by_text("There is no draft yet")).to_be_attached()
        (workspace / "briefings" / "later.yaml").write_text(spec("Later words"), "utf-8")
        expect(page.frame_locator("#draft").get_by_text("Later words")).to_be_visible(timeout=10_000)
        expect(page.get_by_role("alert")).to_be_hidden()


def test_the_pdf_of_the_draft(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/two/en")
    page.get_by_role("tab", name="PDF").click()
    panel = page.get_by_role("tabpanel", name="PDF")
    expect(panel.get_by_role("status")).to_contain_text("1 page", timeout=60000)
    width = "document.getElementById('panel').getBoundingClientRect().width"
    assert page.evaluate(width) > 600
    link = panel.get_by_role("link", name="Open it by itself")
    answer = page.request.get(page.url.split("/brief/")[0] + str(link.get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF-")


def test_by_keyboard_alone(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/wrong/en")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the draft")).to_be_focused()
    tab = page.get_by_role("tab", name=re.compile("Findings"))
    tab.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Evidence")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Evidence")).to_be_visible()
    page.keyboard.press("End")
    expect(page.get_by_role("tabpanel", name="PDF")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(tab).to_be_focused()
    page.get_by_role("tabpanel", name="Findings").get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "draft"


def test_on_a_narrow_screen(serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/wrong/en", viewport={"width": 390, "height": 800})
    expect(page.locator("#panel")).to_be_hidden()
    page.get_by_role("button", name="Panel").click()
    expect(page.get_by_role("tabpanel", name="Findings")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    clean(page)


@pytest.mark.parametrize("colours", ["dark", "light"])
def test_in_the_dark(colours: str, serve: Serve, open_page: Open) -> None:
    page = open_page(f"{serve()}brief/wrong/en", color_scheme=colours, reduced_motion="reduce")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    dark = sum(map(int, re.findall(r"\d+", ground)[:3])) < 200
    assert dark == (colours == "dark")
    clean(page)
    page.frame_locator("#draft").locator("mark.unresolved").first.scroll_into_view_if_needed()
    for tab in ("Evidence", "Sources", "Search", "PDF"):
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tabpanel", name=tab)).to_be_visible()
        clean(page)
    page.goto(page.url.split("/brief/")[0])
    expect(page.get_by_role("link", name="Wrong")).to_be_visible()
    clean(page)
