"""Reading YAML: what is wrong with a file, and where; limits; comments."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.yamlpos import Node, read
from briefwright.yamlpos.decode import FORBIDDEN, decode


def problems(text: str | bytes) -> list[tuple[int, int]]:
    data = text.encode() if isinstance(text, str) else text
    return [(p.span.start, p.span.end) for p in read(data, "invalid-spec").problems]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 1\n", []),
        ('a: "\\0"\n', [(3, 7)]),
        ("a: x\0y\n\x07", [(4, 5), (7, 8)]),
        ('a: "\\ud800"\n', [(6, 7)]),
        ("a: 1\n---\nb: 2\n", [(5, 8)]),
        ("---\na: 1\n...\n", []),
        ("a: *x\n", [(3, 5)]),
        ("a: &x [*x]\n", [(7, 9)]),
        ("a: &x 1\nb: &x 2\nc: *x\n", []),
        ("a: !foo b\n", [(3, 7)]),
        ("a: &x !<tag:e.org,2002:x> b\n", [(6, 25)]),
        ("a: !!str 5\n", []),
        ("", [(0, 0)]),
        ("# only a comment\n", [(0, 0)]),
        ("a: x\u2028y\x85z\n", []),
        ("a: b: c\n", [(4, 5)]),
        ("[" * 200_000, [(100, 101)]),
        ("a: " + "[" * 99 + "]" * 99, []),
        ("a: " + "[" * 100 + "]" * 100, [(102, 103)]),
    ],
)
def test_places_of_problems(text: str, places: list[tuple[int, int]]) -> None:
    assert problems(text) == places


def test_bytes_that_are_no_utf8_are_found_at_their_line() -> None:
    assert problems("a: 1\nb: caf\xe9\n".encode("latin-1")) == [(11, 12)]
    assert problems("a: 1\n".encode("utf-16")) == [(0, 0)]
    assert problems("a: 1\n".encode("utf-16-be")) == [(0, 0)]
    assert problems(b"a: \xed\xa0\x80\n") == [(3, 4)]


def test_aliases_are_counted_as_if_written_out() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 9))
    assert len(problems(bomb)) == 1
    deep = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 150))
    assert deep[slice(*problems(deep)[0])].startswith("*a9")


def test_the_problem_at_an_unclosed_quotation_mark_says_where_it_begins() -> None:
    (problem,) = read(b"a: 'x\nb: 1\nc: 2\n", "invalid-spec").problems
    assert "line 1" in problem.message


@pytest.mark.parametrize(
    ("line", "words"),
    [("text: *Exports* rose", "quotation marks"), ("text: [@a:p1] shows", "quotation marks"), ("\ta: 1", "tabs"),
     ("text: Note: x", "quotation marks")],
)  # fmt: skip
def test_what_analysts_type_gets_advice(line: str, words: str) -> None:
    found = read(f"kind: country\n{line}\n".encode(), "invalid-spec").problems
    assert words in found[0].hint


def test_comments_are_told_from_words() -> None:
    text = "# one\na: b # two\nc: 'x # no'\nd: | # three\n  y # no\n  # no\ne: x#no\nf: [1, # four\n  2]\n"
    found = read(text.encode(), "invalid-spec")
    assert [(c.words, c.alone) for c in found.comments()] == [
        ("# one", True), ("# two", False), ("# three", False), ("# four", False),
    ]  # fmt: skip


def test_core_types() -> None:
    root = read(b"[~, true, no, 1, 2.10, '1', !!str 1, 0x1f, .inf, 1_000, 2024-01-01]", "invalid-spec").root
    assert root is not None
    kinds = ["null", "bool", "str", "int", "float", "str", "str", "int", "float", "str", "str"]
    assert [item.core for item in root.items] == kinds


STYLES = ["plain", "'", '"', "|", ">"]


def written(value: str, style: str, indent: int, newline: str) -> str:
    """A value of words and single line ends in a YAML style."""
    pad = " " * indent
    lines = value.split("\n")
    if style == "|":
        return "|-" + newline + newline.join(pad + line for line in lines)
    if style == ">":
        return ">-" + newline + (newline * 2).join(pad + line for line in lines)
    body = (newline * 2 + pad).join(lines)
    if style == "'":
        return "'" + body.replace("'", "''") + "'"
    return '"' + body.replace("\\", "\\\\").replace('"', '\\"') + '"' if style == '"' else body


WORDS = st.lists(st.sampled_from(["w", "слово", "中文", "😀", "it's", 'a"b', "é", "x\\y"]), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(STYLES),
    st.integers(1, 4),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\ufeff", "# c\n", "k: 😀\n"]),
    st.sampled_from(["", "&a ", "!!str ", "!!str &a "]),
)
def test_every_character_has_its_place(
    lines: list[list[str]], style: str, indent: int, newline: str, before: str, properties: str
) -> None:
    value = "\n".join(" ".join(words) for words in lines)
    text = before + "text: " + properties + written(value, style, indent, newline) + newline + "z: 1" + newline
    loaded = read(text.encode(), "invalid-spec")
    assert loaded.root is not None, loaded.problems
    node = loaded.root.get("text")
    assert node is not None
    assert node.value == value
    runs = node.runs()
    assert runs.length == len(value)
    for i, character in enumerate(value):
        cut = text[slice(*runs.span(i, i + 1))]
        assert cut == character or cut in {"''", "\\\\", '\\"', "\r\n"}, (character, cut)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120) | st.text(st.sampled_from("a: -|>\"'\n []{}&*!#?,%@`~1x\r\t"), max_size=60))
def test_any_bytes_give_a_tree_or_problems(text: str) -> None:
    loaded = read(text.encode("utf-8", "surrogatepass"), "invalid-spec")
    assert loaded.root is not None or loaded.problems

    def walk(node: Node, seen: set[int]) -> None:
        if id(node) in seen:
            return
        seen.add(id(node))
        assert 0 <= node.start <= node.end <= len(loaded.text)
        if node.kind == "scalar" and not node.faulty:
            assert node.runs().length == len(node.value)
        for child in [*node.items, *(n for pair in node.pairs for n in pair)]:
            walk(child, seen)

    if loaded.root is not None:
        walk(loaded.root, set())
    assert not re.search(r"Traceback", str(loaded.problems))


@given(
    st.text(
        st.sampled_from("a\t\n\r\x01\x7f\x80\x85\x9f\xa0\xbfé\u0430\ufffd\ufffe\uffff\uff0c\ue000\U0010ffff"),
        max_size=9,
    )
)
def test_a_file_has_the_faults_that_its_characters_have(text: str) -> None:
    read_, problems = decode(text.encode(), "invalid-spec")
    assert read_ == text
    assert [problem.span.start for problem in problems] == [match.start() for match in FORBIDDEN.finditer(text)]
