from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.files import Disk, Overlay
from briefwright.render.template_check import check

OUTSIDE = "use a template of templates/ or a shipped one"


def faults(**texts: str) -> list[tuple[str, int, str, str]]:
    """The problems of templates: path, line, message, hint; `__` in a name stands for `/`."""
    files = Overlay({f"templates/{name.replace('__', '/')}.html": text.encode() for name, text in texts.items()})
    return [
        (
            case.path.removeprefix("templates/"),
            case.text[: problem.span.start].count("\n") + 1,
            problem.message,
            problem.hint,
        )
        for case in check(files)
        for problem in case.problems
    ]


def line_of(text: str, offset: int) -> int:
    return text[:offset].count("\n") + 1


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        # what is no template
        ("{% if %}", "expected an expression, got 'end of statement block'", ""),
        ("{{ brief.title", "unexpected end of template, expected 'end of print statement'", ""),
        ("{% frobnicate %}", "encountered unknown tag 'frobnicate'", ""),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "block 'a' defined twice", ""),
        # unknown names
        ("{{ breif.title }}", "breif is not defined", "did you mean brief?"),
        ("{{ title }}", "title is not defined", ""),
        ("{% for a in brief.notes %}{% endfor %}{{ a }}", "a is not defined", ""),
        ("{% macro m(a) %}{% endmacro %}{{ a }}", "a is not defined", ""),
        ("{{ loop.index }}", "loop is not defined", ""),
        ("{{ super() }}", "super is not defined", ""),
        ("{{ brief.title | qqq }}", "there is no filter qqq", ""),
        ("{{ brief.title | uper }}", "there is no filter uper", "did you mean upper?"),
        ("{% if brief is big %}{% endif %}", "there is no test big", ""),
        # unknown fields, as far as they can be followed
        ("{{ brief.titel }}", "Document has no titel", "did you mean title?"),
        ('{{ brief["titel"] }}', "Document has no titel", "did you mean title?"),
        ("{{ brief.words.labels.sumary }}", "Labels has no sumary", "did you mean summary?"),
        ("{{ brief.words.plurals(3) }}", "Language has no plurals", "did you mean plural?"),
        ("{{ brief.title.uper() }}", "a text has no uper", ""),
        ("{{ brief.sections[0].headin }}", "Section has no headin", "did you mean heading?"),
        ("{{ brief.sections.0.headin }}", "Section has no headin", "did you mean heading?"),
        ("{{ (brief.sections | first).headin }}", "Section has no headin", "did you mean heading?"),
        ("{% for s in brief.sections %}{{ s.headin }}{% endfor %}", "Section has no headin", "did you mean heading?"),
        (
            "{% for s in brief.sections %}{% for b in s.blocks if b.kid %}{% endfor %}{% endfor %}",
            "Block has no kid",
            "did you mean kind?",
        ),
        ("{% set all = brief.notes %}{{ all[1:][0].txt }}", "Note has no txt", "did you mean text?"),
        ("{% with a = brief.facts[0] %}{{ a.lable }}{% endwith %}", "Fact has no lable", "did you mean label?"),
        ('{{ brief.notes | map(attribute="numbr") | list }}', "Note has no numbr", "did you mean number?"),
        ('{{ brief.judgements | selectattr("termm") | list }}', "Judgement has no termm", "did you mean term?"),
        ("{{ (brief.outlook or brief.summary)[0].textt }}", "Block has no textt", "did you mean text?"),
        ("{{ styles[0].css }}", "Sheet has no css", ""),
        # what leads outside, or nowhere
        ('{% include "../secret.html" %}', "../secret.html leads out of templates/", OUTSIDE),
        ('{% include "/etc/passwd" %}', "/etc/passwd leads out of templates/", OUTSIDE),
        ('{% include "parts/../../x.html" %}', "parts/../../x.html leads out of templates/", OUTSIDE),
        ('{% include ["base.html", "../x.html"] %}', "../x.html leads out of templates/", OUTSIDE),
        ('{% include "../x.html" ignore missing %}', "../x.html leads out of templates/", OUTSIDE),
        ('{% extends "bas.html" %}', "there is no template bas.html", "did you mean base.html?"),
        ('{% extends "page.html" %}', "page.html extends itself", 'to build on the shipped one: "shipped/page.html"'),
        ('{% import "os" as os %}', "there is no template os", ""),
        ('{% from "parts/inline.html" import runn %}', "parts/inline.html has no runn", "did you mean run?"),
        ('{% import "parts/inline.html" as t %}{{ t.runn }}', "the imported template has no runn", "did you mean run?"),
        # what a sandbox forbids
        ('{{ "".__class__ }}', "__class__ cannot be used in a template", ""),
        ('{{ brief["__class__"] }}', "__class__ cannot be used in a template", ""),
    ],
)  # fmt: skip
def test_is_found(text: str, message: str, hint: str) -> None:
    assert faults(page=f"<p>\n{text}\n</p>\n") == [("page.html", 2, message, hint)] or faults(page=text) == [
        ("page.html", 1, message, hint)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{{ brief.title }} {{ brief.title.upper() }} {{ brief.words.plural(3) }}",
        "{% if foo is defined %}{{ foo }}{% endif %}{{ bar | default('x') }}",
        "{% if brief.future is defined %}{{ brief.future }}{% endif %}",
        "{% macro m(a, b=1) %}{{ a.anything }}{{ varargs }}{{ kwargs }}{{ caller() }}{% endmacro %}{{ m(brief) }}",
        "{% macro later() %}{{ early }}{% endmacro %}{% set early = 1 %}{{ later() }}",
        "{% for k, v in brief.words.likelihood.items() %}{{ k }}{{ v }}{{ loop.index }}{% else %}none{% endfor %}",
        "{% set n = namespace(found=false) %}{% set n.found = true %}{{ n.found }}",
        "{% if true %}{% set a = 1 %}{% endif %}{{ a }}",
        "{{ range(3) | list }}{{ dict(a=1).a }}{{ cycler('a', 'b').next() }}{{ lipsum() }}",
        "{{ likelihood_bar(3, 'x') }}{{ likelihood_key(brief) }}{{ 'a.png' | embed }}{{ 'x' | link }}",
        "{% include 'none.html' ignore missing %}{% include ['none.html', 'base.html'] %}",
        "{% include brief.kind ~ '.html' %}",
        "{% extends 'base.html' %}{% block front %}{{ super() }}{{ matter.summary() }}{% endblock %}",
        "{% extends 'shipped/country.html' %}{% block front %}{{ judgements.judgements() }}{% endblock %}",
        "{% raw %}{{ not.a.name }}{% endraw %}{# {{ nor this }} #}",
        "{% block title %}{{ self.title }}{% endblock %}",
        "{% filter upper %}{{ brief.title }}{% endfilter %}",
        "{% call(x) with_x() %}{{ x }}{% endcall %}{% macro with_x() %}{{ caller(1) }}{% endmacro %}",
        "{{ (brief.sections | selectattr('number') | sort(attribute='number,id') | list)[0].heading }}",
        "{{ brief.notes | map(attribute='passages.0.label') | join }}",
    ],
)
def test_is_good(text: str) -> None:
    assert not faults(page=text)


