"""What a check of a large workspace costs: CPU seconds and memory, cold, with nothing changed, and after one change.

Writes a workspace of invented sources in Chinese, English and Russian and of briefs that cite them, each claim with a
figure that its passage bears out, in another language as often as not, and every tenth citation a quotation. At
`--scale 1` it has 1,000 briefs of 50 citations over 500 sources of 200 passages. All rules run, those on trial as
well; a cold check without the rules on figures shows what these cost. A second run at half the scale shows whether
the cost grows in step with the citations.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("briefwright")
BRIEFS, CITATIONS, SOURCES, PASSAGES = 1000, 50, 500, 200
LANGUAGES = ("en", "zh", "ru")
COLD, WARM, MEMORY = 40.0, 3.0, 1000.0
"""The most CPU seconds of a cold check and of one where nothing changed, and the most megabytes, at scale 1."""
IN_STEP = 2.3
"""How many times as long a cold check of twice the citations may take."""
FIGURES = ("figure-unsupported", "figure-uncited")

GOODS: tuple[dict[str, str], ...] = (
    {"en": "coal", "zh": "煤炭", "ru": "угля"},
    {"en": "timber", "zh": "木材", "ru": "древесины"},
    {"en": "copper ore", "zh": "铜矿石", "ru": "медной руды"},
    {"en": "grain", "zh": "粮食", "ru": "зерна"},
    {"en": "machinery", "zh": "机械", "ru": "машин"},
    {"en": "electricity", "zh": "电力", "ru": "электроэнергии"},
    {"en": "fertilizer", "zh": "化肥", "ru": "удобрений"},
)
PLACES: tuple[dict[str, str], ...] = (
    {"en": "Northport", "zh": "北港", "ru": "Северной гавани"},
    {"en": "the Lake District", "zh": "湖区", "ru": "Озёрного края"},
    {"en": "the Hill Province", "zh": "山省", "ru": "Горной области"},
    {"en": "the River Union", "zh": "河联", "ru": "Речного союза"},
)
AMOUNT = {
    "en": "In {year}, exports of {good} from {place} were worth US${value} billion.",
    "zh": "{year}年,{place}的{good}出口额为{value100}亿美元。",
    "ru": "В {year} году экспорт {good} из {place} составил {value_ru} млрд долларов США.",
}
GROWTH = {
    "en": "In {year}, the output of {good} in {place} grew by {rate} percent.",
    "zh": "{year}年,{place}的{good}产量增长{rate}%。",
    "ru": "В {year} году производство {good} в пределах {place} выросло на {rate_ru}%.",
}
AROUND = {
    "en": "Officials expect that roads and storage will decide how far this goes, and traders agree with them.",
    "zh": "官员们认为，道路和仓储条件将决定今后的发展，商界也持同样的看法。",
    "ru": "Чиновники полагают, что дальнейшее решат дороги и склады, и торговцы с ними согласны.",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What a passage says, to be worded in any language."""

    form: dict[str, str]
    good: dict[str, str]
    place: dict[str, str]
    year: int
    tenths: int

    def worded(self, language: str) -> str:
        """The fact as a sentence."""
        value = f"{self.tenths // 10}.{self.tenths % 10}"
        return self.form[language].format(
            year=self.year,
            good=self.good[language],
            place=self.place[language],
            value=value,
            value100=self.tenths,
            value_ru=value.replace(".", ","),
            rate=value,
            rate_ru=value.replace(".", ","),
        )


@cache
def facts(number: int) -> tuple[Fact, ...]:
    """The facts of a source, a passage each."""
    chance = random.Random(number)
    return tuple(
        Fact(
            chance.choice((AMOUNT, GROWTH)),
            chance.choice(GOODS),
            chance.choice(PLACES),
            chance.randrange(1995, 2024),
            chance.randrange(11, 99),
        )
        for _ in range(PASSAGES)
    )


def source(number: int) -> str:
    """The text of a source file."""
    language = LANGUAGES[number % 3]
    head = (
        f"---\nkey: s{number}\ntype: article-journal\ntitle: Trade {number}\nauthor: [{{family: Desk, given: A}}]\n"
        f"container-title: Trade Notes\nissued: 2024-05\npage: 1-{PASSAGES}\nlanguage: {language}\n---\n\n# Trade\n"
    )
    passages = (
        f"\n{{#p{at} page={at}}}\n{AROUND[language]}{'' if language == 'zh' else ' '}{fact.worded(language)}\n"
        for at, fact in enumerate(facts(number), 1)
    )
    return head + "".join(passages)


