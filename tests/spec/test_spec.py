"""Specs: values, the JSON Schema kept in step, bound figures."""

from __future__ import annotations

import json
import random
import re
from decimal import Decimal

import jsonschema
import pytest
import yaml

from briefwright.spec import json_schema, read
from briefwright.spec.figures import evaluate

MINIMAL = "kind: country\nsubjects: [MNG]\ntitle: T\nas_of: 2026-11-20\nlanguage: en\nsummary: S\n"

FULL = """\
kind: relationship
subjects: [CHN, {name: Central Asia}]
title: T
as_of: 2026-11-20
language: en
authors: [Desk]
number: 2026/3
style: chicago-notes
numbering: page
summary: S
key_judgements:
  - {text: It is so, likelihood: likely, confidence: low, basis: B, cite: [a:p1, b:p2+n1]}
facts: [{label: L, value: V, cite: a:p1}]
data:
  trade: {label: Trade, unit: bn USD, cite: a:p1, points: {2023: 240.10, 2024: {value: [1, 2.5], approx: "~"}}}
sections:
  - heading: H
    text:
      - words
      - {table: {caption: C, columns: [A, B], rows: [[x, 1], {cells: [y, ""], cite: a:p1}]}}
      - {chart: {type: line, series: [trade], alt: A}}
    timeline: [{date: 2004-06/2005, text: E}]
    sections: [{heading: H2, text: T, sections: [{heading: H3, text: T}]}]
gaps: [G]
conflicts: [{between: [a:p1, b:p2], note: N}]
ignore: [{code: quote-uncited, at: sections.0, reason: R}]
"""


def places(text: str) -> list[str]:
    """The stretches that are found at fault."""
    spec = read(text.encode())
    return [f"{p.code}: {spec.text[slice(*p.span)]}" for p in spec.problems]


def test_a_spec_becomes_values() -> None:
    spec = read(FULL.encode())
    assert spec.problems == ()
    brief = spec.brief
    assert brief is not None
    assert [s.code for s in brief.subjects] == ["CHN", ""]
    assert [n.value for n in brief.judgements[0].text.cite] == ["a:p1", "b:p2+n1"]
    point = brief.data["trade"].point("2023")
    assert point is not None
    assert point.values == ("240.10",)
    assert [type(block).__name__ for block in brief.sections[0].blocks] == ["Text", "Table", "Chart", "Timeline"]
    assert brief.sections[0].sections[0].sections[0].path == "sections.0.sections.0.sections.0"
    assert len(brief.cites) == 7


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("kind: country", "kind: contry"), ["invalid-spec: contry"]),
        (("kind: country\n", ""), ["invalid-spec: subjects"]),
        (("subjects: [MNG]", "subjects: [MNG, RUS]"), ["invalid-spec: [MNG, RUS]"]),
        (("subjects: [MNG]", "subjects: [MGN]"), ["invalid-spec: MGN"]),
        (("subjects: [MNG]", "subjects: MNG"), ["invalid-spec: MNG"]),
        (("title: T", "title: T\ntitle: U"), ["invalid-spec: title"]),
        (("title: T", "title: 'T'\ntitel: U"), ["invalid-spec: titel"]),
        (("as_of: 2026-11-20", "as_of: 2026-02-30"), ["invalid-spec: 2026-02-30"]),
        (("as_of: 2026-11-20", "as_of: '2026-11'"), ["invalid-spec: '2026-11'"]),
        (("language: en", "language: en\nlanguages: [en]"), ["invalid-spec: languages"]),
        (
            ("title: T\nas_of: 2026-11-20\nlanguage: en", "title: Two\nas_of: 2026-11-20\nlanguages: [en, zh]"),
            ["invalid-spec: Two"],
        ),
        (("summary: S", "summary: {en: S, fr: T}"), ["invalid-spec: fr"]),
        (("summary: S", "summary: Rank #1 of 5"), ["cut-text: #1 of 5"]),
        (("summary: S", "summary: Rank # one of 5"), []),
        (("summary: S", "summary:"), ["invalid-spec: "]),
        (("summary: S", "outlook: S"), ["invalid-spec: kind"]),
        (("summary: S", "sections: [{heading: H, table: {series: [x]}}]"), ["unknown-data: x"]),
        (("summary: S", "sections: [{heading: H, table: {columns: [A], rows: [[1, 2]]}}]"), ["invalid-spec: [1, 2]"]),
        (("summary: S", "sections: [{text: H}]"), ["invalid-spec: text"]),
        (("summary: S", "key_judgements: [{text: H, cite: {a: b}}]"), ["invalid-citation: {a: b}"]),
        (("summary: S", "summary: S\nignore: [{code: x, at: summary, reason: R}]"), ["invalid-spec: x"]),
        (("summary: S", "summary: S\nignore: [{code: cut-text, at: sumary, reason: R}]"), ["invalid-spec: sumary"]),
        (("summary: S", "summary: S\ndata: {t: {points: {2024: '1'}}}"), ["invalid-spec: '1'"]),
        (("summary: S", "summary: S\ndata: {t: {points: {2024-13: 1}}}"), ["invalid-spec: 2024-13"]),
        (("summary: S", "summary: S\ndata: {t: {points: {2024: [2]}}}"), ["invalid-spec: [2]"]),
    ],
)
def test_what_is_wrong_is_found_where_it_stands(change: tuple[str, str], found: list[str]) -> None:
    assert places(MINIMAL.replace(*change)) == found


