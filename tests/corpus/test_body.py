import re
from collections.abc import Callable

import pytest

from briefwright.corpus.source import Passage, Source
from briefwright.span import Lines

Seed = Callable[[str], Source]
Found = Callable[[Source], list[tuple[str, str]]]


def characters(source: Source, passage: Passage) -> list[str]:
    """For each character of a passage's text, what stands at its place in the file."""
    spans = (passage.runs.span(i, i + 1) for i in range(len(passage.text)))
    return [source.text[span.start : span.end] for span in spans]


def test_a_source_of_every_kind(seed: Seed) -> None:
    source = seed(
        "\n# Part one\n\n## Rail\n\n{#p1 page=3 lines=12-18,22 credibility=2}\nOne[^n1].\nTwo.\n\nThree[^n1][^n2].\n\n"
        '{#t1 lang=zh label="a b"}\nTable 1\n| a | b |\n| - | - |\nSource: office\n\n'
        "# Part two\n{#a-zh}\n摘要。\n{#n1 marker=① page=3}\nSee the yearbook.\n{#n2}\nHung on nothing.\n# End\n"
    )
    assert source.problems == ()
    assert source.readable
    p1, t1, a, n1, n2 = source.passages.values()
    assert [p.id for p in (p1, t1, a, n1, n2)] == ["p1", "t1", "a-zh", "n1", "n2"]
    assert [p.kind for p in (p1, t1, a, n1, n2)] == ["text", "table", "abstract", "note", "note"]
    assert (p1.page, p1.lines, p1.credibility, p1.headings) == ("3", "12-18,22", "2", ("Part one", "Rail"))
    assert p1.text == "One.\nTwo.\n\nThree."
    assert [(x.note, x.offset) for x in p1.anchors] == [("n1", 3), ("n1", 16), ("n2", 16)]
    assert [source.text[x.span.start : x.span.end] for x in p1.anchors] == ["[^n1]", "[^n1]", "[^n2]"]
    assert [p1.text[s.start : s.end] for s in p1.paragraphs] == ["One.\nTwo.", "Three."]
    assert p1.notes == ("n1", "n2")
    assert dict(t1.values) == {"lang": "zh", "label": "a b"}
    assert (source.language_of(t1), source.language_of(p1)) == ("zh", "en")
    assert (t1.heading, a.heading, a.headings) == ("Rail", "Part two", ("Part two",))
    assert (n1.marker, n2.marker) == ("①", "")
    assert source.notes == (n1, n2)
    assert [(h.level, h.text, h.before) for h in source.headings] == [
        (1, "Part one", "p1"),
        (2, "Rail", "p1"),
        (1, "Part two", "a-zh"),
        (1, "End", ""),
    ]


