"""What citations cover: the sentence in which they stand or that they follow, and what is before the last full stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefwright.prose import Prose, Where

Read = Callable[..., Prose]


def covered(prose: Prose) -> list[list[str]]:
    """The sentences that each citation covers."""
    sentences = {
        Where(p, n): prose.paragraphs[p].plain[slice(*span)]
        for p, spans in enumerate(prose.sentences)
        for n, span in enumerate(spans)
    }
    return [[sentences[where] for where in sorted(citation.covers)] for citation in prose.citations]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("One [@a:p1]. Two.", [["One ."]]),
        ("One. [@a:p1] Two.", [["One."]]),
        ("One.[@a:p1] Two.", [["One."]]),
        ("One. Two [@a:p1].", [["Two ."]]),
        ("One. Two. [@a:p1]", [["One.", "Two."]]),
        ("One. Two.[@a:p1]", [["One.", "Two."]]),
        ("One. Two [@a:p1]", [["Two"]]),
        ("One. Two: [@a:p1]", [["Two:"]]),
        ("One [@a:p1]. Two. Three. [@b:p1]", [["One ."], ["Two.", "Three."]]),
        ("One [@a:p1]. Two [@b:p1]. Three. [@c:p1]", [["One ."], ["Two ."], ["Three."]]),
        ("One. Two. [@a:p1] [@b:p1]", [["One.", "Two."], ["One.", "Two."]]),
        ("One. Two [@a:p1]. [@b:p1]", [["Two ."], ["One.", "Two ."]]),
        ("[@a:p1] One. Two.", [["One."]]),
        ("One. *Two.* [@a:p1]", [["One.", "Two."]]),
        ("One. “Two.” [@a:p1]", [["One.", "“Two.”"]]),
        ("One. “Two.[@a:p1]”", [["One.", "“Two.”"]]),
        ("One! Two? [@a:p1]", [["One!", "Two?"]]),
        ("增长。下降[@a:p1]。", [["下降。"]]),
        ("增长。下降。[@a:p1]", [["增长。", "下降。"]]),
        ("增长。[@a:p1]下降。", [["增长。"]]),
        ("One.\n\nTwo. [@a:p1]", [["Two."]]),
        ("One.\n\n[@a:p1]", [[]]),
        ("# One.\n\nTwo. [@a:p1]", [["Two."]]),
        ("- One.\n\n  Two. [@a:p1]\n- Three.", [["One.", "Two."]]),
        ("- One.\n\n  [@a:p1]", [["One."]]),
        ("- One.\n\n  [@a:p1] Two. Three.", [["Two."]]),
        ("- One.\n  - Two. [@a:p1]", [["Two."]]),
        ("- One.\n  - Two.\n\n  Three. [@a:p1]", [["One.", "Three."]]),
        ("- # One.\n  Two. [@a:p1]", [["Two."]]),
        ("> One.\n>\n> Two. [@a:p1]", [["One.", "Two."]]),
        ("One [@a:p1]:\n\n> Two. Three.", [["One :", "Two.", "Three."]]),
        ("One [@a:p1]:\n\n> Two [@b:p1]. Three.", [["One :"], ["Two ."]]),
        ("One [@a:p1] two:\n\n> Three.", [["One  two:"]]),
        ("- One [@a:p1]:\n\n  > Two.", [["One :", "Two."]]),
        ("One (two [@a:p1].”) —\n\n> Three.", [["One (two .”)", "Three."]]),
        ("Go to x.org/?a=b or https://x.org/?def! Two? https://x.org/?g. So [@a:p1].", [["https://x.org/?g. So ."]]),
        ("One in 2024 `aa. Bb!` etc. two [@a:p1].", [["One in 2024 aa. Bb! etc. two ."]]),
        ("{=x.2024} rose. It fell. [@a]", [["\ufffc rose.", "It fell."]]),
    ],
)
def test_coverage(read: Read, value: str, expected: list[list[str]]) -> None:
    assert covered(read(value)) == expected


def test_cite_covers_all(read: Read) -> None:
    prose = read("One [@a:p1]. Two.\n\n- Three\n\n> Four. Five.", cite=("b:p1", "c:p2+p3"))
    everything = ["One .", "Two.", "Three", "Four.", "Five."]
    assert covered(prose) == [["One ."], everything]
    last = prose.citations[-1]
    assert [item.key for item in last.items] == ["b", "c"]
    assert (last.paragraph, last.offset, last.written) == (2, len("Four. Five."), "")


def test_cite_beside_an_empty_text_stands_nowhere(read: Read) -> None:
    prose = read("<!-- c -->", cite=("b:p1",))
    assert (prose.citations[0].paragraph, prose.citations[0].covers, prose.blocks) == (-1, frozenset(), ())


def test_units(read: Read) -> None:
    prose = read("a\n\n- b\n\n  c\n  - d\n\n  e\n- f\n\n> g\n>\n> h\n\n```\ncode\n```\n\ni")
    plains = [paragraph.plain for paragraph in prose.paragraphs]
    assert [[plains[n] for n in unit] for unit in prose.units] == [
        ["a"],
        ["b", "c", "e"],
        ["d"],
        ["f"],
        ["g", "h"],
        ["i"],
    ]
