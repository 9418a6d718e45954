"""Checks the templates that a workspace holds, without running them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from briefwright import shipped
from briefwright.check.case import TemplateCase
from briefwright.compose.document import Document
from briefwright.files import Files, Unreadable
from briefwright.render.styles import Sheet
from briefwright.render.template_walk import Fault, Scope, Surroundings, Walk, exported
from briefwright.render.templates import FOLDER, SHIPPED, environment, shipped_text, template_path
from briefwright.shapes.reader import nearest
from briefwright.span import Lines, Problem, Span

CODE = "template-error"
_ENDINGS = (".html", ".htm", ".xhtml", ".xml", ".svg", ".txt", ".jinja", ".jinja2", ".j2")
_DEEPEST = 8
"""What counts as a template below `templates/`, and how deep folders are looked into."""

NAMES: Scope = {"brief": Document, "styles": tuple[Sheet, ...]}
"""What every template can print."""


def check(files: Files) -> tuple[TemplateCase, ...]:
    """The templates of the workspace itself, each with what is wrong with it."""
    paths = _templates(files, FOLDER)
    if not paths:
        return ()
    shelf = _Shelf(files, [path.removeprefix(f"{FOLDER}/") for path in paths])
    return tuple(shelf.case(name) for name in shelf.own)


def _templates(files: Files, folder: str, depth: int = 0) -> list[str]:
    """The paths of all templates below a folder."""
    found: list[str] = []
    for name in files.names(folder):
        path = f"{folder}/{name}"
        if name.startswith("."):
            continue
        if name.endswith(_ENDINGS):  # whatever it is: what cannot be read is found, not passed over
            found.append(path)
        elif depth < _DEEPEST and not files.has(path):
            found += _templates(files, path, depth + 1)
    return found


@dataclass(slots=True)
class _Parsed:
    """A template: its text, its tree where it could be read, else what is wrong with it."""

    text: str
    tree: nodes.Template | None = None
    fault: Fault | None = None


@dataclass
class _Shelf:
    """All templates that can be named: the workspace's `own` ones, and the shipped ones behind them."""

    files: Files
    own: list[str]
    parsed: dict[str, _Parsed | None] = field(default_factory=dict)

    @cached_property
    def environment(self) -> Environment:
        return environment(self.files)

    @cached_property
    def around(self) -> Surroundings:
        return Surroundings(self.environment, self.find, self.exports)

    @cached_property
    def given(self) -> dict[str, set[str]]:
        """For a template that others include: the names in scope where they do, which it may use."""
        given: dict[str, set[str]] = {}
        for name in [*self.own, *(name for name in _shipped_names() if name not in self.own)]:
            parsed = self.get(name)
            if parsed is not None and parsed.tree is not None:
                walk = Walk(self.around)
                walk.template(parsed.tree, dict(NAMES))
                for included, names in walk.includes.items():
                    given.setdefault(included, set()).update(names)
        return given

    def get(self, name: str) -> _Parsed | None:
        """A template by the name that others use for it; None where there is none."""
        if name not in self.parsed:
            self.parsed[name] = self._read(name)
        return self.parsed[name]

    def _read(self, name: str) -> _Parsed | None:
        path = template_path(name.removeprefix(SHIPPED))
        own = f"{FOLDER}/{path}"
        if path is None:
            return None
        if name.startswith(SHIPPED) or (name not in self.own and not self.files.has(own)):
            text = shipped_text(path)
            return None if text is None else self._parse(text)
        try:
            data = self.files.read(own)
        except Unreadable as error:
            return _Parsed("", fault=Fault(1, f"this file {error.reason}"))
        try:
            return self._parse(data.decode())
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            text = data.decode(errors="replace")
            return _Parsed(text, fault=Fault(line, "this line is not UTF-8", "save the file as UTF-8"))

    def _parse(self, text: str) -> _Parsed:
        try:
            return _Parsed(text, self.environment.parse(text.removeprefix("\ufeff")))
        except TemplateSyntaxError as error:
            return _Parsed(text, fault=Fault(error.lineno, _sentence(error.message)))
        except RecursionError:
            return _Parsed(text, fault=Fault(1, "this template is nested too deeply"))

    def find(self, name: str) -> tuple[str, str]:
        """What is wrong with the name of a template, and a hint; ("", "") where it can be used."""
        if template_path(name.removeprefix(SHIPPED)) is None:
            return f"{name} leads out of {FOLDER}/", f"use a template of {FOLDER}/ or a shipped one"
        if self.get(name) is None:
            return f"there is no template {name}", nearest(name, [*self.own, *_shipped_names()])
        return "", ""

    def exports(self, name: str) -> frozenset[str] | None:
        """The names that a template exports; None where it cannot be read."""
        parsed = self.get(name)
        return None if parsed is None or parsed.tree is None else exported(parsed.tree)

    def case(self, name: str) -> TemplateCase:
        """A template of the workspace with its problems."""
        parsed = self.get(name)
        assert parsed is not None
        faults = [parsed.fault] if parsed.fault else []
        if parsed.tree is not None:
            walk = Walk(self.around)
            walk.template(parsed.tree, {**dict.fromkeys(self._handed_down(name), Any), **NAMES})
            faults = self._circle(name) or walk.faults or self._compiled(name)
        lines = Lines(parsed.text)
        problems = {(fault.line, fault.message): _problem(fault, lines) for fault in faults}
        return TemplateCase(f"{FOLDER}/{name}", parsed.text, tuple(problems.values()))

    def _compiled(self, name: str) -> list[Fault]:
        """What only compiling shows: a block that is there twice, a macro with two arguments of one name."""
        try:
            self.environment.get_template(name)
        except TemplateSyntaxError as error:
            return [Fault(error.lineno, _sentence(error.message))]
        except SyntaxError as error:
            return [Fault(1, f"this template cannot be compiled: {error.msg}")]
        except (RecursionError, MemoryError):
            return [Fault(1, "this template is nested too deeply")]
        return []

    def _handed_down(self, name: str) -> set[str]:
        """The names that a template has without setting them: from those that it extends, and from its includers."""
        names = set(self.given.get(name, ()))
        for parent in self._parents(name):
            parsed = self.get(parent)
            if parsed is not None and parsed.tree is not None:
                names |= exported(parsed.tree)
        return names

    def _parents(self, name: str) -> list[str]:
        """The templates that one extends, directly or not, as far as they are written out; ends at a circle."""
        chain: list[str] = []
        while (parsed := self.get(name)) is not None and parsed.tree is not None:
            extends = next(parsed.tree.find_all(nodes.Extends), None)
            wanted = extends.template.value if extends and isinstance(extends.template, nodes.Const) else None
            if not isinstance(wanted, str) or wanted in chain:
                break
            chain.append(name := wanted)
        return chain

    def _circle(self, name: str) -> list[Fault]:
        """The fault of a template that extends itself."""
        if name not in self._parents(name):
            return []
        parsed = self.get(name)
        assert parsed is not None
        assert parsed.tree is not None
        extends = next(parsed.tree.find_all(nodes.Extends))
        return [Fault(extends.lineno, f"{name} extends itself", f'to build on the shipped one: "{SHIPPED}{name}"')]


def _shipped_names() -> list[str]:
    root = shipped.templates()
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))


def _problem(fault: Fault, lines: Lines) -> Problem:
    """A fault as a problem of its whole line."""
    number = min(max(fault.line, 1), lines.count)
    start = lines.start(number)
    return Problem(CODE, Span(start, start + len(lines.line(number))), fault.message, fault.hint)


def _sentence(message: str | None) -> str:
    """Jinja's message as ours are written: a small letter first, no full stop."""
    words = (message or "this is no template").strip().rstrip(".")
    return words[:1].lower() + words[1:]
