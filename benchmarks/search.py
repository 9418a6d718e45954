"""How fast passages are indexed and found among 100,000, beside `grep -r` and a plain full-text table; and how good
the hits are.

    .venv/bin/python benchmarks/search.py [--passages N] [--folder DIR]

The passages are those of `seeds/`, varied: other figures, sentences of other passages. Times of indexing are from the
files of the sources to the index, those of a search from the query to the hits with the look at every source for
changes. Of several rounds the shortest counts, as noise only adds. Of indexing the bar is held against processor time
of one core, since others may use the machine too; the time on the clock stands beside it.
"""

from __future__ import annotations

import argparse
import random
import re
import runpy
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from briefwright.corpus import load
from briefwright.corpus.sourcefile import read
from briefwright.files import Disk
from briefwright.preview.kept import Kept
from briefwright.search.finder import Finder
from briefwright.search.query import Query, parse

ROOT = Path(__file__).resolve().parents[1]
ASKING = runpy.run_path(str(ROOT / "tests" / "search" / "asked.py"))
"""The tests' own queries."""
ASKED, placed = ASKING["ASKED"], ASKING["placed"]
PER_SOURCE = 70
SHORTEST, LONGEST = 120, 400
ROUNDS = 5
INDEXINGS = 3
"""Rounds of indexing all."""
COMMON = ("中国", "的")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"(?<=[。.!?！？；])\s*")


class Bar(NamedTuple):
    """A figure that was measured, and the bar for it."""

    name: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None

    def __str__(self) -> str:
        bar = f"  (at least {self.least:g})" if self.least else f"  (at most {self.most:g})" if self.most else ""
        fails = (self.least and self.value < self.least) or (self.most and self.value > self.most)
        return f"{self.name:<58}{self.value:>11,.1f} {self.unit:<14}{bar}{'  MISSED' if fails else ''}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where the workspace is made, and left; otherwise it is removed")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="search-"))
    try:
        if not (folder / "seeds").is_dir():
            make_workspace(folder, options.passages)
        bars = [*speed(folder), *quality()]
    finally:
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    for bar in bars:
        print(bar)
    return int(any("MISSED" in str(bar) for bar in bars))


