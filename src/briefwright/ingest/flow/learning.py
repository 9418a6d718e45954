"""The weights of the signals, learnt from a document's own clear cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from briefwright.ingest.flow.boundary import Boundary, Fill, Value
from briefwright.ingest.signs import End

_FILL: dict[Fill, float] = {"full": -1.5, "slight": 0.5, "short": 3.5, "tiny": 6.0}
_END: dict[End, float] = {"stop": 0.6, "colon": 0.0, "open": -4.2, "comma": -7.0}
_RARE = -0.5
"""What every boundary begins with: most are within a paragraph."""
_LOWER = -3.0
_SURE = 1.5
_CAP = 5.0
_PRIOR = 0.7
_EVEN = -1.5
"""What a line that reaches the edge says against a break, at most: now and then a paragraph's last line does."""
_STRONG = 0.7
_TURNS = 3
_TOLD = ("trail", "gap", "indent", "start")
_SIGNALS = (*_TOLD, "case", "edge")
_AT = tuple(Boundary._fields.index(name) for name in _SIGNALS)


class Weights(NamedTuple):
    """What each value of each learnt signal speaks for: above 0 for a new paragraph."""

    tables: tuple[dict[Value, float], ...]

    def score(self, seen: Boundary) -> float:
        """The evidence that a paragraph begins after a boundary."""
        total = _FILL[seen.fill] + _END[seen.end] + _RARE + (_LOWER if seen.lower else 0.0)
        for at, table in zip(_AT, self.tables, strict=True):
            value = seen[at]
            if value is not None:
                total += table.get(value, 0.0)  # type: ignore[arg-type]
        return total

    def told(self) -> list[str]:
        """The signals that say something in this document, in words."""
        lines: list[str] = []
        for name, table in zip(_SIGNALS, self.tables, strict=True):
            strong = {" ".join(filter(None, key)): weight for key, weight in table.items() if abs(weight) > _STRONG}
            if strong and name != "case":
                values = ", ".join(f"{key} {weight:+.1f}" for key, weight in sorted(strong.items()))
                lines.append(f"paragraphs: {name}: {values}")
        return lines


NOTHING = Weights(({},) * len(_SIGNALS))


def learn(seen: Sequence[Boundary]) -> Weights:
    """Weights from boundaries that are clear by themselves, then twice from those that they make clear."""
    weights = NOTHING
    for turn in range(_TURNS):
        labelled = [(b, label) for b in seen if (label := _seed(b) if not turn else _clear(weights, b)) is not None]
        weights = Weights(tuple(_table(at, labelled) for at in _AT))
        weights.tables[-1].update({value: max(_EVEN, weight) for value, weight in weights.tables[-1].items()})
    return weights


def _seed(seen: Boundary) -> bool | None:
    """What is a break, or is none, whatever the layout."""
    if seen.end == "stop" and seen.fill in ("short", "tiny"):
        return True
    return False if seen.end in ("open", "comma") and seen.fill == "full" else None


def _clear(weights: Weights, seen: Boundary) -> bool | None:
    score = weights.score(seen)
    return True if score > _SURE else False if score < -_SURE else None


def _table(at: int, labelled: Sequence[tuple[Boundary, bool]]) -> dict[Value, float]:
    """The weights of one signal: how much likelier each value is at a break, within its class."""
    counts: dict[Value, list[int]] = defaultdict(lambda: [0, 0])
    for seen, label in labelled:
        value = seen[at]
        if value is not None:
            counts[value][label] += 1  # type: ignore[index]
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for (group, _), (no, yes) in counts.items():
        total = totals[group]
        total[0], total[1], total[2] = total[0] + no, total[1] + yes, total[2] + 1
    return {value: _weight(no, yes, *totals[value[0]]) for value, (no, yes) in counts.items()}


def _weight(no: int, yes: int, all_no: int, all_yes: int, values: int) -> float:
    breaks = log((yes + _PRIOR) / (all_yes + _PRIOR * values))
    others = log((no + _PRIOR) / (all_no + _PRIOR * values))
    return max(-_CAP, min(_CAP, breaks - others))
