from collections.abc import Callable

import pytest

from briefwright.corpus.source import Source
from briefwright.corpus.sourcefile import read

HEAD = "---\nkey: x\ntype: report\ntitle: Roads\nlanguage: en\n---\n"

Seed = Callable[[str], Source]
Found = Callable[[Source], list[tuple[str, str]]]


@pytest.fixture
def seed() -> Seed:
    """A source with a sound front matter and a body."""
    return lambda body: read("seeds/x.md", (HEAD + body).encode())


@pytest.fixture
def found() -> Found:
    """What is wrong with a source: the code of each problem, and the stretch that it underlines."""
    return lambda source: [(p.code, source.text[p.span.start : p.span.end]) for p in source.problems]
