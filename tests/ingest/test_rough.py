"""Rough and hostile texts: no exception, each line with a fate, and what is made can be written and read."""

from __future__ import annotations

import random
import time

import pytest

from briefwright.corpus.sourcefile import read as read_source
from briefwright.ingest.emit import file_text
from briefwright.ingest.run import ingest
from briefwright.readers import read
from briefwright.readers.text import lines
from ingest.samples import article
from ingest.typeset import Layout, drawn, typeset

BITS = (
    "①", "②", "[1]", "(1)", "¹", "*", "【摘要】", "Abstract: ", "关键词：", "注释", "Notes", "\f", "\n", "\n\n", " ",
    "    ",
    "______________", " " * 40, "- 12 -", "1. ", "一、", "（一）", "表 1", "资料来源：", "{#p1}", "# x", "[^n1]",
    "\\[^", "\\{#",
    "https://example.org/a", "（责任编辑 张三）", "张三", "2024 年第 2 期", "\ufffd", "\u202f", "\u00ad",
    "\u2028", "|", '"',
    "---\na: b\n---\n", "![](x)", "[![](x)\n\ny](z)", "\U000f0001",
)  # fmt: skip


def made_of(data: bytes) -> None:
    done = ingest(read("a.txt", data))
    assert all(line.at in done.fates for line in done.original.lines if line.text)
    for made in done.sources:
        source = read_source("seeds/a.md", file_text("a", made, {"file": "a.txt"}).encode())
        assert source.problems == ()


@pytest.mark.parametrize("seed", range(60))
def test_any_mixture_of_bits(seed: int) -> None:
    rng = random.Random(seed)
    words = typeset([article(rng.choice(("zh", "en", "ru")), seed, 4)], Layout()).split(" ")
    made_of("".join(rng.choice(BITS) if rng.random() < 0.5 else rng.choice(words) for _ in range(300)).encode())


@pytest.mark.parametrize("seed", range(30))
def test_lines_shuffled_cut_and_doubled(seed: int) -> None:
    rng = random.Random(seed)
    _, text, layout = next(drawn(1, seed, [article(("zh", "en", "ru")[seed % 3], seed)]))
    rows = typeset([text], layout).split("\n")
    for _ in range(40):
        n = rng.randrange(len(rows))
        action = rng.choice(("drop", "double", "swap", "cut"))
        if action == "drop":
            del rows[n]
        elif action == "double":
            rows.insert(n, rows[n])
        elif action == "swap":
            m = rng.randrange(len(rows))
            rows[n], rows[m] = rows[m], rows[n]
        else:
            rows[n] = rows[n][: len(rows[n]) // 2]
    made_of("\n".join(rows).encode())


@pytest.mark.parametrize(
    "text",
    [
        "a" * 400_000,
        "http://" * 60_000,
        "字" * 300_000,
        "[1] " * 60_000,
        "*\n" * 40_000,
        "1\n" * 40_000,
        "x  1\n" * 30_000,
        "① a\n" * 30_000,
        "【摘要】\n" * 20_000,
        "- " * 100_000,
        "![](" * 40_000,
        "[![](x)" * 20_000,
        "表 1\n" * 20_000,
        " x\n" * 40_000,
        "注释\n[1] a\n" * 10_000,
        "___________\n(1) a\n" * 10_000,
    ],
    ids=range(16),
)
def test_time_grows_with_size_alone(text: str) -> None:
    begin = time.process_time()
    made_of(text.encode())
    assert time.process_time() - begin < 20


def test_lines_have_no_end_of_their_own() -> None:
    assert [line.raw for line in lines("a\u2028b\nc")] == ["a\u2028b", "c"]
