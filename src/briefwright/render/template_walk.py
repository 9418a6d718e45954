"""Walks a parsed template and says what cannot work: unknown names, fields, filters, tests, and templates.

Names are followed through `set`, loops, macros and imports. What a macro is called with, and what a filter gives,
is not known; then nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, nodes

from briefwright.render import template_types as types
from briefwright.render.template_types import MISSING, Module, Type
from briefwright.shapes.reader import nearest

Scope = dict[str, Type]
_IN_LOOP: Mapping[str, Type] = {"loop": Any}
_IN_MACRO: Mapping[str, Type] = {"caller": Any, "varargs": Any, "kwargs": Any}
_SAME = frozenset({"list", "reverse", "sort", "unique", "select", "reject", "selectattr", "rejectattr", "slice"})
"""Filters that give what they got, or some of it."""
_ONE = frozenset({"first", "last", "random", "min", "max"})
"""Filters that give one of what they got."""
_BY_FIELD = frozenset({"map", "selectattr", "rejectattr", "sort", "unique", "groupby", "min", "max", "sum"})
"""Filters that name a field: first, or as `attribute`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that cannot work, at a line."""

    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a template stands among.

    `find` says what is wrong with a template's name ("" where it is found, and the nearest as hint); `exports` gives
    the names that a template exports (None where it cannot be read).
    """

    environment: Environment
    find: Callable[[str], tuple[str, str]]
    exports: Callable[[str], frozenset[str] | None]


