"""The wording of a passage that comes nearest to a quotation, with what differs marked."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from briefwright.quoting.elements import readings
from briefwright.quoting.folding import Folded, compared, folded, without_markers
from briefwright.quoting.scripts import is_spaced
from briefwright.span import Span

_GRAM = 2
_OFTEN = 40
"""A pair of characters that stands more often in a passage tells little about a place."""
_SLACK = 12
"""Characters beside the window that may belong to it."""
_LONGEST = 1500
"""Characters of a quotation that are compared in full."""
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*|\S")
_GAP = "…"
_FEW = 60
"""Characters that are shown unchanged between two differences."""


class Nearest(NamedTuple):
    """The stretch of the passage that comes nearest, how near (0 to 1), and the passage's words with the difference.

    In `shown`, `[-…-]` has what the passage says and the quotation does not, `{+…+}` what the quotation says instead.
    """

    span: Span
    ratio: float
    shown: str


def nearest(quotation: str, passage: str) -> Nearest | None:
    """The nearest wording, or None where nothing is alike."""
    body, words = folded(passage), folded(_plain(quotation)[:_LONGEST])
    window = _window(words.key, body.key)
    if window is None:
        return None
    start, end = _trimmed(words.key, body, window)
    if start >= end:
        return None
    span = _whole_words(passage, body.place(start, end))
    ratio = SequenceMatcher(None, body.key[start:end], words.key, autojunk=False).ratio()
    return Nearest(span, ratio, difference(passage[span.start : span.end], words.text))


def _plain(quotation: str) -> str:
    """A quotation without its insertions; where it has gaps, its parts one after the other."""
    return " … ".join(segment.words.text.strip() for segment in next(readings(quotation)).segments) or quotation


def _window(words: str, body: str) -> Span | None:
    """Where most pairs of characters lie as far from each other in the passage as in the quotation."""
    places: dict[str, list[int]] = {}
    for at in range(len(body) - _GRAM + 1):
        places.setdefault(body[at : at + _GRAM], []).append(at)
    votes: Counter[int] = Counter()
    for n in range(len(words) - _GRAM + 1):
        found = places.get(words[n : n + _GRAM], ())
        if len(found) <= _OFTEN:
            for at in found:
                votes[(at - n) // _SLACK] += 1
    if not votes:
        return None
    best = max(votes, key=lambda v: (votes[v] + votes.get(v + 1, 0), -v))
    first = best * _SLACK
    return Span(max(0, first - _SLACK), min(len(body), first + len(words) + 3 * _SLACK))


def _trimmed(words: str, body: Folded, window: Span) -> tuple[int, int]:
    """The part of a window that the quotation's ends lie in."""
    matcher = SequenceMatcher(None, body.key[window.start : window.end], words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= _GRAM]
    if not blocks:
        return 0, 0
    first, last = blocks[0], blocks[-1]
    lead = min(first.b, first.a) if first.b <= _SLACK else 0
    left = len(words) - last.b - last.size
    start = window.start + first.a - lead
    end = window.start + last.a + last.size + (left if left <= _SLACK else 0)
    return max(start, 0), min(end, len(body.key))


def _whole_words(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and is_spaced(text[start - 1]) and is_spaced(text[start]):
        start -= 1
    while end < len(text) and is_spaced(text[end]) and is_spaced(text[end - 1]):
        end += 1
    return Span(start, end)


def difference(theirs: str, mine: str) -> str:
    """The words of `theirs` with what `mine` has otherwise marked; by words, or by characters in Chinese.

    What `theirs` has before and behind the words of `mine` is left out, and so is what an ellipsis stands for.
    """
    a, b = _tokens(without_markers(theirs)), _tokens(without_markers(mine))
    codes = SequenceMatcher(None, [*map(compared, a)], [*map(compared, b)], autojunk=False).get_opcodes()
    while codes and codes[0][0] == "delete":
        codes.pop(0)
    while codes and codes[-1][0] == "delete":
        codes.pop()
    out: list[str] = []
    for n, (sign, i, j, k, m) in enumerate(codes):
        had, has = _joined(a[i:j]), _joined(b[k:m])
        if sign == "equal":
            out.append(_shortened(had, first=n == 0, last=n == len(codes) - 1))
        elif _GAP in b[k:m]:
            rest = _joined([token for token in b[k:m] if token != _GAP])
            out.append(_GAP + (f"{{+{rest}+}}" if rest else ""))
        else:
            out.append((f"[-{had}-]" if had else "") + (f"{{+{has}+}}" if has else ""))
    return _joined(out)


def _tokens(text: str) -> list[str]:
    out: list[str] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        out += [word] if all(is_spaced(c) or not c.isalnum() for c in word) else _split(word)
    return out


def _split(word: str) -> list[str]:
    """A run of Han characters by characters, letters and digits among them by words."""
    return re.findall(r"[A-Za-z\u0400-\u052f]+|\d+(?:[.,]\d+)*|.", word)


def _joined(tokens: list[str]) -> str:
    """Tokens with spaces where alphabets and their points want them."""
    out = ""
    for token in filter(None, tokens):
        bare = token.lstrip("[{-+")
        spaced = out and bare and (is_spaced(bare[0]) or token[0] in "[{(“«" or bare[0] in "(“«–—")
        ends = out.rstrip("]}-+")[-1:]
        latin = ends and (is_spaced(ends) or ends in ".,;:!?)”»’–—")
        out += (" " if spaced and latin and not (token[0] in "[{" and not _alphabetic(bare)) else "") + token
    return out


def _alphabetic(text: str) -> bool:
    return bool(text) and (is_spaced(text[0]) or text[0] in "(“«–—")


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Words that agree, cut in the middle where they are many."""
    if len(text) <= 2 * _FEW:
        return text
    if first:
        return "…" + text[-_FEW:].lstrip()
    if last:
        return text[:_FEW].rstrip() + "…"
    return text[:_FEW].rstrip() + " … " + text[-_FEW:].lstrip()
