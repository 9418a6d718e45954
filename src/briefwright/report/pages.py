"""The pages that explain the findings: one Markdown file per code, with examples that are run as tests.

A page is Markdown. Its first paragraph says in a sentence or two what the finding means. A fenced block whose info
string has `file=PATH` is an example: `bad` and `good` ones are files of a workspace that gives the finding at the
stretch between ⟦ and ⟧, or gives none; without either word it is a file that the examples after it also have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefwright.finding import SEVERITIES
from briefwright.report.quoting import columns

FOLDER = Path(__file__).resolve().parents[1] / "check" / "rules"
OPEN, CLOSE = "⟦", "⟧"

_FENCE = re.compile(r"^```(\w+)([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Example:
    """A file of an example workspace: its path, its text with the stretches marked, and what it is there for."""

    use: Literal["bad", "good", "beside"]
    file: str
    language: str
    text: str

    @property
    def plain(self) -> str:
        """The text without the marks."""
        return _MARKED.sub(r"\1", self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """A finding's page: its code, and its parts, words and examples in turn."""

    code: str
    parts: tuple[str | Example, ...]

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples, in their order."""
        return tuple(part for part in self.parts if isinstance(part, Example))

    @property
    def summary(self) -> str:
        """The first paragraph, on one line."""
        words = next(part for part in self.parts if isinstance(part, str))
        return " ".join(words.split("\n\n")[1].split())

    def as_markdown(self) -> str:
        """The page for a Markdown reader: each example with its file's name before it, its stretches underlined."""
        return "".join(part if isinstance(part, str) else _as_fence(part) for part in self._titled())

    def as_text(self) -> str:
        """The page for a terminal."""
        words = "".join(part if isinstance(part, str) else _as_indented(part) for part in self._titled())
        return re.sub(r"^#+ +", "", words, flags=re.MULTILINE)

    def _titled(self) -> tuple[str | Example, ...]:
        """The parts, with the severity in the title."""
        title = f"# {self.code}"
        head = str(self.parts[0]).replace(title, f"{title} ({SEVERITIES[self.code].word})", 1)
        return (head, *self.parts[1:])


def codes() -> tuple[str, ...]:
    """The codes that have a page, sorted."""
    return tuple(sorted(path.stem.replace("_", "-") for path in FOLDER.glob("*.md")))


def page(code: str) -> Page | None:
    """The page of a finding, or None where there is none."""
    if code not in codes():
        return None
    text = (FOLDER / f"{code.replace('-', '_')}.md").read_text("utf-8")
    parts: list[str | Example] = []
    at = 0
    for fence in _FENCE.finditer(text):
        example = _example(fence)
        if example is not None:
            parts += [text[at : fence.start()], example]
            at = fence.end()
    return Page(code, (*parts, text[at:]))


def _example(fence: re.Match[str]) -> Example | None:
    """The example that a fenced block holds, if it is one."""
    words = fence[2].split()
    file = next((word.removeprefix("file=") for word in words if word.startswith("file=")), "")
    use: Literal["bad", "good", "beside"] = "bad" if "bad" in words else "good" if "good" in words else "beside"
    return Example(use, file, fence[1], fence[3]) if file else None


def _caption(example: Example) -> str:
    """What stands before an example."""
    return {"bad": f"Wrong, in `{example.file}`:", "good": f"Right, in `{example.file}`:"}.get(
        example.use, f"With `{example.file}`:"
    )


def _as_fence(example: Example) -> str:
    return f"{_caption(example)}\n\n```{example.language}\n{_underlined(example.text)}```"


def _as_indented(example: Example) -> str:
    lines = _underlined(example.text).splitlines()
    return "\n".join([_caption(example), "", *(f"    {line}".rstrip() for line in lines)])


def _underlined(text: str) -> str:
    """A text with its marked stretches underlined on lines of their own."""
    return "".join(_line(line) for line in text.splitlines())


def _line(line: str) -> str:
    """A line and, where it holds marks, the carets below it."""
    words, carets, at = "", "", 0
    for mark in _MARKED.finditer(line):
        words += line[at : mark.start()]
        carets += " " * (columns(words) - columns(carets)) + "^" * columns(mark[1])
        words, at = words + mark[1], mark.end()
    return f"{words}{line[at:]}\n" + (f"{carets}\n" if carets else "")
