"""The plain form over the types of works: one small file for each, which holds the work and how it is worded.

Above the line `===` stands the work in YAML, below it what the style makes of it in each edition: a first note, a later
one, the entry in the list of sources, and the name in running text. Italics stand between underscores.
`pytest --force-regen` writes the lower halves anew; read the change before you keep it.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefwright.citation_styles import Cited, Piece, Work
from briefwright.citation_styles.plain import PLAIN
from briefwright.languages import LANGUAGES

CASES = Path(__file__).parent / "cases"
STYLE = PLAIN


def shown(pieces: Iterable[Piece]) -> str:
    return "".join(f"_{piece.text}_" if piece.italic else piece.text for piece in pieces).replace("\u00a0", " ")


def worded(variables: dict[str, Any]) -> str:
    work = Work("key", variables)
    pages = () if variables["type"] in ("webpage", "post-weblog", "dataset", "treaty", "document") else ("14",)
    lines = []
    for code, language in LANGUAGES.items():
        lines += [
            f"{code} first: {shown(STYLE.note([Cited(work, 'first', pages, ('p3',))], language))}",
            f"{code} later: {shown(STYLE.note([Cited(work, 'later', pages, ('p3',))], language))}",
            f"{code} entry: {shown(STYLE.entry(work, language))}",
            f"{code} name: {shown(STYLE.name(work, language))}",
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.case")), ids=lambda path: path.stem)
def test_works(path: Path, request: pytest.FixtureRequest) -> None:
    given, _, expected = path.read_text(encoding="utf-8").partition("===\n")
    # strings as written, as in front matter
    made = worded(yaml.load(given, Loader=yaml.BaseLoader))
    if request.config.getoption("force_regen"):
        path.write_text(f"{given}===\n{made}", encoding="utf-8")
    else:
        assert made == expected


def test_there_is_a_case_for_each_kind_of_work() -> None:
    types = {yaml.safe_load(path.read_text(encoding="utf-8").partition("===\n")[0])["type"] for path in CASES.iterdir()}
    assert types >= {
        *("article-journal", "article-newspaper", "webpage", "post-weblog", "book", "chapter", "report", "treaty"),
        *("interview", "dataset", "thesis", "document"),
    }
