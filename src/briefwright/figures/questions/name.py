"""Whose figure it is, where only a name says so: one person's number or date told as another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefwright.figures.naming.shared import Told
from briefwright.figures.questions.pair import Answer, Pair, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.units import alike
from briefwright.quantities import Figure
from briefwright.span import Span

Numbers = frozenset[int]
_NONE: Numbers = frozenset()
_LIST = 3
"""So many figures, each with a name before it, are a list."""
_TITLE, _BEGIN = 20, 30
_FEW = 6
_HAN, _WORD = re.compile("[\u4e00-\u9fff]"), re.compile(r"[^\W\d_]+")
_STOP = "。"
"""It ends what is told even where a digit follows."""


def whose(p: Pair) -> Answer | None:
    """The number of somebody, or some place, that the passage gives to another.

    Speaks only where one name alone of the claim's clause is tied to a figure in the passage, to a like one of another
    value and with no other name, and where the passage has another name at this one, and none of the claim's; of a
    table the names in its row. Abstains where several are told in turn or by pronouns, and where the claim holds one
    against another.
    """
    named, scene = p.mine.named, p.its.scene
    if named is None or not p.rivals or p.mine.scene.beside or not named.has(scene):
        return None
    every = _close(p.mine, named.told(scene))
    told = _claimed(p.mine, every)
    if not told or _unsaid(p.its) or named.elsewhere(scene, told):
        return None
    like = [o for o in p.others if o.scene is scene and alike(o.figure, p.its.figure)]
    here = _beside(p.its, like)
    around = here | _earlier(p.its, like)
    if not _others(scene, here, told) or any(around & (one.at | one.perhaps) for one in every):
        return None
    values = {g.value for g in p.mine.scene.figures}
    for rival in p.rivals:
        there = _beside(rival, like)
        tied = [one for one in told if one.at & there]
        if len(tied) != 1 or rival.figure.value in values or _unsaid(rival):
            continue
        if not _others(scene, there, tied):
            words = rival.figure.text.strip()
            return Answer("subject", f"the passage has {words} for {_words(p.mine, tied[0])}")
    return None


def _claimed(mine: Seen, told: Sequence[Told]) -> tuple[Told, ...]:
    """The names that a claim ties to a figure: those before it in its clause, behind it, or before it in its sentence.

    Where words of contrast stand between, they may be held against whom the figure is of.
    """
    scene, figure = mine.scene, mine.figure
    clause, sentence = scene.clause(figure), scene.sentence(figure)
    known = [one for one in told if one.at and sentence.start <= one.name.start < sentence.end]
    like = [g for g in scene.figures if g is not figure and alike(g, figure)]
    low = max([g.span.end for g in like if g.span.end <= figure.span.start] + [sentence.start])
    high = min([g.span.start for g in like if g.span.start >= figure.span.end] + [clause.end])
    before = tuple(one for one in known if max(low, clause.start) <= one.name.start < figure.span.start)
    behind = tuple(one for one in known if figure.span.end <= one.name.start < high)
    if before or not behind:
        start = max(low, clause.start) if before else low
        before = before or tuple(one for one in known if low <= one.name.start < figure.span.start)
        return () if scene.says("contrast", start, figure.span.start) else before
    return () if scene.says("contrast", *sentence) else behind


def _close(mine: Seen, told: Sequence[Told]) -> tuple[Told, ...]:
    """The names of a claim but those behind a figure that it is held against: more than X."""
    end = mine.figure.span.end
    return tuple(one for one in told if one.name.start < end or not mine.scene.says("contrast", end, one.name.start))


def _beside(seen: Seen, like: Sequence[Seen]) -> Numbers:
    """The names that a passage has at a figure, by number: of a list those before it, or else all in its clause."""
    scene, figure = seen.scene, seen.figure
    if scene.beside:
        return _within(scene, *_row(scene, figure.span.start))
    clause, sentence = scene.clause(figure), _sentence(seen)
    spans = sorted({o.figure.span for o in like if sentence.start <= o.figure.span.start < sentence.end})
    low = max([span.end for span in spans if span.end <= figure.span.start] + [sentence.start])
    if _listed(scene, sentence, spans):
        return _within(scene, low, figure.span.start)
    high = min([span.start for span in spans if span.start >= figure.span.end] + [clause.end])
    return _within(scene, max(low, clause.start), min(high, clause.end))


def _earlier(seen: Seen, like: Sequence[Seen]) -> Numbers:
    """The names of a passage between a figure and the one before it in its sentence: its subject may be among them."""
    if seen.scene.beside:
        return _NONE
    figure, sentence = seen.figure, _sentence(seen)
    low = max([o.figure.span.end for o in like if o.figure.span.end <= figure.span.start] + [sentence.start])
    return _within(seen.scene, max(low, sentence.start), figure.span.start)


def _row(scene: Scene, at: int) -> Span:
    """The line of a table's row."""
    end = scene.text.find("\n", at)
    return Span(scene.text.rfind("\n", 0, at) + 1, end if end >= 0 else len(scene.text))


