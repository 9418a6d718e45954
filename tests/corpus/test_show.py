"""The JSON forms of `show` (contract, section 6)."""

import json
from collections.abc import Callable

import pytest

from briefwright.corpus.show import passage_in_context, source_values
from briefwright.corpus.source import Source

BODY = """
# Part

{#p1 page=3}
One[^n1] and[^n2] two.
Three.[^n1]

{#n1 marker=① page=3}
First note.

{#t1}
| a |
| - |

{#n2}
Second note.

{#p2}
Last.

# End
"""


@pytest.fixture
def source(seed: Callable[[str], Source]) -> Source:
    found = seed(BODY)
    assert found.problems == ()
    return found


def test_a_source(source: Source) -> None:
    values = json.loads(json.dumps(source_values(source)))
    assert [*values] == ["key", "metadata", "headings", "passages", "notes"]
    assert values["metadata"] == {"key": "x", "type": "report", "title": "Roads", "language": "en"}
    assert values["headings"] == [
        {"level": 1, "text": "Part", "before": "p1"},
        {"level": 1, "text": "End", "before": None},
    ]
    assert [p["id"] for p in values["passages"]] == ["p1", "t1", "p2"]
    assert values["passages"][0] == {
        "id": "p1",
        "page": "3",
        "heading": "Part",
        "text": "One and two.\nThree.",
        "notes": ["n1", "n2"],
    }
    assert values["passages"][1]["page"] is None
    assert values["notes"] == [
        {
            "id": "n1",
            "marker": "①",
            "page": "3",
            "text": "First note.",
            "anchors": [{"passage": "p1", "offset": 3}, {"passage": "p1", "offset": 19}],
        },
        {"id": "n2", "marker": None, "page": None, "text": "Second note.", "anchors": [{"passage": "p1", "offset": 7}]},
    ]


@pytest.mark.parametrize(
    ("name", "previous", "following"),
    [("p1", None, "t1"), ("t1", "p1", "p2"), ("p2", "t1", None), ("n1", None, "n2"), ("n2", "n1", None)],
)
def test_a_passage_stands_among_its_like(
    name: str, previous: str | None, following: str | None, source: Source
) -> None:
    values = passage_in_context(source, name)
    assert values is not None
    assert [*values] == ["source", "passage", "previous", "next"]
    whole = source_values(source)
    (alone,) = [value for value in (*whole["passages"], *whole["notes"]) if value["id"] == name]
    assert values == {"source": "x", "passage": alone, "previous": previous, "next": following}


def test_no_such_passage(source: Source) -> None:
    assert passage_in_context(source, "p9") is None
