"""Results are kept, in bounds."""

from __future__ import annotations

from briefwright.memo import Memo, kept


def test_what_was_asked_last_is_kept_and_no_more_than_twice_as_much() -> None:
    memo, made = Memo[int, str](10), list[int]()

    def ask(key: int) -> str:
        def make() -> str:
            made.append(key)
            return str(key)

        return memo.get(key, make)

    for key in range(10):
        assert ask(key) == ask(key) == str(key)
    assert made == [*range(10)]
    for key in range(1000):
        ask(key)
        ask(0)
    assert made.count(0) == 1  # asked for all the time
    assert made.count(999) == 1
    made.clear()
    ask(500)
    assert made == [500]  # long forgotten
    made.clear()
    for key in range(991, 1000):
        ask(key)
    assert made == []


def test_a_kept_property_is_worked_out_once_for_each_owner() -> None:
    made = []

    class Owner:
        @kept
        def value(self) -> int:
            """What it is."""
            made.append(self)
            return len(made)

    one, other = Owner(), Owner()
    assert (one.value, one.value, other.value) == (1, 1, 2)
    assert made == [one, other]
    assert Owner.value.__doc__ == "What it is."
