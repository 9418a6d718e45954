"""How well originals are ingested: gold, drawn layouts, the loss account, stable IDs, and how fast.

    .venv/bin/python benchmarks/ingest.py ORIGINAL... [--score SCORER] [--seeds 71,72,73] [--layouts 24] [-v]
    .venv/bin/python benchmarks/ingest.py --pdf 11,12,13 [-v]

SCORER is a program that takes the path of a JSON file, [{"file": NAME, "sources": [SOURCE, …]}], and prints a score;
its verdict is shown last. The texts with many notes are set anew in layouts drawn by chance, and ingested again. With
--pdf, ten documents of our own are set as PDF, each in a layout drawn for each of the seeds, and on pages of two
columns with notes at the foot of each.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from briefwright.corpus.show import source_values
from briefwright.corpus.sourcefile import read as read_source
from briefwright.ingest.account import account, missing
from briefwright.ingest.emit import file_text
from briefwright.ingest.run import Ingested, ingest
from briefwright.readers import read

ROUNDS = 3
MANY = 20
"""Passages and notes from which a text is worth setting anew."""


def sources_of(done: Ingested, stem: str) -> list[dict[str, Any]]:
    """The sources as `show --format json` prints them, read back from what would be written."""
    values = []
    for made in done.sources:
        source = read_source(f"seeds/{stem}.md", file_text(stem, made, {"file": done.original.name}).encode())
        assert not source.problems, source.problems[0]
        values.append(source_values(source))
    return values


def measure(paths: list[Path]) -> list[dict[str, Any]]:
    """Ingest all originals; print speed and loss account."""
    out, size, spent = [], 0, 0.0
    for path in paths:
        data = path.read_bytes()
        times = []
        for _ in range(ROUNDS):
            begin = time.process_time()
            done = ingest(read(path.name, data))
            times.append(time.process_time() - begin)
        size, spent = size + len(data), spent + min(times)
        counts = account(done)
        shares = ", ".join(f"{name or 'NOTHING'} {n}" for name, n in counts.most_common())
        lost = missing(done)
        print(f"{path.name}: {len(data) / min(times) / 1e6:.2f} MB/s; {shares}; not found again: {len(lost)} lines")
        out.append({"file": path.name, "sources": sources_of(done, "benchmark")})
    print(f"speed: {size / spent / 1e6:.2f} MB/s of processor time, files and all stages")
    return out


def layouts(rich: list[dict[str, Any]], seeds: list[int], count: int, verbose: bool) -> None:
    """Print the shares found in drawn layouts: where pages are known or do not matter, and where not."""
    sys.path[0] = str(Path(__file__).parents[1] / "tests")  # not this folder, whose file bears the same name
    from ingest.scoring import score
    from ingest.typeset import drawn, from_source, typeset

    texts = [from_source(source) for source in rich]
    totals: dict[bool, tuple[Counter[str], Counter[str]]] = {known: (Counter(), Counter()) for known in (True, False)}
    for seed in seeds:
        for name, article, layout in drawn(count, seed, texts):
            done = ingest(read(name, typeset([article], layout).encode()))
            found, wanted, misses = score(article, list(done.sources))
            totals[layout.is_known][0].update(found)
            totals[layout.is_known][1].update(wanted)
            if verbose and misses:
                print(f"{seed}/{name}: " + "; ".join(misses[:6]))
    for known, (found, wanted) in totals.items():
        shares = "  ".join(f"{kind} {100 * found[kind] / n:.1f}%" for kind, n in wanted.items())
        print(f"layouts, {'page known or endnotes' if known else 'neither':22}: {shares}")


def pdfs(seeds: list[int], verbose: bool) -> None:
    """Print the shares found of our documents in PDFs of drawn layouts."""
    sys.path[0] = str(Path(__file__).parents[1] / "tests")
    from ingest.documents import documents
    from ingest.found import compare
    from ingest.pdf_layouts import drawn_pdfs, side_by_side, typeset_pdf

    texts = documents()
    files = [(text, layout.name, typeset_pdf(text, layout)) for text, layout in drawn_pdfs(texts, seeds)]
    files += [(text, "side by side", side_by_side(text, seeds[0] + n)) for n, text in enumerate(texts)]
    found, wanted, invented, spent, pages = Counter[str](), Counter[str](), 0, 0.0, 0
    for text, name, data in files:
        begin = time.perf_counter()
        done = ingest(read(f"{text.name}.pdf", data))
        spent += time.perf_counter() - begin
        pages += max(line.page for line in done.original.lines)
        result = compare(text, done.sources[0])
        found += result.found
        wanted += result.wanted
        invented += len(result.invented) + len(missing(done))
        if verbose and (result.misses or result.invented):
            print(f"{text.name} {name}: " + "; ".join((*result.misses, *result.invented)[:6]))
    shares = "  ".join(f"{kind} {100 * found[kind] / n:.1f}%" for kind, n in wanted.items())
    print(f"PDF, {len(files)} files: {shares}  invented or lost {invented}; {1000 * spent / pages:.0f} ms a page")


def main() -> int:
    """Run all parts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("originals", nargs="*", type=Path)
    parser.add_argument("--pdf", metavar="SEEDS", default="")
    parser.add_argument("--score", metavar="SCORER")
    parser.add_argument("--seeds", default="71,72,73")
    parser.add_argument("--layouts", type=int, default=24)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    if options.pdf:
        pdfs([int(seed) for seed in options.pdf.split(",")], options.verbose)
    if not options.originals:
        return 0
    entries = measure(sorted(options.originals))
    rich = [
        source
        for entry in entries
        for source in entry["sources"]
        if len(source["passages"]) > MANY and len(source["notes"]) > MANY
    ]
    if rich and options.layouts:
        seeds = [int(seed) for seed in options.seeds.split(",")]
        layouts(rich, seeds, options.layouts, options.verbose)
    if not options.score:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ingested.json"
        path.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
        return subprocess.run([options.score, str(path)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
