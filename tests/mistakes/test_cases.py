"""Mistakes, one small file each: what `check` finds, to the very character, and nothing besides.

A case file begins with a line that says what the mistake is. Then come sections, each under a line of its own:

    === include base              the files of `cases/base` are put in place first
    === briefings/a.yaml crlf     a file; behind its path: crlf, cr, bom, open (no line end at its end), latin-1, …
    === run check --strict a      what is run; `check` without it
    === exit 1                    without it: 1 where an error is expected, else 0
    === hint WORDS                a finding's hint holds these words
    === related FILE:LINE         a finding points there as well
    === anywhere CODE FILE        a finding of this code in this file, wherever the reader stopped
    === apart CODE …              findings of these codes are not compared

In a file `⟦code|stretch⟧` says that a finding of this code underlines this stretch; `⟦code^|stretch⟧` fixes where it
begins only, `⟦code~|stretch⟧` its line only. `⟨U+0000⟩` is a character and `⟨xFF⟩` a byte that cannot be written as
text. `unused-source` is compared only where a case speaks of it.
"""

import re
import shlex
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest

CASES = Path(__file__).parent / "cases"
NAMES = sorted(str(path.relative_to(CASES).with_suffix("")) for path in CASES.rglob("*.case"))

SEVERITY = {
    "unknown-source": "error",
    "unknown-passage": "error",
    "unknown-data": "error",
    "invalid-citation": "error",
    "duplicate-id": "error",
    "invalid-spec": "error",
    "invalid-source": "error",
    "quote-uncited": "warning",
    "uncited-judgement": "error",
    "unused-source": "note",
    "unused-silencer": "warning",
    "cut-text": "warning",
    "template-error": "error",
}
# What the passages say and when they were read is another matter; these cases are about form.
ELSEWHERE = {
    *("quote-mismatch", "figure-unsupported", "figure-uncited", "sources-conflict", "passage-changed"),
    *("not-reviewed", "single-source", "stale-source", "estimative-language"),
}
PIECE = re.compile(
    r"⟦(?P<code>[a-z-]+)(?P<mode>[~^]?)\||(?P<close>⟧)|⟨U\+(?P<char>[0-9A-F]+)⟩|⟨x(?P<byte>[0-9A-F]{2})⟩|\n"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that has to come: its code, its file, and as many of the four numbers as the case fixes."""

    code: str
    file: str
    place: tuple[int, ...]

    def is_met_by(self, finding: dict[str, object]) -> bool:
        numbers = tuple(finding[name] for name in ("line", "column", "end_line", "end_column"))
        return (self.code, self.file, self.place) == (
            finding["code"],
            finding["file"],
            numbers[: len(self.place)],
        )


@dataclass(slots=True)
class Case:
    """One case file, read."""

    files: dict[str, bytes] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)
    stretches: list[tuple[str, str]] = field(default_factory=list)
    base: str = ""
    run: tuple[str, ...] = ("check",)
    status: int | None = None
    hints: list[str] = field(default_factory=list)
    related: list[tuple[str, int]] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """The line and column of an offset, both from 1; lines end at LF, CRLF or CR."""
    before = re.split(r"\r\n|\r|\n", text[:offset])
    return len(before), len(before[-1]) + 1


def unmarked(body: str, line_end: str) -> tuple[str, list[tuple[str, str, int, int]]]:
    """The text without its marks, and the marks: code, mode, first and last offset."""
    text: list[str] = []
    opened: list[tuple[str, str, int]] = []
    marks: list[tuple[str, str, int, int]] = []
    length = last = 0

    def add(piece: str) -> None:
        nonlocal length
        text.append(piece)
        length += len(piece)

    for match in PIECE.finditer(body):
        add(body[last : match.start()])
        last = match.end()
        if match["code"]:
            opened.append((match["code"], match["mode"], length))
        elif match["close"]:
            marks.append((*opened.pop(), length))
        elif match["char"]:
            add(chr(int(match["char"], 16)))
        elif match["byte"]:
            add(chr(0xDC00 + int(match["byte"], 16)))
        else:
            add(line_end)
    add(body[last:])
    assert not opened, "a mark is not closed"
    return "".join(text), marks


def add_file(case: Case, path: str, traits: list[str], body: str) -> None:
    """Put a file and the findings marked in it into a case."""
    traits = list(traits)
    line_end = "\r\n" if "crlf" in traits else "\r" if "cr" in traits else "\n"
    text, marks = unmarked(body.removesuffix("\n") if "open" in traits else body, line_end)
    for code, mode, start, end in marks:
        place = (*place_of(text, start), *place_of(text, end))
        case.expected.append(Expected(code, path, place[: {"": 4, "^": 2, "~": 1}[mode]]))
        case.stretches.append((code, text[start:end]))
    encoding = next((trait for trait in traits if trait not in {"crlf", "cr", "bom", "open"}), "utf-8")
    errors = "surrogateescape" if encoding == "utf-8" else "strict"
    case.files[path] = (b"\xef\xbb\xbf" if "bom" in traits else b"") + text.encode(encoding, errors)


def read_case(name: str) -> Case:
    """A case by its name, such as `citations/no-colon`."""
    lines = (CASES / f"{name}.case").read_text(encoding="utf-8").split("\n")
    assert lines[0].startswith("# "), "a case begins with a line that says what the mistake is"
    assert lines.pop() == "", "a case ends with a line end"
    case = Case()
    for heading, body in sections(lines[1:]):
        word, *rest = shlex.split(heading)
        match word:
            case "include":
                case.base = rest[0]
            case "run":
                case.run = tuple(rest)
            case "exit":
                case.status = int(rest[0])
            case "hint":
                case.hints.append(" ".join(rest))
            case "related":
                file, line = rest[0].rsplit(":", 1)
                case.related.append((file, int(line)))
            case "anywhere":
                case.expected.append(Expected(rest[0], rest[1], ()))
            case "apart":
                case.apart.update(rest)
            case _:
                add_file(case, word, rest, body)
    return case


def sections(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The heading of each section, without its sign, and the lines under it."""
    starts = [number for number, line in enumerate(lines) if line.startswith("=== ")]
    assert starts[:1] == [0], "a section begins on the second line"
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start].removeprefix("=== "), "".join(f"{line}\n" for line in lines[start + 1 : end])


