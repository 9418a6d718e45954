"""Source files: reading and writing without loss, and every problem at its place."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.corpus import Source, load
from briefwright.corpus.fingerprint import fingerprint
from briefwright.corpus.show import passage_in_context, source_values
from briefwright.corpus.sourcefile import read
from briefwright.corpus.writing import front_matter, passage, rewritten, source
from briefwright.files import Overlay

FRONT = "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n---\n"


def read_body(body: str, front: str = FRONT) -> Source:
    return read("seeds/x.md", (front + body).encode())


def found(source: Source) -> list[str]:
    return [f"{p.code}: {source.text[slice(*p.span)]}" for p in source.problems]


def test_a_whole_source_is_read() -> None:
    body = '\n# Coal\n\n{#p1 page=3 lines=12-18 note="a b"}\nOne.[^n1]\nTwo.\n\n\nThree.\n\n{#n1 marker=①}\nA note.\n'
    read_ = read_body(body)
    assert found(read_) == []
    first, note = read_.passages.values()
    assert first.text == "One.\nTwo.\n\n\nThree." and first.page == "3" and first.heading == "Coal"
    assert first.values == {"page": "3", "lines": "12-18", "note": "a b"}
    assert [(a.note, a.offset) for a in first.anchors] == [("n1", 4)] and note.kind == "note"
    assert [(h.level, h.text, h.before) for h in read_.headings] == [(1, "Coal", "p1")]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("stray\nmore\n\n{#p1}\nx\n", ["invalid-source: stray"]),
        ("{#p1}\n\n{#p2}\nx\n", ["invalid-source: p1"]),
        ("{#p1}\nx\n{#p1}\ny\n", ["duplicate-id: p1"]),
        ("{#1p}\nx\n\n{#p1}\ny\n", ["invalid-source: {#1p}"]),
        ("{#p1} x\n", ["invalid-source: {#p1} x"]),
        ("{#p1 page}\nx\n", ["invalid-source: {#p1 page}"]),
        ("{#p1}\nx[^n9]\n", ["invalid-source: n9"]),
        ("{#p1}\nx[^p1]\n", ["invalid-source: p1"]),
        ("{#p1}\nx\x07y\n", ["invalid-source: \x07"]),
        ("{#p1 credibility=9}\nx\n", ["invalid-source: 9"]),
        ("# H\nstray\n{#p1}\nx\n", ["invalid-source: stray"]),
        ("{#p1}\n\\{#p2}\n\\# no heading\n####### no heading\n\\[^n1] [^1] [^\n", []),
        ("{#p1}\nline\u2028separator\x85next\n", []),
        ("", []),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_what_is_wrong_in_a_body(body: str, problems: list[str], newline: str, bom: str) -> None:
    text = bom + (FRONT + body).replace("\n", newline)
    assert found(read("seeds/x.md", text.encode())) == problems


@pytest.mark.parametrize(
    ("front", "problems"),
    [
        ("---\nkey: y\ntype: report\ntitle: T\nlanguage: en\n---\n", ["y"]),
        ("---\nkey: x\ntype: rapport\ntitle: T\nlanguage: en\n---\n", ["rapport"]),
        ("---\nkey: x\ntype: report\nlanguage: en\n---\n", ["key"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: Chinese\n---\n", ["Chinese"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\ncontainer-titel: J\n---\n", ["container-titel"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\nissued: 2024-13\n---\n", ["2024-13"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\nissued: 2023-02-29\n---\n", ["2023-02-29"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\nreliability: G\n---\n", ["G"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\nauthor: Li\n---\n", ["Li"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\nauthor: [{given: Li, famly: Ming}]\n---\n", ["famly"]),
        ("---\nkey: x\ntype: report\ntitle: T\nlanguage: en\norigin: {sha256: abc}\n---\n", ["sha256", "abc"]),
        ("key: x\n---\n", ["key: x"]),
        ("---\nkey: x\n", ["---"]),
        ("---\n---\n", [""]),
        ("---\n- a\n---\n", [""]),
        ("---\nkey: [x\n---\n", [""]),
        ("", [""]),
    ],
)
def test_what_is_wrong_in_front_matter(front: str, problems: list[str]) -> None:
    read_ = read_body("", front)
    assert [p.code for p in read_.problems] == ["invalid-source"] * len(problems)
    assert [read_.text[slice(*p.span)] for p in read_.problems] == problems


def test_bytes_that_cannot_be_read() -> None:
    for data in ("---\nkey: x\n".encode("utf-16"), FRONT.encode() + b"{#p1}\ncaf\xe9\n"):
        read_ = read("seeds/x.md", data)
        assert [p.code for p in read_.problems] == ["invalid-source"] and not read_.readable


def test_a_faulty_passage_does_not_hide_the_others() -> None:
    read_ = read_body("{#p1}\nOne\x00.[^n7]\n\n{#p2}\n\n{#p1}\nAgain.\n\n{#p3}\nThree.\n")
    assert sorted(p.code for p in read_.problems) == ["duplicate-id", "invalid-source", "invalid-source", "invalid-source"]
    assert read_.passages["p3"].text == "Three."


CHARACTERS = st.lists(
    st.sampled_from([*'{#}p1 \\[^n]a中\n\u2028\u3000\t="|', "{#p2}", "[^n1]", "\\\\[^", "# ", "\n\n", "é", "😀"])
    | st.characters(exclude_categories=["Cs", "Cc"]),
    max_size=40,
).map("".join)


def without_blank_ends(text: str) -> str:
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines = lines[1:]
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return "\n".join(lines)


@settings(max_examples=400, deadline=None)
@given(CHARACTERS, st.integers(0, 2**32), st.sampled_from(["\n", "\r\n"]))
def test_any_text_comes_back_with_its_markers_and_places(text: str, seed: int, newline: str) -> None:
    text = without_blank_ends(text.replace("\ufeff", ""))
    draw = random.Random(seed)
    inside = [i for i in range(len(text) + 1) if text[max(0, i - 1) : i + 1] != "[^" and text[i - 1 : i] != "["]
    on_words = [i for i in inside if text[: i].rpartition("\n")[2].strip() or text[i:].partition("\n")[0].strip()]
    anchors = [("n1", i) for i in sorted(draw.sample(on_words, min(len(on_words), draw.randrange(3))))]
    if not text.strip():
        return
    body = passage("p1", text, anchors, {"page": "3-5", "label": "a b}"}) + "\n" + passage("n1", "note")
    whole = (FRONT + body).replace("\n", newline)
    read_ = read("seeds/x.md", whole.encode())
    assert found(read_) == []
    first = read_.passages["p1"]
    assert first.text == text and [(a.note, a.offset) for a in first.anchors] == anchors
    assert first.values == {"page": "3-5", "label": "a b}"}
    for i, character in enumerate(text):
        cut = whole[slice(*first.runs.span(i, i + 1))]
        assert cut == (newline if character == "\n" else character)


def test_front_matter_comes_back_as_it_was() -> None:
    metadata = {
        "key": "x", "type": "report", "title": "Yes: 'no' #1", "language": "zh", "issued": "2024-04", "issue": "07",
        "keyword": {"zh": ["是", "no"], "en": ["yes"]}, "author": [{"family": "张", "given": "三", "latin": "Zhang San"}],
    }  # fmt: skip
    assert front_matter(metadata).startswith("---\n")
    again = read("seeds/x.md", source(metadata, [passage("p1", "words")]).encode())
    assert found(again) == [] and again.metadata == metadata
    assert rewritten(again) == source(metadata, [passage("p1", "words")])


@given(st.text(st.sampled_from("ab 中，é\n\t\u3000 e\u0301"), max_size=30))
def test_a_fingerprint_does_not_see_layout(text: str) -> None:
    spaced = " " + text.replace(" ", "\n  ") + "\n"
    assert fingerprint(text) == fingerprint(spaced) == fingerprint(unicodedata.normalize("NFD", text))


def test_a_fingerprint_sees_words() -> None:
    assert fingerprint("中 国") == fingerprint("中国") != fingerprint("中园")
    assert fingerprint("a b") != fingerprint("ab")
    assert re.fullmatch("[0-9a-f]{64}", fingerprint(""))


def test_the_corpus_knows_all_keys_and_loads_what_is_asked_for() -> None:
    files = Overlay({"seeds/x.md": FRONT.encode(), "seeds/yx.md": b"", "seeds/.z.md": b"", "seeds/a.txt": b""})
    corpus = load(files, ["x", "nosuch"])
    assert corpus.keys == ("x", "yx") and [s.key for s in corpus.sources] == ["x"]
    assert corpus.nearest("yxx") == "did you mean yx?"
    assert len(load(files).sources) == 2


def test_show_values() -> None:
    read_ = read_body("# H\n{#p1 page=3}\nOne.[^n1]\n\n{#p2}\nTwo.\n\n{#n1 marker=*}\nA note.\n")
    values = source_values(read_)
    assert values["passages"][0] == {"id": "p1", "page": "3", "heading": "H", "text": "One.", "notes": ["n1"]}
    assert values["notes"][0]["anchors"] == [{"passage": "p1", "offset": 4}]
    context = passage_in_context(read_, "p2")
    assert context is not None and (context["previous"], context["next"]) == ("p1", None)
    assert passage_in_context(read_, "p9") is None
