"""The grammar of citations: what is one, what is none, and what is wrong with what is nearly one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.prose import Item, Prose, broken_suffix
from briefwright.prose.brackets import brackets
from briefwright.prose.citations import Citations

Read = Callable[..., Prose]


def written(prose: Prose) -> list[list[str]]:
    """The items of each citation: prefix, `KEY:ID+ID` and suffix, parted by |."""
    return [
        [f"{i.prefix}|{i.key}:{'+'.join(ref.id for ref in i.refs)}|{i.suffix}" for i in citation.items]
        for citation in prose.citations
    ]


def faults(value: str, prose: Prose) -> list[str]:
    """What is underlined, and the form meant."""
    assert all(problem.code == "invalid-citation" for problem in prose.problems)
    return [f"{value[slice(*problem.span)]} > {problem.hint}" for problem in prose.problems]


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("[@a:p1]", [["|a:p1|"]]),
        ("x [@a:p1+p2+n3].", [["|a:p1+p2+n3|"]]),
        ("[see @a:p1, on trade]", [["see|a:p1|on trade"]]),
        ("[@a:p1 on trade; cf. @b:t1]", [["|a:p1|on trade", "cf.|b:t1|"]]),
        ("[@a：p1；参见@b：p2，第3页]", [["|a:p1|", "参见|b:p2|第3页"]]),
        ("[@a:p1][@b:p2] [@c:p3]", [["|a:p1|"], ["|b:p2|"], ["|c:p3|"]]),
        ("a [b [@c:p1] d]", [["|c:p1|"]]),
        ("[[@a:p1]]", [["|a:p1|"]]),
        ("[see [1; 2] @a:p1, [sic]]", [["see [1; 2]|a:p1|[sic]"]]),
        ("[@a:p1]: x", [["|a:p1|"]]),
        ("[@a:p1] (x)", [["|a:p1|"]]),
        ("[@a:p1]（见表）", [["|a:p1|"]]),
        ("*[@a:p1]* **x [@b:p2]**", [["|a:p1|"], ["|b:p2|"]]),
        ("[x [@a:p1] y](u)", [["|a:p1|"]]),
        ("[@a:p1,\n    on\ttrade]", [["|a:p1|on trade"]]),
        ("[@a-b_2:a-en]", [["|a-b_2:a-en|"]]),
        ("[@2024:p1]", [["|2024:p1|"]]),
        (r"\\[@a:p1]", [["|a:p1|"]]),
        (r"[see \] @a:p1, \[sic\]; @b:p2]", [["see ]|a:p1|[sic]", "|b:p2|"]]),
        ("[@a:p1, x@y.org; https://x.org/@z @b:p1]", [["|a:p1|x@y.org", "https://x.org/@z|b:p1|"]]),
        ("[@a:p1, https://x.org/@z]", [["|a:p1|https://x.org/@z"]]),
        ("见https://x.org/a[@a:p1]。", [["|a:p1|"]]),
        ("[`;` @a:p1]", [["`;`|a:p1|"]]),
        ("[see <!-- ] ; [ @x --> @a:p1]", [["see|a:p1|"]]),
        ("x <!-- [@a:p1] ` [@b:p1]", [["|a:p1|"], ["|b:p1|"]]),
        ("![@a:p1]", [["|a:p1|"]]),
    ],
)
def test_citations(read: Read, value: str, items: list[list[str]]) -> None:
    prose = read(value)
    assert written(prose) == items
    assert prose.problems == ()
    assert all(citation.sound for citation in prose.citations)


@pytest.mark.parametrize(
    "value",
    [
        r"\[@a:p1]",
        r"[\@a:p1]",
        "`[@a:p1]` and `` [@a] ` ``",
        "```\n[@a]\n```",
        "<!-- [@a] -->",
        "[@a:p1](https://x.org)",
        "[@a](u)",
        "@a:p1",
        "(@a:p1) and （@a:p1）",
        "[x@y.org] and <x@y.org>",
        "[see@a:p1]",
        "https://x.org/@a:p1",
        "[https://x.org/@a:p1]",
        "[<https://x.org/@a:p1>]",
        "[www.x.org/@a]",
        "[video.example/@channel]",
        "https://x.org/[@c @a:p1",
        "[ @ 5 ] [@] [@ ] [a @ b]",
        "[@中文] 【张@李】",
        "[1] and [^n1]",
        "[sic. He wrote to @name",
        "] @a:p1 [",
    ],
)
def test_no_citations(read: Read, value: str) -> None:
    prose = read(value)
    assert prose.citations == ()
    assert prose.problems == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x [@a] y", ["[@a] > [@a:p1]"]),
        ("[@a:]", ["[@a:] > [@a:p1]"]),
        ("[@a p1]", ["[@a p1] > [@a:p1]"]),
        ("[@a.p1, p. 3]", ["[@a.p1, p. 3] > [@a:p1, p. 3]"]),
        ("[@a, p. 3]", ["[@a, p. 3] > [@a:p1, p. 3]"]),
        ("[@a:p1; p2]", ["p2 > @a:p1+p2"]),
        ("[@a:p1+p2; p3+n1; @b:p1]", ["p3+n1 > @a:p1+p2+p3+n1"]),
        ("[see; @a:p1]", ["see > see @KEY:ID"]),
        ("[@a:p1; see@b:p2]", ["see@b:p2 > see @b:p2"]),
        ("[@a:p1(x)]", ["[@a:p1(x)] > [@a:p1, (x)]"]),
        ("[@a]; [@b:p1.p2, x]", ["[@a] > [@a:p1]", "[@b:p1.p2, x] > [@b:p1, .p2, x]"]),
        ("[@a:p1; @b; @c:]", ["@b > @b:p1", "@c: > @c:p1"]),
        ("[@a:p1;]", ["[@a:p1;] > [@a:p1]"]),
        ("[@a:p1;; @b:p1]", ["; > @a:p1"]),
        ("[@a:1]", ["[@a:1] > [@a:p1]"]),
        ("[@a: p1]", ["[@a: p1] > [@a:p1]"]),
        ("[@a :p1]", ["[@a :p1] > [@a:p1]"]),
        ("[@ a:p1]", ["[@ a:p1] > [@a:p1]"]),
        ("[see @ a:p1, on trade]", ["[see @ a:p1, on trade] > [see @a:p1, on trade]"]),
        ("[@a:p1+]", ["[@a:p1+] > [@a:p1]"]),
        ("[@a:p1.]", ["[@a:p1.] > [@a:p1]"]),
        ("[@a:p1–3]", ["[@a:p1–3] > [@a:p1, –3]"]),
        ("[@a:p1 @b:p2]", ["[@a:p1 @b:p2] > [@a:p1; @b:p2]"]),
        ("[@a:p1, p. 3, see @b:p2]", ["[@a:p1, p. 3, see @b:p2] > [@a:p1, p. 3, see; @b:p2]"]),
        ("[@a:p1 and @b:p2]", ["[@a:p1 and @b:p2] > [@a:p1; @b:p2]"]),
        ("[@a:p1 see @b:p2; @c:p1]", ["@a:p1 see @b:p2 > @a:p1; see @b:p2"]),
        ("[@a:p1 [@b:p2]]", ["[@a:p1 [@b:p2]] > [@a:p1; @b:p2]"]),
        ("［＠a：p1］", ["［＠a：p1］ > [@a:p1]"]),
        ("［@a:p1]", ["［@a:p1] > [@a:p1]"]),
        ("[＠a：p1；@b:p2]", ["＠a：p1 > @a:p1"]),
        ("[@a:p1＋p2]", ["[@a:p1＋p2] > [@a:p1+p2]"]),
        ("中文【@a:p1】。", ["【@a:p1】 > [@a:p1]"]),
        ("【参见@a：p1；@b:p2】", ["【参见@a：p1；@b:p2】 > [参见@a:p1; @b:p2]"]),
        ("〔@a:p1〕", ["〔@a:p1〕 > [@a:p1]"]),
        ("x [@a:p1 and [1] y", ["[@a:p1 > [@a:p1]"]),
        ("x [see @a:p1+p2, on", ["[see @a:p1+p2 > [see @a:p1+p2]"]),
        ("x [@a and so on", ["[@a > [@a:p1]"]),
        ("x [@a:p1\n\ny]", ["[@a:p1 > [@a:p1]"]),
        ("- [@a:p1\n- y]", ["[@a:p1 > [@a:p1]"]),
        ("[see @a:p1 and [@b:p2]", ["[see @a:p1 > [see @a:p1]"]),
        ("[x [@b:p2] @a:p1 y", ["[x [@b:p2] @a:p1 > [x [@b:p2] @a:p1]"]),
        (r"[@a:p1\]", ["[@a:p1 > [@a:p1]"]),
        (
            "![x [@a:p1]](u.png)",
            [r"[@a:p1] > cite in a text or by a cite: beside it; write \[ for a bracket that is none"],
        ),
    ],
)
def test_invalid_citations(read: Read, value: str, expected: list[str]) -> None:
    prose = read(value)
    assert faults(value, prose) == expected
    assert not prose.citations or not all(citation.sound for citation in prose.citations)


PARTS = [
    "@a:p1",
    "@b：p2+n1",
    "@c",
    "p3",
    "；",
    ";",
    ",",
    "，",
    " ",
    "\n",
    "x",
    "见",
    ".",
    "/",
    ":",
    "//",
    "www.",
    "(",
    "]",
    "\\",
]


@given(st.lists(st.sampled_from([*PARTS, "@a:p1", "; ", ", x ", "[", "`", "<", "@", "＠"]), max_size=12))
def test_the_short_way_for_most_citations_leads_where_the_long_one_does(parts: list[str]) -> None:
    source = "[" + "".join(parts) + "]"
    long = Citations(source)
    long._brackets = brackets(source)
    assert Citations(source).at(0) == long.at(0)


def test_what_can_be_read_of_a_faulty_citation_is_kept(read: Read) -> None:
    assert written(read("[@a:p1; @b; @c:p3]")) == [["|a:p1|", "|c:p3|"]]
    assert written(read("[x [@b:p2] @a:p1 y")) == [[], ["|b:p2|"]]


def test_where_no_citation_may_stand_the_bracket_is_found_once(read: Read) -> None:
    value = "Trade [@a:p1; @b:p2] [@c] ［@d:p1］"
    prose = read(value, citable=False)
    assert [value[slice(*p.span)] for p in prose.problems] == ["[@a:p1; @b:p2]", "[@c]", "［@d:p1］"]
    assert len({p.hint for p in prose.problems}) == 1
    assert not any(citation.sound for citation in prose.citations)


@pytest.mark.parametrize(
    ("value", "refs"),
    [("a:p1", ["p1"]), ("a:p1+n2+a-zh", ["p1", "n2", "a-zh"]), ("a：p1", ["p1"]), (" a:p1\n", ["p1"])],
)
def test_cite(read: Read, value: str, refs: list[str]) -> None:
    file = f"Words. {value}"
    prose = read("Words.", cite=(value,))
    (item,) = prose.citations[0].items
    assert [ref.id for ref in item.refs] == refs
    assert [file[slice(*ref.id_span)] for ref in item.refs] == refs
    assert {file[slice(*ref.key_span)] for ref in item.refs} == {"a"}
    assert file[slice(*item.span)] == value
    assert prose.problems == ()


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("[@a:p1]", "a:p1"),
        ("@a:p1", "a:p1"),
        ("a: p1", "a:p1"),
        ("a", "a:p1"),
        ("a:p1, p2", "a:p1+p2"),
        ("a:p1; b:p2", "[a:p1, b:p2]"),
        ("a:p1, p. 3", "KEY:ID"),
        ("", "KEY:ID"),
        ("a:1", "KEY:ID"),
    ],
)
def test_invalid_cite(read: Read, value: str, hint: str) -> None:
    prose = read("Words.", cite=(value, "b:p1"))
    (problem,) = prose.problems
    assert (problem.code, problem.hint) == ("invalid-citation", hint)
    assert (problem.span.start, problem.span.end) == (7, 7 + len(value))
    assert written(prose) == [["|b:p1|"]]
    assert not prose.citations[0].sound


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("[@a:p1, p2]", "@a:p1+p2"),
        ("[see @a:p1，p2+n1]", "see @a:p1+p2+n1"),
        ("[@a:p1 p2, n1]", "@a:p1+p2+n1"),
        ("[@a:p1 + p2]", "@a:p1+p2"),
        ("[@a:p1, p9]", ""),
        ("[@a:p1, p. 2]", ""),
        ("[@a:p1, see p2]", ""),
        ("[@a:p1]", ""),
    ],
)
def test_suffixes_that_are_ids(read: Read, value: str, meant: str) -> None:
    (citation,) = read(value).citations
    assert broken_suffix(citation.items[0], {"p1", "p2", "n1"}) == meant
    assert value[slice(*citation.underlined(citation.items[0]))] == value


def test_items_are_without_the_white_space_around_them(read: Read) -> None:
    value = "[ see @a:p1 ;\n\t@b:p2, x\t;　@c:p3 ]"
    (citation,) = read(value).citations
    assert [value[slice(*item.span)] for item in citation.items] == ["see @a:p1", "@b:p2, x", "@c:p3"]


def test_the_item_is_underlined_where_there_are_several(read: Read) -> None:
    value = "[@b:p1; @a:p1, p2]"
    (citation,) = read(value).citations
    last: Item = citation.items[1]
    assert value[slice(*citation.underlined(last))] == "@a:p1, p2"


def test_citations_with_white_space_between_them_share_a_note(read: Read) -> None:
    def notes(value: str, **more: tuple[str, ...]) -> list[int]:
        return [citation.note for citation in read(value, **more).citations]

    assert notes("x [@a:p1] [@b:p1]\n[@c:p1].") == [0, 0, 0]
    assert notes("x [@a:p1]<!-- c --> *[@b:p1]* y") == [0, 0]
    assert notes("x [@a:p1]. [@b:p1]") == [0, 1]
    assert notes("x [@a:p1] `c` [@b:p1] {=x.1} [@c:p1] ![](u) [@d:p1]") == [0, 1, 2, 3]
    assert notes("x [@a:p1]\n\n[@b:p1]") == [0, 1]
    assert notes("x [@a:p1]", cite=("b:p1", "c:p1")) == [0, 0]
    assert notes("x [@a:p1].", cite=("b:p1",)) == [0, 1]
    assert notes("x [@a:p1]\n\ny", cite=("b:p1",)) == [0, 1]
    assert notes("x", cite=("b:p1",)) == [0]
