"""Results of pure functions, kept for when the same is asked again: a preview reads one spec many times over."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar, overload

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memo(Generic[Key, Value]):
    """Keeps at least the last `most` results that were asked for, and at most twice as many.

    Several threads may ask at once; at worst they work out the same twice.
    """

    __slots__ = ("_most", "_new", "_old")

    def __init__(self, most: int) -> None:
        self._most = most
        self._new: dict[Key, Value] = {}
        self._old: dict[Key, Value] = {}

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """What `make` gave for this key, or gives now."""
        found = self._new.get(key)
        if found is None:
            found = self._old.get(key)
            if found is None:
                found = make()
            if len(self._new) >= self._most:
                self._old, self._new = self._new, {}
            self._new[key] = found
        return found

    def forget(self) -> None:
        """Keep nothing."""
        self._new, self._old = {}, {}


class kept(Generic[Value]):  # noqa: N801 - a decorator
    """A property that is worked out once, like `functools.cached_property`, but without a lock (as of Python 3.12).

    Several threads may ask at once; at worst they work out the same twice.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, of: type) -> kept[Value]: ...
    @overload
    def __get__(self, owner: object, of: type) -> Value: ...
    def __get__(self, owner: object, of: type) -> kept[Value] | Value:
        if owner is None:
            return self
        value = self._make(owner)
        setattr(owner, self._name, value)  # to ask for __dict__ makes each later look at it slower
        return value
