"""Words -> pieces of running text, with what typesetting needs to know.

Typed marks become the language's own, what must not be parted gets a no-break space, and runs in another script are
marked with their language, so that their letters and their quotation marks come from the face that suits them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefwright.compose.chinese import chinese, halved
from briefwright.compose.document import Inline
from briefwright.compose.spaces import unbroken
from briefwright.compose.typed import real_marks
from briefwright.languages import LANGUAGES, Language
from briefwright.memo import Memo

_HAN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff《〈（【「『](?:[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65“”‘’…—·0-9A-Za-z]*"
    r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff65”’])?"
)
_CYRILLIC = re.compile(r"[«]?[А-Яа-яЁё](?:[А-Яа-яЁё0-9 ,.:;№«»—–-]*[А-Яа-яЁё»])?\.?(?=[^А-Яа-яЁё]|\Z)")
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z’'-]*(?:(?:[ \u00a0]|[,:;&] ?|’ )+[A-Za-z0-9’'-]+)+")
"""At least two words: a single Latin word or a sign in Russian text needs nothing."""

Split = Callable[[str], Iterator[Inline]]
_SET: Memo[tuple[str, str, str, bool, bool], tuple[Inline, ...]] = Memo(8192)
"""Words that were set before: of a text that is being written, all but a line are the same at each save."""


def pieces(
    words: str,
    language: Language,
    *,
    han: str = "zh",
    before_call: bool = False,
    after_call: bool = False,
) -> tuple[Inline, ...]:
    """Words as pieces, foreign runs marked. `han` is the language of what is written in ideographs.

    In Chinese a full-width mark beside a note's call is set half as wide, as it is beside another mark.
    """
    key = (words, language.code, han, before_call, after_call)
    return _SET.get(key, lambda: _pieces(words, language, han, before_call=before_call, after_call=after_call))


def _pieces(words: str, language: Language, han: str, *, before_call: bool, after_call: bool) -> tuple[Inline, ...]:
    words = real_marks(words, language)
    if language.code == "zh":
        return tuple(chinese(words, before_call=before_call, after_call=after_call))
    words = unbroken(words, language)
    if words.isascii() and language.code == "en":
        return tuple(_plain(words))
    below = _runs(_ENGLISH, "en", _plain) if language.code == "ru" else _runs(_CYRILLIC, "ru", _plain)
    return tuple(_runs(_HAN, han, below)(words))


def _runs(pattern: re.Pattern[str], tag: str, below: Split) -> Split:
    """Split off the runs of a script, and hand the rest below. Marks of the sentence round a run stay outside it."""

    def split(words: str) -> Iterator[Inline]:
        at = 0
        for m in pattern.finditer(words):
            begin, end = _own_marks(words, at, *m.span())
            yield from below(words[at:begin])
            yield Inline("foreign", children=tuple(_run(words[begin:end], tag)), language=tag)
            at = end
        yield from below(words[at:])

    return split


def _own_marks(words: str, at: int, begin: int, end: int) -> tuple[int, int]:
    """A run with the marks that belong to it: both of a pair that it goes beyond, and none of one round it."""
    for opening, closing in ("“”", "‘’"):
        inner = words[begin:end]
        closed = inner.find(closing)
        beyond = 0 <= closed < len(inner) - 1 and opening not in inner[:closed]
        if beyond and begin > at and words[begin - 1] == opening:
            begin -= 1
        elif inner.endswith(closing) and opening not in inner:
            end -= 1
    return begin, end


def _run(run: str, tag: str) -> Iterator[Inline]:
    """The pieces of a run; a full-width mark at its end is set half as wide, as no ideograph follows."""
    if tag in LANGUAGES and tag != "zh":
        yield Inline("text", unbroken(run, LANGUAGES[tag]))
    else:
        yield from halved(run, before_call=True)


def _plain(words: str) -> Iterator[Inline]:
    if words:
        yield Inline("text", words)
