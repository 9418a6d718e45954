"""Running the rules: silencing, selecting, order, counts, and what is found once."""

from __future__ import annotations

from briefwright.check.run import Report, check
from briefwright.files import Overlay
from briefwright.settings import Settings

SOURCE = "---\nkey: s1\ntype: report\ntitle: Roads\nlanguage: en\n---\n\n{#p1}\nOne.\n\n{#p2}\nTwo.\n"
HEAD = "kind: country\nsubjects: [MNG]\ntitle: T\nas_of: 2026-11-20\nlanguage: en\n"


def run(body: str, specs: list[str] | None = None, head: str = HEAD, settings: Settings | None = None) -> Report:
    files = Overlay({"briefings/a.yaml": (head + body).encode(), "seeds/s1.md": SOURCE.encode()})
    return check(files, settings or Settings(), specs)


def codes(report: Report) -> list[str]:
    return [f"{f.code}:{f.start.line}" for f in report.findings if f.code != "unused-source"]


QUOTE = "“a long and uncited quotation”"


def test_a_comment_silences_the_value_of_its_line_or_the_next() -> None:
    assert codes(run(f"summary: He said {QUOTE}.\n")) == ["quote-uncited:6"]
    assert codes(run(f"# briefwright: ignore[quote-uncited] known\nsummary: He said {QUOTE}.\n")) == []
    assert codes(run(f"summary: He said {QUOTE}. # briefwright: ignore[quote-uncited] known\n")) == []
    assert codes(run(f"summary: | # briefwright: ignore[quote-uncited] known\n  He said {QUOTE}.\n")) == []
    both = (
        f"# briefwright: ignore[quote-uncited] known\n# another comment\nsummary: He said {QUOTE}.\noutlook: {QUOTE}\n"
    )
    assert codes(run(both)) == ["quote-uncited:9"]


def test_a_comment_that_cuts_a_text_can_be_silenced() -> None:
    assert codes(run("# briefwright: ignore[cut-text] it is a comment\nsummary: Rank #1\n")) == []


def test_a_comment_above_a_list_item_silences_it() -> None:
    silencer = "# briefwright: ignore[quote-uncited] known"
    body = f"sections:\n  - heading: H\n    text:\n      {silencer}\n      - {QUOTE}\n      - {QUOTE}\n"
    assert codes(run(body)) == ["quote-uncited:11"]


def test_a_comment_in_a_text_silences_that_text() -> None:
    body = f"summary: 'He said {QUOTE}. <!-- briefwright: ignore[quote-uncited] known -->'\noutlook: {QUOTE}\n"
    assert codes(run(body)) == ["quote-uncited:7"]


def test_ignore_covers_a_path_or_all() -> None:
    body = f"summary: {QUOTE}\nsections: [{{heading: H, text: {QUOTE}}}]\n"
    ignored = "ignore: [{code: quote-uncited, at: sections.0, reason: R}]\n"
    assert codes(run(body + ignored)) == ["quote-uncited:6"]
    assert codes(run(body + ignored.replace("at: sections.0, ", ""))) == []


def test_a_silencer_that_silences_nothing_is_found() -> None:
    assert codes(run("summary: S # briefwright: ignore[quote-uncited] known\n")) == ["unused-silencer:6"]
    assert codes(run("summary: S # briefwright: ignore[nosuch] known\n")) == ["unused-silencer:6"]
    later = "summary: S # briefwright: ignore[stale-source] not looked for yet\n"
    assert codes(run(later)) == []
    unselected = run(
        "summary: S # briefwright: ignore[quote-uncited] k\n", settings=Settings(ignore=("quote-uncited",))
    )
    assert codes(unselected) == []


def test_a_silencer_needs_a_reason_and_a_code() -> None:
    without = run(f"summary: {QUOTE} # briefwright: ignore[quote-uncited]\n")
    assert sorted(codes(without)) == ["invalid-spec:6", "quote-uncited:6"]
    assert codes(run("summary: S # briefwright: ignore[] why\n")) == ["invalid-spec:6"]
    assert codes(run("summary: 'S <!-- briefwright: ignore[quote-uncited] -->'\n")) == ["invalid-spec:6"]


def test_selecting_and_leaving_out() -> None:
    body = f"summary: {QUOTE} [@nosuch:p1].\noutlook: {QUOTE}\n"
    assert codes(run(body)) == ["unknown-source:6", "quote-uncited:7"]
    assert codes(run(body, settings=Settings(select=("quote-uncited",)))) == ["quote-uncited:7"]
    assert codes(run(body, settings=Settings(ignore=("quote-uncited",)))) == ["unknown-source:6"]


def test_what_an_alias_repeats_is_found_once() -> None:
    body = f"summary: &a {QUOTE}\noutlook: *a\ngaps: [*a]\n"
    assert codes(run(body)) == ["quote-uncited:6"]


def test_one_text_for_all_languages_is_found_once() -> None:
    head = HEAD.replace("language: en", "languages: [en, zh]").replace("title: T", "title: {en: T, zh: 题}")
    body = "summary: {en: S, zh: 述}\nfacts: [{label: {en: L, zh: 标}, value: '5 [@nosuch:p1]'}]\n"
    assert codes(run(body, head=head)) == ["unknown-source:7"]


def test_counts_and_soundness() -> None:
    report = run("summary: A [@s1:p1; @s1:p2]. B [@s1:p1].\nfacts: [{label: L, value: V, cite: s1:p1}]\n")
    assert (report.summary.briefs, report.summary.citations, report.summary.passages) == (1, 4, 2)
    assert report.briefs[0].sound
    assert not run("summary: A [@s1:p9].\n").briefs[0].sound


def test_unused_sources_are_asked_for_only_over_all() -> None:
    assert [f.code for f in run("summary: S\n").findings] == ["unused-source"]
    assert run("summary: S\n", ["briefings/a.yaml"]).findings == ()


def test_a_named_spec_brings_the_sources_that_it_cites() -> None:
    spec, source = HEAD + "summary: A [@s1:p1].\n", SOURCE.replace("title", "titel")
    broken = Overlay({"briefings/a.yaml": spec.encode(), "seeds/s1.md": source.encode(), "seeds/other.md": b""})
    report = check(broken, Settings(), ["briefings/a.yaml"])
    assert {f.file for f in report.findings} == {"seeds/s1.md"}
    assert not report.briefs[0].sound


def test_findings_are_in_order_and_quote_their_lines() -> None:
    report = run("outlook: B [@s1:p9]\nsummary: A [@nosuch:p1].\n")
    places = [f.order for f in report.findings]
    assert places == sorted(places)
    assert report.findings[0].excerpt == ("outlook: B [@s1:p9]",)
    assert (report.findings[0].source, report.findings[0].passage) == ("s1", "p9")
