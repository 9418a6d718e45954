"""What stands over the last good draft while a file cannot be read: the fault, with the lines where it stands."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from briefwright.files import Files, Unreadable
from briefwright.render.templates import TemplateFault
from briefwright.span import Lines, Place, Problem
from briefwright.unable import Unable

_AROUND = 3
_MOST = 12
_LONGEST = 400
"""Lines shown before and after a fault, lines of the fault itself, characters of a line."""
_PLACED = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): (?P<what>.*)\Z", re.DOTALL)


class Line(NamedTuple):
    """A line of the file, with the stretch at fault in it (characters from 0), if any."""

    number: int
    text: str
    marked: tuple[int, int] | None


class Overlay(NamedTuple):
    """A fault: `line` and `column` from 1, 0 where the fault has no place."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    lines: tuple[Line, ...] = ()

    def values(self) -> dict[str, Any]:
        """The overlay as JSON has it."""
        lines = [{"number": n, "text": text, "marked": marked and [*marked]} for n, text, marked in self.lines]
        return {**self._asdict(), "lines": lines}


def of_problem(file: str, text: str, problem: Problem) -> Overlay:
    """A problem of a file's text."""
    lines = Lines(text)
    start, end = lines.place(problem.span.start), lines.place(max(problem.span.start, problem.span.end))
    return Overlay(file, *start, problem.message, problem.hint, _shown(lines, start, end))


def of_template(fault: TemplateFault, files: Files) -> Overlay:
    """A template that failed while it was printing."""
    where = f", line {fault.line}" if fault.line else ""
    what = fault.what.removeprefix(f"{fault.path}{where}: ")
    return _of_line(files, fault.path, fault.line, what, fault.do)


def of_settings(fault: Unable, files: Files, file: str) -> Overlay:
    """A faulty file of settings; its line stands in the words."""
    found = _PLACED.match(fault.what)
    line, what = (int(found["line"]), found["what"]) if found else (0, fault.what)
    return _of_line(files, file, line, what, fault.do)


def _of_line(files: Files, file: str, line: int, what: str, hint: str) -> Overlay:
    """A fault of a whole line."""
    try:
        lines = Lines(files.read(file).decode("utf-8", "replace"))
    except Unreadable:
        return Overlay(file, line, 0, what, hint)
    if not 0 < line <= lines.count:
        return Overlay(file, 0, 0, what, hint)
    return Overlay(file, line, 1, what, hint, _shown(lines, Place(line, 1), Place(line, len(lines.line(line)) + 1)))


def _shown(lines: Lines, start: Place, end: Place) -> tuple[Line, ...]:
    """The lines from `start` to `end` and some around them."""
    last = min(end.line, start.line + _MOST - 1, lines.count)
    shown = range(max(1, start.line - _AROUND), min(lines.count, last + _AROUND) + 1)
    return tuple(Line(number, lines.line(number)[:_LONGEST], _marked(lines, number, start, end)) for number in shown)


def _marked(lines: Lines, number: int, start: Place, end: Place) -> tuple[int, int] | None:
    """The stretch of a line that lies between two places; an empty one at the place of an empty fault."""
    if not start.line <= number <= end.line:
        return None
    length = min(len(lines.line(number)), _LONGEST)
    begin = min(start.column - 1 if number == start.line else 0, length)
    stop = min(end.column - 1 if number == end.line else length, length)
    return begin, max(begin, stop)
