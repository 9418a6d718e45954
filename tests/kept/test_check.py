"""A check that takes what was kept finds what one finds that does not; and checks no more than it must."""

import json
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from briefwright.settings import Settings
from kept.desks import FILES, HEAD, cold, source, spec, warm

Checked = Callable[[], list[str]]
ALL = sorted([*(name for name in FILES if name.startswith("briefings/")), "s1", "s2", "s3", "templates"])


def test_nothing_is_checked_twice(desk: Path, checked: Checked) -> None:
    first = warm(desk)
    assert {finding.code for finding in first[0]} >= {
        "unknown-source",
        "unknown-passage",
        "invalid-spec",
        "template-error",
    }
    assert first[1].passages == 3
    assert checked() == ALL
    assert warm(desk) == first
    assert checked() == []
    assert cold(desk) == first


@pytest.mark.parametrize(
    ("name", "text", "again"),
    [
        ("briefings/a.yaml", spec("Rail [@s1:p1]."), ["briefings/a.yaml"]),
        ("seeds/s2.md", source("s2", "Ore."), ["briefings/b.yaml", "briefings/c.yaml", "s2"]),
        ("seeds/s1.md", source("s1", "Rail."), ["briefings/a.yaml", "briefings/c.yaml", "s1"]),
        ("seeds/s3.md", source("s3", "Rail."), ["briefings/c.yaml", "s3"]),  # of all it is asked who has the words
        ("seeds/s3.md", None, ["briefings/c.yaml"]),
        ("seeds/s22.md", source("s22", "x"), ["briefings/c.yaml", "s22"]),
        ("seeds/zzz.md", source("zzz", "x"), ["briefings/c.yaml", "zzz"]),  # it may be what was meant
        ("briefings/e.yaml", spec("Rail [@s3:p1]."), ["briefings/e.yaml", "s3"]),  # s3 is no longer unused
        ("briefings/a.yaml", None, []),
        ("maps/m.png", None, ["briefings/b.yaml"]),
        ("maps/other.png", "", []),
        ("templates/own.html", "", ["templates"]),
        ("templates/base.html", "", ["templates"]),
        ("styles/own.css", "", []),
        ("README.md", "", []),
    ],
)
def test_what_a_change_touches_is_checked_again(
    name: str, text: str | None, again: list[str], desk: Path, checked: Checked
) -> None:
    warm(desk)
    checked()
    change(desk / name, text)
    found = warm(desk)
    assert checked() == again
    assert found == cold(desk)
    checked()
    assert warm(desk) == found
    assert checked() == []


