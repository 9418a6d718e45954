"""Silencers: what an analyst has said may stand, and why.

Three kinds stand in a spec: a comment `# briefwright: ignore[code] reason` on the line of a key or the line above
(it covers that key's value), `<!-- briefwright: ignore[code] reason -->` inside a text (it covers that text), and the
spec's `ignore:` (a path, or all of it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefwright.check.case import BriefCase
from briefwright.span import Lines, Problem, Span
from briefwright.spec import Spec
from briefwright.yamlpos import Comment, Node

_COMMENT = re.compile(r"#\s*briefwright:\s*(?P<words>.*)\Z")
_FORM = re.compile(r"ignore\[(?P<codes>[\w\s,-]*)\]\s*(?P<reason>.*)\Z", re.DOTALL)
_HINT = "write ignore[code] and the reason"


class Silencer(NamedTuple):
    """A silencer: the codes that it silences, the stretches that it covers (None = the whole spec), its own place."""

    codes: tuple[str, ...]
    covers: tuple[Span, ...] | None
    span: Span

    def silences(self, problem: Problem) -> bool:
        """Whether a finding is meant."""
        if problem.code not in self.codes:
            return False
        return self.covers is None or any(c.start <= problem.span.start <= c.end for c in self.covers)


def silencers(case: BriefCase) -> tuple[tuple[Silencer, ...], tuple[Problem, ...]]:
    """The silencers of a spec, and what is wrong with those that are none."""
    good: list[Silencer] = []
    wrong: list[Problem] = []
    for found in (*_in_comments(case.spec), *_in_texts(case), *_in_ignore(case)):
        if isinstance(found, Problem):
            wrong.append(found)
        else:
            good.append(found)
    return tuple(good), tuple(wrong)


def _in_comments(spec: Spec) -> Iterator[Silencer | Problem]:
    if spec.root is None:
        return
    lines = spec.lines
    entries: dict[int, list[tuple[int, int, bool]]] | None = None
    below = _below(lines, spec.comments)
    for comment in spec.comments:
        m = _COMMENT.match(comment.words)
        if m is None:
            continue
        codes, problem = _parse(m["words"], comment.span)
        if problem is not None:
            yield problem
        else:
            if entries is None:
                entries = _by_line(spec.root, lines)
            line = lines.place(comment.span.start).line
            yield Silencer(codes, _covered(entries.get(below.get(line, line), []), lines), comment.span)


def _parse(words: str, span: Span) -> tuple[tuple[str, ...], Problem | None]:
    m = _FORM.match(words.strip())
    codes = tuple(code for code in re.split(r"[\s,]+", m["codes"]) if code) if m else ()
    if m is None or not codes:
        return (), Problem("invalid-spec", span, "this silencer names no code", _HINT)
    if not m["reason"].strip():
        return (), Problem("invalid-spec", span, "a silencer needs a reason", "say why behind the ]")
    return codes, None


def _below(lines: Lines, comments: tuple[Comment, ...]) -> dict[int, int]:
    """For the line of each comment that stands alone, the next line below it that is none such."""
    found: dict[int, int] = {}
    for line in sorted((lines.place(c.span.start).line for c in comments if c.alone), reverse=True):
        found[line] = found.get(line + 1, line + 1)
    return found


def _by_line(root: Node, lines: Lines) -> dict[int, list[tuple[int, int, bool]]]:
    """Keys and items by the line on which they begin."""
    found: dict[int, list[tuple[int, int, bool]]] = {}
    for entry in _entries(root):
        found.setdefault(lines.place(entry[0]).line, []).append(entry)
    return found


def _covered(entries: list[tuple[int, int, bool]], lines: Lines) -> tuple[Span, ...]:
    """What a comment covers of a line: the keys with their values, else the items that begin there.

    Each to the end of its last line: a comment that cuts a value short belongs to it.
    """
    keys = [entry for entry in entries if entry[2]]
    return tuple(Span(first, lines.end(lines.place(last).line)) for first, last, _ in keys or entries)


def _entries(node: Node) -> Iterator[tuple[int, int, bool]]:
    """Where each key with its value, and each item, begins and ends; whether it is a key."""
    stack, seen = [node], {id(node)}
    while stack:
        node = stack.pop()
        pairs = [(key, value, True) for key, value in node.pairs] or [(item, item, False) for item in node.items]
        for key, value, named in pairs:
            yield key.start, max(key.end, value.end if value.start >= key.start else key.end), named
            if id(value) not in seen:
                seen.add(id(value))
                stack.append(value)


def _in_texts(case: BriefCase) -> Iterator[Silencer]:
    if case.resolved is None:
        return
    for text in case.resolved.brief.texts:
        for language, prose in case.resolved.proses_of(text):
            node = text.node(language)
            for silencer in prose.silencers:
                if node is not None and silencer.reason:
                    yield Silencer(silencer.codes, (node.span,), silencer.span)


def _in_ignore(case: BriefCase) -> Iterator[Silencer]:
    if case.spec.brief is not None:
        for item in case.spec.brief.ignored:
            yield Silencer((item.code,), (item.covers,) if item.covers else None, item.span)
