from __future__ import annotations

from collections.abc import Callable

import pytest

from briefwright.compose.document import Document
from briefwright.files import Overlay
from briefwright.render import html
from briefwright.render.templates import TemplateFault, template_path


@pytest.mark.parametrize(
    ("own", "path", "line", "what"),
    [
        ({"country": "a\n{{ nothing }}"}, "templates/country.html", 2, "nothing"),
        ({"country": "{{ brief.titel }}"}, "templates/country.html", 1, "titel"),
        ({"country": "\n{% if %}"}, "templates/country.html", 2, "expected"),
        ({"country": "{{ 1 / 0 }}"}, "templates/country.html", 1, "division"),
        ({"country": "{{ brief.notes[999] }}"}, "templates/country.html", 1, ""),
        ({"country": "{{ brief.title + 1 }}"}, "templates/country.html", 1, "concatenate"),
        ({"country": '{% include "../../x" %}'}, "templates/country.html", 1, "leads out of templates/"),
        ({"country": "{% include brief.kind ~ '/../../../x' %}"}, "templates/country.html", 1, "leads out"),
        ({"country": '{% include "none.html" %}'}, "templates/country.html", 1, "no template none.html"),
        ({"country": '{% extends "country.html" %}'}, "templates/country.html", 1, "without end"),
        ({"country": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}, "templates/country.html", 1, "without end"),
        ({"country": "{{ ().__class__.__mro__ }}"}, "templates/country.html", 1, "unsafe"),
        ({"country": "{{ range(9 ** 9) | list }}"}, "templates/country.html", 1, "small numbers"),
        ({"country": "{{ 'a' * 999999999 }}"}, "templates/country.html", 1, "small numbers"),
        ({"country": "{{ range(999999999) | list }}"}, "templates/country.html", 1, "range too big"),
        ({"country": "{{ brief.notes.append(1) }}"}, "templates/country.html", 1, "append"),
        (
            {"parts/inline": "\n\n{% macro run(a) %}\n{{ gone }}{% endmacro %}"},
            "templates/parts/inline.html",
            4,
            "gone",
        ),
    ],
)
def test_a_template_that_fails_says_where_and_why(
    document: Callable[..., Document], own: dict[str, str], path: str, line: int, what: str
) -> None:
    files = Overlay({f"templates/{name}.html": text.encode() for name, text in own.items()})
    with pytest.raises(TemplateFault) as raised:
        html.render(document("en"), files)
    assert (raised.value.path, raised.value.line) == (path, line)
    assert what in raised.value.what


def test_a_template_that_is_not_utf8_cannot_be_read(document: Callable[..., Document]) -> None:
    with pytest.raises(TemplateFault, match="cannot be read"):
        html.render(document("en"), Overlay({"templates/country.html": b"\xff"}))


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("base.html", "base.html"),
        ("parts/inline.html", "parts/inline.html"),
        ("parts/../base.html", "base.html"),
        ("../base.html", None),
        ("parts/../../base.html", None),
        ("/etc/passwd", None),
        ("\\\\server\\x", None),
        ("~/x", None),
        ("", None),
        ("a\0b", None),
    ],
)
def test_names_stay_below_the_folder(name: str, path: str | None) -> None:
    assert template_path(name) == path