def _listed(scene: Scene, sentence: Span, spans: Sequence[Span]) -> bool:
    """Whether a sentence is a list of names, each with its figure behind it."""
    titled = spans and not _within(scene, sentence.start, spans[0].start + _TITLE)
    spans = spans[1:] if titled else spans  # the number of the list itself
    if len(spans) < _LIST or _within(scene, spans[-1].end, sentence.end):
        return False
    starts = (sentence.start, *(span.end for span in spans))
    return all(_within(scene, low, span.start) for low, span in zip(starts, spans, strict=False))


def _within(scene: Scene, low: int, high: int) -> Numbers:
    return frozenset(n for n, name in enumerate(scene.names) if low <= name.start < high)


def _others(scene: Scene, here: Numbers, told: Sequence[Told]) -> Numbers:
    """Of some names of a passage those that are names for sure, and none that the claim has."""
    known = _NONE.union(*(one.at | one.perhaps for one in told))
    return frozenset(n for n in here - known if scene.names[n].sure)


def _unsaid(seen: Seen) -> bool:
    """Whether a sentence may tell of somebody whom it does not name: by a pronoun, or several in turn."""
    if seen.scene.beside:
        return False
    sentence = _sentence(seen)
    return seen.scene.says("pronoun", *sentence) or seen.scene.says("in_turn", *sentence)


def _words(mine: Seen, told: Told) -> str:
    return f"“{mine.scene.text[told.name.start : told.name.end].strip()}”"


def met(mine: Seen, where: Span, matched: Sequence[Seen], others: Sequence[Seen]) -> Answer | None:
    """The moment to which the passage ties those whom the claim names.

    `where` is what the claim tells of its moment, `matched` the passage's figures of that moment, `others` of different
    ones. Speaks only where some name of the claim stands at another moment and not at its own, at which the passage
    names somebody else instead, or not all whom it names together at the other. Abstains where what stands at the
    claim's own moment may go on with that name.
    """
    named, scene = mine.named, matched[0].scene
    if named is None:
        return None
    told = [one for one in named.told(scene) if one.at and where.start <= one.name.start < where.end]
    told = told if told and not _contrasted(mine, told) else []
    if not told or named.elsewhere(scene, told):
        return None
    present = [_present(one) for one in matched]
    here = _NONE.union(*present)
    replaced = all(_others(scene, names, named.told(scene)) for names in present)
    if not all(present) and any(map(_unsaid, matched)):
        return None
    for other in others:
        there = _within(scene, *_zone(other))
        speaks = [one for one in told if one.at & there and not (one.at | one.perhaps) & here]
        if not speaks or any((one.at | one.perhaps) & here and not one.at & there for one in told):
            continue
        together = len(told) > len(speaks) and all(one.at & there for one in told)
        speaks = [name for name in speaks if not any(_goes_on(one, name) for one in matched)]
        if speaks and (replaced or together):
            return Answer("year", f"the passage ties {_words(mine, speaks[0])} to {other.figure.text.strip()}")
    return None


