"""The small drawings that say how likely and how sure: a bar, three dots, and the key that explains them. SVG.

They are drawn in `currentColor`: WeasyPrint applies no style sheet of the page to SVG, but hands `color` down.
"""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape

from briefwright.compose.document import Document, Scale

BOUNDS = (0, 5, 20, 45, 55, 80, 95, 100)
"""The bounds of the seven fields, in per cent (ICD 203)."""

_BAR = 96.0
_WIDTHS = {"institute": 325.0}
_WIDTH = 400.0
_OUTER = 24.0
_AIR = 5.0
"""Points: the width of the bar; of the key, which fills the measure of the theme; for the last figure; between
labels."""

_HEI = "BW Hei, Noto Sans CJK SC, sans-serif"
_SERIF = "BW Serif, PT Serif, serif"
_SANS = "BW Sans, PT Sans, sans-serif"
"""The style sheets' families for data: an SVG does not inherit them."""


def bar(field: int, label: str) -> Markup:
    """The seven fields to scale, from 0 to 100 per cent; the one meant (from 0) is solid and taller."""
    parts = []
    for i, (x, width) in enumerate(_fields(_BAR)):
        if i == field:
            parts.append(f'<rect x="{x:.2f}" y="0" width="{width:.2f}" height="8" fill="currentColor"/>')
        else:
            parts.append(
                f'<rect x="{x + 0.35:.2f}" y="2.35" width="{width - 0.7:.2f}" height="3.3" fill="none" '
                'stroke="currentColor" stroke-width=".7"/>'
            )
    return _svg("lk-bar", _BAR, 8, label, parts)


def dots(level: int, label: str) -> Markup:
    """Three dots of which `level` (1 low, 3 high) are full."""
    parts = [
        f'<circle cx="{4 + 10 * i}" cy="4" r="3.2" stroke="currentColor" stroke-width=".9" '
        f'fill="{"currentColor" if i < level else "none"}"/>'
        for i in range(3)
    ]
    return _svg("cf-dots", 28, 8, label, parts)


def key(document: Document) -> Markup:
    """The scale with its terms and bounds, to scale, as wide as the theme's measure."""
    width = _WIDTHS.get(document.theme, _WIDTH)
    parts = [*_terms(document.scale, width), *(_bound(bound, width) for bound in BOUNDS)]
    family = _HEI if document.language == "zh" else _SERIF if document.theme == "plain" else _SANS
    return _svg("lk-key", width + _OUTER, 49, document.words.labels.likelihood, parts, family)


def _terms(scale: tuple[Scale, ...], width: float) -> list[str]:
    """The seven fields and their terms in two rows: the first, the middle and the last above, with a line down."""
    parts = []
    for i, (x, wide) in enumerate(_fields(width)):
        tint = 'fill="currentColor" fill-opacity=".18"' if i % 2 == 0 else 'fill="none"'
        parts.append(
            f'<rect x="{x + 0.4:.2f}" y="27" width="{wide:.2f}" height="9" {tint} '
            'stroke="currentColor" stroke-width=".7"/>'
        )
    centres = [x + wide / 2 for x, wide in _fields(width)]
    below = [1, 2, 4, 5]
    places = dict(zip(below, _apart([(centres[i], _width(scale[i].term)) for i in below]), strict=True))
    for i, field in enumerate(scale):
        if i in places:
            parts.append(_text(places[i], 22, field.term, 8.5, "middle"))
            continue
        anchor, at, line = {0: ("start", 0.0, 1.5), 6: ("end", width, width - 1.5)}.get(
            i, ("middle", centres[i], centres[i])
        )
        parts.append(f'<path d="M{line:.1f} 27V12" stroke="currentColor" stroke-width=".5"/>')
        parts.append(_text(at, 9, field.term, 8.5, anchor))
    return parts


def _apart(labels: list[tuple[float, float]]) -> list[float]:
    """Centres for labels (centre, width), moved to the right where they would touch the line or the one before."""
    places, end = [], 0.0
    for centre, width in labels:
        left = max(centre - width / 2, end + _AIR)
        places.append(left + width / 2)
        end = left + width
    return places


def _width(words: str) -> float:
    """The width of a label in points, as far as it can be told without its font."""
    return sum(8.5 if sign > "\u2e7f" else 4.6 for sign in words)


def _bound(bound: int, width: float) -> str:
    """A bound's figure below the scale."""
    anchor = {0: "start", 95: "end", 100: "start"}.get(bound, "middle")
    return _text(bound / 100 * width + (bound == 100), 46, "100 %" if bound == 100 else str(bound), 7.5, anchor)


def _fields(width: float) -> list[tuple[float, float]]:
    """Start and width of each field, on a scale of `width`."""
    edges = [bound / 100 * width for bound in BOUNDS]
    return [(a, b - a) for a, b in pairwise(edges)]


def _text(x: float, y: float, words: str, size: float, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="currentColor">'
        f"{escape(words)}</text>"
    )


def _svg(name: str, width: float, height: float, label: str, parts: list[str], family: str = "") -> Markup:
    """A drawing with its words for those who do not see it; sizes in points."""
    font = f' font-family="{family}"' if family else ""
    return Markup(  # noqa: S704 - what stands in it is ours or escaped
        f'<svg class="{name}" role="img" viewBox="0 0 {width:g} {height:g}" width="{width:g}pt" '
        f'height="{height:g}pt"{font}><title>{escape(label)}</title>{"".join(parts)}</svg>'
    )