def brief(number: int, sources: int) -> str:
    """The text of a spec."""
    language, chance = LANGUAGES[number % 3], random.Random(-number)
    lines = [
        "kind: country\nsubjects: [MNG]\n",
        f"title: {'出口' if language == 'zh' else 'Экспорт' if language == 'ru' else 'Exports'}\n",
        f"as_of: 2024-12-31\nlanguage: {language}\nsections:\n",
    ]
    for at in range(CITATIONS):
        if at % 10 == 0:
            lines.append(
                f"  - heading: {'贸易' if language == 'zh' else 'Торговля' if language == 'ru' else 'Trade'}\n"
            )
            lines.append("    text: |\n")
        key = chance.randrange(sources // 3) * 3 + number % 3 if at % 10 == 9 else chance.randrange(sources)
        passage = chance.randrange(PASSAGES)
        cited = f"[@s{key}:p{passage + 1}]"
        if at % 10 == 9:
            words = AROUND[language].rstrip(".。")
            quoted = {"en": f"“{words}”", "zh": f"“{words}”", "ru": f"«{words}»"}[language]
            lines.append(f"      {quoted} {cited}{'。' if language == 'zh' else '.'}\n\n")
        else:
            worded = facts(key)[passage].worded(language)
            lines.append(f"      {worded[:-1]} {cited}{worded[-1]}\n")
    return "".join(lines)


def write(folder: Path, scale: float) -> None:
    """Write a workspace."""
    sources = max(3, round(SOURCES * scale))
    (folder / "seeds").mkdir(parents=True)
    (folder / "briefings").mkdir()
    for number in range(sources):
        (folder / "seeds" / f"s{number}.md").write_text(source(number), "utf-8")
    for number in range(round(BRIEFS * scale)):
        (folder / "briefings" / f"b{number:04}.yaml").write_text(brief(number, sources), "utf-8")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: CPU seconds, the highest resident set in megabytes; and what its report counts."""

    seconds: float
    megabytes: float
    summary: dict[str, int]


def cost(folder: Path, *words: str) -> Cost:
    """Run `check` with some options, its modules compiled once as in any installed program."""
    with tempfile.TemporaryFile() as out:
        command = (str(PROGRAM), "check", "--format", "json", *words)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, env=kept)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"check ended with {process.returncode}")
        out.seek(0)
        summary = json.loads(out.read())["summary"]
    memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Cost(usage.ru_utime + usage.ru_stime, memory, summary)


def measured(scale: float, folder: Path) -> dict[str, Cost]:
    """The costs of a workspace at a scale."""
    from briefwright.check.rules import RULES

    write(folder, scale)
    all_rules = ("--select", ",".join(rule.code for rule in RULES))
    costs = {"without figures": cost(folder, "--no-cache", *all_rules, "--ignore", ",".join(FIGURES))}
    costs["cold"] = cost(folder, *all_rules)
    costs["nothing changed"] = cost(folder, *all_rules)
    spec = folder / "briefings" / "b0000.yaml"
    spec.write_text(spec.read_text("utf-8") + "# looked at\n", "utf-8")
    costs["one spec changed"] = cost(folder, *all_rules)
    seed = folder / "seeds" / "s0.md"
    seed.write_text(seed.read_text("utf-8") + "\n{#p0}\nOne passage more.\n", "utf-8")
    costs["one source changed"] = cost(folder, *all_rules)
    return costs


def ratios(half: dict[str, Cost], whole: dict[str, Cost]) -> dict[str, float]:
    """What the costs are to one another."""
    cold = whole["cold"].seconds
    return {
        "twice the citations take, of the time": cold / half["cold"].seconds,
        "the rules on figures take, of the rest": cold / whole["without figures"].seconds - 1,
        "with nothing changed it takes, of the cold check": whole["nothing changed"].seconds / cold,
        "after one spec has changed, of the cold check": whole["one spec changed"].seconds / cold,
        "after one source has changed, of the cold check": whole["one source changed"].seconds / cold,
    }


def main() -> None:
    """Measure and print; ends with 1 where a limit is not kept."""
    parser = argparse.ArgumentParser(description="What a check of a large workspace costs.")
    parser.add_argument("--scale", type=float, default=1.0, help="1 = 1,000 briefs of 50 citations (default)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the workspace there and keep it")
    options = parser.parse_args()
    found: dict[float, dict[str, Cost]] = {}
    with tempfile.TemporaryDirectory() as name:
        for scale in (options.scale / 2, options.scale):
            folder = options.keep if options.keep and scale == options.scale else Path(name) / str(scale)
            found[scale] = measured(scale, folder)
            for what, taken in found[scale].items():
                counts = ", ".join(f"{count} {noun}" for noun, count in taken.summary.items())
                print(f"{scale:<6g}{what:20}{taken.seconds:8.2f} s CPU{taken.megabytes:8.0f} MB   {counts}", flush=True)
    whole = found[options.scale]
    told = ratios(found[options.scale / 2], whole)
    for what, ratio in told.items():
        print(f"{what}: {ratio:.2f}")
    if options.scale == 1.0:
        cold, warm = whole["cold"], whole["nothing changed"].seconds
        print(f"of the limit: cold {cold.seconds / COLD:.2f}, nothing changed {warm / WARM:.2f}", end=", ")
        print(f"memory {cold.megabytes / MEMORY:.2f}")
        growth = next(iter(told.values()))
        if cold.seconds > COLD or warm > WARM or cold.megabytes > MEMORY or growth > IN_STEP:
            sys.exit(f"over the limit of {COLD:g} s cold, {WARM:g} s warm, {MEMORY:g} MB, growth in step")


if __name__ == "__main__":
    main()
