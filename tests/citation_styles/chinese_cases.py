"""The table of works that `zh-notes` and GB/T 7714 word: one small file for each.

Above the first line `===` stands the work in YAML with the place that is cited, and the rule that it is there for; then
what `zh-notes` makes of it, and behind the next `===` what GB/T 7714 does. Italics stand between underscores.
`pytest --force-regen` writes a style's part anew; read the change before you keep it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from briefwright.citation_styles import Cited, Piece, Work
from briefwright.citation_styles.interface import Position, Style
from briefwright.languages import LANGUAGES

CASES = sorted((Path(__file__).parent / "cases-zh-and-gb").glob("*.case"))


def shown(pieces: Iterable[Piece]) -> str:
    return "".join(f"_{piece.text}_" if piece.italic else piece.text for piece in pieces).replace("\u00a0", " ")


def noted(style: Style, *cited: Cited, edition: str = "zh") -> str:
    return shown(style.note(cited, LANGUAGES[edition]))


def work_of(variables: Mapping[str, Any], *others: Mapping[str, Any]) -> Work:
    return Work("key", variables, tuple(Work(f"other{i}", other) for i, other in enumerate(others)))


def place(
    variables: Mapping[str, Any], position: Position, pages: Sequence[str] = (), passages: Sequence[str] = ()
) -> Cited:
    return Cited(work_of(variables), position, tuple(pages), tuple(passages), note=2)


def check(path: Path, part: int, worded: Callable[[dict[str, Any]], Iterable[str]], regenerate: Any) -> None:
    """Compares a style's part of a case file with what is made of the work, or writes it anew."""
    parts = path.read_text(encoding="utf-8").split("===\n")
    made = "\n".join(worded(yaml.load(parts[0], Loader=yaml.BaseLoader))) + "\n"  # strings as written
    if regenerate:
        path.write_text("===\n".join([*parts[:part], made, *parts[part + 1 :]]), encoding="utf-8")
    else:
        assert made == parts[part]
