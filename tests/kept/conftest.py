"""A workspace to check again and again, and what is checked of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.kept import Keeper
from briefwright.kept import check as keeping
from kept.desks import FILES


@pytest.fixture(autouse=True)
def _all_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "WORTH", 0)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The workspace."""
    root = tmp_path / "desk"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """What was checked anew since this was last asked: paths of specs, keys of sources, `templates`."""
    seen: list[str] = []
    for name, of in (("_check_brief", 1), ("_check_source", 1), ("_check_templates", None)):
        was = getattr(Keeper, name)

        def note(self: Keeper, *given: object, was: Callable[..., object] = was, of: int | None = of) -> object:
            seen.append("templates" if of is None else str(given[of]))
            return was(self, *given)

        monkeypatch.setattr(Keeper, name, note)

    def ask() -> list[str]:
        found = sorted(seen)
        seen.clear()
        return found

    return ask
