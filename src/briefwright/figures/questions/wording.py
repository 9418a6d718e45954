"""Where a text and its passage are in one language: which of two figures do the claim's own words go with?"""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.figures.lexicon import lexicon
from briefwright.figures.questions.pair import Answer, Pair, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.units import alike
from briefwright.quantities import Figure, language
from briefwright.span import Span

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_ENOUGH = {"zh": 3}
_WORDS = 2
_TELLING = ("country", "balance")
"""How many of a rival's own words (of Chinese: pairs of characters) the claim must have, and none of the figure's."""
_CLEAR, _MANY = 3, 6
"""So many times more of the rival's words, and so many at least, outweigh words that the figure has as well."""
_OWN = 4
"""A figure with fewer words of its own is told of by what stands further back."""
_SHORT = 60
"""How far on either side of a figure its words reach."""


def wording(p: Pair) -> Answer | None:
    """The figure of what another sentence or clause of the passage tells, in the very words of the claim.

    Abstains across languages, in tables, wherever the claim shares words with what stands at the figure alone (but
    for a few where it shares many with the other's), or where nothing stands there, and of a rival that the
    claim tells as well: its words may be about both.
    """
    mine, its = p.mine, p.its
    code = mine.scene.code
    if not p.rivals or code != its.scene.code or mine.scene.beside or its.scene.beside:
        return None
    compared = mine.figure.kind in ("count", "number", "duration")
    if compared and mine.scene.says("apart", *mine.scene.clause(mine.figure)):
        return None  # by so many more
    claimed, told = _words(mine), _words(its)
    if not told:
        return None
    values = {g.value for g in mine.scene.figures}
    for rival in p.rivals:
        if rival.figure.value in values or rival.figure.bound or (rival.figure.role and its.figure.role):
            continue
        if _of_one_year(mine, its, rival) or _nearer(mine, its, rival) or _goes_on(its, told, rival):
            continue
        other = _words(rival)
        head = _head(its)
        if rival.scene.clause(rival.figure) == its.scene.clause(its.figure):
            other -= head
        elif len(claimed & (head - other)) >= _WORDS:
            continue
        theirs, own = len(claimed & (other - told)), len(claimed & (told - other))
        if (not own and theirs >= _ENOUGH.get(code, _WORDS)) or (own and theirs >= max(_CLEAR * own, _MANY)):
            return Answer("subject", f"the passage has {rival.figure.text.strip()} for what the text says")
    return None


def _of_one_year(mine: Seen, its: Seen, rival: Seen) -> bool:
    """Whether the year tells which of two figures is meant."""
    return bool(mine.years & its.years and rival.years) and not mine.years & rival.years


def _goes_on(its: Seen, told: frozenset[str], rival: Seen) -> bool:
    """Whether what is told of a rival may still be the subject: it stands in an earlier sentence, or before it.

    Of the same sentence where the figure has hardly a word of its own (`told`).
    """
    if rival.figure.span.start > its.figure.span.start:
        return False
    return rival.figure.span.start < rival.scene.sentence(its.figure).start or len(told) < _OWN


def _nearer(mine: Seen, its: Seen, rival: Seen) -> bool:
    """Whether both texts tie the same country, or a deficit, to the figure, and the rival has it not.

    Of the claim a country anywhere in the sentence will do.
    """
    sentence = mine.scene.sentence(mine.figure)
    named = {m.name for m in mine.scene.mentions("country") if sentence.start <= m.start < sentence.end}
    if named & its.names("country") - rival.names("country"):
        return True
    return any(mine.names(kind) & its.names(kind) - rival.names(kind) for kind in _TELLING)


def wordings_crossed(a: Seen, b: Seen, c: Seen, d: Seen) -> bool:
    """Whether two figures of a claim stand each in the words of the other's passage figure (`c` is a's, `d` is b's)."""
    if a.scene.code != c.scene.code or c.scene.beside or a.scene.beside:
        return False
    told, other, first, second = map(_words, (a, b, c, d))
    first, second = first - second, second - first
    return len(told & second) >= _WORDS <= len(other & first) and not (told & first or other & second)


def _words(seen: Seen) -> frozenset[str]:
    """The words that stand nearer to a figure than to any other like it."""
    scene, figure = seen.scene, seen.figure
    stretch = _stretch(scene, figure)
    text = scene.whole[stretch.start : figure.span.start] + " | " + scene.whole[figure.span.end : stretch.end]
    return _parted(scene, text)


def _parted(scene: Scene, text: str) -> frozenset[str]:
    """The words of a stretch, of Chinese the pairs of characters."""
    text = _colourless(scene.code).sub(" | ", text)
    if scene.code == "zh":
        return frozenset(run[n : n + 2] for run in _HAN.findall(text) for n in range(len(run) - 1))
    return frozenset(word[:_STEM] for word in _WORD.findall(text))


def _head(seen: Seen) -> frozenset[str]:
    """What a figure's clause begins with before the first of its figures: it goes for those behind as well."""
    scene = seen.scene
    clause = scene.clause(seen.figure)
    first = min(g.span.start for g in scene.figures if g.span.start >= clause.start)
    return _parted(scene, scene.whole[clause.start : min(first, clause.start + _SHORT)])


@lru_cache
def _colourless(code: str) -> re.Pattern[str]:
    """The words of change and comparison, which go with figures of anything."""
    tables, known = language(code), lexicon(code)
    words = "|".join(f"(?:{cue.pattern})" for cue in tables.moves)
    before = known.year_before if known else "(?!)"
    return re.compile(rf"\b(?:{words})\b|{before}" if tables.word_edges else f"{words}|{before}")


def _stretch(scene: Scene, figure: Figure) -> Span:
    """From the figure before, or the sentence's start, to the end of the clause or the figure behind."""
    sentence, clause = scene.sentence(figure), scene.clause(figure)
    peers = [g for g in scene.figures if g is not figure and alike(g, figure)]
    before = max((g.span.end for g in peers if g.span.end <= figure.span.start), default=0)
    behind = min((g.span.start for g in peers if g.span.start >= figure.span.end), default=len(scene.whole))
    start = max(sentence.start, before, figure.span.start - _SHORT)
    end = clause.end
    if scene.introduces(figure):
        start, end = clause.start, min(sentence.end, scene.clauses_from(clause.end).end)
    elif scene.claim:
        start = max(start, clause.start)
    return Span(start, min(end, behind, figure.span.end + _SHORT))
