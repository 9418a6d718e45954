"""The words of a text for up and down."""

from __future__ import annotations

from briefwright.figures.lexicon import compiled
from briefwright.figures.scene import Scene
from briefwright.quantities import Figure, language
from briefwright.span import Span


def ways(scene: Scene, stretch: Span) -> frozenset[str]:
    """The directions that a stretch has words for: up, down, both or none."""
    tables = language(scene.code)
    found = set()
    for cue in tables.moves:
        pattern = rf"\b(?:{cue.pattern})\b" if tables.word_edges else cue.pattern
        if cue.says not in found and compiled(pattern).search(scene.whole, *stretch):
            found.add(cue.says)
    return frozenset(found)


def both_ways(scene: Scene, figure: Figure) -> bool:
    """Whether a figure's clause has words for both directions before it, since the figure before: growth fell to it."""
    start = scene.clause(figure).start
    before = max((g.span.end for g in scene.figures if start < g.span.end <= figure.span.start), default=start)
    return len(ways(scene, Span(before, figure.number.start))) > 1