@dataclass
class Walk:
    """One template: `faults` found in it, and `includes`, the names in scope where it includes another."""

    around: Surroundings
    faults: list[Fault] = field(default_factory=list)
    includes: dict[str, set[str]] = field(default_factory=dict)
    quiet: bool = False
    perhaps: frozenset[str] = frozenset()

    def template(self, tree: nodes.Template, names: Scope) -> None:
        """Walk a whole template, in which these names are known."""
        self.perhaps = _asked_for(tree)
        scope = {**names, **dict.fromkeys(exported(tree, private=True), Any), "self": Any}
        self.body(tree.body, scope)

    def say(self, node: nodes.Node, message: str, hint: str = "") -> None:
        """Note a fault, unless what is looked at may be undefined."""
        if not self.quiet:
            self.faults.append(Fault(node.lineno, message, hint))

    # --- Statements ------------------------------------------------------------------------------------------------

    def body(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        """Statements, one after the other."""
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: Scope) -> None:
        """A statement; what it sets is added to the scope."""
        special = getattr(self, f"_{type(node).__name__.lower()}", None)
        if special is not None:
            special(node, scope)
        elif isinstance(node, nodes.Expr):
            self.expression(node, scope)
        else:
            self.body(node.iter_child_nodes(), scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        one = types.element(self.expression(node.iter, scope))
        inner = {**scope, **_IN_LOOP}
        self.assign(node.target, one, inner)
        if node.test is not None:
            self.expression(node.test, inner)
        self.body(node.body, inner)
        self.body(node.else_, dict(scope))

    def _macro(self, node: nodes.Macro | nodes.CallBlock, scope: Scope) -> None:
        inner = {**scope, **_IN_MACRO}
        for default in node.defaults:
            self.expression(default, scope)
        for argument in node.args:
            self.assign(argument, Any, inner)
        self.body(node.body, inner)

    def _callblock(self, node: nodes.CallBlock, scope: Scope) -> None:
        self.expression(node.call, scope)
        self._macro(node, scope)

    def _with(self, node: nodes.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self.assign(target, self.expression(value, scope), inner)
        self.body(node.body, inner)

    def _block(self, node: nodes.Block, scope: Scope) -> None:
        self.body(node.body, {**scope, "super": Any})

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        self.assign(node.target, self.expression(node.node, scope), scope)

    def _assignblock(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self.body(node.body, dict(scope))
        self.assign(node.target, Any, scope)

    def _extends(self, node: nodes.Extends, scope: Scope) -> None:
        self._named(node, scope)

    def _include(self, node: nodes.Include, scope: Scope) -> None:
        for name in self._named(node, scope, ignore_missing=node.ignore_missing):
            if node.with_context:
                self.includes.setdefault(name, set()).update(scope)

    def _import(self, node: nodes.Import, scope: Scope) -> None:
        names = self._named(node, scope)
        exports = self.around.exports(names[0]) if names else None
        scope[node.target] = Any if exports is None else Module(exports)

    def _fromimport(self, node: nodes.FromImport, scope: Scope) -> None:
        names = self._named(node, scope)
        exports = self.around.exports(names[0]) if names else None
        for wanted in node.names:
            name, target = wanted if isinstance(wanted, tuple) else (wanted, wanted)
            scope[target] = Any
            if exports is not None and name not in exports:
                self.say(node, f"{names[0]} has no {name}", nearest(name, exports))

    def _named(self, node: Any, scope: Scope, *, ignore_missing: bool = False) -> list[str]:
        """The templates that a statement names, as far as they are written out; says which cannot be used."""
        wanted = node.template
        choices = wanted.items if isinstance(wanted, nodes.Tuple | nodes.List) else [wanted]
        self.expression(wanted, scope)
        written = [one.value for one in choices if isinstance(one, nodes.Const) and isinstance(one.value, str)]
        wrong = [(name, *self.around.find(name)) for name in written]
        found = [name for name, message, _ in wrong if not message]
        for _, message, hint in wrong:
            other = found or ignore_missing or len(written) < len(choices)
            if message and ("leads out" in message or not other):
                self.say(node, message, hint)
        return found

    # --- Expressions -----------------------------------------------------------------------------------------------

    def assign(self, target: nodes.Node, value: Type, scope: Scope) -> None:
        """Make a name, or the names of a tuple, known."""
        if isinstance(target, nodes.Name):
            scope[target.name] = value
        elif isinstance(target, nodes.Tuple):
            for one in target.items:
                self.assign(one, Any, scope)
        elif isinstance(target, nodes.NSRef) and target.name not in scope:
            self.say(target, f"{target.name} is not defined", nearest(target.name, scope))

    def expression(self, node: nodes.Node, scope: Scope) -> Type:
        """The type of an expression; says what in it cannot work."""
        special = getattr(self, f"of_{type(node).__name__.lower()}", None)
        if special is not None:
            return special(node, scope)
        kinds = [self.expression(child, scope) for child in node.iter_child_nodes()]
        if isinstance(node, nodes.And | nodes.Or):
            return types.either(*kinds)
        return Any

    def of_name(self, node: nodes.Name, scope: Scope) -> Type:
        """A name: what the scope says of it."""
        if node.name in scope:
            return scope[node.name]
        if node.name not in self.around.environment.globals and node.name not in self.perhaps:
            known = [*scope, *self.around.environment.globals]
            self.say(node, f"{node.name} is not defined", nearest(node.name, known))
        return Any

    def of_const(self, node: nodes.Const, scope: Scope) -> Type:
        """A value written out."""
        del scope
        return type(node.value) if isinstance(node.value, str | int) else Any

    def of_condexpr(self, node: nodes.CondExpr, scope: Scope) -> Type:
        """`a if b else c`."""
        self.expression(node.test, scope)
        first = self.expression(node.expr1, scope)
        return types.either(first, self.expression(node.expr2, scope)) if node.expr2 is not None else Any

    def of_getattr(self, node: nodes.Getattr, scope: Scope) -> Type:
        """`a.b`."""
        return self._member(node, self.expression(node.node, scope), node.attr)

    def of_getitem(self, node: nodes.Getitem, scope: Scope) -> Type:
        """`a[b]`."""
        owner = self.expression(node.node, scope)
        self.expression(node.arg, scope)
        if isinstance(node.arg, nodes.Slice):
            return owner
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str) and key.startswith("_"):
            return self._member(node, owner, key)
        found = types.item(owner, key)
        return self._member(node, owner, str(key)) if found is MISSING else found

    def of_filter(self, node: nodes.Filter, scope: Scope) -> Type:
        """`a | b`: what it filters, or one of it, or unknown."""
        if node.name not in self.around.environment.filters:
            self.say(node, f"there is no filter {node.name}", nearest(node.name, self.around.environment.filters))
        tolerant = node.name in {"default", "d"}
        value = Any if node.node is None else self._of(node.node, scope, quiet=tolerant)
        for argument in node.iter_child_nodes(exclude=("node",)):
            self.expression(argument, scope)
        one = types.element(value)
        self._fields(node, one)
        return value if node.name in _SAME else one if node.name in _ONE else Any

    def of_test(self, node: nodes.Test, scope: Scope) -> Type:
        """`a is b`."""
        if node.name not in self.around.environment.tests:
            self.say(node, f"there is no test {node.name}", nearest(node.name, self.around.environment.tests))
        self._of(node.node, scope, quiet=node.name in {"defined", "undefined"})
        for argument in node.iter_child_nodes(exclude=("node",)):
            self.expression(argument, scope)
        return bool

    def _of(self, node: nodes.Node, scope: Scope, *, quiet: bool) -> Type:
        """The type of an expression that may be undefined (`is defined`, `default`)."""
        before, self.quiet = self.quiet, quiet or self.quiet
        value = self.expression(node, scope)
        self.quiet = before
        return value

    def _fields(self, node: nodes.Filter, one: Type) -> None:
        """The field that a filter names, where it is written out: `map(attribute="title")`."""
        named: list[nodes.Node] = [pair.value for pair in node.kwargs if pair.key == "attribute"]
        if node.name in {"selectattr", "rejectattr", "groupby"}:
            named += node.args[:1]
        for name in named if node.name in _BY_FIELD else ():
            if isinstance(name, nodes.Const) and isinstance(name.value, str):
                kind = one
                for part in name.value.split(","):
                    for step in part.split("."):
                        kind = Any if step.isdigit() else self._member(node, kind, step)
                    kind = one

    def _member(self, node: nodes.Node, owner: Type, name: str) -> Type:
        """The type of a field; says where there is none, or where templates may not use it."""
        if name.startswith("_"):
            self.say(node, f"{name} cannot be used in a template")
            return Any
        found = types.member(owner, name)
        if found is MISSING:
            if name in self.perhaps:
                return Any
            self.say(node, f"{types.named(owner)} has no {name}", nearest(name, types.members(owner)))
            return Any
        return found


def _asked_for(tree: nodes.Template) -> frozenset[str]:
    """The names that a template asks for before it uses them (`is defined`): they may well not exist."""
    tests = (test for test in tree.find_all(nodes.Test) if test.name in {"defined", "undefined"})
    asked = (test.node for test in tests)
    return frozenset(
        one.name if isinstance(one, nodes.Name) else one.attr
        for one in asked
        if isinstance(one, nodes.Name | nodes.Getattr)
    )


def exported(tree: nodes.Template, *, private: bool = False) -> frozenset[str]:
    """The names that a template sets at its top: what an import of it can use (with `_…` names: it itself)."""
    names: set[str] = set()
    for node in _top(tree.body):
        if isinstance(node, nodes.Macro):
            names.add(node.name)
        elif isinstance(node, nodes.Assign | nodes.AssignBlock):
            names.update(name.name for name in node.target.find_all(nodes.Name))
            names.update([node.target.name] if isinstance(node.target, nodes.Name) else [])
        elif isinstance(node, nodes.Import):
            names.add(node.target)
        elif isinstance(node, nodes.FromImport):
            names.update(name[1] if isinstance(name, tuple) else name for name in node.names)
    return frozenset(name for name in names if private or not name.startswith("_"))


def _top(body: Iterable[nodes.Node]) -> Iterable[nodes.Node]:
    """The statements at the top of a template, those within `if` too (they share its names)."""
    for node in body:
        yield node
        if isinstance(node, nodes.If):
            yield from _top([*node.body, *node.elif_, *node.else_])
