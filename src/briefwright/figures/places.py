"""Ranks and ordinals of a claim against those of the passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefwright.figures.counted import things
from briefwright.figures.lexicon import compiled
from briefwright.figures.questions import Answer, Pair, Question, Seen
from briefwright.figures.scene import Scene
from briefwright.figures.unsure import passage_unread
from briefwright.figures.verdict import Verdict, borne, unread, wrong
from briefwright.quantities import Figure

_FEW = 3
_SAME = 3


def judge_place(mine: Seen, others: Sequence[Seen], scenes: Sequence[Scene], questions: Sequence[Question]) -> Verdict:
    """The verdict on a rank (second-largest) or an ordinal (the 47th session)."""
    f = mine.figure
    places = [o for o in others if o.figure.kind in ("rank", "ordinal")]
    same = [o for o in places if f.value in (o.figure.value, o.figure.high)]
    against: list[tuple[Seen, Answer]] = []
    for o in same:
        rivals = tuple(r for r in places if r is not o and r.passage == o.passage and r.figure.value != f.value)
        pair = Pair(mine, o, tuple(others), rivals)
        answer = next((answer for question in questions if (answer := question(pair)) is not None), None)
        if answer is None:
            return borne(f, f.kind, o.found)
        against.append((o, answer))
    if against:
        o, answer = against[0]
        return wrong(f, answer.slip, o.found, detail=answer.detail, minor=True)
    ranks = f.kind == "rank" and any(o.figure.kind == "rank" for o in places)
    if (
        counted := None
        if ranks
        else next(
            (o for o in others if o.figure.kind in ("count", "number", "duration") and o.figure.value == f.value), None
        )
    ):
        return borne(f, "an ordinal told as a count", counted.found)
    if on := next((o for o in others if _day(o) == f.value and f.kind == "ordinal"), None):
        return borne(f, "a day of the month", on.found)
    return _no_place(mine, others, scenes)


def _day(seen: Seen) -> int | None:
    when = seen.figure.when
    return when.day if when else None


def _no_place(mine: Seen, others: Sequence[Seen], scenes: Sequence[Scene]) -> Verdict:
    f = mine.figure
    places = [o for o in others if o.figure.kind in ("rank", "ordinal")]
    if why := passage_unread(f, scenes):
        return unread(f, why)
    ranks = [o for o in places if o.figure.kind == "rank"]
    if (moved := _moved(f, ranks, others)) is not None:
        return moved
    own = {g.value for g in mine.scene.figures if g.kind == "ordinal"}
    of_these = (o for o in places if o.figure.value not in own and _of_the_same(mine, o))
    if f.kind == "ordinal" and (numbered := next(of_these, None)) is not None:
        return wrong(f, "rank", numbered.found)
    if f.kind == "ordinal" and (alone := _only_ordinal(mine, places)) is not None:
        return wrong(f, "rank", alone.found)
    if f.kind == "ordinal" and not (ranks and _ranks(mine)) and (f.value <= _FEW or not places):
        return unread(f, "the passage numbers nothing" if not places else "a small ordinal")
    if f.kind == "rank" and not ranks:
        if f.value == 1 or f.value <= _compared(others) or any(scene.says("second_to") for scene in scenes):
            return unread(f, "the passage ranks nothing in words")
        return wrong(f, "rank", detail="the passage ranks nothing", minor=True)
    if f.kind == "rank" and f.value == 1:  # the largest of what the passage ranks, or a superlative only
        ranks = [o for o in ranks if o.scene.says("superlative", *o.figure.span)]
        if not ranks:
            return unread(f, "the passage has no superlative")
    near = (ranks or list(places))[0]
    return wrong(f, "rank", near.found)


def _moved(f: Figure, ranks: Sequence[Seen], others: Sequence[Seen]) -> Verdict | None:
    """A rank so many places above or below one of the passages: 11th, up five places, so it was 16th."""
    for rank in ranks:
        sentence = rank.scene.sentence(rank.figure)
        for steps in others:
            g = steps.figure
            counted = g.kind in ("count", "number") and g.direction and steps.scene is rank.scene
            if counted and steps.scene.sentence(g) == sentence and abs(f.value - rank.figure.value) == g.value:
                sign = "+" if f.value > rank.figure.value else "-"
                words = f"{rank.figure.text.strip()} {sign} {g.text.strip()}"
                return borne(f, words, rank.found, steps.found)
    return None


def _of_the_same(mine: Seen, other: Seen) -> bool:
    """Whether two ordinals number the same kind of things, in one language by the same word."""
    a, b = (one.scene.whole[one.figure.span.end :].lstrip(" -") for one in (mine, other))
    width = _SAME if mine.scene.lexicon is not None and mine.scene.lexicon.year_first else 2 * _SAME
    if mine.scene.code == other.scene.code and a[:width] == b[:width] and a[:width].isalpha():
        return True
    return bool(things(mine.scene, mine.figure) & things(other.scene, other.figure))


def _only_ordinal(mine: Seen, places: Sequence[Seen]) -> Seen | None:
    """The only ordinal of the passages, where a claim has but one, both of more than one and each beside a date."""
    own = [g for g in mine.scene.figures if g.kind in ("ordinal", "rank")]
    if len(own) != 1 or len(places) != 1 or min(own[0].value, places[0].figure.value) <= 1:
        return None
    dated = (any(g.kind == "time" for g in one.scene.figures if _together(one, g)) for one in (mine, places[0]))
    return places[0] if places[0].figure.kind == "ordinal" and all(dated) else None


def _together(seen: Seen, g: Figure) -> bool:
    return seen.scene.sentence(seen.figure) == seen.scene.sentence(g)


def _ranks(mine: Seen) -> bool:
    """Whether an ordinal stands before a word of size: third-fastest."""
    scene = mine.scene
    return (
        scene.lexicon is not None
        and compiled(scene.lexicon.of_rank).match(scene.whole, mine.figure.span.end) is not None
    )


def _compared(others: Sequence[Seen]) -> int:
    """How many figures of one kind and unit the passages have: a rank may be read off them."""
    return max(Counter((o.figure.kind, o.figure.unit) for o in others if o.figure.kind != "time").values(), default=0)
