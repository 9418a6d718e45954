"""Texts that are made to take long: twice the text takes about twice the work, never four times.

Work is counted in calls of functions, which does not depend on the machine; the time has a generous bound too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType

import pytest

from briefwright.prose import Prose

Read = Callable[..., Prose]
SIZE = 150
LONG = 5000
HEAVY = {
    "cited at the end", "cited before a quotation", "cited links", "citations", "closed emphasis", "comment blocks",
    "emphasis", "images", "images in images", "items", "line ends", "open citations", "open image citations",
    "open keys", "pairs", "quotations", "quoted figures",
}  # fmt: skip
"""Shapes that take long as there is much to read in them; a thousand of these are long enough."""

SHAPES: dict[str, Callable[[int], str]] = {
    "open brackets": lambda n: "[" * n,
    "brackets": lambda n: "[" * n + "@a:p1" + "]" * n,
    "open citations": lambda n: "[@a:p1 " * n,
    "open keys": lambda n: "[@a " * n,
    "ats": lambda n: "[" + "@a:p1 " * n + "]",
    "items": lambda n: "[" + "@a:p1; " * n + "@a:p1]",
    "semicolons": lambda n: "[" + ";" * n + "@a:p1]",
    "passages": lambda n: "[@a:p1" + "+p1" * n + "]",
    "spaced ats": lambda n: "[" + "@ " * n + "a:p1]",
    "white space": lambda n: "[@" + " " * n * 9 + "a:p1 " + "\t" * n * 9 + "]",
    "full-width": lambda n: "【" * n + "@a:p1 " * n,
    "citations": lambda n: "Ab [@a:p1]. " * n,
    "cited at the end": lambda n: "One. " * n + "[@a:p1] " * n,
    "cited links": lambda n: "[a [@a:p1] b](u) " * n,
    "links": lambda n: "[a](" * n,
    "images": lambda n: "![" * n,
    "images in images": lambda n: "![" * n + "](u)" * n,
    "open image citations": lambda n: "![@a:p1 " * n,
    "letters": lambda n: "a" * n * 20,
    "key": lambda n: "[@" + "a" * n * 20,
    "dots": lambda n: "a." * n * 5 + "@",
    "ends": lambda n: "?… " * n,
    "schemes": lambda n: "a://" * n + "@",
    "addresses": lambda n: "@ http://[" * n,
    "domains": lambda n: "www.a" * n + "@",
    "angles": lambda n: "<a:" * n + "<a@" * n + "[@a]",
    "marks": lambda n: "(“‘«" * n,
    "pairs": lambda n: "“a b c d” [@a:p1].\n\n" * n,
    "code": lambda n: "`` a" * n + "[@a]",
    "backticks": lambda n: "".join("`" * k + " " for k in range(int(n**0.5) * 3)) + "[@a]",
    "figures": lambda n: "{=" * n,
    "comments": lambda n: "<!--" * n,
    "comment blocks": lambda n: "<!--\n\n" * n + "--> x",
    "comment lists": lambda n: "- <!--\n" + "  <!--\n" * n + "x -->",
    "emphasis": lambda n: "*a _b " * n,
    "closed emphasis": lambda n: "*a " * n + "b* " * n,
    "quotations": lambda n: "> a b c d e [@a:p1]\n\nfoo\n\n" * n,
    "quotation marks": lambda n: ">" * n,
    "lists": lambda n: "- " * n,
    "escapes": lambda n: "\\" * n + "&amp;" * n,
    "quoted figures": lambda n: "> {=a.1} [@a:p1]\n" * n,
    "cited before a quotation": lambda n: "a [@a:p1]" * n + "[@b:p1]" * n + "." * n + "\n\n> b",
    "line ends": lambda n: "a\r\n" * n,
}


def calls(function: Callable[[], object]) -> int:
    """How many functions are called, those of C included."""
    count = 0

    def profile(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", SHAPES)
def test_work_grows_with_the_text(read: Read, name: str) -> None:
    shape = SHAPES[name]
    read("warm [@a:p1] *up* [x")
    once = calls(lambda: read(shape(SIZE)))
    twice = calls(lambda: read(shape(2 * SIZE)))
    assert twice < 2.6 * once + 500, (once, twice)


@pytest.mark.parametrize("name", SHAPES)
def test_long_texts_end(read: Read, name: str) -> None:
    """What C does is not counted in calls: a long text must end in a time that a square would not."""
    value = SHAPES[name](1000 if name in HEAVY else LONG)
    begun = time.process_time()
    read(value)
    assert time.process_time() - begun < 8


def test_the_longest_brackets(read: Read) -> None:
    begun = time.process_time()
    assert read("[" * 20_000).citations == ()
    assert time.process_time() - begun < 8
