"""Files that were made to do harm: each ends in a finding, in time, and what is only large gives none."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2026-11-20\nlanguage: en\n"
FRONT = "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n---\n\n"
GOOD = f"{FRONT}{{#p1}}\nThe road is open.\n"
Run = Callable[..., SimpleNamespace]


def nested(depth: int, begin: str, end: str = "") -> str:
    return begin * depth + end * depth


LAUGHS = "a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 12)
)
CHAIN = "a0: &a0 [ha]\n" + "".join(f"a{level}: &a{level} [*a{level - 1}]\n" for level in range(1, 300))
BROKEN_SPECS = {
    "alias-bomb": HEAD + LAUGHS + "summary: *a11\n",
    "alias-bomb-as-text": HEAD + "summary: Good.\ngaps: &g0 [a, b]\n" + LAUGHS.replace("a0: &a0", "outlook: &a0"),
    "alias-chain": HEAD + CHAIN + "summary: Good.\n",
    "alias-many": HEAD + "summary: &a Good.\ngaps: [" + "*a, " * 10_001 + "]\n",
    "alias-of-itself": HEAD + "summary: Good.\nsections: &s [*s]\n",
    "anchor-of-itself-in-map": HEAD + "summary: Good.\ndata: &d {trade: *d}\n",
    "nested-lists": HEAD + "summary: " + nested(200_000, "["),
    "nested-lists-closed": HEAD + "summary: " + nested(5_000, "[", "]") + "\n",
    "nested-just-too-deep": HEAD + "summary: Good.\noutlook: " + nested(100, "[", "]") + "\n",
    "nested-maps": HEAD + "summary: " + nested(50_000, "{a: "),
    "nested-block-lists": HEAD + "summary:\n  " + nested(20_000, "- ") + "x\n",
    "nested-block-maps": "".join(f"{' ' * level}a:\n" for level in range(2_000)),
    "nested-keys": HEAD + nested(20_000, "? ") + "x\n",
    "nested-at-top": nested(100_000, "["),
    "open-brackets-and-keys": nested(50_000, "[{"),
    "giant-key": HEAD + "summary: Good.\n" + "k" * 2_000_000 + ": x\n",
    "giant-anchor": HEAD + "summary: &" + "a" * 1_000_000 + " Good.\nx: *b\n",
    "giant-tag": HEAD + "summary: !" + "a" * 1_000_000 + " Good.\n",
    "giant-kind": HEAD.replace("country", "c" * 1_000_000) + "summary: Good.\n",
    "giant-number": HEAD + "summary: Good.\ndata: {a: {label: A, points: {2024: 1" + "0" * 300_000 + "x}}}\n",
    "many-unknown-names": HEAD + "summary: Good.\n" + "".join(f"name{number}: x\n" for number in range(5_000)),
    "many-duplicates": HEAD + "outlook: Good.\n" * 5_000 + "summary: Good.\n",
    "many-documents": HEAD + "summary: Good.\n" + "---\na: b\n" * 5_000,
    "many-nuls": HEAD + "summary: Good" + "\0" * 100_000 + "\n",
    "python-object": HEAD + "summary: !!python/object/apply:os.system ['exit 3']\n",
    "python-new": HEAD + "summary: !!python/object/new:os.system [exit 3]\n",
    "unclosed-quote": HEAD + 'summary: "' + "word " * 200_000,
    "line-breaks": HEAD + 'summary: "\n' + "\n" * 300_000,
    "control-characters": HEAD + "summary: Good\x01\x02\x1b[31m.\n",
}


@pytest.mark.parametrize("name", BROKEN_SPECS)
def test_broken_spec(name: str, workspace: Path, check: Run) -> None:
    (workspace / "briefings" / "a.yaml").write_text(BROKEN_SPECS[name], encoding="utf-8", newline="")
    outcome = check(workspace)
    assert outcome.status == 1, outcome.err
    assert outcome.form == {("invalid-spec", "briefings/a.yaml")}
    assert all(len(one["message"]) + len(str(one["hint"])) < 2_000 for one in outcome.findings)


GOOD_SPECS = {
    "ten-thousand-aliases": HEAD + "summary: &a Good.\ngaps: [" + "*a, " * 10_000 + "]\n",
    "giant-text": HEAD + "summary: |\n" + "  Rail leads, and road follows. Coal sells.\n" * 20_000,
    "giant-word": HEAD + "summary: " + "a" * 1_000_000 + "\n",
    "giant-han": HEAD + "summary: " + "贸易增长。" * 60_000 + "\n",
    "brackets": HEAD + "summary: '" + "[" * 20_000 + "'\n",
    "closing-brackets": HEAD + "summary: '" + "]" * 20_000 + "'\n",
    "parentheses": HEAD + "summary: '" + "(" * 20_000 + "'\n",
    "open-links": HEAD + "summary: '" + "[a](" * 10_000 + "'\n",
    "open-images": HEAD + "summary: '" + "![" * 10_000 + "'\n",
    "quotation-marks": HEAD + "summary: '" + "“ " * 20_000 + "'\n",
    "stars": HEAD + "summary: '" + "*" * 20_000 + "'\n",
    "star-words": HEAD + "summary: '" + "*a **b " * 5_000 + "'\n",
    "underscores": HEAD + "summary: '" + "_a " * 10_000 + "'\n",
    "backticks": HEAD + "summary: '" + "".join("`" * (1 + number % 90) + "a" for number in range(3_000)) + "'\n",
    "comments": HEAD + "summary: '" + "<!-- " * 10_000 + "'\n",
    "angles": HEAD + "summary: '" + "<a" * 20_000 + "'\n",
    "backslashes": HEAD + "summary: '" + "\\" * 100_000 + "'\n",
    "entities": HEAD + "summary: '" + "&#x;" * 20_000 + "'\n",
    "signs": HEAD + "summary: '" + "@" * 50_000 + "'\n",
    "colons-and-slashes": HEAD + "summary: '" + "a://" * 20_000 + "'\n",
    "full-stops": HEAD + "summary: '" + "a. " * 50_000 + "'\n",
    "braces": HEAD + "summary: '" + "{" * 50_000 + "'\n",
    "block-quotations": HEAD + "summary: |\n  " + "> " * 90 + "a\n",
    "many-facts": HEAD + "facts:\n" + "  - {label: a, value: b}\n" * 2_000 + "summary: Good.\n",
    "comment-lines": HEAD + "# nothing\n" * 50_000 + "summary: Good.\n",
}


@pytest.mark.parametrize("name", GOOD_SPECS)
def test_giant_but_good_spec(name: str, workspace: Path, check: Run) -> None:
    (workspace / "briefings" / "a.yaml").write_text(GOOD_SPECS[name], encoding="utf-8", newline="")
    outcome = check(workspace)
    assert outcome.status == 0, outcome.err
    assert outcome.form == set()


FAULTY_TEXTS = {
    "unclosed-citations": ("[@x " * 5_000, {"invalid-citation"}),
    "many-citations": ("Good [@x]. " * 5_000, {"invalid-citation"}),
    "many-unknown-sources": ("Good [@nosuch:p1]. " * 5_000, {"unknown-source"}),
    "many-unknown-items": ("Good [@x:p9" + "; @x:p9" * 5_000 + "].", {"unknown-passage"}),
    "many-unknown-passages": ("Good [@x:p9" + "+p9" * 5_000 + "].", {"unknown-passage"}),
    "giant-key": ("Good [@" + "k" * 200_000 + ":p1].", {"unknown-source"}),
    "giant-passage": ("Good [@x:" + "p" * 200_000 + "].", {"unknown-passage"}),
    "many-unknown-figures": ("Good {=nosuch.2024}. " * 3_000, {"unknown-data"}),
    "many-quotations": ("They see “a very good year” ahead. " * 3_000, {"quote-uncited"}),
    "giant-quotation": ("They see “" + "a very good year " * 20_000 + "” ahead.", {"quote-uncited"}),
    "many-images": ("![a](//example.org/a.png) " * 3_000, {"invalid-spec"}),
}


@pytest.mark.parametrize("name", FAULTY_TEXTS)
def test_giant_faulty_text(name: str, workspace: Path, check: Run) -> None:
    text, expected = FAULTY_TEXTS[name]
    (workspace / "seeds" / "x.md").write_text(GOOD, encoding="utf-8")
    (workspace / "briefings" / "a.yaml").write_text(f"{HEAD}summary: '{text}'\n", encoding="utf-8")
    outcome = check(workspace)
    assert outcome.status == int(expected != {"quote-uncited"}), outcome.err
    assert outcome.form == {(code, "briefings/a.yaml") for code in expected}


BROKEN_SOURCES = {
    "nothing-but-a-line": "---\n",
    "no-end-of-front-matter": "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n",
    "empty-front-matter": "---\n---\n\n{#p1}\nThe road is open.\n",
    "list-for-front-matter": "---\n- key: x\n---\n\n{#p1}\nThe road is open.\n",
    "alias-bomb": "---\nkey: x\n" + LAUGHS + "---\n\n{#p1}\nThe road is open.\n",
    "alias-chain": "---\nkey: x\n" + CHAIN + "---\n\n{#p1}\nThe road is open.\n",
    "nested-front-matter": "---\nkey: " + nested(200_000, "[") + "\n---\n\n{#p1}\nThe road is open.\n",
    "python-object": "---\nkey: !!python/object/apply:os.system ['exit 3']\n---\n\n{#p1}\nThe road is open.\n",
    "giant-type": FRONT.replace("report", "r" * 1_000_000) + "{#p1}\nThe road is open.\n",
    "giant-id-line": FRONT + "{#" + "p" * 1_000_000 + "\nThe road is open.\n",
    "giant-attribute": FRONT + "{#p1 " + "a=b " * 100_000 + '"\nThe road is open.\n',
    "many-empty-passages": FRONT + "".join(f"{{#p{number}}}\n" for number in range(5_000)),
    "many-markers": FRONT + "{#p1}\n" + "[^n1]" * 5_000 + "\n",
    "many-malformed-lines": FRONT + "{#p1}\nGood.\n" + "{#\n" * 5_000,
    "control-characters": FRONT + "{#p1}\n" + "\x01\x1b[2J\x07" * 1_000 + "a\n",
    "nul": FRONT + "{#p1}\nThe \0 road.\n",
    "nul-first": "\0" + GOOD,
    "many-unknown-fields": FRONT.replace("---\n\n", "")
    + "".join(f"nosuch{number}: x\n" for number in range(2_000))
    + "---\n\n{#p1}\nThe road is open.\n",
}


@pytest.mark.parametrize("name", BROKEN_SOURCES)
def test_broken_source(name: str, workspace: Path, check: Run) -> None:
    (workspace / "seeds" / "x.md").write_text(BROKEN_SOURCES[name], encoding="utf-8", newline="")
    outcome = check(workspace)
    assert outcome.status == 1, outcome.err
    assert outcome.form == {("invalid-source", "seeds/x.md")}


GOOD_SOURCES = {
    "giant-passage": GOOD + "The road is open and long. " * 100_000,
    "giant-word": GOOD + "a" * 2_000_000,
    "many-passages": FRONT + "".join(f"{{#p{number}}}\nThe road is open.\n\n" for number in range(10_000)),
    "many-notes": FRONT
    + "{#p1}\n"
    + "".join(f"[^n{number}]" for number in range(5_000))
    + "\n\n"
    + "".join(f"{{#n{number}}}\nA note.\n" for number in range(5_000)),
    "backslashes": GOOD + "\\" * 200_000 + "[\n",
    "open-markers": GOOD + "[^" * 100_000 + "\n",
    "many-lines": GOOD + "\n" * 200_000 + "a\n",
    "pipes": FRONT + "{#t1}\n| a | b |\n| --- | --- |\n" + "| c | d |\n" * 20_000,
}


@pytest.mark.parametrize("name", GOOD_SOURCES)
def test_giant_but_good_source(name: str, workspace: Path, check: Run) -> None:
    (workspace / "seeds" / "x.md").write_text(GOOD_SOURCES[name], encoding="utf-8", newline="")
    outcome = check(workspace)
    assert outcome.status == 0, outcome.err
    assert outcome.form == set()


ENCODED = {
    "utf-16-le": ("utf-16-le", b"\xff\xfe"),
    "utf-16-be": ("utf-16-be", b"\xfe\xff"),
    "utf-16-le-without-mark": ("utf-16-le", b""),
    "utf-16-be-without-mark": ("utf-16-be", b""),
    "utf-32": ("utf-32-le", b"\xff\xfe\0\0"),
    "gb18030": ("gb18030", b""),
    "cp1251": ("cp1251", b""),
    "koi8-r": ("koi8-r", b""),
}


@pytest.mark.parametrize("path", ["briefings/a.yaml", "seeds/x.md"])
@pytest.mark.parametrize("name", ENCODED)
def test_encoding(name: str, path: str, workspace: Path, check: Run) -> None:
    encoding, mark = ENCODED[name]
    text = f"{HEAD}summary: Дорога открыта.\n" if path.endswith("yaml") else f"{GOOD}Дорога открыта.\n"
    (workspace / path).write_bytes(mark + text.encode(encoding))
    outcome = check(workspace)
    assert outcome.status == 1, outcome.err
    assert outcome.form == {("invalid-spec" if path.endswith("yaml") else "invalid-source", path)}
    assert "Traceback" not in outcome.err


BYTES = {
    "zeros": b"\0" * 1_000_000,
    "all-bytes": bytes(range(256)) * 100,
    "overlong": b"summary: \xc0\xaf\xe0\x80\xaf\n",
    "too-large": b"summary: \xf4\x90\x80\x80\n",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Length 3>>stream\n\xff\xfe\0endstream\n",
    "gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb\xc8\x04\x00\xac*\x93\xd8\x02\x00\x00\x00",
    "two-marks": b"\xef\xbb\xbf\xef\xbb\xbf\xff\n",
}


@pytest.mark.parametrize("path", ["briefings/a.yaml", "seeds/x.md"])
@pytest.mark.parametrize("name", BYTES)
def test_no_text_at_all(name: str, path: str, workspace: Path, check: Run) -> None:
    (workspace / path).write_bytes(BYTES[name])
    outcome = check(workspace)
    assert outcome.status == 1, outcome.err
    assert outcome.form == {("invalid-spec" if path.endswith("yaml") else "invalid-source", path)}
