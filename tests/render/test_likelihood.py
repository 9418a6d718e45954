from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from briefwright.compose.document import Document
from briefwright.render import likelihood

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(str(svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))  # noqa: S314 - ours


@pytest.mark.parametrize("field", range(7))
def test_the_field_meant_is_solid_and_to_scale(field: int) -> None:
    fields = parsed(likelihood.bar(field, "likely")).findall(f"{SVG}rect")
    solid = [i for i, rect in enumerate(fields) if rect.get("fill") == "currentColor"]
    assert solid == [field]
    low, high = likelihood.BOUNDS[field], likelihood.BOUNDS[field + 1]
    assert float(fields[field].get("x", "")) / 96 * 100 == pytest.approx(low, abs=0.02)
    assert float(fields[field].get("width", "")) / 96 * 100 == pytest.approx(high - low, abs=0.02)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_as_many_dots_are_full_as_the_level_says(level: int) -> None:
    circles = parsed(likelihood.dots(level, "low")).findall(f"{SVG}circle")
    assert [circle.get("fill") for circle in circles] == ["currentColor"] * level + ["none"] * (3 - level)


def test_words_stand_for_the_drawing_and_are_no_markup() -> None:
    svg = likelihood.bar(1, "<b>5–20%</b> & more")
    assert parsed(svg).findtext(f"{SVG}title") == "<b>5–20%</b> & more"


@pytest.mark.parametrize("code", ["en", "zh", "ru"])
def test_the_key_shows_all_terms_and_bounds_and_none_collide(document: Callable[..., Document], code: str) -> None:
    made = document(code)
    texts = parsed(likelihood.key(made)).findall(f"{SVG}text")
    terms = [text for text in texts if text.get("y") in {"9.0", "22.0"}]
    assert [text.text for text in terms] == [field.term for field in made.scale]
    assert [text.text for text in texts if text not in terms] == ["0", "5", "20", "45", "55", "80", "95", "100 %"]
    wide = 8.5 if code == "zh" else 4.6
    for row in ("9.0", "22.0"):
        ends = [stretch(text, wide) for text in terms if text.get("y") == row]
        assert all(a[1] < b[0] for a, b in pairwise(ends))
        assert ends[-1][1] <= 325 + 24


def stretch(text: ET.Element, wide: float) -> tuple[float, float]:
    """Where a text begins and ends, at so many points a sign."""
    x, width = float(text.get("x", "")), len(text.text or "") * wide
    start = {"start": x, "middle": x - width / 2, "end": x - width}[text.get("text-anchor", "")]
    return start, start + width


def test_the_key_is_set_in_the_themes_own_face(document: Callable[..., Document]) -> None:
    def face(code: str, theme: str) -> str:
        found = re.search('font-family="([^",]+)', likelihood.key(document(code, theme=theme)))
        assert found
        return found[1]

    assert face("en", "institute") == "BW Sans"
    assert face("en", "plain") == "BW Serif"
    assert face("zh", "plain") == "BW Hei"
