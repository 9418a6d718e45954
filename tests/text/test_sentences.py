"""Where sentences end."""

from __future__ import annotations

import pytest

from briefwright.languages import LANGUAGES
from briefwright.span import Span
from briefwright.text.marks import pairs
from briefwright.text.sentences import sentences


def cut(text: str, language: str = "en", dead: tuple[Span, ...] = ()) -> list[str]:
    return [text[start:end] for start, end in sentences(text, pairs(text), language, dead)]


@pytest.mark.parametrize(
    "parts",
    [
        ["One.", "Two!", "Three?", "Four"],
        ["One?!", "Two..."],
        ["Growth was 3.5 percent in 2.10.", "Then it fell."],
        ["J. R. Smith of the U.S. Senate left.", "Then he came."],
        ["Prof. Smith, Dr. Li et al. met in Sept. 2024 (see No. 5).", "Then they left."],
        ["Well… maybe.", "Well…", "Maybe… not."],
        ["Wait... what?", "Wait...", "What?"],
        ["He said “It is over.”", "Then he left."],
        ["He said “It is over. We go.”", "Then he left."],
        ["He said “It is over. We go” and left.", "So."],
        ["(It is over. We go.)", "Then."],
        ["It is (so they say. Or not) over.", "Then."],
        ["(“It is over.” he said.)", "Then."],
        ["“(It is over.)”", "Then."],
        ["It is over.)", "Then."],
        ["It is over.”", "Then."],
        ["Yahoo!", "is a word."],
        ["5…10 percent.", "So."],
        ["The end.", "“Begin.”", "(So.)", "[Or.]"],
        ["the plan B. is one, yet plan Bee.", "Two."],
        ["At 5.", "Seven countries."],
        ["a.b.c and 1.2.3 go on.", "So."],
        ["\ufffc rose.", "\ufffc fell ."],
        ["What is “this?”", "it is.", "So."],
    ],
)
def test_english(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts
    assert cut("  " + "\n".join(parts) + " \u3000") == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["贸易额增长。", "出口下降！", "为什么？", "因为……", "如此"],
        ["他说：“好。”他走了。", "然后"],
        ["他说：“好。”"],
        ["（见下文。）后来"],
        ["在2024年达到3.5亿。", "然后"],
        ["《“一带一路”研究。》是书。", "然后"],
        ["他走了。", '"好"。', "真的"],
        ["见Vol. 3和A. B等。", "然后"],
    ],
)
def test_chinese(parts: list[str]) -> None:
    assert cut("".join(parts), "zh") == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Экспорт вырос на 3 млрд. долл. в год.", "Импорт упал."],
        ["А. С. Петров, проф. и акад. РАН, уехал.", "Потом вернулся."],
        ["В 2024 г. Экспорт вырос.", "Так."],
        ["Как?..", "Он не знал.", "Так?.. нет."],
        ["Он сказал: «Всё „кончено“.»", "И ушёл."],
        ["«Всё. Конец», — сказал он.", "И ушёл."],
        ["Он сказал: „Всё кончено.“", "И ушёл."],
    ],
)
def test_russian(parts: list[str]) -> None:
    assert cut(" ".join(parts), "ru") == parts


def test_nothing_ends_where_text_is_dead() -> None:
    text = "Run aa. bb! cc. Then xx? yy. So"
    dead = (Span(4, 11), Span(21, 24))
    assert cut(text, dead=dead) == ["Run aa. bb! cc.", "Then xx? yy.", "So"]
    assert cut(text) == ["Run aa.", "bb!", "cc.", "Then xx?", "yy.", "So"]


@pytest.mark.parametrize("text", ["", " ", "\n\u3000"])
def test_no_words_no_sentence(text: str) -> None:
    assert cut(text) == []


@pytest.mark.parametrize("text", [".", "…", "?!", "”", "。。"])
def test_marks_alone_are_a_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_each_abbreviation_of_a_language_ends_nothing() -> None:
    for language in LANGUAGES.values():
        assert language.abbreviations
        for word in language.abbreviations:
            assert cut(f"See {word}. Smith. End.", language.code) == [f"See {word}. Smith.", "End."], word
            assert len(cut(f"See x{word}q. Smith", language.code)) == 2, word


def test_an_unknown_language_has_no_abbreviations() -> None:
    assert cut("Prof. Li. End", "xx") == ["Prof.", "Li.", "End"]
    assert cut("Prof. Li. End", "en") == ["Prof. Li.", "End"]