def change(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


SENTENCES = (
    *("Rail leads to the sea", "“The road is long and winding”", "“They sail on every third day”", "Ore was 5 mn t"),
    *("“Coal is sold to the north”", "Trade rose by 12 percent", "![map](maps/m.png)", "{=trade.2024}"),
)


def some_spec(chance: random.Random) -> str:
    return spec(" ".join(f"{chance.choice(SENTENCES)} {cite(chance)}." for _ in range(chance.randrange(1, 5))))


def cite(chance: random.Random) -> str:
    kind = chance.randrange(8)
    return "" if kind == 0 else "[@s1]" if kind == 1 else f"[@s{chance.randrange(1, 6)}:p{chance.randrange(1, 4)}]"


def some_source(key: str, chance: random.Random) -> str:
    if chance.random() < 0.1:
        return chance.choice(("", "---\n", "{#p1}\n", source("other", "x")))
    return source(key, *(chance.choice(SENTENCES[:6]).strip("“”") + "." for _ in range(chance.randrange(4))))


def some_change(chance: random.Random) -> tuple[str, str | None]:
    """A file and its new text, None where it goes."""
    kind = chance.randrange(10)
    if kind < 4:
        name, text = f"briefings/{chance.choice('abcde')}.yaml", some_spec(chance)
    elif kind < 9:
        key = f"s{chance.randrange(1, 6)}"
        name, text = f"seeds/{key}.md", some_source(key, chance)
    else:
        titled, broken = ("templates/own.html", "{{ brief.title }}"), ("templates/x.html", "{% if")
        name, text = chance.choice((("maps/m.png", ""), titled, broken))
    return name, None if chance.random() < 0.2 else text


def some_specs(desk: Path, chance: random.Random) -> tuple[str, ...] | None:
    there = sorted(f"briefings/{path.name}" for path in (desk / "briefings").iterdir())
    return None if not there or chance.random() < 0.6 else tuple(chance.sample(there, min(2, len(there))))


SETTINGS = (Settings(), Settings(), Settings(ignore=("unused-source",)), Settings(language="ru"))


@pytest.mark.parametrize("seed", range(6))
def test_whatever_changes_it_is_found_as_by_a_check_without_memory(seed: int, desk: Path) -> None:
    chance = random.Random(seed)
    for _ in range(25):
        name, text = some_change(chance)
        change(desk / name, text)
        asked, settings = some_specs(desk, chance), chance.choice(SETTINGS)
        assert warm(desk, asked, settings) == cold(desk, asked, settings)


def test_a_part_keeps_the_rest(desk: Path, checked: Checked) -> None:
    warm(desk)
    checked()
    change(desk / "briefings/a.yaml", spec("Rail [@s1:p1]."))
    assert warm(desk, ("briefings/a.yaml",)) == cold(desk, ("briefings/a.yaml",))
    checked()
    warm(desk)
    assert checked() == []


def test_other_settings_are_another_matter(desk: Path, checked: Checked) -> None:
    warm(desk)
    checked()
    some = Settings(select=("unknown-source",))
    assert warm(desk, settings=some) == cold(desk, settings=some)
    checked()
    warm(desk)
    warm(desk, settings=some)
    warm(desk, settings=some._replace(fail_on="never"))
    assert checked() == []


def test_another_version_is_another_matter(desk: Path, checked: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    warm(desk)
    checked()
    monkeypatch.setattr("briefwright.kept.program.__version__", "9.9.9")
    warm(desk)
    assert checked() == ALL


def test_what_stands_outside_is_not_kept(desk: Path) -> None:
    (desk.parent / "away.yaml").write_text(FILES["briefings/a.yaml"], "utf-8")
    warm(desk, ("../away.yaml",))
    assert "away" not in "".join(path.read_text("utf-8") for path in (desk / ".briefwright").rglob("*.json"))


def test_no_word_of_where_the_workspace_lies(desk: Path) -> None:
    (desk / "briefings" / "out.yaml").symlink_to("/nowhere")
    (desk / "seeds" / "s1.md").chmod(0)
    warm(desk)
    (kept,) = (desk / ".briefwright").rglob("*.json")
    assert str(desk) not in kept.read_text("utf-8")
    assert desk.parent.name not in kept.read_text("utf-8")


def test_small_workspaces_are_left_alone(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.kept.check.WORTH", 100_000)
    warm(desk)
    assert not (desk / ".briefwright").exists()


def test_a_file_that_changes_meanwhile_is_kept_as_it_was_read(desk: Path) -> None:
    from briefwright.files import Disk
    from briefwright.kept import Keeper

    class Moving:
        """Another text each time."""

        def __init__(self) -> None:
            self.turn = count()

        def read(self, path: str) -> bytes:
            data = Disk(desk).read(path)
            return data + b"\nMore %d.\n" % next(self.turn) if path == "seeds/s1.md" else data

        def names(self, folder: str) -> tuple[str, ...]:
            return Disk(desk).names(folder)

        def has(self, path: str) -> bool:
            return Disk(desk).has(path)

    Keeper(Moving(), Settings(), desk).check(None, templates=True)
    assert warm(desk) == cold(desk)


def test_a_hundred_findings_come_back_whole(desk: Path) -> None:
    odd = "\\ud800 é\\u0000 \U0001f600"
    change(desk / "briefings/a.yaml", f'{spec("x")}gaps: ["{odd}", "[@s1:p{"9" * 50}]"]\n' + "nosuch: 1\n" * 100)
    change(desk / "briefings/b.yaml", "\n".join([HEAD, *(f"nosuch{number}: 1" for number in range(100))]))
    assert len(warm(desk)[0]) > 100
    assert warm(desk) == cold(desk)


def test_the_command_line(desk: Path, capsys: pytest.CaptureFixture[str], checked: Checked) -> None:
    from briefwright.cli import main

    assert main(["check", "--no-cache", "-w", str(desk), "--format", "json"]) == 1
    without = json.loads(capsys.readouterr().out)
    assert not (desk / ".briefwright").exists()
    assert checked() == ALL
    for again in (ALL, []):
        assert main(["check", "-w", str(desk), "--format", "json"]) == 1
        assert json.loads(capsys.readouterr().out) == without
        assert checked() == again
    main(["check", "--no-cache", "-w", str(desk)])
    assert checked() == ALL
