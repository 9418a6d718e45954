from hypothesis import given
from hypothesis import strategies as st

from briefwright.report.quoting import WIDEST, columns, quoted, visible
from briefwright.span import Place


def underline(line: str, first: int, last: int) -> tuple[str, str]:
    """A line and its carets for the stretch from column `first` to before `last`."""
    ((_, words, carets),) = quoted([line], Place(1, first), Place(1, last))
    return words, carets


def test_han_takes_two_columns() -> None:
    words, carets = underline("text: 贸易额 [@a:p1]", 12, 14)
    assert words == "text: 贸易额 [@a:p1]"
    assert carets == " " * (6 + 6 + 2) + "^^"


def test_a_han_stretch_is_underlined_twice_as_wide() -> None:
    assert underline("“贸易”", 2, 4)[1] == " ^^^^"


def test_marks_on_a_character_take_no_column() -> None:
    assert columns("e\u0301") == 1
    assert columns("\u200b") == 0


def test_a_tab_is_four_spaces() -> None:
    assert underline("\tab", 2, 3) == ("    ab", "    ^")


def test_an_empty_stretch_gets_one_caret() -> None:
    assert underline("ab", 2, 2) == ("ab", " ^")


def test_a_stretch_behind_the_line_gets_one_caret() -> None:
    assert underline("ab", 9, 12) == ("ab", "  ^")


def test_what_steers_a_terminal_is_written_out() -> None:
    assert visible("a\x1b[31m\x07\u202e\x9b") == "a\\x1b[31m\\x07\\u202e\\x9b"
    assert visible("\ud800") == "\\ud800"


def test_of_many_lines_the_first_and_the_last_are_quoted() -> None:
    lines = ["- one", "  two", "  three", "  four."]
    assert quoted(lines, Place(3, 3), Place(6, 7)) == [(3, "- one", "  ^^^"), (6, "  four.", "  ^^^^")]


def test_of_three_lines_all_are_quoted_without_their_indents() -> None:
    lines = ["a one ", "   two", "three  "]
    assert [carets for *_, carets in quoted(lines, Place(1, 3), Place(3, 4))] == ["  ^^^", "   ^^^", "^^^"]


def test_a_finding_without_excerpt_quotes_nothing() -> None:
    assert quoted([], Place(1, 1), Place(1, 1)) == []


def test_a_long_line_is_cut_to_its_stretch() -> None:
    words, carets = underline("x" * 500 + "@a:p1" + "y" * 500, 501, 506)
    start = carets.index("^")
    assert words[start : start + 5] == "@a:p1"
    assert len(carets) == start + 5
    assert words[0] == words[-1] == "…"
    assert columns(words) <= WIDEST


@given(st.text(max_size=300), st.integers(1, 320), st.integers(0, 320))
def test_whatever_the_line_the_carets_stand_below_it(line: str, first: int, length: int) -> None:
    line = line.replace("\n", " ").replace("\r", " ")
    words, carets = underline(line, first, first + length)
    assert carets.lstrip(" ").strip("^") == ""
    assert "^" in carets
    assert columns(words) <= WIDEST
    assert len(carets) <= WIDEST + 1
