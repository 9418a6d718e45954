"""How many labelled figures are found, how many number words are wrongly taken for figures, and how fast it goes.

    .venv/bin/python benchmarks/quantities.py CLAIMS.json [-v] [--text FILE LANGUAGE]...

CLAIMS holds claims with `claim`, `claim_language`, `figures` (text_in_claim, value, unit, start, end) and `ignore`
(start, end); `--text` adds texts to the speed test, whose other texts are the claims and their passages. With -v each
figure that is missed and each word wrongly taken is listed.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

from briefwright.quantities import Figure, Reading, read

ROUNDS = 5
FRACTION = Decimal("0.0001")
DURATIONS = {"years": "year", "days": "day", "months": "month"}
PERIODS = {"year", "month", "date", "quarter", "half-year", "year-range", "period"}


def close(one: Decimal, other: Decimal) -> bool:
    """Whether two values are equal; the labels write fractions as binary floats and round shares of one."""
    return one == other or abs(one - other) <= FRACTION * abs(other)


def same_unit(figure: Figure, unit: str) -> bool:
    """Whether a figure's unit is the one of the label."""
    unit = unit.split("/", maxsplit=1)[0]
    if unit.startswith("count:"):
        return figure.kind in {"count", "number"}
    if unit in DURATIONS:
        return figure.kind == "duration" and figure.unit == DURATIONS[unit]
    names = {
        "rank": {"rank", "ordinal"},
        "ordinal": {"rank", "ordinal"},
        "multiple": {"times", "time"},
        "points": {"item"},
    }
    return figure.unit in names.get(unit, {unit})


def equal(found: list[Figure], label: dict[str, Any]) -> bool:
    """Whether the figures that overlap a label bear its value and unit out."""
    unit, value = label["unit"], label["value"]
    if unit in PERIODS:
        said = {part for one in found if one.when for part in ends(one)}
        wanted = value if isinstance(value, list) else str(value).split("/")
        return all(any(bears(part, str(end)) for part in said) for end in wanted)
    wanted = [Decimal(str(end)) for end in (value if isinstance(value, list) else [value])]
    if unit == "ratio":
        unit, wanted = "%", [end * 100 for end in wanted]
    have = [end for one in found if same_unit(one, unit) for end in (one.value, one.high) if end is not None]
    if unit == "%" and any(one.kind == "percent" for one in found):
        return all(
            any(close(abs(end), want) or (abs(abs(end) - want) < 1 and one_decimal(want)) for end in have)
            for want in wanted
        )
    return bool(have) and all(
        any(close(abs(end), abs(want)) or rounded(label, end, want) for end in have) for want in wanted
    )


def one_decimal(value: Decimal) -> bool:
    """Labels of a claim that rounds carry the source's value (35.2 for "35 percent")."""
    return value != value.to_integral_value()


def rounded(label: dict[str, Any], end: Decimal, want: Decimal) -> bool:
    """The same for amounts."""
    return bool(label.get("rounding") or label.get("approx")) and abs(end - want) <= want / 100


def ends(figure: Figure) -> list[str]:
    """The labels of a period's ends."""
    assert figure.when is not None
    both = [figure.when, figure.until] if figure.until else [figure.when]
    return [when.label(figure.unit) for when in both]


def bears(said: str, wanted: str) -> bool:
    """Whether a moment is the one wanted; a year that the text leaves out is left to its context."""
    bare = re.sub(r"^now[+-]\d+", "", said).lstrip("-")
    return said == wanted or (bool(bare) and not bare[:4].isdigit() and wanted.endswith(bare))


def measure(claims: list[dict[str, Any]], *, verbose: bool) -> None:
    """Print the table of what is found."""
    totals: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        language, text = claim["claim_language"], claim["claim"]
        reading = read(text, language)
        for label in claim["figures"]:
            found = [one for one in reading.figures if one.span.start < label["end"] and label["start"] < one.span.end]
            good = equal(found, label)
            totals[language, "figures"] += 1
            totals[language, "found"] += good
            unread = any(one.span.start < label["end"] and label["start"] < one.span.end for one in reading.unread)
            totals[language, "left unread"] += not good and (unread or not found)
            if verbose and not good:
                said = [one.label for one in found]
                print(
                    f"{claim['id']} {label['text_in_claim']!r}: {label['value']} {label['unit']} ; read {said} ; {text}"
                )
        for label in claim["ignore"]:
            taken = [
                one for one in reading.figures if one.number.start < label["end"] and label["start"] < one.number.end
            ]
            totals[language, "ignore"] += 1
            totals[language, "taken"] += bool(taken)
            if verbose and taken:
                print(f"{claim['id']} {label['text_in_claim']!r} taken for {taken[0].label!r} ; {text}")
        _unread(reading, claim, totals, verbose=verbose)
    _print(totals)


def _unread(reading: Reading, claim: dict[str, Any], totals: Counter[tuple[str, str]], *, verbose: bool) -> None:
    totals[claim["claim_language"], "unread"] += len(reading.unread)
    if verbose and reading.unread:
        print(f"{claim['id']} unread: {[(one.why, one.text) for one in reading.unread]} ; {claim['claim']}")


def _print(totals: Counter[tuple[str, str]]) -> None:
    names = ("figures", "found", "left unread", "ignore", "taken", "unread")
    print(f"{'':4}" + "".join(f"{name:>13}" for name in names) + f"{'share found':>13}")
    for language in ("zh", "en", "ru", "all"):
        row = [sum(totals[code, name] for code in ("zh", "en", "ru") if language in {code, "all"}) for name in names]
        print(f"{language:4}" + "".join(f"{number:13}" for number in row) + f"{row[1] / max(row[0], 1):13.1%}")


def speed(texts: dict[str, list[str]]) -> None:
    """Print characters and figures a second, for each language."""
    for language, parts in texts.items():
        found = sum(len(read(part, language).figures) for part in parts)  # compiles the tables
        length = sum(map(len, parts))
        times = []
        for _ in range(ROUNDS):
            begin = time.process_time()
            for part in parts:
                read(part, language)
            times.append(time.process_time() - begin)
        best = min(times)
        print(f"{language}: {length:>8} characters, {found:>5} figures: {length / best:>10,.0f} characters a second")


def start_up() -> None:
    """Print how long the import takes beyond an empty interpreter."""
    took = []
    for code in ("pass", "import briefwright.quantities"):
        times = []
        for _ in range(ROUNDS):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - begin)
        took.append(min(times))
    print(f"import: {1000 * (took[1] - took[0]):.0f} ms")


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--text", nargs=2, action="append", default=[], metavar=("FILE", "LANGUAGE"))
    given = parser.parse_args()
    claims = json.loads(given.claims.read_text("utf-8"))
    measure(claims, verbose=given.verbose)
    texts: dict[str, list[str]] = {}
    for claim in claims:
        texts.setdefault(claim["claim_language"], []).append(claim["claim"])
        texts.setdefault(claim["passage_language"], []).append(claim["passage_text"])
    for file, language in given.text:
        texts.setdefault(f"{language}", []).append(Path(file).read_text("utf-8"))
    speed(texts)
    start_up()


if __name__ == "__main__":
    main()