def test_an_included_template_may_use_what_its_includers_have() -> None:
    assert faults(
        a="{% set q = 1 %}{% for note in brief.notes %}{% include 'parts/b.html' %}{% endfor %}",
        parts__b="{{ q }} {{ note.text }} {{ qqq }}",
    ) == [("parts/b.html", 1, "qqq is not defined", "")]


def test_every_fault_of_a_template_is_reported_each_at_its_line() -> None:
    text = "{{ brief.titel }}\n\n{{ nothing }}\r\n{{ brief.kid }}"
    assert [(line, message) for _, line, message, _ in faults(page=text)] == [
        (1, "Document has no titel"),
        (3, "nothing is not defined"),
        (4, "Document has no kid"),
    ]


def test_the_whole_line_is_underlined() -> None:
    (case,) = check(Overlay({"templates/a.html": b"\xef\xbb\xbf<p>\n  {{ nothing }} and more\n"}))
    (problem,) = case.problems
    assert case.text[problem.span.start : problem.span.end] == "  {{ nothing }} and more"
    assert problem.code == "template-error"


@pytest.mark.parametrize("data", [b"a\n\xff\xfe", "ä\n\xff".encode("latin-1")])
def test_bytes_that_are_not_utf8_are_a_fault_of_their_line(data: bytes) -> None:
    (case,) = check(Overlay({"templates/a.html": data}))
    assert [problem.message for problem in case.problems] == ["this line is not UTF-8"]


@pytest.mark.parametrize("text", ["{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "{% if 1 %}" * 3000])
def test_deep_nesting_is_a_fault(text: str) -> None:
    assert len(faults(page=text)) == 1


def test_loops_too_deep_for_python_are_a_fault() -> None:
    text = "{% for a in brief.notes %}" * 30 + "{% endfor %}" * 30
    assert "cannot be compiled" in faults(page=text)[0][2]


def test_only_templates_are_looked_at() -> None:
    files = Overlay({"templates/README.md": b"{{ nothing }}", "templates/.old.html": b"{{ nothing }}"})
    assert check(files) == ()


def test_a_workspace_without_templates_costs_nothing() -> None:
    assert check(Overlay({"styles/a.css": b""})) == ()


def test_the_shipped_templates_are_good() -> None:
    cases = check(Disk(Path(__file__).parents[2]))
    assert {case.path for case in cases} >= {"templates/base.html", "templates/parts/inline.html"}
    assert not [(case.path, problem) for case in cases for problem in case.problems]
