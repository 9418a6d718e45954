"""How well figures are held against their passages: `make bench-evidence`.

    .venv/bin/python benchmarks/evidence.py [--gold DIR] [--corpus DIR] [-v]
    .venv/bin/python benchmarks/evidence.py --first tests/first_contact/batch-NN.json

Prints four tables: the labelled claims of `--gold` (`claims_dev.json`) by language; the same for each batch of
`tests/first_contact/` with the figures of its first run beside those of now; each passage of the workspace's sources
as a claim on itself (nothing may be found) and on another passage that lacks its figures (something must be); and how
many claims a second are judged. With -v each wrong verdict is listed. A batch that was never run is left alone until
`--first` runs it, once, and writes into it what came of it; so nobody tunes rules on claims not yet met.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from briefwright.check.figures import cited
from briefwright.check.translated import language_of
from briefwright.corpus import Corpus, load
from briefwright.figures import Passage, Scene, Verdict, judge, scene
from briefwright.files import Disk
from briefwright.span import Span
from briefwright.text.marks import pairs
from briefwright.text.scripts import is_han
from briefwright.text.sentences import sentences

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
BATCHES = ROOT / "tests" / "first_contact"
LANGUAGES = ("zh", "en", "ru")
ISSUED = {"001": 2015, "002": 2025, "003": 2015}
"""Of the originals, by the beginning of their names; the others are of 2024."""
YEAR, AS_OF = 2024, 2025
OTHERS = 3
SMALL = 10
URL = re.compile(r"https?://\S+|www\.\S+")
SPACED = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
MARKS = re.compile(r"[①-⑳]|\[\d{1,3}\]")


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with its passages and the verdict that it should have."""

    name: str
    text: str
    language: str
    passages: tuple[Passage, ...]
    wrong: bool
    hard: bool

    @property
    def group(self) -> str:
        """The column that it counts in."""
        return "false alarms" if not self.wrong else "hard" if self.hard else "errors"

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What is found of its figures."""
        return judge(scene(self.text, self.language, issued=AS_OF, claim=True), self.passages)

    @property
    def flagged(self) -> bool:
        """Whether any of its figures is found wrong."""
        return any(verdict.wrong for verdict in self.verdicts)


def labelled(gold: Path) -> Iterator[Case]:
    """The labelled claims."""
    for claim in json.loads((gold / "claims_dev.json").read_text(encoding="utf-8")):
        given = [claim, *(claim["more_passages"] or [])]
        passages = tuple(
            Passage(text, language_of(text, "zh"), year_of(one.get("file", claim["file"])))
            for one in given
            if (text := one["passage_text"])
        )
        wrong = claim["verdict"] == "unsupported"
        yield Case(claim["id"], claim["claim"], claim["claim_language"], passages, wrong, claim["hard"])


def year_of(file: str) -> int:
    """The year in which an original was issued."""
    return ISSUED.get(Path(file).name[:3], YEAR)


def batch(data: dict[str, Any], corpus: Path) -> Iterator[Case]:
    """The claims of a batch; their passages are lines of the originals, or texts of its own."""
    for claim in data["claims"]:
        passages = []
        for one in claim["passages"]:
            text = one.get("text") or lines_of(corpus / Path(one["file"]).name, one["lines"])
            issued = one["year"] if "year" in one else year_of(one["file"])
            passages.append(Passage(text, language_of(text, "zh"), issued))
        wrong = claim["verdict"] == "unsupported"
        yield Case(claim["id"], claim["text"], claim["language"], tuple(passages), wrong, claim["hard"])


def lines_of(path: Path, lines: str) -> str:
    """Lines of an original (`12-18,22`) as running text, without the marks of notes."""
    every = path.read_text(encoding="utf-8").splitlines()
    wanted: list[str] = []
    for part in lines.split(","):
        first, _, last = part.partition("-")
        wanted += every[int(first) - 1 : int(last or first)]
    text = ""
    for line in (MARKS.sub("", line) for line in wanted):
        if not (line := SPACED.sub("", line.strip())):
            continue
        joint = "" if text and line and (is_han(text[-1]) or is_han(line[0])) else " "
        text = f"{text}{joint}{line}" if text else line
    return text


def table(cases: Iterable[Case]) -> dict[str, dict[str, tuple[int, int]]]:
    """For each language, and for all, how many of each group are flagged, and of how many."""
    counts: dict[str, dict[str, tuple[int, int]]] = {}
    for case in cases:
        hit = case.flagged
        for row in ("all", case.language):
            columns = counts.setdefault(row, {})
            a, b = columns.get(case.group, (0, 0))
            columns[case.group] = (a + hit, b + 1)
    return counts


def printed(title: str, counts: dict[str, dict[str, tuple[int, int]]]) -> None:
    """A table: a line for each language."""
    print(f"\n{title:34}{'errors':>18}{'hard':>18}{'false alarms':>18}")
    for row in ("all", *LANGUAGES):
        cells = [share(*counts.get(row, {}).get(group, (0, 0))) for group in ("errors", "hard", "false alarms")]
        print(f"  {row:32}" + "".join(f"{cell:>18}" for cell in cells))


def share(part: int, whole: int) -> str:
    """`12/13 92.3%`."""
    return f"{part}/{whole} {100 * part / whole if whole else 100:.1f}%"


def first_run(path: Path, corpus: Path) -> None:
    """Run a batch for the first time, print its table and write it into the batch."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if "first_run" in data:
        sys.exit(f"{path.name} was run before: {data['first_run']['all']}")
    counts = table(batch(data, corpus))
    first = {
        row: {group.replace(" ", "_"): "{}/{}".format(*cell) for group, cell in counts[row].items()}
        for row in sorted(counts)
    }
    written = {"batch": data["batch"], "first_run": first, "claims": data["claims"]}
    path.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    printed(path.stem, counts)


