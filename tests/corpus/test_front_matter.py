"""Front matter: CSL's names and ours, and each mistake at its place."""

from collections.abc import Callable
from typing import Any

import pytest

from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read

Found = Callable[[Source], list[tuple[str, str]]]
SOUND = {"key": "x", "type": "report", "title": "Roads", "language": "en"}


def with_front(changes: dict[str, str | None], end: str = "\n", bom: str = "") -> Source:
    """A source whose front matter has these lines beside, or instead of (None: without), the required ones."""
    fields = {name: text for name, text in {**SOUND, **changes}.items() if text is not None}
    lines = ["---", *(f"{name}: {text}" for name, text in fields.items()), "---", "{#p1}", "A.", ""]
    return read("seeds/x.md", (bom + end.join(lines)).encode())


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("type", "post-weblog", "post-weblog"),
        ("title", '"Roads: one #1"', "Roads: one #1"),
        ("title", "2021", "2021"),
        ("title", "no", "no"),
        ("language", "zh-Hans-CN", "zh-Hans-CN"),
        ("language", "de-1996-x-old", "de-1996-x-old"),
        ("language", "zh-cmn-Hans", "zh-cmn-Hans"),
        ("language", "es-419", "es-419"),
        ("issued", "2024", "2024"),
        ("issued", '"2024-04"', "2024-04"),
        ("issued", "2024-02-29", "2024-02-29"),
        ("issued", "2024-04/2024-05", "2024-04/2024-05"),
        ("issued", "2024/2024-05-06", "2024/2024-05-06"),
        ("issued", "2024-04/2024", "2024-04/2024"),
        ("issue", "07", "07"),
        ("volume", "2.10", "2.10"),
        ("DOI", "10.1000/182", "10.1000/182"),
        ("journalAbbreviation", "J. Roads", "J. Roads"),
        ("author", "[{family: 张, given: 三, latin: Zhang San}]",
         [{"family": "张", "given": "三", "latin": "Zhang San"}]),
        ("editor", "[{literal: Customs office}]", [{"literal": "Customs office"}]),
        ("translator", "[{given: Sergei}]", [{"given": "Sergei"}]),
        ("author", "[{family: Berg, given: A., non-dropping-particle: van}]",
         [{"family": "Berg", "given": "A.", "non-dropping-particle": "van"}]),
        ("author", "[]", []),
        ("title-translation", "{en: Roads, zh: 路, zh-Hant: 路}", {"en": "Roads", "zh": "路", "zh-Hant": "路"}),
        ("keyword", "[a, 2]", ["a", "2"]),
        ("keyword", "{zh: [路, 桥], en: roads}", {"zh": ["路", "桥"], "en": "roads"}),
        ("reliability", "F", "F"),
        ("text", "digest", "digest"),
        ("origin", "{file: a.pdf}", {"file": "a.pdf"}),
        ("origin", "{file: a.pdf, sha256: " + "0f" * 32 + "}", {"file": "a.pdf", "sha256": "0f" * 32}),
    ],
)  # fmt: skip
def test_values_as_written(name: str, written: str, meant: Any) -> None:
    source = with_front({name: written})
    assert source.problems == ()
    assert source.metadata == {**SOUND, name: meant}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"key": None}, ["type"]),
        ({"type": None, "title": None}, ["key", "key"]),
        ({"key": "y"}, ["y"]),
        ({"key": '"a b"'}, ['"a b"']),
        ({"type": "raport"}, ["raport"]),
        ({"type": "Report"}, ["Report"]),
        ({"type": "[report]"}, ["[report]"]),
        ({"title": '""'}, ['""']),
        ({"title": "{en: Roads}"}, ["{en: Roads}"]),
        ({"language": "English"}, ["English"]),
        ({"language": "en_US"}, ["en_US"]),
        ({"publishr": "A"}, ["publishr"]),
        ({"url": "https://e.org"}, ["url"]),
        ({"issued": "2024-13"}, ["2024-13"]),
        ({"issued": "2023-02-29"}, ["2023-02-29"]),
        ({"issued": "0000"}, ["0000"]),
        ({"issued": "2024-4"}, ["2024-4"]),
        ({"issued": "2024-04-30T10:00"}, ["2024-04-30T10:00"]),
        ({"issued": "2024-05/2024-04"}, ["2024-05/2024-04"]),
        ({"issued": "２０２４"}, ["２０２４"]),
        ({"issued": "2024-04/2024-05/2024-06"}, ["2024-04/2024-05/2024-06"]),
        ({"accessed": "31.01.2025"}, ["31.01.2025"]),
        ({"author": "Li Ming"}, ["Li Ming"]),
        ({"author": "{literal: Office}"}, ["{literal: Office}"]),
        ({"author": "[Li Ming]"}, ["Li Ming"]),
        ({"author": "[{}]"}, ["{}"]),
        ({"author": "[{latin: Li Ming}]"}, ["latin"]),
        ({"author": "[{famly: Li, given: Ming}]"}, ["famly"]),
        ({"author": "[{family: [Li]}, {literal: ''}]"}, ["[Li]", "''"]),
        ({"title-translation": "Roads"}, ["Roads"]),
        ({"title-translation": "{english: Roads}"}, ["english"]),
        ({"keyword": "roads"}, ["roads"]),
        ({"keyword": "{zh: {a: b}}"}, ["{a: b}"]),
        ({"reliability": "G"}, ["G"]),
        ({"text": "partial"}, ["partial"]),
        ({"origin": "a.pdf"}, ["a.pdf"]),
        ({"origin": "{file: a.pdf, sha256: abc}"}, ["abc"]),
        ({"origin": "{file: a.pdf, md5: abc}"}, ["md5"]),
        ({"type": "raport", "publishr": "A", "issued": "x"}, ["raport", "publishr", "x"]),
        ({"note": '"a\\0b"'}, ['"a\\0b"']),
    ],
)
@pytest.mark.parametrize(("end", "bom"), [("\n", ""), ("\r\n", "\ufeff")])
def test_mistakes_at_their_place(
    changes: dict[str, str | None], expected: list[str], end: str, bom: str, found: Found
) -> None:
    source = with_front(changes, end, bom)
    assert found(source) == [("invalid-source", stretch) for stretch in expected]
    assert source.passages["p1"].text == "A."  # the body is read all the same


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"publishr": "A"}, "did you mean publisher?"),
        ({"url": "A"}, "did you mean URL?"),
        ({"type": "raport"}, "did you mean report?"),
        ({"text": "partial"}, "known: full, excerpt, digest"),
        ({"author": "[{famly: Li, given: Ming}]"}, "did you mean family?"),
        ({"key": "y"}, "write key: x, or rename the file to y.md"),
    ],
)
def test_hints(changes: dict[str, str | None], hint: str) -> None:
    assert [problem.hint for problem in with_front(changes).problems] == [hint]


