"""What a claim reckons itself: 62, three fewer than the 65."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.figures.lexicon import NEVER, compiled
from briefwright.figures.questions import Seen
from briefwright.figures.scene import Scene
from briefwright.figures.units import comparable, sizes
from briefwright.figures.values import ROUNDING, close
from briefwright.figures.verdict import BORNE_OUT, Verdict, wrong
from briefwright.quantities import Figure, language

_NEAR, _REACH = 24, 12
_TOLD = frozenset({"money", "measure", "count", "number", "percent", "points"})


def differences(mine: Sequence[Seen], verdicts: list[Verdict]) -> list[Verdict]:
    """A difference that the claim tells between two of its figures, both borne out, and that is another."""
    out = list(verdicts)
    told = [n for n, seen in enumerate(mine) if seen.figure.kind in _TOLD]
    for a, b, c in zip(told, told[1:], told[2:], strict=False):
        scene, f = mine[a].scene, mine[a].figure
        by, base = _in_order(scene, b, c, mine)
        if by < 0 or scene.sentence(f) != scene.sentence(mine[base].figure):
            continue
        right = verdicts[a].outcome == verdicts[base].outcome == BORNE_OUT
        if right and _is_another(f, mine[base].figure, mine[by].figure):
            ends = f"{f.text.strip()} and {mine[base].figure.text.strip()}"
            out[by] = wrong(mine[by].figure, "absent", detail=f"not what lies between {ends}")
    return out


def _in_order(scene: Scene, b: int, c: int, mine: Sequence[Seen]) -> tuple[int, int]:
    """Of two neighbours the difference and what is compared with: five fewer than 65, 比65少5; (-1, -1) for none."""
    f, g = mine[b].figure, mine[c].figure
    gap = scene.whole[f.span.end : g.number.start]
    if scene.lexicon is None or len(gap) > _NEAR:
        return -1, -1
    against = compiled(scene.lexicon.against or NEVER)
    found = against.search(gap)
    if found and not gap[found.end() :].strip(" the") and scene.says("apart", f.span.start, g.number.start):
        return b, c
    left = scene.whole[max(0, f.span.start - _REACH) : f.span.start]
    found = against.search(left)
    if (
        not scene.lexicon.year_first
        or found is None
        or compiled(language(scene.code).starts).match(left, found.start())
    ):
        return -1, -1
    if scene.says("apart", f.span.end, g.number.start):
        return c, b
    return -1, -1


def _is_another(f: Figure, base: Figure, by: Figure) -> bool:
    """Whether what lies between two figures is not so much. Rounded and hedged ones are left alone."""
    if not comparable(f, base) or any(one.bound or one.approx or one.high is not None for one in (f, base, by)):
        return False
    if "percent" in (f.kind, base.kind) and f.kind != base.kind:
        return False
    if by.kind not in (f.kind, base.kind, "number") and (f.kind, by.kind) != ("percent", "points"):
        return False
    s = sizes(f, base)
    between = abs(s.value - s.other)
    told = sizes(by, base).value if by.kind == base.kind else by.value
    return between > max(f.step, base.step, by.step) / 2 and not close(told, between, ROUNDING) and (
        abs(between - told) >= max(f.step, base.step, by.step)
    )  # fmt: skip
