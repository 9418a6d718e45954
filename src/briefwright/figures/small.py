"""The verdict on a small count that the passages do not give: its author may have counted what they name."""

from __future__ import annotations

from briefwright.figures.case import Case
from briefwright.figures.counted import (
    MOST,
    counted,
    counts_otherwise,
    in_words,
    listed_otherwise,
    lists_itself,
    miscounted,
    names_as_many,
    rival,
    told_in_steps,
)
from briefwright.figures.parts import another_part
from briefwright.figures.questions import Seen
from briefwright.figures.verdict import Verdict, borne, unread, wrong

_ANOTHER = "the passage tells another number of them"


def small(case: Case, mine: Seen) -> Verdict:
    """Another number of the same things speaks against it, a list of as many for it; else nobody can tell."""
    f = mine.figure
    if lists_itself(case.claim, f) or names_as_many(case.claim, f):
        return unread(f, "the text itself lists as many")
    if (part := another_part(mine, case.others)) is not None:
        return wrong(f, "absent", part.found)
    for most in (MOST, 10 * MOST):
        if (otherwise := counts_otherwise(mine, case.others, most)) is not None:
            return wrong(f, "absent", otherwise.found)
        if int(f.value) in case.lists:
            return borne(f, "the passage lists as many")
    if miscounted(case.claim, f):
        return wrong(f, "absent", detail="worked out from the text's own figures, it is another")
    if told_in_steps(mine, case.scenes) or in_words(mine, case.scenes):
        return wrong(f, "absent", detail=_ANOTHER)
    return _by_class(case, mine)


def _by_class(case: Case, mine: Seen) -> Verdict:
    """Of a class as broad as people or states a count speaks against another, if nothing else explains it."""
    f = mine.figure
    other = rival(f, case.others) if f.kind == "count" else None
    if other is not None and other.scene.says("rest", *other.scene.sentence(other.figure)):
        other = None
    if other is not None and f.unit != "item":
        return wrong(f, "absent", other.found)
    if words := counted(f, case.scenes):
        return unread(f, words)
    if other is not None:
        return wrong(f, "absent", other.found)
    if listed_otherwise(mine, case.lists, case.others, case.scenes):
        return wrong(f, "absent", detail=_ANOTHER)
    return unread(f, "the passage counts no such things")