def test_a_file_whose_name_is_no_key() -> None:
    data = b"---\nkey: roads\ntype: report\ntitle: Roads\nlanguage: en\n---\n"
    (problem,) = read("seeds/my roads.md", data).problems
    assert (problem.span, problem.hint) == ((9, 14), "rename the file to roads.md")


@pytest.mark.parametrize(
    ("data", "expected", "readable"),
    [
        (b"", (0, 0), False),
        (b"\xef\xbb\xbf", (0, 0), False),
        (b" \n\n", (0, 0), False),
        (b"Text\nkey: x\n---\n", (0, 4), False),
        (b"\xef\xbb\xbf----\n", (1, 5), False),
        (b"\n---\nkey: x\n---\n", (0, 0), False),
        (b"---\nkey: x\n", (0, 3), False),
        (b"---", (0, 3), False),
        (b"\xef\xbb\xbf---\nkey: x\n", (1, 4), False),
        (b"---\nkey: x\n --- \n", (0, 3), False),
        (b"---\n---\n", (0, 0), True),
        (b"---\n# nothing yet\n---\n", (0, 0), True),
        (b"---\n- key\n---\n", (0, 0), True),
        (b"---\nkey\n---\n", (0, 0), True),
        (b"---\nkey: x\nkey: [a\n---\n", (19, 19), True),
        ("---\nkey: x\n".encode("utf-16"), (0, 0), False),
        ("---\nkey: x\n".encode("utf-16-be"), (0, 0), False),
        (b"---\nkey: caf\xe9\n---\n", (12, 13), False),
        (b"---\nkey: x\n---\n{#p1}\n\xff\xfe\n", (21, 22), False),
    ],
)
def test_files_that_are_no_source(data: bytes, expected: tuple[int, int], readable: bool) -> None:
    source = read("seeds/x.md", data)
    assert [(p.code, p.span) for p in source.problems] == [("invalid-source", expected)]
    assert source.readable is readable


def test_every_control_character_is_found(found: Found) -> None:
    source = read(
        "seeds/x.md", b"---\nkey: x\ntype: report\ntitle: R\x07oads\nlanguage: en\n---\n{#p1}\nA\x00 \x0b.\n\x7f\n"
    )
    assert found(source) == [("invalid-source", c) for c in "\x07\x00\x0b\x7f"]
    assert source.metadata["title"] == "R\ufffdoads"
    assert source.passages["p1"].text == "A\ufffd \ufffd.\n\ufffd"