def put(case: Case, workspace: Path) -> None:
    """Write the files of a case."""
    if case.base:
        shutil.copytree(CASES / case.base, workspace, dirs_exist_ok=True)
    for path, content in case.files.items():
        file = workspace / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def compared(case: Case, findings: list[dict[str, object]]) -> list[dict[str, object]]:
    """The findings that a case is about."""
    apart = ELSEWHERE | case.apart
    if "unused-source" not in {expected.code for expected in case.expected}:
        apart = apart | {"unused-source"}
    return [finding for finding in findings if finding["code"] not in apart]


def differences(case: Case, findings: list[dict[str, object]]) -> list[str]:
    """What is missing and what is besides, in words."""
    left = compared(case, findings)
    said = []
    for expected in sorted(case.expected, key=lambda one: -len(one.place)):
        met = next((finding for finding in left if expected.is_met_by(finding)), None)
        if met is None:
            said.append(f"missing: {expected.code} {expected.file}:{':'.join(map(str, expected.place))}")
        else:
            left.remove(met)
    for finding in left:
        place = ":".join(str(finding[name]) for name in ("line", "column", "end_line", "end_column"))
        said.append(f"besides: {finding['code']} {finding['file']}:{place} {finding['message']}")
    return said


def assert_well_formed(findings: list[dict[str, object]], summary: dict[str, int], workspace: Path) -> None:
    """Hold what every report promises, whatever it holds."""
    order = [(one["file"], one["line"], one["column"], one["code"]) for one in findings]
    assert order == sorted(order)
    for one in findings:
        assert one["severity"] == SEVERITY.get(str(one["code"]), one["severity"])
        assert str(one["message"]).strip()
        assert "\n" not in str(one["message"])
        assert str(workspace) not in f"{one['message']} {one['hint']}"
        assert not PurePosixPath(str(one["file"])).is_absolute()
        assert (one["line"], one["column"]) <= (one["end_line"], one["end_column"])
    counted = Counter(str(one["severity"]) for one in findings)
    assert (summary["errors"], summary["warnings"], summary["notes"]) == (
        counted["error"],
        counted["warning"],
        counted["note"],
    )


def assert_names(case: Case, findings: list[dict[str, object]]) -> None:
    """A finding about a source or a passage names it as written, where no escape stands in it."""
    for code, name in (("unknown-source", "source"), ("unknown-passage", "passage")):
        written = Counter(stretch for at, stretch in case.stretches if at == code)
        if not any("\\" in stretch for stretch in written):
            assert Counter(one[name] for one in findings if one["code"] == code) == written


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, tmp_path: Path, check: Callable[..., SimpleNamespace]) -> None:
    case = read_case(name)
    put(case, tmp_path)
    assert case.run[0] == "check"
    outcome = check(tmp_path, *case.run[1:])
    assert outcome.status in {0, 1}, outcome.err
    assert differences(case, outcome.findings) == []
    wrong = any(SEVERITY[expected.code] == "error" for expected in case.expected)
    assert outcome.status == (int(wrong) if case.status is None else case.status)
    assert_well_formed(outcome.findings, outcome.summary, tmp_path)
    if not any(option.startswith(("--select", "--ignore")) for option in case.run):
        assert_names(case, outcome.findings)
    for hint in case.hints:
        assert any(hint in str(one["hint"]) for one in outcome.findings), [one["hint"] for one in outcome.findings]
    places = [(str(at["file"]), int(at["line"])) for one in outcome.findings for at in one["related"]]
    assert set(case.related) <= set(places)


def test_there_are_enough_cases() -> None:
    silent = [name for name in NAMES if name.startswith("silent/")]
    assert len(silent) >= 50
    assert len(NAMES) - len(silent) >= 240


def test_every_finding_has_cases() -> None:
    counted = Counter(expected.code for name in NAMES for expected in read_case(name).expected)
    assert set(counted) == set(SEVERITY)
    assert min(counted.values()) >= 3, counted


def test_a_case_expects_something_unless_it_is_silent() -> None:
    for name in NAMES:
        assert bool(read_case(name).expected) != name.startswith("silent/"), name


def test_marks_are_counted_in_code_points_and_nest() -> None:
    text, marks = unmarked("a𠮷⟦one|⟦two^|b⟧\nc⟧⟨U+0009⟩⟦three|⟧\n", "\r\n")
    assert text == "a𠮷b\r\nc\t\r\n"
    assert [(code, mode, place_of(text, start), place_of(text, end)) for code, mode, start, end in marks] == [
        ("two", "^", (1, 3), (1, 4)),
        ("one", "", (1, 3), (2, 2)),
        ("three", "", (2, 3), (2, 3)),
    ]
