"""Whatever is written comes back: texts, markers, values, headings, front matter; and each character has its place."""

import os
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.corpus import writing
from briefwright.corpus.csl import TYPES
from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read

MANY = settings(
    max_examples=int(os.environ.get("BRIEFWRIGHT_EXAMPLES", "200")),
    deadline=None,
    database=None,
    derandomize="BRIEFWRIGHT_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
RANDOM = st.integers(0, 2**32).map(random.Random)
PIECES = [
    *("{#p1}", "{#", "#", "# ", "###### a", "\\", "\\\\", "[^", "[^n1]", "[^n2", "]", "^", "[", "}", '"', "'", "="),
    *(" ", "  ", "\t", "\n", "\n\n", "\u3000", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "\u200b", "\u0301"),
    *("---", "-", "...", ":", ": ", " #", "*", "&", "!", "%", "@", "`", "~", "null", "true", "no", "1e3", "0x1F", ","),
    *("|", "?", "路", "句。", "，", "“引”", "《书》", "𠮷", "🐎", "слово", "word", "é", "e\u0301", "2024", "2024-04"),
    *("\ue000", "\ufffd"),
]


def some_text(r: random.Random, most: int = 12) -> str:
    return "".join(r.choices(PIECES, k=r.randint(1, most)))


def body_text(r: random.Random) -> str:
    """A text without blank lines at its ends, which no file could keep."""
    lines = some_text(r, r.choice([3, 12, 40])).split("\n")
    while lines and not lines[0].strip():
        del lines[0]
    while lines and not lines[-1].strip():
        del lines[-1]
    return "\n".join(lines) or "text"


def heading_words(r: random.Random) -> str:
    return some_text(r).replace("\n", " ").strip() or "Heading"


def value(r: random.Random) -> str:
    words = some_text(r, 5).replace("\n", " ")
    return words.replace('"', "") if '"' in words and (words.startswith('"') or words.split() != [words]) else words


def anchors(r: random.Random, text: str, notes: list[str]) -> list[tuple[str, int]]:
    """Markers anywhere in the text, but not on its blank lines: those at its ends would come to hold words."""
    where = [i for i in range(len(text) + 1) if line_of(text, i).strip()]
    return [(r.choice(notes), i) for i in sorted(r.choices(where, k=r.choice([0, 0, 1, 2, 5])))]


def line_of(text: str, at: int) -> str:
    return text[:at].rpartition("\n")[2] + text[at:].partition("\n")[0]


def metadata(r: random.Random) -> dict[str, Any]:
    def words() -> str:
        return some_text(r, 6) if r.random() < 0.8 else r.choice(["null", "~", "", " a", "a ", "- a", "a: b", "a #b"])

    found: dict[str, Any] = {"key": "x", "type": r.choice(TYPES), "title": "T" + words(), "language": "zh"}
    for name in r.sample(["container-title", "publisher", "note", "volume", "URL", "abstract"], 4):
        found[name] = words().strip() or "a"
    found["author"] = [{"family": "F" + words(), "latin": words() + "l"}, {"literal": words() + "."}]
    found["title-translation"] = {"en": words() + "e", "zh-Hans": words() + "z"}
    found["keyword"] = r.choice([["a" + words(), "b"], {"zh": ["z" + words()], "en": words() + "e"}])
    found["issued"] = r.choice(["2024", "2024-04", "2024-04-30", "2024/2025-01"])
    return found


def characters(file: str, source: Source, name: str) -> list[str]:
    passage = source.passages[name]
    spans = (passage.runs.span(i, i + 1) for i in range(len(passage.text)))
    return [file[span.start : span.end] for span in spans]


@MANY
@given(RANDOM)
def test_a_source_comes_back_as_it_was_written(r: random.Random) -> None:
    notes = [f"n{i}" for i in range(1, r.randint(2, 4))]
    names = [*(f"p{i}" for i in range(1, r.randint(2, 5))), *notes]
    r.shuffle(names)
    parts, texts, markers, values, headings = [], {}, {}, {}, list[tuple[int, str, str]]()
    for name in names:
        for _ in range(r.choice([0, 0, 1, 2])):
            headings.append((r.randint(1, 6), heading_words(r), name))
            parts.append(writing.heading(*headings[-1][:2]))
        texts[name] = body_text(r)
        markers[name] = [] if name in notes else anchors(r, texts[name], notes)
        values[name] = {"page": "3", **{f"x-{i}": value(r) for i in range(r.randint(0, 3))}}
        parts.append(writing.passage(name, texts[name], markers[name], values[name]))
    front = metadata(r)
    end, bom = r.choice(["\n", "\r\n", "\r"]), r.choice(["", "\ufeff"])
    file = bom + writing.source(front, parts).replace("\n", end)
    source = read("seeds/x.md", file.encode())

    assert source.problems == ()
    assert source.text == file
    assert source.metadata == front
    assert [(h.level, h.text, h.before) for h in source.headings] == headings
    assert {p.id: p.text for p in source.passages.values()} == texts
    assert {p.id: [(a.note, a.offset) for a in p.anchors] for p in source.passages.values()} == markers
    assert {p.id: dict(p.values) for p in source.passages.values()} == values
    assert [*source.passages] == names
    for name, text in texts.items():
        assert characters(file, source, name) == [end if c == "\n" else c for c in text]
        for anchor in source.passages[name].anchors:
            assert file[anchor.span.start : anchor.span.end] == f"[^{anchor.note}]"
        assert source.text[slice(*source.passages[name].id_span)] == name
    again = writing.rewritten(source)
    assert again == writing.source(front, parts)


@MANY
@given(RANDOM)
def test_any_bytes_give_a_source_whose_problems_lie_in_it(r: random.Random) -> None:
    file = writing.source(metadata(r), [writing.passage("p1", body_text(r)), writing.passage("n1", body_text(r))])
    cut = [r.randrange(len(file) + 1) for _ in range(2)]
    file = file[: min(cut)] + some_text(r) + r.choice(["", "\x00", "\x1b", "\r", "\udc80"]) + file[max(cut) :]
    source = read("seeds/x.md", file.encode("utf-8", "surrogateescape"))
    for problem in source.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(source.text)
        assert problem.code in ("invalid-source", "duplicate-id")
        assert problem.message
    for passage in source.passages.values():
        span = passage.runs.span(0, len(passage.text))
        assert source.text[slice(*passage.id_span)] == passage.id
        assert 0 <= span.start <= span.end <= len(source.text)


@pytest.mark.parametrize(
    "write",
    [
        lambda: writing.passage("1p", "text"),
        lambda: writing.passage("p 1", "text"),
        lambda: writing.passage("p1", "a\x07"),
        lambda: writing.passage("p1", "a\rb"),
        lambda: writing.passage("p1", "\na"),
        lambda: writing.passage("p1", "a\n \u3000"),
        lambda: writing.passage("p1", "text", [("n1", 5)]),
        lambda: writing.passage("p1", "text", [("n1", 3), ("n1", 2)]),
        lambda: writing.passage("p1", "text", [("n 1", 3)]),
        lambda: writing.passage("p1", "text", (), {"page": 'a "b"'}),
        lambda: writing.passage("p1", "text", (), {"page": "a\nb"}),
        lambda: writing.passage("p1", "text", (), {"page": "a\x00"}),
        lambda: writing.passage("p1", "text", (), {"a b": "c"}),
        lambda: writing.heading(0, "a"),
        lambda: writing.heading(7, "a"),
        lambda: writing.heading(1, " a"),
        lambda: writing.heading(1, ""),
        lambda: writing.heading(1, "a\nb"),
        lambda: writing.heading(1, "a\x1fb"),
        lambda: writing.front_matter({"title": "a\x00"}),
    ],
)
def test_what_could_not_be_read_back_is_not_written(write: Callable[[], str]) -> None:
    with pytest.raises(ValueError, match=r"."):
        write()


def test_front_matter_reads_like_one_that_was_typed() -> None:
    written = writing.front_matter(
        {
            "key": "sample2024",
            "title": "示例：文章",
            "title-translation": {"en": "A sample: one"},
            "author": [{"family": "张", "given": "三", "latin": "Zhang San"}],
            "issued": "2024-04",
            "issue": "2",
            "page": "3-18",
            "URL": "https://example.org/a",
            "publisher": "no",
        }
    )
    assert written == (
        "---\n"
        "key: sample2024\n"
        "title: 示例：文章\n"
        'title-translation: {en: "A sample: one"}\n'
        "author: [{family: 张, given: 三, latin: Zhang San}]\n"
        "issued: 2024-04\n"
        "issue: 2\n"
        "page: 3-18\n"
        "URL: https://example.org/a\n"
        'publisher: "no"\n'
        "---\n"
    )


def test_what_no_editor_shows_is_written_as_an_escape() -> None:
    assert writing.front_matter({"title": "a\u2028b\ufeff\u00a0"}) == '---\ntitle: "a\\u2028b\\ufeff\\u00a0"\n---\n'