def test_hints_name_what_was_meant() -> None:
    (problem,) = read(MINIMAL.replace("summary", "sumary").encode()).problems[:1]
    assert problem.hint == "did you mean summary?"


def test_the_schema_and_the_reader_agree() -> None:
    """What the reader accepts, the schema accepts: over mutations of a spec that uses every shape."""
    validator = jsonschema.Draft202012Validator(json_schema())
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert validator.is_valid(json.loads(json.dumps(yaml.safe_load(FULL), default=str)))
    draw = random.Random(7)
    words = re.findall(r"[\w/.:+-]+|[\[\]{},]", FULL)
    accepted = 0
    for _ in range(400):
        cut = draw.choice(words)
        mutated = FULL.replace(cut, draw.choice([*words, ""]), 1)
        spec = read(mutated.encode())
        if spec.problems or not all(re.fullmatch(r"\w+:\w+(\+\w+)*", c.value) for c in spec.brief.cites):
            continue
        accepted += 1
        data = yaml.load(mutated, Loader=yaml.BaseLoader)
        assert validator.is_valid(_typed(data)), mutated
    assert accepted > 20


def _typed(value: object) -> object:
    """A YAML tree of strings with its numbers as numbers, as an editor's validator sees it."""
    if isinstance(value, dict):
        return {k: _typed(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_typed(v) for v in value]
    return float(value) if isinstance(value, str) and re.fullmatch(r"[-+]?\d+(\.\d+)?", value) else value


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    for change in [("kind: country", "kind: contry"), ("title: T\n", ""), ("summary: S", "sumary: S")]:
        data = json.loads(json.dumps(yaml.safe_load(MINIMAL.replace(*change)), default=str))
        assert not validator.is_valid(data)


DATA = "data: {t: {unit: bn USD, points: {2020: 10, 2021: 12.5, 2022: [1, 2], 2024: 20}}, u: {points: {2020: 4}}}\n"


@pytest.mark.parametrize(
    ("expression", "value", "wrong"),
    [
        ("t.2021", "12.5", []),
        ("sum(t.2020, t.2021)", "22.5", []),
        ("difference(t.2021, t.2020)", "2.5", []),
        ("growth(t.2020, t.2021)", "25.0", []),
        ("share(t.2020, t.2021)", "80.0", []),
        ("ratio(t.2021, t.2020)", "1.25", []),
        ("cagr(t.2020, t.2024)", "18.9", []),
        ("v.2021", None, ["unknown-data: v"]),
        ("t.2023", None, ["unknown-data: 2023"]),
        ("grwth(t.2020, t.1999)", None, ["unknown-data: grwth", "unknown-data: 1999"]),
        ("sum(t.2020, u.2020)", None, ["invalid-spec: sum(t.2020, u.2020)"]),
        ("growth(t.2020)", None, ["invalid-spec: growth(t.2020)"]),
        ("growth(t.2022, t.2020)", None, ["invalid-spec: growth(t.2022, t.2020)"]),
        ("t", None, ["invalid-spec: t"]),
        ("", None, ["invalid-spec: "]),
    ],
)
def test_bound_figures(expression: str, value: str | None, wrong: list[str]) -> None:
    brief = read((MINIMAL + DATA).encode()).brief
    assert brief is not None
    figure, _, problems = evaluate(expression, brief.data)
    assert [f"{p.code}: {expression[p.start : p.end]}" for p in problems] == wrong
    assert (str(figure.values[0]) if figure else None) == value
    assert value is None or isinstance(figure and figure.values[0], Decimal)
