"""Who says the words at a place of a text; where that is in doubt, nobody."""

from __future__ import annotations

import pytest

from briefwright.quoting.speakers import another_speaker, speaker_of
from briefwright.span import Span
from briefwright.text.marks import pairs, quoted


def first(text: str) -> Span:
    return quoted(text, pairs(text))[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Orlov said: “We will build it.”", "Orlov"),
        ("“We will build it,” said Anna Belova.", "Anna Belova"),
        ("“We will build it,” Belova told reporters.", "Belova"),
        ("According to Orlov, “it will be built”.", "Orlov"),
        ("Orlov, who had come by rail, later wrote that “it will be built”.", "Orlov"),
        ("The minister said: “We will build it.”", ""),
        ("The Ministry of Roads said: “We will build it.”", ""),
        ("Moscow said: “We will build it.”", ""),
        ("He said: “We will build it.”", ""),
        ("So “it will be built”.", ""),
        ("Министр Орлов заявил: «Построим».", "Орлов"),
        ("«Построим», — сказала Анна Белова.", "Анна Белова"),
        ("По словам Орлова, «построим».", "Орлова"),
        ("МИД России заявил: «Построим».", ""),
        ("Автор отмечает: «Построим».", ""),
        ("张建国说：“一定修通。”", "张建国"),
        ("交通部长张建国在会上表示，“一定修通”。", "张建国"),
        ("“一定修通”，张建国说。", "张建国"),
        ("蒙古国外长巴特策策格（Battsetseg）指出：“一定修通。”", "巴特策策格"),
        ("会议指出：“一定修通。”", ""),
        ("有学者认为，“一定修通”。", ""),
        ("学界普遍认为，“一定修通”。", ""),
        ("他说：“一定修通。”", ""),
        ("美国称，“一定修通”。", ""),
    ],
)
def test_speaker(text: str, name: str) -> None:
    found = speaker_of(text, first(text))
    assert (found.name if found else "") == name


@pytest.mark.parametrize(
    ("sentence", "passage", "expected"),
    [
        ("Belova said “we will build it”.", "Minister Orlov said: “We will build it.”", ("Belova", "Orlov")),
        ("Ivan Orlov said “we will build it”.", "Minister Orlov said: “We will build it.”", None),
        ("The minister said “we will build it”.", "Minister Orlov said: “We will build it.”", None),
        ("Belova said “we will build it”.", "“We will build it.” So it stands.", None),
        ("Belova said “we will build it”.", "张建国说：“we will build it。”", None),
        ("Belova said “we will build it”.", "Belova said that Orlov said: “We will build it.”", None),
        ("Белова сказала: «построим».", "Министр Орлов заявил: «Построим».", ("Белова", "Орлов")),
        ("По словам Орлова, «построим».", "Министр Орлов заявил: «Построим».", None),
        ("王毅说：“一定修通。”", "张建国说：“一定修通。”", ("王毅", "张建国")),
        ("部长张建国说：“一定修通。”", "张建国说：“一定修通。”", None),
        ("王毅说：“一定修通。”", "张建国对王毅说：“一定修通。”", ("王毅", "张建国")),
        ("王毅说：“一定修通。”", "王毅说，张建国曾表示：“一定修通。”", None),
        ("中方说：“一定修通。”", "张建国说：“一定修通。”", None),
    ],
)
def test_another_speaker(sentence: str, passage: str, expected: tuple[str, str] | None) -> None:
    span = first(passage)
    assert another_speaker(sentence, first(sentence), passage, Span(span.start + 1, span.end - 1)) == expected
