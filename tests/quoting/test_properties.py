"""Any words of a text, put otherwise in print, stand in it and are found; with one letter changed they do not."""

from __future__ import annotations

import random
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.quoting import Match, compare, folded
from briefwright.quoting.folding import lower
from briefwright.quoting.scripts import is_spaced
from briefwright.span import Span

SENTENCES = [
    "The wells of the upper valley — some forty of them — are old, deep and ‘sweet’, as the herders’ guide says.",
    "In 1931, a surveyor wrote: “Never have I seen such roads”; by 1954 the toll stood at 2.75 crowns (30% more).",
    "草场在山的北坡，牧民称其为“夏营地”；2019年以来，共修水渠37条、桥5座，耗资约1.2亿元（含贷款）。",
    "老人们说：“路通了，人就不走了。”这话并非玩笑——那一年，全旗迁出的只有16户，比上年少了近四成。",
    "Ещё в мае паводок размыл мост; чинили его всем селом, и к июлю — на три недели раньше срока — он был готов.",
    "Староста писал: «Хлеба нет, а дорогу строим». Зимой 1927 года подвод прошло втрое больше, чем прежде.",
]
MARKS = [("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("«", "“"), ("»", "”"), ("“", "「"), ("”", "」")]
DASHES = "-–—―‒"
ABSENT = [c for c in "qzxjщцэф铁铜锡铅78" if c not in "".join(SENTENCES).lower()]
WIDE = {chr(n): chr(n + 0xFEE0) for n in range(0x21, 0x7F) if chr(n) not in "[]<>.-~"}


def ends(text: str) -> list[int]:
    """Places at which a quotation may begin or end."""

    def free(at: int) -> bool:
        if not 0 < at < len(text):
            return True
        before, after = text[at - 1], text[at]
        return not (is_spaced(before) and is_spaced(after)) and not {before, after} & set("'’.,-")

    return [at for at in range(len(text) + 1) if free(at)]


texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map("\n".join)
chance = st.integers(0, 2**32).map(random.Random)


def window(text: str, rng: random.Random) -> Span:
    places = ends(text)
    start = rng.choice(places[:-1])
    later = [at for at in places if at > start and any(c.isalnum() for c in text[start:at])]
    return Span(start, rng.choice(later)) if later else Span(0, len(text))


def otherwise(words: str, rng: random.Random) -> str:
    """The same words as another printer, or another writer, would put them."""
    out = []
    for character in words:
        roll = rng.random()
        if character in "ёЁ" and roll < 0.5:
            out.append({"ё": "е", "Ё": "Е"}[character])
        elif character in DASHES:
            out.append(rng.choice(DASHES))
        elif character in WIDE and character not in "“”‘’\"'" and roll < 0.1:
            out.append(WIDE[character])
        elif character.isspace():
            out.append(rng.choice([" ", "  ", "\n", "\u00a0", "\u3000"]))
        elif roll > 0.97:
            out.append(character + rng.choice(["\u200b", "\u00ad", "①"]))
        else:
            out.append(character)
    text = "".join(out)
    for one, other in MARKS:
        if rng.random() < 0.3:
            text = text.replace(one, other)
    return unicodedata.normalize("NFD", text) if rng.random() < 0.3 else text


@given(texts, chance)
@settings(max_examples=300, deadline=None)
def test_any_words_of_a_text_stand_in_it(text: str, rng: random.Random) -> None:
    span = window(text, rng)
    words = text[span.start : span.end]
    found = compare(otherwise(words, rng), text)
    assert isinstance(found, Match)
    assert len(found.places) == 1
    mine, theirs = folded(words).key, folded(text[slice(*found.places[0])]).key
    assert theirs == mine or theirs == mine[:-1]  # without the point or comma that closes it


@given(texts, chance)
@settings(max_examples=300, deadline=None)
def test_a_changed_letter_never_stands(text: str, rng: random.Random) -> None:
    span = window(text, rng)
    words = text[span.start : span.end]
    letters = [n for n, c in enumerate(words) if c.isalnum()]
    at = rng.choice(letters)
    new = rng.choice(ABSENT)
    changed = words[:at] + new + words[at + 1 :]
    assert not isinstance(compare(otherwise(changed, rng), text), Match)


@given(texts, chance)
@settings(max_examples=200, deadline=None)
def test_a_letter_left_out_or_put_in_never_stands(text: str, rng: random.Random) -> None:
    words = text[slice(*window(text, rng))]
    inner = [n for n, c in enumerate(words) if c.isalnum() and 0 < n < len(words) - 1]
    if inner:
        at = rng.choice(inner)
        assert not isinstance(compare(words[:at] + "ъ" + words[at:], text), Match)


@given(st.text(max_size=60), st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_odd(quotation: str, passage: str) -> None:
    compare(quotation, passage)
    held = folded(passage)
    assert len(held.at) == len(held.key) == len(held.cased)
    assert all(0 <= start < end <= len(passage) for start, end in held.at)
    assert [*held.at] == sorted(held.at)
    for (start, end), character in zip(held.at, held.key, strict=True):
        own = lower(unicodedata.normalize("NFKC", passage[start:end])).replace("ё", "е")
        assert character in own or character == "·"