def make_workspace(folder: Path, count: int) -> None:
    """Write sources with so many passages."""
    chance = random.Random(8)
    sources = [source for source in load(Disk(ROOT)).sources if source.readable]
    texts = {
        source.key: [
            " ".join(one.text.split()) for one in source.passages.values() if SHORTEST <= len(one.text) <= LONGEST
        ]
        for source in sources
    }
    sources = [source for source in sources if texts[source.key]]
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    for number in range(-(-count // PER_SOURCE)):
        source = sources[number % len(sources)]
        size = min(PER_SOURCE, count - number * PER_SOURCE)
        passages = (varied(chance, texts[source.key]) for _ in range(size))
        body = "".join(f"{{#p{at} page={at}}}\n{text}\n\n" for at, text in enumerate(passages, 1))
        head = f"---\nkey: s{number}\ntype: report\ntitle: {source.metadata['title']} {number}\n"
        head += f"author: [{{family: A{number % 500}, given: B}}]\nissued: {1990 + number % 36}\n"
        head += f"language: {source.language}\n---\n\n"
        (folder / "seeds" / f"s{number}.md").write_text(head + body, "utf-8")


def varied(chance: random.Random, texts: list[str]) -> str:
    """A passage with a sentence of another one and other figures."""
    one, other = (_SENTENCE.split(chance.choice(texts)) for _ in range(2))
    one[chance.randrange(len(one))] = chance.choice(other)
    joined = " ".join(part for part in one if part)
    return _DIGIT.sub(lambda found: found[0] if chance.random() < 0.5 else str(chance.randrange(10)), joined) or "."


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that something takes."""
    begun = clock()
    work()
    return clock() - begun


class Indexing(NamedTuple):
    """How long it takes to index all, in seconds: of a processor, and on the clock."""

    processor: float
    clock: float


def indexed(folder: Path) -> Indexing:
    """Make the index as if there were none, several times: the shortest times."""
    rounds: list[Indexing] = []
    for _ in range(INDEXINGS):
        shutil.rmtree(folder / ".briefwright", ignore_errors=True)
        with Finder(Kept(folder), folder) as finder:
            processor, clock = time.process_time(), time.perf_counter()
            finder.renew()
            rounds.append(Indexing(time.process_time() - processor, time.perf_counter() - clock))
    return Indexing(min(one.processor for one in rounds), min(one.clock for one in rounds))


def speed(folder: Path) -> Iterator[Bar]:
    """How fast the index is made, renewed and asked."""
    paths = sorted((folder / "seeds").iterdir())
    data = [(path.name, path.read_bytes()) for path in paths]
    reading = partial(timed, lambda: [read(name, one) for name, one in data], time.process_time)
    parsing = min(reading() for _ in range(INDEXINGS))
    indexing = indexed(folder)
    count, length = counted(folder)
    yield Bar(f"passages ({length:.0f} characters each on average)", count, "")
    yield Bar("indexed, from source files, by processor time", count / indexing.processor, "passages/s", least=5000)
    yield Bar("  by the clock", count / indexing.clock, "passages/s")
    yield Bar("  of the processor time reading the source files takes", 100 * parsing / indexing.processor, "%")
    finder = Finder(Kept(folder), folder)
    (lies,) = (folder / ".briefwright" / "search").glob("*.sqlite")
    yield Bar("the index", lies.stat().st_size / 1e6, "MB")
    yield Bar("  text of the sources", sum(len(one) for _, one in data) / 1e6, "MB")
    queries = [query for one in ASKED if isinstance(query := parse(one.query), Query)]
    finder.find(queries[0])
    time.sleep(0.1)
    yield from asked(finder, queries)
    first = paths[0]
    first.write_text(first.read_text("utf-8") + "\n{#p999}\nAn added passage.\n", "utf-8")
    yield Bar("a search after one source has changed", timed(lambda: finder.find(queries[0])) * 1e3, "ms")
    first.write_bytes(data[0][1])
    finder.close()
    command = [sys.executable, "-m", "briefwright", "search", "铁路", "-w", str(folder)]
    subprocess.run(command, capture_output=True, check=True)
    run = timed(lambda: subprocess.run(command, capture_output=True, check=True))
    yield Bar("briefwright search, the whole command", run * 1e3, "ms")
    yield from yardsticks(folder)


def asked(finder: Finder, queries: Sequence[Query]) -> Iterator[Bar]:
    """How long a search takes by the clock, and one for a word that a great part of all passages holds."""
    times = sorted(min(timed(partial(finder.find, query)) for _ in range(ROUNDS)) for query in queries)
    yield Bar(f"a search ({len(times)} queries), median", statistics.median(times) * 1e3, "ms", most=50)
    yield Bar("  nine of ten within", times[int(len(times) * 0.9)] * 1e3, "ms")
    yield Bar("  the slowest", times[-1] * 1e3, "ms")
    for word in COMMON:
        query = parse(word)
        if isinstance(query, Query):
            taken = min(timed(partial(finder.find, query)) for _ in range(ROUNDS))
            yield Bar(f"  for {word}, which stands in very many", taken * 1e3, "ms")


def counted(folder: Path) -> tuple[int, float]:
    """How many passages there are in the index, and their mean length."""
    (lies,) = (folder / ".briefwright" / "search").glob("*.sqlite")
    connection = sqlite3.connect(lies)
    found = connection.execute("SELECT count(*), avg(length(text)) FROM passage").fetchone()
    connection.close()
    return int(found[0]), float(found[1])


def yardsticks(folder: Path) -> Iterator[Bar]:
    """`grep -r`, and a full-text table with SQLite's own tokenizer."""
    words = ("铁路", "railway", "торговля", "2448亿")
    grep = shutil.which("grep") or "grep"
    looking = partial(subprocess.run, cwd=folder, capture_output=True, check=False)
    times = [timed(partial(looking, [grep, "-r", word, "seeds"])) for word in words]
    yield Bar("yardstick: grep -r, median", statistics.median(times) * 1e3, "ms")
    rows = [
        (one.text,)
        for path in sorted((folder / "seeds").iterdir())
        for one in read(path.name, path.read_bytes()).passages.values()
    ]
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize='unicode61')")
    filling = timed(lambda: table.executemany("INSERT INTO words VALUES (?)", rows), time.process_time)
    yield Bar("yardstick: a plain FTS5 table, filled with passages at hand", len(rows) / filling, "passages/s")
    sql = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20"
    taken = [timed(lambda: [*table.execute(sql, (f'"{word}"',))]) for word in words]  # noqa: B023 - called at once
    yield Bar("yardstick: asked for a word, median", statistics.median(taken) * 1e3, "ms")


def quality() -> Iterator[Bar]:
    """How often the passage that should come first does, and is among the first five: on the sources of `seeds/`."""
    with Finder(Disk(ROOT), None) as finder:
        for language in ("zh", "ru", "en", ""):
            asked = [one for one in ASKED if language in ("", one.language)]
            places = [placed(finder, one) for one in asked]
            name = f"hits, {language or 'all languages'} ({len(asked)} queries)"
            yield Bar(f"{name}: first", 100 * sum(at == 1 for at in places) / len(asked), "%", least=85)
            yield Bar(f"{name}: among five", 100 * sum(0 < at <= 5 for at in places) / len(asked), "%", least=95)


if __name__ == "__main__":
    sys.exit(main())
