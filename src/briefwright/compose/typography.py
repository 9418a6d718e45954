"""Words -> pieces of running text, with what typesetting needs to know: runs in another script, unbreakable spaces.

In Chinese: Latin and figure runs (`latin`) get air by the style sheet, so typed spaces round them go; a full-width mark
before another (`halved`) is set half as wide. In Russian and English: what must not be parted gets a no-break space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefwright.compose.document import Inline
from briefwright.languages import Language

_HAN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff《〈（【「『](?:[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65“”‘’…—·0-9A-Za-z]*"
    r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65”’])?"
)
_CYRILLIC = re.compile(r"[«]?[А-Яа-яЁё](?:[А-Яа-яЁё0-9 ,.:;№«»—–-]*[А-Яа-яЁё»])?\.?(?=[^А-Яа-яЁё]|\Z)")
_LATIN = re.compile(r"[A-Za-z0-9À-ɏ](?:[A-Za-z0-9À-ɏ.,%–’'/:+ \u00a0-]*[A-Za-z0-9À-ɏ%])?%?")
_HALVED = re.compile(r"[，。、；：！？”’）》〉】](?=[，。、；：！？”’）》〉】“‘（《〈])|(?<=[“‘（《〈【])[“‘（《〈【]")
_CJK = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’"
_TYPED_SPACE = re.compile(
    rf"(?<=[{_CJK}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) +(?=[{_CJK}])|(?<=[{_CJK}]) +(?=[{_CJK}])"
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH_UNITS = "per ?cent|percentage|thousand|million|billion|trillion|bn|mn|km|tonnes"
_SHORT_WORDS = "[ВвКкСсИиАаОоУу]|[Нн]е|[Нн]а|[Пп]о|[Зз]а|[Ии]з|[Оо]т|[Дд]о"

_NO_BREAK: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (
        (re.compile(r"(?<=[^\W\d_])'(?=[^\W_])"), "’"),
        (re.compile(r"\b(Figure|Table|no\.|note|p\.|pp\.|vol\.|Vol\.|No\.) (?=\d)"), "\\1\u00a0"),
        (re.compile(rf"(\d) (?=(?:{_ENGLISH_UNITS})\b)"), "\\1\u00a0"),
        (re.compile(rf"(\d) (?=(?:{_MONTHS})\b)"), "\\1\u00a0"),
    ),
    "ru": (
        (re.compile(rf"(?<![А-Яа-яЁё])({_SHORT_WORDS}) (?=[А-Яа-яЁё«\d])"), "\\1\u00a0"),
        (re.compile(r" (?=—)"), "\u00a0"),
        (re.compile(r"(\d) (?=(?:млрд|млн|тыс|трлн|г\.|гг\.|т\b|куб|долл|руб|%|км|п\. п))"), "\\1\u00a0"),
        (re.compile(r"(№|С\.|с\.|рис\.|табл\.) (?=\d)"), "\\1\u00a0"),
        (re.compile(r"([А-ЯЁ]\.) (?=[А-ЯЁ][.а-яё])"), "\\1\u00a0"),
    ),
    "zh": ((_TYPED_SPACE, ""),),
}  # fmt: skip


def unbroken(words: str, language: Language) -> str:
    """The words with the language's no-break spaces and apostrophes (in Chinese: without typed spaces)."""
    for pattern, replacement in _NO_BREAK[language.code]:
        words = pattern.sub(replacement, words)
    return words


def pieces(
    words: str, language: Language, *, before_call: bool = False, after_call: bool = False
) -> tuple[Inline, ...]:
    """Words as pieces, foreign runs marked. A full-width mark beside a note's call is set half as wide too."""
    words = unbroken(words, language)
    if language.code != "zh":
        return tuple(_SPLIT[language.code](words)) if not words.isascii() else (Inline("text", words),) if words else ()
    first = last = ""
    if after_call and words[:1] in _OPENING:
        first, words = words[:1], words[1:]
    if before_call and words[-1:] in _STOPS:
        words, last = words[:-1], words[-1:]
    return (*_halved(first), *_SPLIT["zh"](words), *_halved(last))


_OPENING = ("“", "‘", "（", "《")
_STOPS = ("，", "；", "。", "：")


def _halved(mark: str) -> Iterator[Inline]:
    if mark:
        yield Inline("halved", children=(Inline("text", mark),))


Split = Callable[[str], Iterator[Inline]]


def _foreign(pattern: re.Pattern[str], tag: str, below: Split) -> Split:
    """Split off the runs of a script, and hand the rest below."""

    def split(words: str) -> Iterator[Inline]:
        at = 0
        for m in pattern.finditer(words):
            run = m[0].rstrip("”’") if "“" not in m[0] and "‘" not in m[0] else m[0]  # a mark of the sentence round it
            yield from below(words[at : m.start()])
            yield Inline("foreign", children=(Inline("text", run),), language=tag)
            at = m.start() + len(run)
        yield from below(words[at:])

    return split


def _plain(words: str) -> Iterator[Inline]:
    if words:
        yield Inline("text", words)


def _chinese(words: str) -> Iterator[Inline]:
    """Chinese proper: Latin runs and halved marks."""
    at = 0
    for m in sorted([*_LATIN.finditer(words), *_HALVED.finditer(words)], key=lambda m: m.start()):
        yield from _plain(words[at : m.start()])
        yield Inline("latin" if m.re is _LATIN else "halved", children=(Inline("text", m[0]),))
        at = m.end()
    yield from _plain(words[at:])


_SPLIT: dict[str, Split] = {
    "en": _foreign(_HAN, "zh", _foreign(_CYRILLIC, "ru", _plain)),
    "ru": _foreign(_HAN, "zh", _plain),
    "zh": _foreign(_CYRILLIC, "ru", _chinese),
}
