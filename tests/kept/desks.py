"""A workspace whose findings depend on one another's files in every way there is, and checks of it."""

from __future__ import annotations

from pathlib import Path

from briefwright.files import Disk
from briefwright.finding import Finding, Summary
from briefwright.kept import Keeper
from briefwright.settings import Settings

HEAD = "kind: country\nsubjects: [MNG]\ntitle: Mongolia\nas_of: 2024-12-31\nlanguage: en\n"
SOURCE = "---\nkey: {key}\ntype: report\ntitle: T\nlanguage: en\n---\n\n"
Result = tuple[tuple[Finding, ...], Summary]


def spec(text: str) -> str:
    return f"{HEAD}sections:\n  - heading: One\n    text: |\n      {text}\n"


def source(key: str, *passages: str) -> str:
    return SOURCE.format(key=key) + "".join(f"{{#p{at}}}\n{text}\n\n" for at, text in enumerate(passages, 1))


FILES = {
    "briefings/a.yaml": spec("Rail leads to the sea [@s1:p1]. “The road is long and winding” [@s1:p2]."),
    "briefings/b.yaml": spec("Sea [@s2:p9]. “Coal is sold to the north” [@s2:p1]. Look ![map](maps/m.png)."),
    "briefings/c.yaml": spec("Nothing [@s22:p1]. “They sail on every third day” [@s1:p1]."),
    "briefings/d.yaml": "nosuch: 1\n",
    "seeds/s1.md": source("s1", "Rail leads to the sea.", "The road is long and winding."),
    "seeds/s2.md": source("s2", "Coal is sold to the north.", "Ore, too."),
    "seeds/s3.md": source("s3", "They sail on every third day."),
    "templates/own.html": "{{ brief.titel }}\n",
    "maps/m.png": "",
}


def warm(root: Path, specs: tuple[str, ...] | None = None, settings: Settings | None = None) -> Result:
    """What a check finds that may take what is kept."""
    return Keeper(Disk(root), settings or Settings(), root).check(specs, templates=True)


def cold(root: Path, specs: tuple[str, ...] | None = None, settings: Settings | None = None) -> Result:
    """What a check finds that may not."""
    return Keeper(Disk(root), settings or Settings(), None).check(specs, templates=True)