def batches(corpus: Path, verbose: bool) -> None:
    """The tables of the batches that were run before."""
    for path in sorted(BATCHES.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        if "first_run" not in data:
            print(f"\n{path.stem}: not run yet (--first runs it)")
            continue
        cases = list(batch(data, corpus))
        printed(path.stem, table(cases))
        print("  at first run: " + ", ".join(f"{name} {value}" for name, value in data["first_run"]["all"].items()))
        wrong_verdicts(cases if verbose else ())


def wrong_verdicts(cases: Iterable[Case]) -> None:
    """Each case that is not judged as it should be."""
    for case in cases:
        if case.flagged != case.wrong:
            found = "; ".join(f"{v.figure.text}: {v.slip or v.rule}" for v in case.verdicts)
            print(f"  {case.name} {case.group}: {case.text} [{found}]")


def passages_of(corpus: Corpus) -> list[Passage]:
    """Every passage of the workspace's sources that has a figure."""
    found = [cited(source, passage) for source in corpus.sources for passage in source.passages.values()]
    return [one for one in found if not one.table and one.scene is not None and figures_of(one)]


def figures_of(passage: Passage) -> set[Decimal]:
    """The values of its figures, small number words and ordinals aside, which are as often no figures."""
    read = passage.scene.figures if passage.scene else ()
    told = {f.value for f in read if f.kind != "ordinal" and not (f.worded and f.value <= SMALL)}
    return told.union(map(Decimal, passage.scene.all_years)) if passage.scene and told else told


def claims_of(passage: Passage) -> Iterator[tuple[str, Callable[[Sequence[Passage]], bool]]]:
    """The sentences of a passage, each with a test of whether it is found wrong by some passages."""
    dead = [Span(*match.span()) for match in URL.finditer(passage.text)]
    for span in sentences(passage.text, pairs(passage.text), passage.code, dead):
        words = passage.text[span.start : span.end]
        read = scene(words, passage.code, issued=passage.issued, claim=True)
        if read.figures:
            yield words, partial(found_wrong, read)


def found_wrong(read: Scene, given: Sequence[Passage]) -> bool:
    """Whether any figure of a claim is found wrong by some passages."""
    return any(verdict.wrong for verdict in judge(read, given))


def itself_and_others(passages: list[Passage], verbose: bool) -> None:
    """Each passage as a claim on itself, and on others that have none of its figures."""
    rng, own, other = random.Random(7), [0, 0], [0, 0]
    values = {id(p): figures_of(p) for p in passages}
    for passage in passages:
        tests = list(claims_of(passage))
        alarms = [words for words, test in tests if test([passage])]
        own[0] += bool(alarms)
        own[1] += 1
        if verbose:
            print("".join(f"  its own: {words.strip()}\n" for words in alarms), end="")
        for another in rng.sample(passages, OTHERS):
            if another is not passage and not values[id(passage)] & values[id(another)]:
                other[0] += any(test([another]) for _, test in tests)
                other[1] += 1
    print(f"\n{'passages cited for their own text':40}{share(*own):>18} flagged (none may be)")
    print(f"{'cited for another, without its figures':40}{share(*other):>18} flagged (95% must be)")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "claims")
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--first", type=Path, metavar="BATCH", help="run a batch that was never run, and record it")
    options = parser.parse_args()
    if options.first:
        first_run(options.first, options.corpus)
        return
    if options.gold.is_dir():
        cases = list(labelled(options.gold))
        start = time.process_time()
        printed("labelled claims", table(cases))
        took = time.process_time() - start
        wrong_verdicts(cases if options.verbose else ())
        print(f"\n{len(cases) / took:.0f} claims a second, read and judged with their passages")
    if options.corpus.is_dir():
        batches(options.corpus, options.verbose)
    itself_and_others(passages_of(load(Disk(ROOT))), options.verbose)


if __name__ == "__main__":
    main()
