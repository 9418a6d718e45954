"""What a template's expressions are: the types of the Document's fields, followed as far as they can be.

A type is what annotations hold (a class, `tuple[X, ...]`, `dict[str, X]`, a union, a literal), `Any` where nothing
is known, or a `Module` for an imported template. MISSING stands for what does not exist.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Type = Any
MISSING: Type = object()
_NAMED: dict[Any, str] = {str: "a text", int: "a number", bool: "a yes or no", tuple: "a list", dict: "a map"}


@dataclass(frozen=True, slots=True)
class Module:
    """An imported template: the names that it exports."""

    exports: frozenset[str]


def member(owner: Type, name: str) -> Type:
    """The type of `owner.name`; MISSING where there is none."""
    if owner is Any:
        return Any
    if isinstance(owner, Module):
        return Any if name in owner.exports else MISSING
    if options := _options(owner):
        return _either(member(option, name) for option in options)
    if _is_record(owner):
        return _fields(owner).get(name, Any if hasattr(owner, name) else MISSING)
    origin = _origin(owner)
    if origin is dict and not hasattr(dict, name):
        return _value(owner)
    return Any if not isinstance(origin, type) or hasattr(origin, name) else MISSING


def item(owner: Type, key: object) -> Type:
    """The type of `owner[key]`; a `key` of None is one that is not known before the template runs."""
    if options := _options(owner):
        return _either(item(option, key) for option in options)
    origin = _origin(owner)
    if origin is tuple:
        return element(owner)
    if origin is dict:
        return _value(owner)
    if isinstance(key, str) and (_is_record(owner) or isinstance(owner, Module)):
        return member(owner, key)
    return Any


def element(owner: Type) -> Type:
    """The type of what a loop over `owner` gives."""
    if options := _options(owner):
        return _either(element(option) for option in options)
    origin, arguments = _origin(owner), get_args(owner)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return arguments[0]
    return str if origin is dict or owner is str else Any


def either(*types: Type) -> Type:
    """The type of what is one or the other."""
    return _either(types)


def members(owner: Type) -> frozenset[str]:
    """The names that `owner` has, for "did you mean"."""
    if isinstance(owner, Module):
        return owner.exports
    if options := _options(owner):
        return frozenset().union(*map(members, options))
    own = {name for name in vars(owner) if not name.startswith("_")} if isinstance(owner, type) else set()
    return frozenset(own | set(_fields(owner))) if _is_record(owner) else frozenset()


def named(owner: Type) -> str:
    """What to call a type in a message."""
    if isinstance(owner, Module):
        return "the imported template"
    options = _options(owner)
    if options:
        return named(options[0])
    return _NAMED.get(_origin(owner)) or str(getattr(owner, "__name__", "this"))


def _origin(owner: Type) -> Any:
    """The class that a type is made of: `tuple` of `tuple[int, ...]`."""
    origin: Any = get_origin(owner)
    return owner if origin is None else origin


def _is_record(owner: Type) -> bool:
    """Whether a type has named fields: a dataclass or a named tuple."""
    return isinstance(owner, type) and (dataclasses.is_dataclass(owner) or hasattr(owner, "_fields"))


@cache
def _fields(owner: Any) -> dict[str, Type]:
    return get_type_hints(owner)


def _options(owner: Type) -> tuple[Type, ...]:
    """What a union or a literal can be, without None; () for anything else."""
    origin: Any = get_origin(owner)
    if origin is Literal:
        return tuple(dict.fromkeys(type(value) for value in get_args(owner)))
    if origin in {Union, UnionType}:
        return tuple(option for option in get_args(owner) if option is not type(None))
    return ()


def _value(owner: Type) -> Type:
    arguments = get_args(owner)
    return arguments[1] if len(arguments) == 2 else Any


def _either(types: Any) -> Type:
    """One type for several: unknown if one of them is, else their union; what is missing in some is left out."""
    found = [one for one in dict.fromkeys(types) if one is not MISSING]
    if not found:
        return MISSING
    if len(found) == 1:
        return found[0]
    if any(one is Any or isinstance(one, Module) for one in found):
        return Any
    return Union[tuple(found)]  # noqa: UP007 - made of values