@pytest.mark.parametrize(
    ("written", "text", "notes"),
    [
        (r"\{#p1}", "{#p1}", []),
        (r"\\{#p1}", r"\{#p1}", []),
        (r"\# Rail", "# Rail", []),
        (r"\\\###### Rail", r"\\###### Rail", []),
        (r"\####### seven", r"\####### seven", []),
        (r"#1 of 5", "#1 of 5", []),
        (r"# ", "# ", []),
        (r"a {#p1} b", "a {#p1} b", []),
        (r" {#p1}", " {#p1}", []),
        (r"a \{#", r"a \{#", []),
        (r"a[^n1]b", "ab", [("n1", 1)]),
        (r"a\[^n1]b", "a[^n1]b", []),
        (r"a\\[^n1]b", r"a\b", [("n1", 2)]),
        (r"a\\\[^n1]b", r"a\[^n1]b", []),
        (r"a[^9]b [^n1 c [^ n1]", r"a[^9]b [^n1 c [^ n1]", []),
        (r"a\[^9]b", r"a[^9]b", []),
        (r"[^n1]# a", "# a", [("n1", 0)]),
        (r"[^n1]\{#a}", r"\{#a}", [("n1", 0)]),
        ("a\u2028# b\u2029{#c}\u0085# d\u000ae", "a\u2028# b\u2029{#c}\u0085# d\ne", []),
        ("\u3000\u3000句。\u3000", "\u3000\u3000句。\u3000", []),
        ("a  \n\n \n b\t", "a  \n\n \n b\t", []),
        ("\n \n\u3000\na\n\n\t\n", "a", []),
        ("*a* `b` <c> [d](e) &amp; - f", "*a* `b` <c> [d](e) &amp; - f", []),
        ("路𠮷🐎[^n1]", "路𠮷🐎", [("n1", 3)]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_texts_are_read_as_they_stand(written: str, text: str, notes: list[object], end: str, bom: str) -> None:
    from briefwright.corpus.sourcefile import read

    file = "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n---\n{#p1}\n" + written + "\n\n{#n1}\nA note.\n"
    source = read("seeds/x.md", (bom + file.replace("\n", end)).encode())
    assert source.problems == ()
    passage = source.passages["p1"]
    assert passage.text == text
    assert [(a.note, a.offset) for a in passage.anchors] == notes
    assert characters(source, passage) == [end if c == "\n" else c for c in text]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "{#}",
            "{# p1}",
            "{#1p}",
            "{#p.1}",
            "{#路}",
            "{#p1",
            "{#p1 page}",
            "{#p1 page=}",
            "{#p1 =3}",
            "{#p1 page= 3}",
        ),
        *('{#p1 page="3}', "{#p1} text", "{#p1}}", "{#p1 page=3, lines=4}", '{#p1 page=""3}', "{#p1page=3}x", "{#"),
    ],
)
def test_a_malformed_id_line_is_one_finding(line: str, seed: Seed, found: Found) -> None:
    source = seed(f"{{#p0}}\nFirst.\n{line}\nText of it.\n\nMore.\n{{#p9}}\nLast.\n")
    if line == "{#p1 page=3, lines=4}":  # a value may end with a comma
        assert found(source) == []
        return
    assert found(source) == [("invalid-source", line)]
    assert [p.text for p in source.passages.values()] == ["First.", "Last."]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("{#p1}", {}),
        ("{#p1 }", {}),
        ("{#p1}  \t", {}),
        ("{#p1 page=iv}", {"page": "iv"}),
        ("{#p1\tpage=3-5  x=y }", {"page": "3-5", "x": "y"}),
        ('{#p1 page="3 and 5" x=""}', {"page": "3 and 5", "x": ""}),
        ("{#p1 x=a}b}", {"x": "a}b"}),
        ('{#p1 x=5" marker=[3]}', {"x": '5"', "marker": "[3]"}),
        ("{#p1 x==a=b}", {"x": "=a=b"}),
        ('{#p1 x="a}" marker=}}', {"x": "a}", "marker": "}"}),
    ],
)
def test_id_lines(line: str, values: dict[str, str], seed: Seed) -> None:
    source = seed(f"{line}\nText.\n")
    assert source.problems == ()
    assert dict(source.passages["p1"].values) == values
    assert list(source.passages["p1"].values) == list(values)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text.\n\nMore.\n{#p1}\nGood.\n", [("invalid-source", "Text.")]),
        ("  Text. \n# Rail\nMore.\n\n{#p1}\nGood.\n", [("invalid-source", "  Text. "), ("invalid-source", "More.")]),
        ("{#p1}\nGood.\n# Rail\n\nLost.\nToo.\n", [("invalid-source", "Lost.")]),
        ("{#p1}\n\n{#p2}\n \t\n# Rail\n{#p3}", [("invalid-source", x) for x in ("p1", "p2", "p3")]),
        ("{#p1}\n[^n1]\n{#n1}\nA note.\n", []),
        ("{#p1}\nA.[^n9] B.[^n8]\n", [("invalid-source", "n9"), ("invalid-source", "n8")]),
        ("{#p1}\nA.[^p2]\n{#p2}\nB.\n", [("invalid-source", "p2")]),
        ("{#n1}\nA.[^n2]\n{#n2}\nB.\n", [("invalid-source", "n2")]),
        ("{#p1}\nA.[^N1]\n{#n1}\nB.\n", [("invalid-source", "N1")]),
        ("{#p1}\nA.\n{#p1}\nB.[^n9]\n{#p1}\n",
         [("duplicate-id", "p1"), ("invalid-source", "n9"), ("duplicate-id", "p1"), ("invalid-source", "p1")]),
        ("{#p1 page=3 page=4}\nA.\n", [("invalid-source", "page")]),
        ("{#p1 lines=12–18}\nA.\n", [("invalid-source", "12–18")]),
        ('{#p1 credibility="B"}\nA.\n', [("invalid-source", "B")]),
        ("{#p1 lang=Chinese}\nA.\n", [("invalid-source", "Chinese")]),
        ("{#p1}\nA\x07.\x0c\n", [("invalid-source", "\x07"), ("invalid-source", "\x0c")]),
        ("# Ro\x01ads\n{#p1}\nA.\n", [("invalid-source", "\x01")]),
        ("{bare\n{#p1}\nA.\n", [("invalid-source", "{bare")]),
        ("#\n#Rail\n{#p1}\nA.\n", [("invalid-source", "#")]),
    ],
)  # fmt: skip
def test_faults_of_the_body(body: str, expected: list[tuple[str, str]], seed: Seed, found: Found) -> None:
    source = seed(body)
    assert found(source) == expected
    assert source.readable
    assert source.passages.keys() == {*re.findall(r"\{#(\w+)", body)}


def test_the_second_use_of_an_id_points_to_the_first(seed: Seed) -> None:
    source = seed("{#p1}\nA.\n\n{#p1}\nB.\n")
    (problem,) = source.problems
    lines = Lines(source.text)
    assert lines.place(problem.span.start) == (10, 3)
    assert [lines.place(related.span.start) for related in problem.related] == [(7, 3)]
    assert source.passages["p1"].text == "A."


def test_a_lost_id_has_a_hint(seed: Seed) -> None:
    source = seed("{#p1}\nA.\n{#figures}\nB.\n")
    assert source.nearest("figure") == "did you mean figures?"
    assert source.nearest("P1") == "did you mean p1?"
    assert source.nearest("zzz") == "it has p1, figures"
    assert seed("").nearest("p1") == "it has no passages"
    assert seed("".join(f"{{#q{i}}}\nA.\n" for i in range(9))).nearest("zzz") == "it has q0, q1, q2, q3, q4, q5 …"


@pytest.mark.parametrize(
    "body",
    [
        "{#p1}\n" + "\\" * 200_000 + "\n",
        "{#p1}\n" + "[^" * 100_000 + "\n",
        "{#p1}\n" + "\\[^" * 70_000 + "\n",
        "{#p1 " + "x=}" * 70_000 + "\nA.\n",
        "{#p1" + " a=b" * 50_000 + " !}\nA.\n",
        "{#p1" + ' a="' * 50_000 + "}\nA.\n",
        "{#p1" + " " * 200_000 + "\nA.\n",
        "#" * 200_000 + "\n",
        "# " * 100_000 + "\n",
        "# a\n" * 50_000,
        "{#p1}\n" * 30_000,
        "{#p1}\nA.[^n1]\n" * 15_000,
    ],
    ids=lambda body: body[:12],
)
def test_time_is_linear(body: str, seed: Seed) -> None:
    import time

    start = time.process_time()
    seed(body)
    assert time.process_time() - start < 4  # what is quadratic here takes minutes
