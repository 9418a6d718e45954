"""What was made is made again where an answer of the files is another, and only there."""

from __future__ import annotations

import pytest

from briefwright.files import Files, Overlay, Unreadable
from briefwright.preview.traces import Traced, Tracing


def made(files: Files) -> list[object]:
    """Asks all kinds of things."""
    try:
        text: object = files.read("seeds/b.md")
    except Unreadable as fault:
        text = fault.reason
    return [files.read("seeds/a.md"), text, files.names("seeds"), files.has("styles/house.css")]


A = {"seeds/a.md": b"one"}


@pytest.mark.parametrize(
    "changed",
    [
        {"seeds/a.md": b"two"},
        {**A, "seeds/b.md": b"new"},
        {**A, "seeds/c.md": b"listed"},
        {**A, "styles/house.css": b""},
    ],
    ids=["read", "unreadable", "listed", "absent"],
)
def test_each_kind_of_answer_counts(changed: dict[str, bytes]) -> None:
    traced = Traced[list[object]]()
    first = traced.get(Overlay(A), made)
    assert traced.get(Overlay(dict(A)), made) is first
    second = traced.get(Overlay(changed), made)
    assert second is not first
    assert second != first


def test_what_was_not_asked_for_does_not_count() -> None:
    traced = Traced[list[object]]()
    first = traced.get(Overlay(A), made)
    assert traced.get(Overlay({**A, "briefings/x.yaml": b"", "styles/other.css": b""}), made) is first


def test_what_fails_is_not_kept() -> None:
    traced, calls = Traced[bytes](), list[int]()

    def fails(files: Files) -> bytes:
        calls.append(1)
        return files.read("gone")

    for _ in range(2):
        with pytest.raises(Unreadable):
            traced.get(Overlay({}), fails)
    assert len(calls) == 2
    assert traced.get(Overlay({"gone": b"here"}), fails) == b"here"


def test_traces_join() -> None:
    one, other = Tracing(Overlay(A)), Tracing(Overlay({**A, "x": b"y"}))
    made(one)
    other.read("x")
    both = one.trace.joined(other.trace)
    assert both.texts == {"seeds/a.md": b"one", "x": b"y"}
    assert both.holds(Overlay({**A, "x": b"y"}))
    assert not both.holds(Overlay(A))
