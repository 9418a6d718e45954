"""The same words are read once; their places are those of where they stand."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefwright.prose import CiteValue, Prose, parse
from briefwright.prose.parse import _READ
from briefwright.span import Runs, Span

PIECES = st.sampled_from(
    ["Coal leads. ", "[@a:p1]", "[@a:p1; @b:p2, there]", "[@a]", "[@a:", "“so it is said by many”", "\n\n", "> ", "- ",
     "{=trade.2023}", "{=x", "`code`", "[link](https://a.b)", "![alt](i.png)", "煤炭为主。",
     "<!-- briefwright: ignore[x] y -->", "<!-- briefwright: ignore[] -->", "\r\n", "\0", "*em*"]
)  # fmt: skip


def shifted(length: int, start: int, gap: int) -> Runs:
    """A map of characters to a file, with a gap in the middle, as a folded line has."""
    runs = Runs()
    runs.add(start, length // 2)
    runs.add(start + length // 2 + gap, length - length // 2)
    return runs


def values(prose: Prose) -> list[Any]:
    """All of a prose that can be compared."""
    rest = [prose._replace(file=prose.file, figures=(), paragraphs=())[2:]]
    figures = [(figure.span, figure.expression, figure.inner) for figure in prose.figures]
    places = [figure.runs.span(0, figure.runs.length) for figure in prose.figures]
    return [prose.value, rest, figures, places, [paragraph.plain for paragraph in prose.paragraphs]]


@given(st.lists(PIECES, max_size=12).map("".join), st.integers(0, 50), st.integers(0, 9), st.booleans(), st.booleans())
def test_what_was_read_before_is_as_if_read_now(
    text: str, start: int, gap: int, citable: bool, with_cite: bool
) -> None:
    file = shifted(len(text), start, gap)
    at = start + len(text) + gap + 1
    faulty = CiteValue("a:", Span(at + 5, at + 7), shifted(2, at + 5, 0))
    cite = (CiteValue("a:p1", Span(at, at + 4), shifted(4, at, 0)), faulty) if with_cite else ()
    parse(text, shifted(len(text), 7, 3), "en", citable=citable, cite=cite[:1])
    again = parse(text, file, "en", citable=citable, cite=cite)
    _READ.forget()
    assert values(again) == values(parse(text, file, "en", citable=citable, cite=cite))


def test_the_same_words_stand_in_two_places() -> None:
    words = "Coal leads [@a:p1]."
    first, second = (parse(words, shifted(len(words), start, 0), "en") for start in (10, 100))
    assert first.citations[0].items[0].refs[0].id_span == Span(25, 27)
    assert second.citations[0].items[0].refs[0].id_span == Span(115, 117)
    assert first.blocks is second.blocks