def _present(one: Seen) -> Numbers:
    """The names of a passage at a moment: of a sentence with pronouns alone those of the one before.

    None where it cannot be known who is meant, or where that one does not begin with a name.
    """
    scene, names = one.scene, _within(one.scene, *_zone(one))
    if not _unsaid(one):
        return names
    start = _sentence(one).start
    before = _around(scene, start - 1)
    earlier = [n for n in sorted(_within(scene, before.start, start)) if scene.names[n].sure]
    begun = bool(earlier) and scene.names[earlier[0]].start < before.start + _BEGIN
    return frozenset(earlier) if start > 0 and begun and not names else _NONE


def _contrasted(mine: Seen, told: Sequence[Told]) -> bool:
    """Whether names may only be held against whom the moment is of: what is in its own clause less than the rest."""
    clause, sentence = mine.scene.clause(mine.figure), mine.scene.sentence(mine.figure)
    close = any(clause.start <= one.name.start < clause.end for one in told)
    return mine.scene.says("contrast", *(clause if close else sentence))


def _zone(seen: Seen) -> Span:
    """What a passage may tell of a moment: its sentence between the moments beside it, in a list what is behind it."""
    scene, figure = seen.scene, seen.figure
    sentence = _sentence(seen)
    moments = sorted({g.span for g in _moments(scene) if sentence.start <= g.span.start < sentence.end})
    before = max((span.end for span in moments if span.end <= figure.span.start), default=sentence.start)
    after = min((span.start for span in moments if span.start >= figure.span.end), default=sentence.end)
    if len(moments) >= _LIST and not _within(scene, sentence.start, moments[0].start):
        before = figure.span.start
    return Span(before, after)


def _moments(scene: Scene) -> Iterator[Figure]:
    return (g for g in scene.figures if g.kind == "time")


def _goes_on(one: Seen, told: Told) -> bool:
    """Whether a moment's sentence may go on with somebody: the one before names them, or all since began with them."""
    scene = one.scene
    start = _sentence(one).start
    if _leads(one):
        return False
    if told.at & {max(_within(scene, 0, start), default=-1)}:
        return True
    close = True
    while start > 0:
        before = _around(scene, start - 1)
        begun = min(_within(scene, before.start, before.start + _BEGIN), default=-1)
        if begun in told.at or (close and told.at & _within(scene, before.start, start)):
            return True
        if begun >= 0 and scene.names[begun].sure:
            return False
        start, close = before.start, False
    return False


def _leads(one: Seen) -> bool:
    """Whether a moment's sentence begins with a name of its own, but for the moment and a title."""
    scene, sentence = one.scene, _sentence(one)
    name = next((scene.names[n] for n in sorted(_within(scene, *sentence))), None)
    if name is None or not name.sure:
        return False
    ahead = scene.whole[sentence.start : name.start]
    for moment in (g.span for g in _moments(scene) if sentence.start <= g.span.start < name.start):
        ahead = ahead.replace(scene.whole[moment.start : moment.end], "")
    if _HAN.search(ahead):
        return len(_HAN.findall(ahead)) <= _FEW and not scene.says("beside", sentence.start, name.start)
    return len(_WORD.findall(ahead)) <= 1 + (scene.code != "zh")


def _sentence(seen: Seen) -> Span:
    return _around(seen.scene, seen.figure.span.start)


def _around(scene: Scene, at: int) -> Span:
    """The sentence at a place."""
    whole = max((one for one in scene.sentences if one.start <= at), default=Span(0, 0))
    stop = scene.whole.find(_STOP, at, whole.end)
    start = scene.whole.rfind(_STOP, whole.start, max(at, 0)) + 1
    return Span(max(whole.start, start), stop + 1 if stop >= 0 else whole.end)
