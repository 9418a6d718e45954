"""In which script a text is: told from the number of its letters where that is enough, and the same where not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.quoting import scripts
from briefwright.quoting.scripts import main_script, script_of

LETTERS = "abéñжщЁ出口額㐀かαअ"
SIGNS = " ,.5«“。%"


def weighed(text: str) -> str:
    """The script of more than half of the weight, a Han character being three letters."""
    weights: dict[str, int] = {}
    for character in text:
        if script := script_of(character):
            weights[script] = weights.get(script, 0) + (3 if script == "han" else 1)
    return next((script for script, weight in weights.items() if 2 * weight > sum(weights.values())), "")


@given(st.text(st.sampled_from(LETTERS + SIGNS), max_size=12), st.text(st.sampled_from("жщыё ")), st.text("出口额。"))
def test_most_of_the_letters_tell_the_script(mixed: str, russian: str, chinese: str) -> None:
    for text in (mixed, mixed + russian, mixed + chinese, russian + chinese):
        assert main_script(text) == weighed(text)


@pytest.mark.parametrize(("pattern", "script"), [(scripts._CYRILLIC, "cyrillic"), (scripts._HAN, "han")])
def test_what_is_counted_are_letters_of_one_script(pattern: object, script: str) -> None:
    counted = [character for character in map(chr, range(0x10000)) if pattern.fullmatch(character)]  # type: ignore[attr-defined]
    assert len(counted) > 200
    assert {script_of(character) for character in counted} == {script}
