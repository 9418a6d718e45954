"""Documents built by hand, rendered once for all tests that look at them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import specimen

from briefwright.compose.document import Document
from briefwright.files import Overlay
from briefwright.render import html, pdf

NOTHING = Overlay({})
"""A workspace without templates or styles of its own."""


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Makes a specimen: `document("zh", theme="ministry")`."""
    return specimen.document


@pytest.fixture(scope="session")
def page() -> Callable[..., str]:
    """The HTML of a specimen, made once."""

    @cache
    def render(code: str = "en", **changes: Any) -> str:
        return html.render(specimen.document(code, **changes), NOTHING)

    return render


@pytest.fixture(scope="session")
def printed() -> Callable[..., pdf.Pdf]:
    """The PDF of a specimen, made once."""

    @cache
    def write(code: str = "en", **changes: Any) -> pdf.Pdf:
        made = specimen.document(code, **changes)
        return pdf.write(made, html.render(made, NOTHING))

    return write
