"""The originals: their own words stand in them, and the labelled quotations are judged as people judged them.

Neither is part of the repository; where they are not at hand, the tests that need them are left out.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from briefwright.quoting import Match, compare
from briefwright.quoting.scripts import is_spaced
from briefwright.quoting.speakers import another_speaker
from briefwright.span import Span
from briefwright.text.marks import pairs, quoted

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXTS = sorted((SHARED / "corpus").glob("*.txt"))
GOLD = SHARED / "gold" / "claims" / "quotes_dev.json"
CASES = json.loads(GOLD.read_text("utf-8")) if GOLD.is_file() else []
JOINTS = set("-‐\u00ad'’.,．")
LINES = 12


def free(text: str, at: int) -> bool:
    """Whether a quotation may begin or end here without cutting a word or number."""
    if not 0 < at < len(text):
        return True
    if text[at - 1].isdigit() and text[at].isdigit():
        return False
    return not (is_spaced(text[at - 1]) and is_spaced(text[at])) and not {text[at - 1], text[at]} & JOINTS


def stretches(text: str) -> list[str]:
    lines = text.split("\n")
    return re.split(r"\n\s*\n", text) + ["\n".join(lines[n : n + LINES]) for n in range(0, len(lines), LINES)]


def window(passage: str, rng: random.Random) -> str:
    start = rng.randrange(len(passage))
    end = min(len(passage), start + rng.randint(8, 200))
    while not free(passage, start):
        start -= 1
    while not free(passage, end):
        end += 1
    return passage[start:end]


@pytest.mark.corpus
@pytest.mark.skipif(not TEXTS, reason="the original documents are not at hand")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name[:3])
def test_the_words_of_an_original_stand_in_it(path: Path) -> None:
    rng = random.Random(path.name)
    passages = [passage for passage in stretches(path.read_text("utf-8")) if len(passage) > 8]
    tried = [(window(passage, rng), passage) for passage in passages for _ in range(2)]
    assert len(tried) > 30
    assert [words for words, passage in tried if not isinstance(compare(words, passage), Match)] == []


@pytest.mark.corpus
@pytest.mark.skipif(not CASES, reason="the labelled quotations are not at hand")
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_labelled_quotation_is_judged_alike(case: dict[str, str]) -> None:
    found = compare(case["quote"], case["passage_text"])
    stands = isinstance(found, Match)
    sentence = case["brief_sentence"]
    if sentence and isinstance(found, Match):
        marks: Span = quoted(sentence, pairs(sentence))[0]
        stands = another_speaker(sentence, marks, case["passage_text"], found.places[0]) is None
    assert stands is (case["verdict"] == "accept")
