"""Quotations: between marks or as blocks, how long they are, and which citations cover them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefwright.prose import Prose

Read = Callable[..., Prose]


def seen(value: str, prose: Prose) -> list[tuple[str, bool, tuple[int, ...]]]:
    """What is underlined, whether it is short, the citations that cover it."""
    return [(value[slice(*q.span)], q.short, q.covered) for q in prose.quotations]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("He said “we will not go there” [@a:p1].", [("“we will not go there”", False, (0,))]),
        ("He said “we will not go there”. And left [@a:p1].", [("“we will not go there”", False, ())]),
        ("He said “we will not go there”. And left. [@a:p1]", [("“we will not go there”", False, (0,))]),
        ("A “third neighbour policy”.", [("“third neighbour policy”", True, ())]),
        ("Он сказал: «мы туда никогда не пойдём» [@a:p1].", [("«мы туда никогда не пойдём»", False, (0,))]),
        (
            "“一带一路”与「永久中立国家地位」[@a:p1]。",
            [("“一带一路”", True, (0,)), ("「永久中立国家地位」", False, (0,))],
        ),
        ('"We ‘do not’ know the price" [@a:p1]', [('"We ‘do not’ know the price"', False, (0,))]),
        ("(he says “we know all of it”) [@a:p1]", [("“we know all of it”", False, (0,))]),
        ("**“a b** c d” [@a:p1]", [("“a b** c d”", False, (0,))]),
        ("“a b [@a:p1] c d”", [("“a b [@a:p1] c d”", False, (0,))]),
        ("“a b c d”[@a:p1][@b:p1], and [@c:p1].", [("“a b c d”", False, (0, 1, 2))]),
        ("5\" wide and 6\" long; it's the dogs' rock 'n' roll", []),
        ("`“a b c d”` “", []),
        ("> We will not go there. [@a:p1]", [("We will not go there.", False, (0,))]),
        ("He says [@a:p1]:\n\n> We will not\n> go there.", [("We will not\n> go there.", False, (0,))]),
        ("He says.\n\n> “We” will not go.\n>\n> - *So*.", [("“We” will not go.\n>\n> - *So*.", False, ())]),
        ("> a\n>\n> “b c d e”", [("a\n>\n> “b c d e”", False, ())]),
        ("> a\n> > b c d e\n\nf “g h i j”", [("a\n> > b c d e", False, ()), ("“g h i j”", False, ())]),
        ("He says [@a:p1] so:\n\n> We will not go there.", [("We will not go there.", False, ())]),
        ("> [@a:p1]", []),
    ],
)
def test_quotations(read: Read, value: str, expected: list[tuple[str, bool, tuple[int, ...]]]) -> None:
    assert seen(value, read(value, "zh")) == expected


def test_cite_covers_quotations(read: Read) -> None:
    prose = read("“a b c d”.\n\n> e f g h\n\ni", cite=("a:p1",))
    assert [(q.words, q.block, q.covered) for q in prose.quotations] == [
        ("a b c d", False, (0,)),
        ("e f g h", True, (0,)),
    ]


def test_words_are_those_that_a_reader_reads(read: Read) -> None:
    prose = read("“a *b*&nbsp;`c` [@a:p1] d”\n\n> e\n> **f**\n>\n> [g](u)")
    assert [q.words for q in prose.quotations] == ["a b\u00a0c  d", "e f\n\ng"]
