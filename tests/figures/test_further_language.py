"""A further language is one file: its figures are read, and held against passages, in specs and sources alike."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import briefwright

PACKAGE = Path(briefwright.__file__).parent
GERMAN = Path(__file__).parents[1] / "quantities" / "german.py"
LEXICON = r"""
LEXICON = {
    "concepts": {
        "country": {"CN": r"\bchina\w*", "RU": r"\brussland\w*|\brussisch\w*"},
        "flow": {"import": r"\bimport\w*|\beinfuhr\w*", "export": r"\bexport\w*|\bausfuhr\w*"},
    },
    "oblique": r"\b(?:aus|nach|von|in)",
    "modal": r"\b(?:erwartet|soll|plant)\b",
}
"""
SOURCE = """---
title: Handel
author: Amt
issued: 2024-05
language: de
---

{#p1}
Die Ausfuhren stiegen 2023 um 5,5 Prozent auf rund 240,1 Mrd. Euro.

{#p2}
Die Einfuhren sanken 2023 auf 12 Mio. Euro, die Ausfuhren auf 15 Mio. Euro.
"""
BRIEF = """kind: country
subjects: [DEU]
title: Trade
as_of: 2024-12-31
language: en
sections:
  - heading: Trade
    text: |
      {text} [@handel:{passage}].
"""
CLAIMS = {
    "right": ("Exports rose by 5.5 percent in 2023", "p1", ""),
    "amount": ("In 2023 exports came to about 240.1 billion euros", "p1", ""),
    "digits": ("Exports rose by 5.9 percent in 2023", "p1", "5.9 percent"),
    "magnitude": ("In 2023 exports came to about 240.1 million euros", "p1", "240.1 million euros"),
    "year": ("Exports rose by 5.5 percent in 2022", "p1", "2022"),
    "direction": ("Exports fell by 5.5 percent in 2023", "p1", "5.5 percent"),
    "flow": ("In 2023 exports fell to 12 million euros", "p2", "12 million euros"),
}


def found(folder: Path, *, known: bool, lexicon: bool) -> dict[str, str]:
    """What a check says of each claim, with a copy of the package to which German is added, or not."""
    copy = folder / "copy"
    shutil.copytree(PACKAGE, copy / "briefwright", ignore=shutil.ignore_patterns("__pycache__"))
    if known:
        text = GERMAN.read_text("utf-8") + (LEXICON if lexicon else "")
        (copy / "briefwright" / "quantities" / "languages" / "de.py").write_text(text, "utf-8")
    for name in ("seeds", "briefings"):
        (folder / name).mkdir()
    (folder / "seeds" / "handel.md").write_text(SOURCE, "utf-8")
    for name, (text, passage, _) in CLAIMS.items():
        (folder / "briefings" / f"{name}.yaml").write_text(BRIEF.format(text=text, passage=passage), "utf-8")
    command = [
        sys.executable,
        "-m",
        "briefwright",
        "check",
        "--format",
        "json",
        "--fail-on",
        "never",
        "-w",
        str(folder),
    ]
    result = subprocess.run(
        [*command, "--select", "figure-unsupported"],
        env={**os.environ, "PYTHONPATH": str(copy)},
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    findings = json.loads(result.stdout)["findings"]
    return {Path(one["file"]).stem: one["message"] for one in findings}


def test_one_file_makes_a_language_known_to_the_check(tmp_path: Path) -> None:
    said = found(tmp_path, known=True, lexicon=True)
    assert {name for name, (_, _, wrong) in CLAIMS.items() if wrong} == set(said)
    assert all(CLAIMS[name][2] in message for name, message in said.items())


def test_without_words_for_what_figures_are_of_numbers_and_years_are_held_all_the_same(tmp_path: Path) -> None:
    assert set(found(tmp_path, known=True, lexicon=False)) == {"digits", "magnitude", "year", "direction"}


def test_a_language_that_is_not_known_is_not_read(tmp_path: Path) -> None:
    assert found(tmp_path, known=False, lexicon=False) == {}
