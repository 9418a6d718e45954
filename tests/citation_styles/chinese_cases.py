"""The tables of works that `zh-notes` and GB/T 7714 word.

Notes of published works, written from the rules before the styles were read: `works.yaml`, and for each style a file of
rows `clause | what | words`. What: a work, its position and where in it (`li2022 again 19 25`, `li2022 later 22 t1`),
`#4` the number of the note that cited it first, `same` where the note before says the very same; ` + ` parts the places
of one note; before all that the edition's language if it is not Chinese, and `restarting` where notes are numbered anew
on each page. White space and dashes do not count there.

All forms of invented works: one small file for each. Above the first line `===` stands the work in YAML with the place
that is cited, and the rule that it is there for; then what `zh-notes` makes of it, and behind the next `===` what GB/T
7714 does. Italics stand between underscores. `pytest --force-regen` writes a style's part anew; read the change before
you keep it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import yaml

from briefwright.citation_styles import RESTARTING, STYLES, Cited, Piece, Work
from briefwright.citation_styles.interface import Position, Style
from briefwright.languages import LANGUAGES
from citation_styles.tables import at

FOLDER = Path(__file__).parent / "cases-zh-and-gb"
CASES = sorted(FOLDER.glob("*.case"))
WORKS: dict[str, Any] = yaml.load((FOLDER / "works.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@dataclass(frozen=True)
class Row:
    """A note of published works that a rule asks for."""

    clause: str
    what: str
    words: str


def rows(style: str) -> list[Row]:
    lines = (FOLDER / f"notes.{style}").read_text(encoding="utf-8").splitlines()
    return [Row(*line.split(" | ", 2)) for line in lines]


def told(style: str, row: Row) -> str:
    """What a style makes of a row."""
    words, places = row.what.split(), row.what
    edition = words[0] if words[0] in LANGUAGES else "zh"
    restarting = "restarting" in words[:2]
    places = places.removeprefix(f"{edition} ").removeprefix("restarting ")
    cited = [_cited(one.split()) for one in places.split(" + ")]
    made = (RESTARTING if restarting else STYLES)[style].note(cited, LANGUAGES[edition])
    return "".join(piece.text for piece in made)


def _cited(words: list[str]) -> Cited:
    key, position, *rest = words
    assert position in get_args(Position)
    number = next((int(word[1:]) for word in rest if word[0] == "#"), 0)
    ids = [word for word in rest if re.fullmatch(r"[pnt]\d+", word)]
    pages = [word for word in rest if word not in ids and word[0] != "#" and word != "same"]
    ids = [*[""] * (len(pages) - len(ids)), *ids]  # a table stands on the last page
    return Cited(Work(key, WORKS[key]), position, at(pages, ids), note=number, same="same" in rest)  # type: ignore[arg-type]


def without_spaces_and_dashes(words: str) -> str:
    return re.sub(r"\s|[-–—‒‐‑]", "", words).translate(str.maketrans("［］", "[]"))


def shown(pieces: Iterable[Piece]) -> str:
    return "".join(f"_{piece.text}_" if piece.italic else piece.text for piece in pieces).replace("\u00a0", " ")


def noted(style: Style, *cited: Cited, edition: str = "zh") -> str:
    return shown(style.note(cited, LANGUAGES[edition]))


def work_of(variables: Mapping[str, Any], *others: Mapping[str, Any]) -> Work:
    return Work("key", variables, tuple(Work(f"other{i}", other) for i, other in enumerate(others)))


def place(
    variables: Mapping[str, Any], position: Position, pages: Sequence[str] = (), passages: Sequence[str] = ()
) -> Cited:
    return Cited(work_of(variables), position, at(pages, passages), note=2)


def check(path: Path, part: int, worded: Callable[[dict[str, Any]], Iterable[str]], regenerate: Any) -> None:
    """Compares a style's part of a case file with what is made of the work, or writes it anew."""
    parts = path.read_text(encoding="utf-8").split("===\n")
    made = "\n".join(worded(yaml.load(parts[0], Loader=yaml.BaseLoader))) + "\n"  # strings as written
    if regenerate:
        path.write_text("===\n".join([*parts[:part], made, *parts[part + 1 :]]), encoding="utf-8")
    else:
        assert made == parts[part]
