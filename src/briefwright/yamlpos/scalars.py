"""Where each character of a scalar's value stands in the file, by the style in which it is written."""

from __future__ import annotations

import re
from functools import cache

from briefwright.span import Runs

_BREAK = r"(?:\r\n|\r|\n)"
_FOLD = rf"(?P<fold>[ \t]*{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*)"
_STYLES = {
    None: rf"(?P<literal>(?:[^ \t\r\n]|[ \t]+(?![ \t\r\n]))+)|{_FOLD}",
    "'": rf"(?P<literal>(?:[^ \t\r\n']|[ \t]+(?![ \t\r\n]))+)|(?P<escape>'')|{_FOLD}",
    '"': (
        rf"(?P<literal>(?:[^ \t\r\n\\]|[ \t]+(?![ \t\r\n]))+)|(?P<join>\\{_BREAK}[ \t]*(?:{_BREAK}[ \t]*)*)"
        rf"|(?P<escape>\\(?:x..|u....|U.{{8}}|.))|{_FOLD}"
    ),
}
_pattern = cache(re.compile)
"""Compiled when first met: a spec seldom holds every style."""
_ONE_BREAK = re.compile(_BREAK)
_LINE = re.compile(rf"([^\r\n]*)({_BREAK}|\Z)")


def scalar_runs(text: str, start: int, end: int, style: str | None, value: str) -> Runs:
    """The map from `value` to `text[start:end]`, which holds the scalar with its marks."""
    if style in ("|", ">"):
        return _block(text, start, end, style, value)
    return _flow(text, start, end, style)


def _flow(text: str, start: int, end: int, style: str | None) -> Runs:
    """Plain and quoted scalars: literal stretches, escapes, and folds (one break is a space, n are n-1 breaks)."""
    runs, quoted = Runs(), style is not None
    for m in _pattern(_STYLES[style]).finditer(text, start + quoted, end - quoted):
        if m.lastgroup == "literal":
            runs.add(m.start(), m.end() - m.start())
        elif m.lastgroup == "escape":
            runs.add(m.start(), 1, m.end() - m.start())
        else:
            breaks = [*_ONE_BREAK.finditer(text, m.start(), m.end())]
            for b in breaks if m.lastgroup == "fold" and len(breaks) == 1 else breaks[1:]:
                runs.add(b.start(), 1, 0 if len(b[0]) == 1 else 2)
    return runs


def _block(text: str, start: int, end: int, style: str, value: str) -> Runs:
    """`|` and `>` scalars."""
    header = _LINE.match(text, start)
    lines = [(m.start(1), m.end(1), m.end()) for m in _LINE.finditer(text, header.end() if header else end, end)]
    indent = _indent(text, lines, value)
    runs, breaks = Runs(), list[tuple[int, int]]()  # breaks not yet given out: a fold may swallow one
    deep_before = first = True  # a line that begins with white space is never folded
    for begin, stop, after in lines:
        if runs.length >= len(value):
            break
        body = begin + indent
        if body >= stop:
            breaks.append((stop, after - stop))
            continue
        deep = text[body] in " \t"
        if style == ">" and not (first or deep or deep_before) and len(breaks) > 1:
            breaks = breaks[1:]
        _give_out(runs, breaks, None)
        runs.add(body, stop - body)
        breaks, deep_before, first = [(stop, after - stop)], deep, False
    _give_out(runs, breaks, len(value))
    return runs


def _give_out(runs: Runs, breaks: list[tuple[int, int]], length: int | None) -> None:
    """Add line ends, up to a length of the value (what is beyond it was chomped)."""
    for at, width in breaks:
        if length is None or runs.length < length:
            runs.add(at, 1, 0 if width == 1 else max(width, 1))


def _indent(text: str, lines: list[tuple[int, int, int]], value: str) -> int:
    """What the first line that is not empty has more of in the file than in the value: its indentation.

    So neither the header's indicators nor the parent's indentation need care.
    """
    for number, got in enumerate(value.split("\n")):
        if got:
            raw = text[lines[number][0] : lines[number][1]]
            return (len(raw) - len(raw.lstrip(" "))) - (len(got) - len(got.lstrip(" ")))
    return len(text) + 1
