"""Reading a text that stands alone: its value is the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefwright.prose import CiteValue, Prose, parse
from briefwright.span import Runs, Span


def _one_for_one(start: int, length: int) -> Runs:
    runs = Runs()
    runs.add(start, length)
    return runs


@pytest.fixture(scope="session")
def read() -> Callable[..., Prose]:
    """Parse a value as if it were the whole file. `cite` holds values that stand behind it, a space between."""

    def run(value: str, language: str = "en", cite: tuple[str, ...] = (), **more: Any) -> Prose:
        values, at = [], len(value) + 1
        for one in cite:
            values.append(CiteValue(one, Span(at, at + len(one)), _one_for_one(at, len(one))))
            at += len(one) + 1
        return parse(value, _one_for_one(0, len(value)), language, cite=tuple(values), **more)

    return run
