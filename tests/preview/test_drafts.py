"""The last good draft of each edition, and what is at fault."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.preview.drafts import Drafts, Key, Shown
from briefwright.preview.kept import Kept
from preview.conftest import spec

PORTS = Key("ports", "en")


def html(shown: Shown) -> str:
    assert shown.draft is not None
    return shown.draft.html.decode()


def test_a_draft_is_marked_as_such_and_kept_while_nothing_changes(drafts: Drafts) -> None:
    shown = drafts.look(PORTS)
    assert shown.state == "good"
    assert "data-draft" in html(shown)
    assert "Coal leads the freight" in html(shown)
    assert drafts.look(PORTS) is shown


def test_only_what_depends_on_a_file_is_made_anew(drafts: Drafts, workspace: Path) -> None:
    ports, two = drafts.look(PORTS), drafts.look(Key("two", "zh"))
    (workspace / "briefings" / "two.yaml").touch()
    (workspace / "seeds" / "kouan.md").write_text(
        (workspace / "seeds" / "kouan.md").read_text("utf-8").replace("口岸研究", "口岸"), "utf-8"
    )
    changed = drafts.look(PORTS)
    assert changed is not ports
    assert "口岸" in html(changed)
    assert drafts.look(Key("two", "zh")) is two  # it does not cite that source


def test_the_words_of_an_edition_are_its_version(drafts: Drafts, workspace: Path) -> None:
    path = workspace / "briefings" / "ports.yaml"
    first = drafts.look(PORTS)
    path.write_text(spec("Copper leads"), "utf-8")
    second = drafts.look(PORTS)
    path.write_text("# a remark\n" + spec(), "utf-8")
    third = drafts.look(PORTS)
    assert first.draft
    assert second.draft
    assert third.draft
    assert first.draft.version == third.draft.version != second.draft.version


BROKEN: dict[str, Callable[[Path], object]] = {
    "no YAML": lambda path: path.write_text("title: [a\nsummary: b\n", "utf-8"),
    "no map": lambda path: path.write_text("- a\n", "utf-8"),
    "empty": lambda path: path.write_bytes(b""),
    "binary": lambda path: path.write_bytes(bytes(range(256))),
    "UTF-16": lambda path: path.write_text(spec(), "utf-16"),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "a link out": lambda path: (path.unlink(), path.symlink_to("/etc/passwd")),
    "a link to itself": lambda path: (path.unlink(), path.symlink_to(path)),
    "deep": lambda path: path.write_text("[" * 5000, "utf-8"),
}


@pytest.mark.parametrize("break_it", BROKEN.values(), ids=BROKEN)
def test_a_spec_that_cannot_be_read_keeps_the_last_good_draft(
    drafts: Drafts, workspace: Path, break_it: Callable[[Path], object]
) -> None:
    good = drafts.look(PORTS)
    path = workspace / "briefings" / "ports.yaml"
    break_it(path)
    broken = drafts.look(PORTS)
    assert broken.state == "broken"
    assert broken.draft is good.draft
    assert broken.overlay is not None
    assert broken.overlay.file == "briefings/ports.yaml"
    assert broken.overlay.message
    assert drafts.look(PORTS) is broken
    assert drafts.listed("ports").state == "broken"
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    path.write_text(spec("Copper leads"), "utf-8")
    again = drafts.look(PORTS)
    assert (again.state, again.overlay) == ("good", None)
    assert "Copper leads" in html(again)


def test_the_overlay_shows_the_lines_at_fault(drafts: Drafts, workspace: Path) -> None:
    (workspace / "briefings" / "ports.yaml").write_text("kind: country\ntitle: a\nauthors: [b\nsummary: c\n", "utf-8")
    overlay = drafts.look(PORTS).overlay
    assert overlay is not None
    assert 3 <= overlay.line <= 4
    assert [line.text for line in overlay.lines][:3] == ["kind: country", "title: a", "authors: [b"]
    marked = [line for line in overlay.lines if line.marked]
    assert [line.number for line in marked] == [overlay.line]
    assert marked[0].marked == (overlay.column - 1, overlay.column)


def test_what_does_not_resolve_is_shown_as_such(drafts: Drafts) -> None:
    shown = drafts.look(Key("wrong", "en"))
    assert shown.state == "good"
    assert 'class="unresolved"' in html(shown)
    assert shown.report is not None
    assert {finding.code for finding in shown.report.findings} >= {"unknown-passage", "quote-uncited"}


def test_a_source_that_comes_resolves_what_cited_it(drafts: Drafts, workspace: Path) -> None:
    (workspace / "briefings" / "ports.yaml").write_text(spec().replace("@kouan", "@later"), "utf-8")
    assert '<mark class="unresolved" title="unresolved citation">[@later:p1]</mark>' in html(drafts.look(PORTS))
    before = drafts.look(PORTS)
    assert before.report
    assert [f.code for f in before.report.findings] == ["unknown-source"]
    text = (workspace / "seeds" / "kouan.md").read_text("utf-8").replace("key: kouan", "key: later")
    (workspace / "seeds" / "later.md").write_text(text, "utf-8")
    after = drafts.look(PORTS)
    assert after.report
    assert after.report.findings == ()
    (workspace / "seeds" / "later.md").rename(workspace / "seeds" / "other.md")
    again = drafts.look(PORTS)
    assert again.report
    assert [f.code for f in again.report.findings] == ["unknown-source"]


def test_the_whole_of_seeds_may_go_and_come(drafts: Drafts, workspace: Path) -> None:
    first = drafts.look(PORTS)
    (workspace / "seeds").rename(workspace / "elsewhere")
    without = drafts.look(PORTS)
    assert without.state == "good"
    assert 'class="unresolved"' in html(without)
    (workspace / "elsewhere").rename(workspace / "seeds")
    assert html(drafts.look(PORTS)) == html(first)


def test_templates_and_styles_are_taken_up_and_dropped(drafts: Drafts, workspace: Path) -> None:
    plain = html(drafts.look(PORTS))
    for folder in ("styles", "templates"):
        (workspace / folder).mkdir()
    (workspace / "styles" / "house.css").write_text("h1 { color: #123456 }", "utf-8")
    assert "#123456" in html(drafts.look(PORTS))
    (workspace / "templates" / "country.html").write_text(
        '{% extends "shipped/country.html" %}{% block contents %}<p>Own words</p>{% endblock %}', "utf-8"
    )
    assert "Own words" in html(drafts.look(PORTS))
    shutil.rmtree(workspace / "styles")
    shutil.rmtree(workspace / "templates")
    assert html(drafts.look(PORTS)) == plain


def test_a_broken_template_shows_its_finding(drafts: Drafts, workspace: Path) -> None:
    good = drafts.look(PORTS)
    (workspace / "templates").mkdir()
    template = workspace / "templates" / "country.html"
    template.write_text('{% extends "base.html" %}\n{% block front %}\n{{ brief.titel }}\n{% endblock %}\n', "utf-8")
    shown = drafts.look(PORTS)
    assert shown.state == "broken"
    assert shown.draft is good.draft
    assert shown.overlay is not None
    assert (shown.overlay.file, shown.overlay.line) == ("templates/country.html", 3)
    assert shown.overlay.lines[2].marked is not None
    assert shown.report
    assert [(f.code, f.file, f.start.line) for f in shown.report.findings] == [
        ("template-error", "templates/country.html", 3)
    ]
    for text in ("{% if %}", "{% for x in [1] * 99999 %}{% for y in [1] %}", "{{ brief.title.nothing() }}"):
        template.write_text(text, "utf-8")
        assert drafts.look(PORTS).state == "broken"
    template.write_bytes(b"\xff\xfe\x00")
    assert drafts.look(PORTS).state == "broken"
    template.unlink()
    assert drafts.look(PORTS).state == "good"


def test_an_image_is_taken_up(drafts: Drafts, workspace: Path) -> None:
    (workspace / "briefings" / "ports.yaml").write_text(spec("Coal ![Map](images/map.svg)"), "utf-8")
    before = drafts.look(PORTS)
    (workspace / "images").mkdir()
    (workspace / "images" / "map.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    after = drafts.look(PORTS)
    assert html(after) != html(before)
    assert "data:image/svg+xml" in html(after)
    assert after.draft is not None
    assert "images/map.svg" in after.draft.texts


def test_faulty_settings_keep_the_draft_and_say_the_line(drafts: Drafts, workspace: Path) -> None:
    good = drafts.look(PORTS)
    toml = workspace / "briefwright.toml"
    toml.write_text('[brief]\ntheme = "plain"\n', "utf-8")
    plain = drafts.look(PORTS)
    assert 'data-theme="plain"' in html(plain)
    toml.write_text('[brief]\ntheme = "gold"\n', "utf-8")
    broken = drafts.look(PORTS)
    assert broken.state == "broken"
    assert broken.draft is plain.draft
    assert broken.overlay is not None
    assert (broken.overlay.file, broken.overlay.line) == ("briefwright.toml", 2)
    assert "gold" in broken.overlay.message
    toml.unlink()
    assert html(drafts.look(PORTS)) == html(good)


def test_specs_come_and_go(drafts: Drafts, workspace: Path) -> None:
    assert [*drafts.names()] == ["ports", "two", "wrong"]
    never = drafts.look(Key("new", "en"))
    assert (never.state, never.draft) == ("missing", None)
    (workspace / "briefings" / "ports.yaml").rename(workspace / "briefings" / "new.yaml")
    assert drafts.look(Key("new", "en")).state == "good"
    assert drafts.look(PORTS).state == "missing"
    assert [*drafts.names()] == ["new", "two", "wrong"]


def test_an_edition_that_the_brief_does_not_have(drafts: Drafts, workspace: Path) -> None:
    assert drafts.look(Key("two", "ru")).state == "missing"
    assert drafts.look(Key("two", "zh")).state == "good"
    text = (workspace / "briefings" / "ports.yaml").read_text("utf-8").replace("language: en", "language: ru")
    first = drafts.look(PORTS)
    (workspace / "briefings" / "ports.yaml").write_text(text, "utf-8")
    gone = drafts.look(PORTS)
    assert (gone.state, gone.draft) == ("missing", first.draft)
    assert gone.overlay is not None
    assert "English" in gone.overlay.message
    assert drafts.languages("ports") == ("ru",)


def test_the_workspace_may_vanish(drafts: Drafts, workspace: Path) -> None:
    good = drafts.look(PORTS)
    workspace.rename(workspace.with_name("away"))
    gone = drafts.look(PORTS)
    assert (gone.state, gone.draft) == ("missing", good.draft)
    assert drafts.names() == {}
    workspace.with_name("away").rename(workspace)
    assert drafts.look(PORTS).state == "good"


def test_the_list_counts_what_was_found(drafts: Drafts) -> None:
    ports, wrong, two = (drafts.listed(name) for name in ("ports", "wrong", "two"))
    assert (ports.titles[0], ports.languages, ports.errors, ports.warnings, ports.state) == (
        *("Ports of the north", ("en",), 0, 0, "good"),
    )
    assert (wrong.errors, wrong.warnings) == (1, 1)
    assert (two.titles, two.languages) == (("Coal", "煤炭"), ("en", "zh"))
    assert drafts.listed("nothing").state == "missing"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_spec_that_may_not_be_read(drafts: Drafts, workspace: Path) -> None:
    (workspace / "briefings" / "ports.yaml").chmod(0)
    assert drafts.look(PORTS).state == "broken"


def test_a_fault_of_ours_is_told_once_and_nothing_dies(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    drafts = Drafts(Kept(workspace), say=said.append)
    good = drafts.look(PORTS)

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("in\nhere")

    monkeypatch.setattr("briefwright.preview.drafts.compose", fails)
    (workspace / "briefings" / "ports.yaml").write_text(spec("Copper"), "utf-8")
    shown = drafts.look(PORTS)
    assert (shown.state, shown.draft) == ("broken", good.draft)
    assert drafts.look(PORTS) is shown
    assert said == ["the draft of briefings/ports.yaml cannot be made: ZeroDivisionError in here"]
    monkeypatch.setattr("briefwright.preview.drafts.check", fails)
    (workspace / "briefings" / "ports.yaml").write_text(spec("Iron"), "utf-8")
    assert drafts.look(PORTS).state == "broken"
    assert drafts.listed("ports").state == "broken"


def test_a_spec_outside_the_briefings(workspace: Path) -> None:
    outside = workspace.parent / "away.yaml"
    outside.write_text(spec("Iron leads"), "utf-8")
    drafts = Drafts(Kept(workspace, {"../away.yaml": outside}), "../away.yaml")
    assert "away" in drafts.names()
    assert "Iron leads" in html(drafts.look(Key("away", "en")))
    outside.write_text(spec("Tin leads"), "utf-8")
    assert "Tin leads" in html(drafts.look(Key("away", "en")))
