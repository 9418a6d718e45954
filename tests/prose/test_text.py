"""Texts: which Markdown they have and have not, the tree to print, figures, links, images and silencers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefwright.prose import Block, Inline, Prose

Read = Callable[..., Prose]


def shown(blocks: tuple[Block, ...]) -> list[object]:
    """Blocks as nested lists, short enough to read in a test."""
    out: list[object] = []
    for block in blocks:
        if block.kind == "list":
            name = f"{block.start}." if block.ordered else "-"
            out.append([name if block.tight else f"{name} loose", *(shown(item) for item in block.items)])
        elif block.kind == "quotation":
            out.append([">", *shown(block.blocks)])
        elif block.kind == "code":
            out.append(["code", block.text])
        elif block.kind == "rule":
            out.append("---")
        else:
            out.append("#" * block.level + inline(block.content))
    return out


def inline(nodes: tuple[Inline, ...]) -> str:
    """Running text with marks of its own: <em>, <b>, {link url: …}, ^citation, =figure, / soft and ↵ hard break."""
    forms = {
        "emphasis": "<em {}>", "strong": "<b {}>", "code": "`{}`", "text": "{}", "link": "{{{url}: {}}}",
        "image": "!{}({url})", "citation": "^{index}", "figure": "={index}", "break": "/",
    }  # fmt: skip
    return "".join(
        "↵" if n.hard else forms[n.kind].format(n.text + inline(n.children), url=n.url, index=n.index) for n in nodes
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a *b **c*** d", ["a <em b <b c>> d"]),
        ("**注意。**然后*“引”*后", ["<b 注意。>然后<em “引”>后"]),
        ("a_b_c 2 * 3 *x", ["a_b_c 2 * 3 *x"]),
        ("a `*b*` \\*c\\* &amp; &nope; \\x", ["a `*b*` *c* & &nope; \\x"]),
        ("a\nb  \nc\\\nd", ["a/b↵c↵d"]),
        ("[a *b*](u 'title') <https://x.org>", ["{u: a <em b>} {https://x.org: https://x.org}"]),
        ("<x@y.org>", ["{mailto:x@y.org: x@y.org}"]),
        ("[a [@k:p1] *b [@k:p2]*](u)", ["{u: a }^0{u:  <em b >}^1"]),
        ("[a](javascript:x) [b](data:x) [c](/d:e)", ["a b {/d:e: c}"]),
        ("![a *b* `c`](d.png) ![](e)", ["!a b c(d.png) !(e)"]),
        ("x [@a:p1], {=t.2024} y", ["x ^0, =0 y"]),
        ("# a\n### b #\nc", ["#a", "###b", "c"]),
        ("- a\n- b\n  1. c\n\n7) d", [["-", ["a"], ["b", ["1.", ["c"]]]], ["7.", ["d"]]]),
        ("- a\n\n- b", [["- loose", ["a"], ["b"]]]),
        ("> a\n>\n> - b\nlazy", [[">", "a", ["-", ["b/lazy"]]]]),
        ("a\n\n```x\nb [@c:p1]\n\nd\n```\ne", ["a", ["code", "b [@c:p1]\n\nd"], "e"]),
        ("```\na\n```\n# b", [["code", "a"], "#b"]),
        ("a\n***\nb", ["a", "---", "b"]),
        ("\u3000\u3000a\n\n\u3000b\u3000", ["a", "b"]),
        ("    a\n\n\tb", ["a", "b"]),
        ("a\n---\nb\n===", ["a", "---", "b/==="]),
        ("<b>a</b> <br> &lt;i&gt;\n\n<div>\n*c*\n</div>", ["<b>a</b> <br> <i>", "<div>/<em c>/</div>"]),
        ("[a]: u\n\n[a] [b][a]", ["[a]: u", "[a] [b][a]"]),
        ("a | b\n--|--\nc | d", ["a | b/--|--/c | d"]),
        ("~~a~~ https://x.org :-)", ["~~a~~ https://x.org :-)"]),
        ("a <!-- b --> c <!-- d", ["a  c <!-- d"]),
        ("<!-- a -->\n\nb\n\n<!-- c\n\n- d -->\n<!-- e -->", ["b"]),
        ("a\n<!-- b -->\nc", ["a//c"]),
        ("- <!-- a -->\n- b", [["-", [], ["b"]]]),
        ("a\0b", ["a\ufffdb"]),
        ("a\r\nb\rc \r\nd  \r\ne", ["a/b/c/d↵e"]),
        ("", []),
        (" \n\t\n\u3000", []),
    ],
)  # fmt: skip
def test_markdown(read: Read, value: str, expected: list[object]) -> None:
    prose = read(value)
    assert shown(prose.blocks) == expected
    assert prose.problems == ()


def test_blocks_name_their_paragraphs(read: Read) -> None:
    prose = read("# a\n\n- b\n\n  > c\n\nd")
    numbers = []
    waiting = list(prose.blocks)
    while waiting:
        block = waiting.pop()
        waiting += [*block.blocks, *(b for item in block.items for b in item)]
        if block.kind in ("paragraph", "heading"):
            numbers.append((block.paragraph, inline(block.content)))
    assert sorted(numbers) == [(0, "a"), (1, "b"), (2, "c"), (3, "d")]
    assert [[c.kind for c in p.containers] for p in prose.paragraphs] == [[], ["item"], ["item", "quotation"], []]


@pytest.mark.parametrize("value", ["-", "+", "*", "# 5", "2024.", "> 3", "1) a", "---", "a\n\nb", "```a", "<!--"])
def test_inline_values_have_no_blocks(read: Read, value: str) -> None:
    prose = read(value, inline=True)
    assert shown(prose.blocks) == [value.replace("\n", "/")]
    assert prose.paragraphs[0].plain == value.replace("\n", " ")


def test_cite_is_printed_at_the_end_of_the_last_paragraph(read: Read) -> None:
    assert shown(read("a [@a:p1]\n\n- b\n- *c*", cite=("b:p1",)).blocks) == ["a ^0", ["-", ["b"], ["<em c>^1"]]]
    assert shown(read("a\n\n```\nb\n```", cite=("b:p1",)).blocks) == ["a^0", ["code", "b"]]


def test_line_ends_of_two_characters_are_one(read: Read) -> None:
    prose = read("a\r\n{=t.1}\rb")
    assert prose.value == "a\n{=t.1}\nb"
    assert [tuple(prose.span(0, at, at + 1)) for at in range(5)] == [(0, 1), (1, 3), (3, 9), (9, 10), (10, 11)]


def test_figures(read: Read) -> None:
    value = "x {=trade.2024}, {= growth(a.1,\n b.2) } \\{=c.3} `{=d.4}` {=}"
    prose = read(value)
    assert [f.expression for f in prose.figures] == ["trade.2024", " growth(a.1,\n b.2) ", ""]
    assert [value[slice(*f.span)] for f in prose.figures] == ["{=trade.2024}", "{= growth(a.1,\n b.2) }", "{=}"]
    first = prose.figures[0]
    assert value[slice(*first.inner)] == "trade.2024"
    assert value[slice(*first.runs.span(6, 10))] == "2024"
    assert prose.paragraphs[0].plain == "x \ufffc, \ufffc {=c.3} {=d.4} \ufffc"
    assert first.offset == 2


def test_unclosed_figures(read: Read) -> None:
    value = "a {=trade.2024 and {=x[@a:p1] b"
    prose = read(value)
    assert [(p.code, value[slice(*p.span)], p.hint) for p in prose.problems] == [
        ("invalid-spec", "{=trade.2024", "{=trade.2024}"),
        ("invalid-spec", "{=x", "{=x}"),
    ]
    assert prose.paragraphs[0].plain == "a {=trade.2024 and {=x b"


def test_links_and_images(read: Read) -> None:
    value = "[a](<b c> 't') ![d *e*](f%20g.png) <https://x.org/h> [i]( j\\_k ) ![l](m) [n]()"
    prose = read(value)
    assert [(link.url, value[slice(*link.span)], value[slice(*link.url_span)]) for link in prose.links] == [
        ("b c", "[a](<b c> 't')", "<b c>"),
        ("https://x.org/h", "<https://x.org/h>", "https://x.org/h"),
        ("j_k", "[i]( j\\_k )", "j\\_k"),
        ("", "[n]()", ""),
    ]
    assert [(image.url, image.text, value[slice(*image.span)]) for image in prose.images] == [
        ("f%20g.png", "d e", "![d *e*](f%20g.png)"),
        ("m", "l", "![l](m)"),
    ]
    assert [piece.url for piece in prose.paragraphs[0].pieces if piece.url] == ["b c", "https://x.org/h", "j_k"]


@pytest.mark.parametrize(
    "url", ["http://x.org/a.png", "//x/a", "../a.png", "/etc/passwd", "file:///a", "data:image/png;base64,aa"]
)
def test_images_from_anywhere_are_seen(read: Read, url: str) -> None:
    assert [image.url for image in read(f"![a]({url})").images] == [url]


def test_silencers(read: Read) -> None:
    value = (
        "a <!-- briefwright: ignore[quote-uncited] its\n own words --> b <!-- ignore[x] -->\n\n"
        "<!--briefwright:ignore[x, y]z-->\n\n- <!-- briefwright: ignore[x] -->\n- c\n\n"
        "<!-- briefwright: ignore[] no -->\n\n`<!-- briefwright: ignore[x] -->`"
    )
    prose = read(value)
    assert [(s.codes, s.reason) for s in prose.silencers] == [
        (("quote-uncited",), "its own words"),
        (("x", "y"), "z"),
        (("x",), ""),
        ((), "no"),
    ]
    assert value[slice(*prose.silencers[0].span)] == "<!-- briefwright: ignore[quote-uncited] its\n own words -->"
    assert [(p.code, value[slice(*p.span)]) for p in prose.problems] == [
        ("invalid-spec", "<!-- briefwright: ignore[x] -->"),
        ("invalid-spec", "<!-- briefwright: ignore[] no -->"),
    ]


def test_what_is_nested_too_deep_is_a_paragraph(read: Read) -> None:
    for mark in ("> ", "- ", "1. "):
        prose = read("x\n\n" + mark * 300 + "deep [@a:p1] words\n\nafter [@b:p1]")
        assert [item.key for citation in prose.citations for item in citation.items] == ["a", "b"]
        assert prose.paragraphs[-2].plain.endswith("deep  words")
        assert prose.paragraphs[-1].plain == "after "


def test_brackets_nested_deep_keep_their_citation(read: Read) -> None:
    for depth in (15, 25, 120, 3000):
        prose = read("[" * depth + "@a:p1" + "]" * depth + " [b](u)")
        assert [item.key for citation in prose.citations for item in citation.items] == ["a"]
        assert [link.url for link in prose.links] == ["u"]


def test_emphasis_nested_deep_is_flat_to_print(read: Read) -> None:
    nodes = read("*a " * 500 + "b" + "*" * 500).blocks[0].content
    depth = 0
    while nodes := tuple(child for node in nodes for child in node.children):
        depth += 1
    assert 5 < depth < 30


def test_images_in_the_words_for_images_end(read: Read) -> None:
    prose = read("![" * 200 + "a" + "](u)" * 200)
    assert "a" in prose.paragraphs[0].plain or any("a" in image.text for image in prose.images)
